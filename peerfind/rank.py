"""How well a match fits, and why, in words. The weights and their reasons stand in `weights`."""

from __future__ import annotations

from .countries import distance
from .record import TYPE_CHECKING
from .weights import (
    ALWAYS,
    COMMUNITY_FIT,
    CONFLICT,
    CONFLICTS,
    CRISIS_KIND,
    FOCUS_LEAST,
    FOCUS_LOSS,
    FRESH,
    KEEPERS,
    LOCAL,
    NEAR_KM,
    NEED_FIT,
    RESTRICTED,
    SOMEWHERE,
    WEIGHTS,
)  # fmt: skip

if TYPE_CHECKING:
    from .index import Entry, Index
    from .names import Named
    from .query import Query
    from .reach import Reach


class Ranker:
    """Judges entries for one query."""

    def __init__(self, index: Index, query: Query, reach: Reach, named: dict[str, Named]) -> None:
        self.index, self.query, self.reach, self.named = index, query, reach, named
        self.label = index.vocabulary.label
        asked = {
            "name": bool(named), "need": bool(query.specific), "community": bool(query.communities),
            "anyone": query.open_minded and not named,
            "near": query.place is not None, "kind": bool(query.kinds), "style": bool(query.styles),
            "words": bool(query.unused), "format": bool(query.formats), "open": query.open_now,
        }  # fmt: skip
        self.asked = [name for name, wanted in asked.items() if wanted] + list(ALWAYS)
        self.total = sum(WEIGHTS[name][0] for name in self.asked)

    def judge(self, entry: Entry) -> tuple[float, tuple[str, ...], float | None]:
        """Score from 0 to 1, reasons, and distance in km."""
        reasons: list[str] = []
        away = self.reach.distance(entry.service)
        features = {
            "name": self.name(entry, reasons),
            "need": self.need(entry, reasons),
            "anyone": float("any" in entry.needs),
            "community": self.community(entry, reasons),
            "near": self.near(entry, away, reasons),
            "kind": self.kind(entry, reasons),
            "style": self.style(entry, reasons),
            "format": self.format(entry, reasons),
            "words": self.words(entry),
            "open": self.open(entry, reasons),
            "safety": entry.yes / 4,
            "fresh": self.fresh(entry),
            "reach": self.contact(entry),
            "peers": self.peers(entry, reasons),
        }
        if not reasons:
            reasons.append("is there whatever is going on" if "any" in entry.needs else "serves where you are")
        score = sum(WEIGHTS[name][0] * features[name] for name in self.asked) / self.total
        return round(score * self.factor(entry), 4), tuple(reasons), away

    # --- features, 0 to 1

    def name(self, entry: Entry, reasons: list[str]) -> float:
        named = self.named.get(entry.service.id)
        if named is None:
            return 0.0
        reasons.append("its name is in your words")
        return named.fit

    def need(self, entry: Entry, reasons: list[str]) -> float:
        wanted = self.query.specific
        if not wanted:
            return 0.0
        focus = max(FOCUS_LEAST, 1 - FOCUS_LOSS * (len(entry.needs - {"any"}) - 1))
        fits = []
        for need in wanted:
            how = self.need_fit(entry, need)
            fits.append(NEED_FIT[how] * (focus if how != "any" else 1.0) if how else 0.0)
            if how in ("same", "narrower", "broader"):
                shown = need if how == "same" else next(iter(self.index.vocabulary.above("needs", need)), need)
                reasons.append(f"helps with {self.label('needs', need if how != 'broader' else shown)}")
        if not reasons and "any" in entry.needs:
            reasons.append("is there whatever is going on")
        return 0.7 * max(fits) + 0.3 * sum(fits) / len(fits)

    def need_fit(self, entry: Entry, need: str) -> str | None:
        if need in entry.needs:
            return "same"
        if need in entry.wider:
            return "narrower"
        if any(up in entry.needs for up in self.index.vocabulary.above("needs", need)):
            return "broader"
        return "any" if "any" in entry.needs else None

    def community(self, entry: Entry, reasons: list[str]) -> float:
        wanted = self.query.communities
        if not wanted:
            return 0.0
        vocabulary = self.index.vocabulary
        fits = []
        for word in wanted:
            near = {*vocabulary.above("communities", word), *vocabulary.below("communities", word)}
            if word in entry.communities:
                fits.append(COMMUNITY_FIT["same"])
                reasons.append(f"is for {self.label('communities', word)}")
            elif near & entry.communities:
                fits.append(COMMUNITY_FIT["near"])
                reasons.append(f"is for {self.label('communities', sorted(near & entry.communities)[0])}")
            elif word == "carers" and "caring" in entry.needs:
                fits.append(COMMUNITY_FIT["near"])
                reasons.append("helps people who look after someone")
            else:
                fits.append(COMMUNITY_FIT["other" if entry.communities else "open"])
        return 0.7 * max(fits) + 0.3 * sum(fits) / len(fits)

    def near(self, entry: Entry, away: float | None, reasons: list[str]) -> float:
        place = self.query.place
        if place is None:
            return 0.0
        if away is not None and entry.service.location:
            reasons.append(f"{distance(away, place.country)} from {place.name}" if away >= 1 else f"in {place.name}")
            return max(0.0, 1 - away / (4 * max(NEAR_KM, self.query.within or 0)))
        if self.reach.same_region(entry.service):
            reasons.append(f"in {place.name}")
            return 0.9
        if entry.service.service_area.regions and self.reach.serves(entry.service):
            reasons.append(f"serves {place.name}")
            return 0.55
        return 0.35

    def kind(self, entry: Entry, reasons: list[str]) -> float:
        if entry.service.kind in self.query.kinds:
            reasons.append(f"is a {self.label('kinds', entry.service.kind)}")
            return 1.0
        return 0.0

    def style(self, entry: Entry, reasons: list[str]) -> float:
        for style in self.query.styles:
            if style in entry.service.styles:
                reasons.append(self.label("styles", style))
                return 1.0
        return 0.0

    def format(self, entry: Entry, reasons: list[str]) -> float:
        hits = [word for word in self.query.formats if word in entry.service.formats]
        reasons += [self.label("formats", word) for word in hits]
        if self.query.channels:
            ways = [word for word in self.query.channels if word in entry.service.channels]
            reasons += [self.label("channels", word) for word in ways]
            return 1.0 if ways else 0.3
        return len(hits) / len(self.query.formats) if self.query.formats else 0.0

    def words(self, entry: Entry) -> float:
        unused = self.query.unused
        return sum(word in entry.words for word in unused) / len(unused) if unused else 0.0

    def open(self, entry: Entry, reasons: list[str]) -> float:
        """Open now is best; hours that are not known are better than closed."""
        if not self.query.open_now:
            return 0.0
        state = self.index.state(entry.service).state
        if state == "open":
            reasons.append("is open now")
        return {"open": 1.0, "unknown": 0.4}.get(state, 0.0)

    def fresh(self, entry: Entry) -> float:
        months = entry.evidence.months
        if months is None:
            return 0.3
        return next((worth for most, worth in FRESH if months <= most), 0.1)

    def contact(self, entry: Entry) -> float:
        service = entry.service
        if service.phones or service.texts:
            return 1.0
        return 0.8 if service.emails or service.location else 0.6 if service.links else 0.0

    def peers(self, entry: Entry, reasons: list[str]) -> float:
        led = entry.service.led_by in ("peers", "both")
        if self.query.peer_led and led:
            reasons.append("run by or with people who have been there")
        return 1.0 if led else 0.0

    # --- factors

    def factor(self, entry: Entry) -> float:
        """What lowers a match as a whole."""
        service, wanted = entry.service, set(self.query.communities)
        factor = 1.0
        if entry.communities and not self._belongs(entry, wanted) and service.id not in self.named:
            factor *= RESTRICTED
            if any(
                (a in wanted and b in entry.communities) or (b in wanted and a in entry.communities)
                for a, b in CONFLICTS
            ):
                factor *= CONFLICT
        acute = {"suicidal-thoughts", "self-harm"} & set(self.query.needs)
        if (
            service.kind == "crisis-line"
            and not acute
            and service.id not in self.named
            and "kinds" not in self.query.fixed
        ):
            factor *= CRISIS_KIND
        if self.query.place is None and service.service_area.regions and service.id not in self.named:
            factor *= LOCAL
        if self.query.country is None and "WW" not in service.service_area.countries and service.id not in self.named:
            factor *= SOMEWHERE
        if service.status == "paused":
            factor *= KEEPERS
        return factor

    def _belongs(self, entry: Entry, wanted: set[str]) -> bool:
        vocabulary = self.index.vocabulary
        near = {x for w in wanted for x in (*vocabulary.above("communities", w), *vocabulary.below("communities", w))}
        if entry.communities & (wanted | near):
            return True
        age = self.query.age
        return age is not None and entry.communities <= {"young-people", "children", "students", "older-people"}
