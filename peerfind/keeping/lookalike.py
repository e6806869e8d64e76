"""Rules against what looks like something else: letters of two alphabets in one word, domains close to a known one."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from ..model import Organization, Service
from ..record import TYPE_CHECKING, Record
from ..text import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..dataset import Dataset
    from .desk import Desk

TWINS = frozenset("аеорсухіјѕԁԛԝһӏАВЕКМНОРСТУХІЈЅҮαονρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
"""Letters of the Cyrillic and Greek alphabets that nobody can tell from Latin ones."""

TOGETHER = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})
"""Scripts that stand side by side in one word, as they are meant to."""

SECOND = frozenset(
    (
        "ac",
        "asn",
        "co",
        "com",
        "edu",
        "go",
        "gob",
        "gouv",
        "gov",
        "govt",
        "health",
        "id",
        "me",
        "mil",
        "ne",
        "net",
        "nhs",
        "or",
        "org",
    )
)
"""Second-last parts of a host under a country's ending that name no one: in mind.org.uk the name is mind."""

SHORTEST = 6
"""Names shorter than this are too often alike by chance."""

_WORD = re.compile(r"\w+")


# --- letters


def letters(desk: Desk) -> None:
    """Text is written in the letters it seems to be written in."""
    assert desk.record is not None
    for field, text in every_text(desk.record):
        if text.isascii():
            continue
        for word in _WORD.findall(text):
            if letter := disguised(word):
                name = unicodedata.name(letter, "without a name").lower()
                message = f"{letter!r} in {word!r} is {name} (U+{ord(letter):04X}), and looks like another letter"
                desk.wrong(field, "look-alike-letter", message, "delete the word and type it again")
                break


def every_text(record: Record, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record with its field, addresses apart."""
    for name, value in record:
        here = f"{field}.{name}" if field else name
        if name not in ("url", "id"):
            yield from _inside(value, here)


def _inside(value: object, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, Record):
        yield from every_text(value, field)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _inside(item, f"{field}.{key}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _inside(item, f"{field}[{number}]")


def disguised(word: str) -> str | None:
    """The first letter of a word that passes for another: of a second alphabet, or a styled form of a plain one."""
    scripts: dict[str, str] = {}
    for letter in word:
        if letter.isascii():
            if letter.isalpha():
                scripts.setdefault("LATIN", letter)
            continue
        plain = unicodedata.normalize("NFKC", letter)
        if plain.isascii() and plain.isalnum() and letter not in "ªº¹²³":
            return letter
        if letter.isalpha():
            scripts.setdefault(unicodedata.name(letter, "?").split()[0], letter)
    strangers = [letter for script, letter in scripts.items() if script != "LATIN" and script not in TOGETHER]
    if strangers and len(scripts) > 1:
        return strangers[0]
    return word[0] if len(word) > 2 and TWINS.issuperset(word) else None


# --- domains


def host_of(url: str | None) -> str:
    """The host of an address, without www."""
    return (urlsplit(url or "").hostname or "").lower().removeprefix("www.")


def domain(host: str) -> str:
    """What somebody had to register: `community.themix.org.uk` is `themix.org.uk`."""
    parts = host.split(".")
    return ".".join(parts[-3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND else -2 :])


def label(host: str) -> str:
    """The name in a domain: `themix`."""
    return domain(host).split(".")[0]


def skeleton(name: str) -> str:
    """A name as a hurried eye sees it: `rn` is `m`, `1` is `l`, `0` is `o`."""
    for seen, same in (("rn", "m"), ("vv", "w"), ("1", "l"), ("i", "l"), ("0", "o"), ("5", "s"), ("-", "")):
        name = name.replace(seen, same)
    return name


def same_to_the_eye(host: str, known: str) -> bool:
    """Whether a host can be read as another: the same at a glance, or with the whole of the other in front."""
    one, other = label(host), label(known)
    if domain(host) == domain(known) or one == other:
        return False
    if host.startswith(f"{domain(known)}."):
        return True
    return min(len(one), len(other)) >= SHORTEST and skeleton(one) == skeleton(other)


def near(host: str, known: str) -> bool:
    """Whether a host is one slip of the finger away from another, or wears its name as a part of its own."""
    one, other = label(host), label(known)
    if domain(host) == domain(known) or one == other or min(len(one), len(other)) < SHORTEST:
        return False
    return (abs(len(one) - len(other)) <= 1 and slips(one, other) == 1) or other in one.split("-")


def readable(host: str) -> str:
    """A host in the letters a browser may show for it: `xn--…` decoded."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def hosts(dataset: Dataset) -> dict[str, list[tuple[str, str, str]]]:
    """Every host that speaks for an organization: by host, the organization, the record, and the field with part."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for part in ("organizations", "services"):
        for record in getattr(dataset, part).values():
            whose = record.organization if isinstance(record, Service) else record.id
            for field, host in _said(record):
                found.setdefault(host, []).append((whose, f"{part}/{record.id}", field))
    return found


def _said(record: Organization | Service) -> Iterator[tuple[str, str]]:
    if isinstance(record, Service):
        for i, link in enumerate(record.links):
            yield f"links[{i}].url", host_of(link.url)
        for i, email in enumerate(record.emails):
            yield f"emails[{i}].address", email.address.rpartition("@")[2].lower()
    elif record.url:
        yield "url", host_of(record.url)
    for key, source in record.sources.items():
        if source.url and source.owner == "own":
            yield f"sources.{key}.url", host_of(source.url)


def domains(desk: Desk) -> None:
    """No address passes for that of a known organization. Looks at the whole file at once."""
    said = hosts(desk.dataset)
    for host in said:
        if "xn--" in host:
            letter = next(filter(None, map(disguised, readable(host).split("."))), None)
            message, hint = f"{host} stands for {readable(host)}", "is that how its owner writes it?"
            if letter:
                _point(
                    desk, said[host], "wrong", "look-alike-letter", f"{message}: {letter!r} passes for another", hint
                )
            else:
                _point(desk, said[host], "unusual", "coded-domain", message, hint)
    for host, known in _alike(said):
        whose = desk.dataset.organizations.get(said[known][0][0])
        owner = f" of {whose.name}" if whose else ""
        if same_to_the_eye(host, known):
            message = f"{host} passes for {known}{owner}"
            _point(desk, said[host], "wrong", "look-alike-domain", message, "open the page and copy its address anew")
        else:
            message = f"{host} is close to {known}{owner}"
            _point(desk, said[host], "unusual", "near-domain", message, "compare letter by letter with the page")


def _alike(said: dict[str, list[tuple[str, str, str]]]) -> Iterator[tuple[str, str]]:
    """Pairs of hosts of different organizations that look alike, the less used first: it is the stranger."""
    one_each = {domain(host): host for host in sorted(said, key=lambda host: len(said[host]))}
    by_part: dict[str, list[str]] = {}
    for host in one_each.values():
        for key in _keys(host):
            by_part.setdefault(key, []).append(host)
    seen = set()
    for together in by_part.values():
        for at, one in enumerate(together):
            for other in together[:at]:
                stranger, known = sorted((one, other), key=lambda host: (len(said[host]), not _odd(host)))
                apart = not {whose for whose, _, _ in said[one]} & {whose for whose, _, _ in said[other]}
                if (
                    apart
                    and (stranger, known) not in seen
                    and (same_to_the_eye(stranger, known) or near(stranger, known))
                ):
                    seen.add((stranger, known))
                    yield stranger, known


def _keys(host: str) -> Iterator[str]:
    """Under what a host is filed, so that only hosts that may be alike meet: its name with one letter left out."""
    name = skeleton(label(host))
    yield name
    yield from {name[:at] + name[at + 1 :] for at in range(len(name))}
    yield from (part for part in label(host).split("-") if len(part) >= SHORTEST)
    yield from {domain(".".join(host.split(".")[:n])) for n in range(2, host.count(".") + 1)}
    yield domain(host)


def _odd(host: str) -> bool:
    """Whether a host has what a look-alike has: figures or hyphens in its name."""
    return bool(re.search(r"[\d-]", label(host)))


def _point(desk: Desk, places: list[tuple[str, str, str]], voice: str, code: str, message: str, hint: str) -> None:
    """Say it of the first place where a host stands."""
    _, home, field = places[0]
    with desk.at(home):
        getattr(desk, voice)(field, code, message, hint)
