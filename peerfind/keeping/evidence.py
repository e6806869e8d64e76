"""Rules about evidence: no value without a source, read is not confirmed, not found is not no."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..age import OLD_MONTHS, months
from ..model import Service
from ..record import TYPE_CHECKING
from .contact import kin
from .lookalike import host_of

if TYPE_CHECKING:
    from .desk import Desk

TRUSTED = ("own", "government", "umbrella")
"""Owners of pages from which a number, an address or a `yes` may be taken."""

REPRINTS = (
    "miragenews.com", "livenews.co.nz", "scoop.co.nz", "wired-gov.net", "medianet.com.au", "newswire.ca", "bns.lt",
    "publicnow.com", "clarehaughey.scot", "prnewswire.com", "globenewswire.com", "einpresswire.com",
    "businesswire.com", "newswire.com",
)  # fmt: skip
"""Hosts that print other people's press releases, or a politician's own copy of one: news, whoever wrote it."""

CLONES = (
    "thecrownsafe.com",
    "netlify.app",
    "pages.dev",
    "vdocuments",
    "paperzz",
    "1library",
    "docslib",
    "scribd",
    "yumpu",
)
"""Hosts of copies, mirrors and look-alikes."""

FRESH_MONTHS = 24
"""A record may call itself `active` for this long after the date of its newest source."""

_ADJECTIVE = re.compile(
    r"(?i)(it )?(says|describes|calls)?[^.;,]{0,30}\b(confidential|in confidence|private|discreet)\b[^.;,]{0,30}\.?"
)


def keys(desk: Desk) -> None:
    """Every source that is named must be there."""
    record = desk.record
    assert record is not None
    named = [(f"safety.{question}.source", answer.source) for question, answer in record.safety.items()]
    if isinstance(record, Service):
        for name in ("phones", "texts", "emails", "links", "good_to_know", "replaces"):
            named += [(f"{name}[{i}].source", item.source) for i, item in enumerate(getattr(record, name))]
        named += [(f"field_sources.{field}", key) for field, key in record.field_sources.items()]
    elif record.registration:
        named.append(("registration.source", record.registration.source))
    for field, key in named:
        if key is not None and desk.source(key) is None and not desk.written(f"sources.{key}"):
            have = ", ".join(
                {**(organization.sources if (organization := desk.organization()) else {}), **record.sources}
            )
            desk.wrong(field, "unknown-source", f"no source is called {key}", f"sources: {have or 'none yet'}")


def some_source(desk: Desk) -> None:
    """A record without any source is hearsay."""
    organization = desk.organization()
    if isinstance(desk.record, Service) and not desk.record.sources and not (organization and organization.sources):
        desk.wrong("sources", "no-source", "no source at all", "add the page it was read on, with owner and read_on")


def contacts(desk: Desk) -> None:
    """A number or address may come only from the owner, a government or an umbrella body."""
    if not isinstance(desk.record, Service):
        return
    for name in ("phones", "texts", "emails"):
        for i, contact in enumerate(getattr(desk.record, name)):
            source = desk.source(contact.source)
            if source and source.owner not in TRUSTED:
                hint = "find it on a page of the service, a government or its umbrella body, or leave it out"
                desk.wrong(
                    f"{name}[{i}].source", "contact-source", f"a contact read on a page of a {source.owner}", hint
                )


def ages(desk: Desk) -> None:
    """A number or address that was read on an old page may have changed since."""
    if not isinstance(desk.record, Service):
        return
    for name in ("phones", "texts", "emails"):
        for i, contact in enumerate(getattr(desk.record, name)):
            source = desk.source(contact.source)
            old = months(source.page_date, desk.today) if source and source.page_date else 0
            if old > OLD_MONTHS:
                since = "two years" if old > FRESH_MONTHS else "a year"
                message = f"read on a page of {source.page_date if source else ''}, over {since} old"
                desk.unusual(f"{name}[{i}].source", "old-source", message, "look for it on a newer page of its owner")


def own_pages(desk: Desk) -> None:
    """A contact read on a page called own lies where the organization is at home."""
    organization = desk.organization()
    if not isinstance(desk.record, Service) or not organization or not organization.url:
        return
    for name in ("phones", "texts", "emails"):
        for i, contact in enumerate(getattr(desk.record, name)):
            source = desk.source(contact.source)
            host = host_of(source.url) if source and source.owner == "own" else ""
            if host and not kin(host, host_of(organization.url)):
                message = f"read on {host}, which is not the domain of {organization.name}"
                desk.unusual(f"{name}[{i}].source", "strange-own", message, "is it really their own page?")


def answers(desk: Desk) -> None:
    """A safety answer says what was found and where; `yes` needs a page of those who know."""
    assert desk.record is not None
    for question, answer in desk.record.safety.items():
        field = f"safety.{question}"
        if answer.answer in ("yes", "partly", "no"):
            for part in ("source", "says"):
                if getattr(answer, part) is None:
                    desk.wrong(
                        field, "bare-answer", f"{answer.answer} without {part}", f"add {part}, or write not-found"
                    )
        if answer.answer != "yes":
            continue
        source = desk.source(answer.source)
        if source and source.owner not in TRUSTED:
            desk.wrong(f"{field}.answer", "yes-source", f"yes on a page of a {source.owner}", "partly at most")
        if question == "private" and answer.says and _ADJECTIVE.fullmatch(answer.says):
            hint = "say what is done, or answer partly"
            desk.unusual(f"{field}.says", "adjective", "confidential is a word, not a rule", hint)


def owners(desk: Desk) -> None:
    """Whose page it is, by its address."""
    assert desk.record is not None
    for key, source in desk.record.sources.items():
        field = f"sources.{key}"
        if source.url is None:
            if source.document is None:
                desk.wrong(field, "no-address", "a source without url", "give its address, or the supplied document")
            continue
        host = urlsplit(source.url).hostname or ""
        if source.owner != "news" and host.endswith(REPRINTS):
            desk.wrong(f"{field}.owner", "reprint", f"{host} prints other people's releases", "owner: news")
        if any(clone in host for clone in CLONES):
            desk.wrong(f"{field}.url", "clone", f"{host} is a mirror or look-alike host", "find the owner's own page")
        if re.match(r"(dev|stg|staging|test)\.|.*\.(stg|staging)\.", host):
            hint = "facts may be used, the address may not be printed: name the public page"
            desk.unusual(f"{field}.url", "staging", f"{host} is a staging host", hint)
        if host == "github.com" and "/blob/" in source.url and not re.search(r"/blob/[0-9a-f]{40}/", source.url):
            desk.wrong(
                f"{field}.url", "no-commit", "a repository without a commit", "press y on the page and copy again"
            )


def dates(desk: Desk) -> None:
    """Nothing was read, printed or confirmed tomorrow."""
    assert desk.record is not None
    for key, source in desk.record.sources.items():
        for name, value in (("page_date", source.page_date), ("read_on", source.read_on)):
            if value and value > desk.today:
                desk.wrong(f"sources.{key}.{name}", "future", f"{value} has not come yet", f"today is {desk.today}")
        if source.page_date and source.page_date > source.read_on:
            desk.wrong(f"sources.{key}.page_date", "read-before", "read before it was written", "look at both dates")
    if isinstance(desk.record, Service) and (done := desk.record.confirmed) and done.on > desk.today:
        desk.wrong("confirmed.on", "future", f"{done.on} has not come yet", f"today is {desk.today}")


def active(desk: Desk) -> None:
    """`active` needs a source of the last two years."""
    record = desk.record
    if not isinstance(record, Service) or record.status != "active":
        return
    organization = desk.organization()
    known = [*record.sources.values(), *(organization.sources.values() if organization else ())]
    newest = max((source.page_date or "" for source in known), default="")
    year, month = int(desk.today[:4]), int(desk.today[5:7])
    oldest = f"{year - FRESH_MONTHS // 12}-{month:02}"
    shown = bool(newest) and newest >= oldest[: len(newest)]
    if not shown and not (record.confirmed and record.confirmed.on >= oldest):
        hint = f"status: unknown, until a page of {oldest} or later shows it running"
        desk.wrong("status", "active", f"the newest dated source is of {newest or 'no date'}", hint)


def fields(desk: Desk) -> None:
    """`field_sources` names fields that are there."""
    if isinstance(desk.record, Service):
        for field in desk.record.field_sources:
            if field not in Service.FIELDS or field in ("sources", "safety", "field_sources"):
                desk.wrong(
                    f"field_sources.{field}",
                    "unknown-field",
                    f"a service has no field {field}",
                    "a field of the record",
                )


def rung(desk: Desk) -> None:
    """Nobody rings a crisis line to test it."""
    record = desk.record
    if isinstance(record, Service) and record.confirmed and record.confirmed.how == "phone" and is_crisis(record):
        hint = "open its page or write to its office: how: page, or how: email"
        desk.wrong("confirmed.how", "rung-crisis-line", "a crisis line is never rung to test it", hint)


def is_crisis(service: Service) -> bool:
    """Whether people in danger turn to it."""
    return service.kind == "crisis-line" or any(contact.purpose == "crisis" for contact in service.phones)
