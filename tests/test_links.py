"""`data links` against a web of our own: every way a page can be, every way a number can stand or not stand on it."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerfind.books import open_emergency
from peerfind.dataset import open_dataset
from peerfind.keeping.contact import digits
from peerfind.links.numbers import others, stands
from peerfind.links.pages import pages
from peerfind.links.paper import read

from .conftest import CLEAN, ROOT, Ran, run
from .street import Answer, Asked, Web

QUICK = ("--pause", "0.02", "--timeout", "0.6", "--contact", "keepers@peerfind.example")
NUMBER = "0808 8010 515"
LONG = "<p>" + "We are here for you, and we listen. " * 20

PAGES = [
    # url, number we print on it, verdict, new address, whether the number stands
    ("http://fine.example/", None, "fine", None, None),
    ("https://secure.example/", None, "fine", None, None),
    ("http://no-head.example/", None, "fine", None, None),
    ("http://head-hangs.example/", None, "fine", None, None),
    ("http://moved.example/old", None, "moved", "http://moved.example/new", None),
    ("http://upgraded.example/page", None, "moved", "https://upgraded.example/page", None),
    ("http://sold.example/group", None, "moved", "http://casino.example/", None),
    ("http://for-now.example/", None, "fine", None, None),
    ("http://parked.example/", None, "moved", "http://casino.example/", None),
    ("http://moved-and-closed.example/a", None, "moved", "http://moved-and-closed.example/b", None),
    ("http://for-good-then-for-now.example/a", None, "moved", "http://for-good-then-for-now.example/b", None),
    ("http://to-front.example/deep/page", None, "moved", "http://to-front.example/", None),
    ("http://moved-then-gone.example/a", None, "gone", "http://moved-then-gone.example/b", None),
    ("http://circle.example/a", None, "loop", None, None),
    ("http://endless.example/0", None, "loop", None, None),
    ("http://missing.example/page", None, "gone", None, None),
    ("http://gone.example/page", None, "gone", None, None),
    ("http://no-entry.example/", None, "refused", None, None),
    ("http://busy.example/", None, "fine", None, None),
    ("http://come-back-tomorrow.example/", None, "refused", None, None),
    ("http://stumbles.example/", None, "fine", None, None),
    ("http://broken.example/", None, "unreachable", None, None),
    ("http://slow.example/", None, "unreachable", None, None),
    ("http://hangs-up.example/", None, "unreachable", None, None),
    ("http://robots.example/private/page", None, "robots", None, None),
    ("http://robots.example/public", None, "fine", None, None),
    ("http://robots-broken.example/", None, "unreachable", None, None),
    ("https://stranger.example/", None, "certificate", None, None),
    ("https://other-name.example/", None, "certificate", None, None),
    ("https://expired.example/", None, "certificate", None, None),
    ("http://leads-inside.example/", None, "moved", "http://127.0.0.1:1/secret", None),
    ("http://leads-to-mail.example/", None, "refused", None, None),
    ("http://number.example/", NUMBER, "fine", None, "stands"),
    ("http://grouped.example/", NUMBER, "fine", None, "stands"),
    ("http://abroad.example/", NUMBER, "fine", None, "stands"),
    ("http://dialled.example/", NUMBER, "fine", None, "stands"),
    ("http://changed.example/", NUMBER, "fine", None, "missing"),
    ("http://number-moved.example/", NUMBER, "moved", "http://number-moved.example/contact", "stands"),
    ("http://number-gone.example/", NUMBER, "gone", None, "unread"),
    ("http://leaflet.example/leaflet.pdf", NUMBER, "fine", None, "unread"),
    ("http://scripted.example/", NUMBER, "fine", None, "unread"),
    ("http://huge.example/", NUMBER, "fine", None, "unread"),
    ("http://odd-letters.example/", NUMBER, "fine", None, "stands"),
    ("http://bomb.example/", NUMBER, "fine", None, "missing"),
    ("http://short.example/", "116 123", "fine", None, "stands"),
    ("http://short-inside.example/", "116 123", "fine", None, "missing"),
]

ROUTES: dict[str, Answer] = {
    "http://moved.example/old": Answer(301, Location="/new"),
    "http://upgraded.example/page": Answer(301, Location="https://upgraded.example/page"),
    "http://sold.example/group": Answer(308, Location="http://casino.example/"),
    "http://for-now.example/": Answer(302, Location="/de/"),
    "http://parked.example/": Answer(302, Location="http://casino.example/"),
    "http://moved-and-closed.example/a": Answer(301, Location="/b"),
    "http://moved-and-closed.example/b": Answer(403),
    "http://for-good-then-for-now.example/a": Answer(301, Location="/b"),
    "http://for-good-then-for-now.example/b": Answer(302, Location="/today"),
    "http://to-front.example/deep/page": Answer(301, Location="/"),
    "http://moved-then-gone.example/a": Answer(301, Location="/b"),
    "http://moved-then-gone.example/b": Answer(404),
    "http://circle.example/a": Answer(301, Location="/b"),
    "http://circle.example/b": Answer(302, Location="/a"),
    "http://missing.example/page": Answer(404),
    "http://gone.example/page": Answer(410),
    "http://no-entry.example/": Answer(403),
    "http://come-back-tomorrow.example/": Answer(429, Retry_After="86400"),
    "http://broken.example/": Answer(500),
    "http://slow.example/": Answer(slow=5),
    "http://hangs-up.example/": Answer(drop=True),
    "http://robots.example/robots.txt": Answer(
        body="User-agent: peerfind-links\nDisallow: /private\n", kind="text/plain"
    ),
    "http://robots-broken.example/robots.txt": Answer(503),
    "http://leads-inside.example/": Answer(301, Location="http://127.0.0.1:1/secret"),
    "http://leads-to-mail.example/": Answer(301, Location="mailto:someone@leads-to-mail.example"),
    "http://number.example/": Answer(body=f"<p>Ring {NUMBER}.</p>"),
    "http://grouped.example/": Answer(body="<p>Ring <b>0808</b>&nbsp;<span>801</span> 0515!"),
    "http://abroad.example/": Answer(body="<p>+44 (0)808\u2011801\u20110515"),
    "http://dialled.example/": Answer(body='<a href="tel:+448088010515">Ring us</a>'),
    "http://changed.example/": Answer(body="<p>Our new number is 0800 138 1111, day and night."),
    "http://number-moved.example/": Answer(301, Location="/contact"),
    "http://number-moved.example/contact": Answer(body=f"<p>{NUMBER}"),
    "http://number-gone.example/": Answer(404, body=f"<p>{NUMBER}"),
    "http://leaflet.example/leaflet.pdf": Answer(body=b"%PDF-1.7", kind="application/pdf"),
    "http://scripted.example/": Answer(body="<div id=app></div><script>" + "load();" * 90 + "</script>"),
    "http://huge.example/": Answer(body=LONG + " " * 2_100_000 + NUMBER),
    "http://odd-letters.example/": Answer(body=f"<p>{NUMBER}".encode(), kind="text/html; charset=no-such-set"),
    "http://bomb.example/": Answer(body="<" * 50_000),
    "http://short.example/": Answer(body="<p>Ring 116 123 24 hours a day"),
    "http://short-inside.example/": Answer(body="<p>Room 1161234, order 0800 116 123, <td>116</td><td>123</td>" + LONG),
}


def answer(asked: Asked, before: list[Asked]) -> Answer:
    """What our web says to each request."""
    again = sum(one.address == asked.address for one in before)
    if asked.path == "/robots.txt":
        return ROUTES.get(asked.address, Answer(404))
    if asked.host == "no-head.example" and asked.method == "HEAD":
        return Answer(405)
    if asked.host == "head-hangs.example" and asked.method == "HEAD":
        return Answer(drop=True)
    if asked.host == "endless.example":
        return Answer(301, Location=f"/{int(asked.path[1:]) + 1}")
    if asked.host == "busy.example" and again == 0:
        return Answer(429, Retry_After="1")
    if asked.host == "stumbles.example" and again < 2:
        return Answer(503)
    return ROUTES.get(asked.address, Answer(body=LONG))


def written(folder: Path, pages: list[tuple[str, str | None]]) -> str:
    """A file of groups that names these pages, each in a record of its own."""
    services = []
    for at, (url, number) in enumerate(pages):
        kind = "crisis-line" if number == "116 123" else "support-group"
        services.append(
            f"  - {{id: group-{at:03}, name: Group {at}, organization: them, kind: {kind}, description: Meets., "
            f"needs: [anxiety], service_area: {{countries: [GB], regions: []}}, "
            + (f'phones: [{{number: "{number}", country: GB, purpose: support, source: page}}], ' if number else "")
            + f'sources: {{page: {{url: "{url}", owner: own, page_date: null, read_on: 2026-11-22}}}}}}'
        )
    path = folder / "groups.yaml"
    head = "organizations:\n  - {id: them, name: They, country: GB}\nservices:\n"
    path.write_text(head + "\n".join(services) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    with Web(answer, tmp_path_factory.mktemp("authority")) as there:
        yield there


@pytest.fixture(scope="module")
def round_(web: Web, tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Web]:
    """One run over all the pages."""
    data = written(tmp_path_factory.mktemp("data"), [(row[0], row[1]) for row in PAGES])
    return run("data", "links", "--data", data, "--output", "json", *QUICK, env=web.environment), web


@pytest.mark.parametrize("row", PAGES, ids=[row[0] for row in PAGES])
def test_every_way_a_page_can_be(
    round_: tuple[Ran, Web], row: tuple[str, str | None, str, str | None, str | None]
) -> None:
    url, number, verdict, address, found = row
    assert round_[0].code == 1, round_[0].err
    page = next(page for page in json.loads(round_[0].out)["pages"] if page["url"] == url)
    assert (page["verdict"], page["address"]) == (verdict, address), page
    assert [one["found"] for one in page["numbers"]] == ([found] if number else [])


def test_how_many_were_checked(round_: tuple[Ran, Web]) -> None:
    document = json.loads(round_[0].out)
    answered = sum(row[2] in ("fine", "moved", "gone", "loop") for row in PAGES)
    assert (document["checked"], document["of"]) == (answered, len(PAGES))


def page_of(ran: Ran, url: str) -> dict[str, Any]:
    return next(dict(page) for page in json.loads(ran.out)["pages"] if page["url"] == url)


def test_a_changed_number_names_the_new_one(round_: tuple[Ran, Web]) -> None:
    assert page_of(round_[0], "http://changed.example/")["numbers"][0]["others"] == ["0800 138 1111"]


def test_why_is_said_in_words(round_: tuple[Ran, Web]) -> None:
    ran = round_[0]
    assert "certificate has expired" in page_of(ran, "https://expired.example/")["because"]
    assert "for now only" in page_of(ran, "http://parked.example/")["because"]
    assert "not seen: it answers 403" in page_of(ran, "http://moved-and-closed.example/a")["because"]
    assert "front page" in page_of(ran, "http://to-front.example/deep/page")["because"]
    assert "86400 s" in page_of(ran, "http://come-back-tomorrow.example/")["because"]
    assert "not on the open web" in page_of(ran, "http://leads-inside.example/")["because"]


def test_manners(round_: tuple[Ran, Web]) -> None:
    """Who we are; one request at a time for a host; robots.txt once; what it closes is never asked for; no hammering."""
    _, web = round_
    asked = list(web.asked)
    assert all("peerfind-links/" in one.headers["user-agent"] for one in asked)
    assert all("keepers@peerfind.example" in one.headers["user-agent"] for one in asked)
    assert not [one for one in asked if one.path.startswith("/private")]
    assert web.times("http://robots.example/robots.txt") == 1
    assert web.times("http://robots-broken.example/") == 0
    assert web.times("http://come-back-tomorrow.example/") == 1
    assert web.times("http://fine.example/", "GET") == 0, "HEAD is enough where no number is looked for"
    assert web.times("http://no-head.example/", "GET") == 1
    assert web.times("http://number.example/", "HEAD") == 0
    assert web.times("http://hangs-up.example/", "GET") == 3
    assert web.most_together <= 8
    busy = [one.at for one in asked if one.address == "http://busy.example/"]
    assert busy[1] - busy[0] >= 1.0, "Retry-After is kept"
    for host in {one.host for one in asked if one.scheme == "http"}:
        times = sorted(one.at for one in asked if one.host == host and one.scheme == "http")
        assert all(later - sooner >= 0.015 for sooner, later in itertools.pairwise(times)), host


def test_a_page_that_moved_inside_is_not_followed(round_: tuple[Ran, Web]) -> None:
    assert not [one for one in round_[1].asked if one.host.startswith("127.")]


@pytest.fixture
def few(tmp_path: Path) -> str:
    return written(
        tmp_path,
        [("http://fine.example/", None), ("http://gone.example/page", None), ("http://short-inside.example/", "116 123"),
         ("http://sold.example/group", None), ("http://upgraded.example/page", None), ("http://broken.example/", None)],
    )  # fmt: skip


def test_text_puts_a_crisis_number_first_and_says_what_to_do(web: Web, few: str) -> None:
    ran = run("data", "links", "--data", few, *QUICK, env=web.environment)
    assert ran.code == 1
    assert ran.err == "", "no progress line where nobody watches"
    headings = [line for line in ran.lines if line and not line.startswith(" ")]
    assert headings == [
        "Checked 5 of 6 pages.",
        "Not checked: 1 not reached.",
        "Numbers: 1 not on their page.",
        "A number we print does not stand on its page: 1", "Gone: 1", "Moved to another host: 1",
        "The same page, its address written another way: 1", "Could not be reached: 1",
    ]  # fmt: skip
    assert "  http://short-inside.example/ (for a crisis)" in ran.lines
    assert "    not there: 116 123 (group-002 phones[0])" in ran.lines
    assert "    now: http://casino.example/" in ran.lines
    assert "    in group-001 sources.page" in ran.lines
    assert "Never ring a crisis line" in ran.out


def test_the_issue_is_a_checklist_of_what_is_ours(web: Web, few: str) -> None:
    ran = run("data", "links", "--data", few, "--output", "issue", *QUICK, env=web.environment)
    assert "- [ ] **for a crisis** `http://short-inside.example/`" in ran.lines
    assert "  - now: `http://casino.example/`" in ran.lines
    assert "broken.example" not in ran.out, "it may be of the moment"
    assert (
        "broken.example" in run("data", "links", "--data", few, "--output", "markdown", *QUICK, env=web.environment).out
    )


def test_all_well(web: Web, tmp_path: Path) -> None:
    data = written(tmp_path, [("http://fine.example/", None), ("http://number.example/", NUMBER)])
    ran = run("data", "links", "--data", data, *QUICK, env=web.environment)
    assert ran.code == 0
    assert ran.lines == ["Checked 2 of 2 pages.", "Numbers: 1 on their page.", "Nothing to put right."]


@pytest.mark.parametrize("output", ["text", "json", "markdown", "issue"])
def test_it_fails_loudly_if_nothing_could_be_checked(tmp_path: Path, output: str) -> None:
    data = written(tmp_path, [(f"http://group-{at}.example/", None) for at in range(40)])
    nobody = {"HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9"}
    ran = run("data", "links", "--data", data, "--output", output, *QUICK, env=nobody)
    assert ran.code == 69
    assert ran.out == "", "no report that could be taken for good news"
    assert "Checked 0 of 40 pages." in ran.err
    assert "no connection" in ran.err or "no answer within" in ran.err


def test_a_file_without_links_is_not_all_well(tmp_path: Path) -> None:
    ran = run("data", "links", "--data", written(tmp_path, []), *QUICK)
    assert ran.code == 2
    assert "Checked 0 of 0 pages" in ran.err


def test_a_run_goes_on_from_its_state_file(web: Web, few: str, tmp_path: Path) -> None:
    state = tmp_path / "links.state"
    arguments = ("data", "links", "--data", few, "--state", str(state), *QUICK)
    first = run(*arguments, env=web.environment)
    lines = state.read_text("utf-8").splitlines()
    assert len(lines) == 7
    state.write_text(
        "\n".join([*[line for line in lines if "sold.example" not in line], lines[2][:20]]), encoding="utf-8"
    )
    before = len(web.asked)
    second = run(*arguments, env=web.environment)
    assert second.out == first.out
    hosts = {one.host for one in web.asked[before:]}
    assert hosts == {"sold.example", "casino.example", "broken.example"}, "what is missing, and what was not reached"
    assert run(*arguments, env=web.environment).out == first.out


def test_a_number_that_was_changed_is_looked_for_again(web: Web, tmp_path: Path) -> None:
    state = str(tmp_path / "links.state")
    for number, found in ((NUMBER, "stands"), ("0800 138 1111", "missing")):
        data = written(tmp_path, [("http://number.example/", number)])
        ran = run("data", "links", "--data", data, "--state", state, "--output", "json", *QUICK, env=web.environment)
        assert json.loads(ran.out)["pages"][0]["numbers"][0]["found"] == found


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("shopping list\n", "Line 1 of"),
        ('{"peerfind_links": 1}\n{"url": 1}\n{}\n', "Line 2 of"),
        (b"\xff\xfe", "cannot be read"),
    ],
)
def test_a_state_file_that_is_something_else_is_left_alone(tmp_path: Path, content: str | bytes, says: str) -> None:
    state = tmp_path / "state"
    state.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = state.read_bytes()
    data = written(tmp_path, [("http://fine.example/", None)])
    ran = run("data", "links", "--data", data, "--state", str(state), *QUICK)
    assert ran.code == 2
    assert says in ran.err
    assert state.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--output", "xml"], "There is no output 'xml'."),
        (["--only", "samaritans-listening-servic"], "Did you mean samaritans-listening-service?"),
        (["--state", "/no/such/folder/state"], "The state file '/no/such/folder/state' cannot be written."),
        (["--contact", "me\nX-Evil: 1"], "cannot be sent as a contact"),
        (["--data", "nowhere.yaml"], "nowhere.yaml"),
        (["--pause", "-1"], "-1"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(arguments: list[str], says: str) -> None:
    ran = run("data", "links", *arguments)
    assert ran.code == 2
    assert says in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_only_the_pages_of_one_record(web: Web, few: str) -> None:
    arguments = ("data", "links", "--data", few, "--only", "group-001", "--output", "json", *QUICK)
    assert [page["url"] for page in json.loads(run(*arguments, env=web.environment).out)["pages"]] == [
        "http://gone.example/page"
    ]


@pytest.mark.parametrize("library", ["httpx", "protego"])
def test_without_the_library_one_sentence_says_how_to_install_it(library: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; from peerfind.__main__ import main; sys.exit(main(['data', 'links']))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=CLEAN, cwd=ROOT, check=False
    )
    assert done.returncode == 2
    assert f"peerfind data links needs {library!r}, which is not installed." in done.stderr
    assert "python -m pip install 'peerfind[keepers]'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this sort")
@pytest.mark.parametrize(("term", "shown"), [("xterm", True), ("dumb", False)])
def test_a_line_shows_progress_on_a_terminal_and_goes_away(web: Web, few: str, term: str, shown: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "peerfind", "data", "links", "--data", few, *QUICK]
    env = {**CLEAN, **web.environment, "TERM": term}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=env, cwd=ROOT, timeout=60, check=False)
    said = os.read(ours, 100_000).decode() if shown else ""
    os.close(theirs)
    os.close(ours)
    assert done.stdout.decode().startswith("Checked 5 of 6 pages.")
    assert ("6 of 6 pages" in said) == shown
    assert not shown or said.endswith(" \r")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops a program in another way")
def test_stopped_by_the_keeper_it_says_how_to_go_on(web: Web, tmp_path: Path) -> None:
    data = written(tmp_path, [("http://fine.example/", None), ("http://slow.example/", None)])
    state = tmp_path / "links.state"
    command = [
        sys.executable,
        "-m",
        "peerfind",
        "data",
        "links",
        "--data",
        data,
        "--state",
        str(state),
        "--timeout",
        "20",
    ]
    env = {**CLEAN, **web.environment}
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, cwd=ROOT)
    for _ in range(100):
        if state.exists() and state.read_text("utf-8").count("\n") == 2:
            break
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert out == b""
    assert err.decode() == f"Stopped after 1 of 2 pages. Run the same command to go on: {state} holds what was found.\n"


def test_emergency_numbers_are_looked_for_first_and_those_of_data_sets_not() -> None:
    named = pages(open_dataset(), (), open_emergency())
    sought = {one.record: one for page in named for one in page.numbers if one.record.startswith("emergency ")}
    assert {"emergency GB", "emergency AU", "emergency IE"} <= set(sought)
    (numbers_of_libphonenumber,) = [page for page in named if page.url == "https://github.com/google/libphonenumber"]
    assert numbers_of_libphonenumber.numbers == ()
    crisis = [page.crisis for page in named]
    assert crisis == sorted(crisis, reverse=True)


SHOWN = [
    # number, its country, what the page says, whether it stands there
    ("0808 8010 515", "GB", "<p>+44 808 801 0515", True),
    ("0808 8010 515", "GB", "<p>0808 801 0516", False),
    ("0808 8010 515", "GB", "<p>10808 801 0515", False),
    ("0808 8010 515", "GB", "<!-- 0808 801 0515 -->", False),
    ("0808 8010 515", "GB", '<script type="application/ld+json">{"telephone": "+44-808-801-0515"}</script>', True),
    ("0800 111", "NZ", "<p>0800 111 222", False),
    ("0800 1111", "GB", "<p>0800 11 11.", True),
    ("116 123", "GB", "<p>Ring 116&#8239;123, 24 hours", True),
    ("116 123", "GB", "<script>116123</script>", False),
    ("988", "US", "<p>Call or text 988!", True),
    ("988", "US", "<p>1,988 calls in 1988 from 9885", False),
    ("1-800-273-8255", "US", "<p>1-800-273-TALK (8255)", True),
    ("1-800-273-TALK", "US", "<p>(800) 273-8255", True),
    ("(877) 330-6366", "US", "<p>+1 877.330.6366", True),
    ("01 45 39 40 00", "FR", "<p>+33 1 45 39 40 00", True),
    ("0808 8010 515", "GB", "<p>0808 801 0515 <![foo[ x ]]> <p", True),
    ("0808 8010 515", "GB", '<STYLE>x</STYLE><p title="0808 801 0515">', True),
    ("0808 8010 515", "GB", "<template>0808 801 <b>0515</b></template>", False),
    ("14416", "IN", "<p>१४४१६", True),
    ("0800-0113", "NL", '<img alt="Bel 0800 0113">', True),
    ("85258", "GB", '<a href="sms:85258?body=SHOUT">Text us</a>', True),
]


@pytest.mark.parametrize(("number", "country", "html", "there"), SHOWN)
def test_digits_are_compared_however_they_are_grouped(number: str, country: str, html: str, there: bool) -> None:
    assert stands(number, country, read(html)) is there


BOMBS = [
    "<",
    "<!--",
    "<a ",
    "</",
    "<![",
    "&#",
    "<?",
    "<a href='",
    "<a \"'",
    "<script>",
    "0808 ",
    "1-",
    "<b>1",
    '<a b="',
    "1",
]


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_page_made_to_hurt_is_read_in_a_moment(bomb: str) -> None:
    """`html.parser` of Python 3.11 takes 42 s for 200 kB of unclosed comments, and the square of that for more."""
    started = time.monotonic()
    paper = read(bomb * (500_000 // len(bomb)))
    stands("0808 8010 515", "GB", paper)
    others("GB", paper)
    assert time.monotonic() - started < 5


@given(st.text(alphabet="<>/!?-&;='\" ab18\n[]#\u0661\u00ad", max_size=200))
def test_any_text_can_be_read_as_a_page(html: str) -> None:
    stands("1818", "GB", read(html))


@given(st.sampled_from(["0808 8010 515", "116 123", "13 11 14", "(877) 330-6366"]), st.data())
def test_a_regrouped_number_stands_and_one_with_another_digit_does_not(number: str, data: st.DataObject) -> None:
    row = digits(number)
    marks = data.draw(
        st.lists(st.sampled_from(["", " ", "-", "\u00a0", "\u2011"]), min_size=len(row), max_size=len(row))
    )
    country = "US" if "877" in number else "AU" if "13" in number else "GB"
    assert stands(number, country, read("Ring " + "".join(map("".join, zip(row, marks, strict=True))) + "."))
    at = data.draw(st.integers(0, len(row) - 1))
    other = row[:at] + str((int(row[at]) + data.draw(st.integers(1, 9))) % 10) + row[at + 1 :]
    assert not stands(number, country, read(f"Ring {other}."))


def test_every_number_we_print_would_be_found_as_we_print_it() -> None:
    sought = [sought for page in pages(open_dataset(), (), open_emergency()) for sought in page.numbers]
    assert len(sought) > 350
    for one in sought:
        assert stands(one.number, one.country, read(f"<p>Ring {one.number} now.")), one
