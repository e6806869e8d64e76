"""The command line and its JSON as other programs rely on them (docs/contract.md)."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import jsonschema
import pytest

from .conftest import ROOT, run

SEARCHES = [
    ["--online"],
    ["anxeity", "--near", "glasgow"],
    ["hearing voices", "--in-person"],
    ["--for", "carers", "--country", "AU"],
    ["bipolar", "--country", "IE", "--group"],
    ["smaritans"],
    ["zzzz"],
]

TABLE = "─│┌┐└┘├┤┬┴┼━┃═║╭╮╰╯"


def schema(name: str) -> Any:
    return json.loads((ROOT / "schema" / f"{name}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("search", SEARCHES, ids=" ".join)
def test_search_answers_by_its_schema(search: list[str]) -> None:
    ran = run("search", *search, "--output", "json")
    assert ran.code == 0
    document = json.loads(ran.out)
    jsonschema.validate(document, schema("search"))
    assert document["crisis"]["emergency"]
    assert document["crisis"]["lines"]
    assert document["total"] >= len(document["results"])
    for result in document["results"]:
        assert result["reasons"]
        assert len(result["safety"]["answers"]) == 4
        for contact in (*result["phones"], *result["texts"], *result["emails"]):
            assert contact["source"]["owner"] in ("own", "government", "umbrella")


@pytest.mark.parametrize("search", SEARCHES, ids=" ".join)
def test_the_first_line_names_people_and_how_the_country_is_known(search: list[str]) -> None:
    ran = run("search", *search)
    assert ran.code == 0
    first = ran.lines[0]
    assert first.startswith("In danger now? Ring ")
    assert "Someone to talk to: " in first
    assert "change it with --country" in first
    assert "does not take its place" in ran.lines[-1]


@pytest.mark.parametrize("search", SEARCHES, ids=" ".join)
def test_piped_lines_read_aloud(search: list[str]) -> None:
    ran = run("search", *search)
    assert not set(TABLE) & set(ran.out)
    assert "\x1b" not in ran.out
    labels = ("Why: ", "What: ", "For: ", "Kind: ", "How: ", "Cost: ", "How sure: ", "More: ")
    if "1. " in ran.out:
        for label in labels:
            assert any(line.startswith(label) for line in ran.lines), label


@pytest.mark.parametrize("search", SEARCHES, ids=" ".join)
@pytest.mark.parametrize("output", ["cards", "table", "markdown"])
@pytest.mark.parametrize("columns", ["40", "80"])
def test_every_output_begins_with_people(search: list[str], output: str, columns: str) -> None:
    ran = run("search", *search, "--output", output, env={"COLUMNS": columns})
    assert ran.code == 0
    assert ("000" if "AU" in search else "999") in ran.out[:400]
    assert "does not take" in ran.out.replace("\n", " ")
    if output == "cards":
        assert max(len(line) for line in ran.lines) <= int(columns)


def test_csv_is_a_table_and_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(run("search", "anxiety", "--output", "csv").out)))
    assert rows[0][0] == "id"
    assert all(len(row) == len(rows[0]) for row in rows)
    assert not any(cell[:1] in "=+-@" for row in rows[1:] for cell in row if cell)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["search", "--need", "anxietty"], 2, "Did you mean anxiety?"),
        (["search", "--for", "carrers"], 2, "Did you mean carers?"),
        (["search", "--kind", "supportt-groop"], 2, "Did you mean support-group?"),
        (["search", "--country", "Irland"], 2, "Did you mean Ireland (IE)?"),
        (["search", "--country", "UKK"], 2, "There is no country 'UKK'."),
        (["search", "--near", "qqqqqqqq"], 2, "There is no place 'qqqqqqqq'"),
        (["search", "--safety", "5"], 2, "--safety"),
        (["search", "--within", "far"], 2, "--within"),
        (["search", "--limit", "0"], 2, "--limit cannot be 0."),
        (["search", "--at", "some day"], 2, "'some day' is not a time."),
        (["search", "--output", "jsn"], 2, "Did you mean json?"),
        (["search", "--data", "nowhere.yaml"], 2, "nowhere.yaml cannot be read"),
        (["search", "--onlin"], 2, "--online"),
        (["show", "samaritans-listening-servic"], 2, "Did you mean samaritans-listening-service?"),
        (["now", "--output", "cards"], 2, "Known: plain, json."),
        (["serch"], 2, "serch"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_is_not_understood_is_one_sentence_and_a_way_out(arguments: list[str], code: int, says: str) -> None:
    ran = run(*arguments)
    assert ran.code == code
    assert ran.out == ""
    lines = ran.err.splitlines()
    assert lines[0].startswith("In danger now? Ring ")
    assert says in ran.err
    assert "Traceback" not in ran.err
    assert 2 <= len([line for line in lines if line]) <= 4


def test_nothing_matched_is_not_a_failure() -> None:
    ran = run("search", "zzzz", "--output", "json")
    assert ran.code == 0
    document = json.loads(ran.out)
    assert document["widened"]
    assert document["results"], "nothing found is never a dead end"


@pytest.mark.parametrize(
    ("env", "arguments", "country", "source"),
    [
        ({"TZ": "Europe/London"}, ["--country", "IE"], "IE", "option"),
        ({"TZ": "Europe/London"}, ["--near", "cork", "--country", "IE"], "IE", "option"),
        ({"TZ": "Europe/London"}, ["anxiety", "near", "tralee"], "IE", "place"),
        ({"TZ": "Europe/London"}, ["anxiety", "in", "australia"], "AU", "words"),
        ({"TZ": "Europe/London", "PEERFIND_COUNTRY": "nz"}, [], "NZ", "environment"),
        ({"TZ": "Europe/London"}, [], "GB", "timezone"),
        ({"TZ": ":/usr/share/zoneinfo/Europe/Dublin"}, [], "IE", "timezone"),
        ({"TZ": "UTC", "LANG": "en_ZA.UTF-8"}, [], "ZA", "locale"),
        ({"TZ": "UTC", "LC_ALL": "C", "LANG": "en_US.UTF-8"}, [], None, "none"),
        ({"TZ": "UTC", "LANG": "C.UTF-8"}, [], None, "none"),
        ({"TZ": "CET", "LANG": "C"}, [], None, "none"),
        ({"TZ": "", "LANG": ""}, [], None, "none"),
    ],
)
def test_the_country_and_how_it_is_known(
    env: dict[str, str], arguments: list[str], country: str | None, source: str
) -> None:
    document = json.loads(run("search", *arguments, "--output", "json", env=env).out)
    assert (document["query"]["country"], document["query"]["country_source"]) == (country, source)
    assert document["crisis"]["country"] == country
    assert bool(document["crisis"]["emergency"]) == (country is not None)


def test_no_other_letter_stands_for_a_country() -> None:
    from peerfind.countries import code_of

    assert code_of("ss") == "SS"
    assert code_of(" gb ") == "GB"
    assert code_of("ß") is None
    assert code_of("ﬁ") is None


def test_without_a_country_nobody_is_taken_for_an_american() -> None:
    ran = run("search", "anxiety", env={"TZ": "UTC", "LANG": "C"})
    first = ran.lines[0]
    assert "999 or 112 in the UK and Ireland" in first
    assert "911 in the US and Canada" in first
    assert "Your country is not known" in first


@pytest.mark.parametrize("country", ["GB", "IE", "US", "CA", "AU", "NZ", "ZA", "IN", "FR", "PK", "GA"])
def test_now_names_somebody_in_every_country(country: str) -> None:
    ran = run("now", "--country", country)
    assert ran.code == 0
    assert "In danger now?" in ran.lines[0]
    document = json.loads(run("now", "--country", country, "--output", "json").out)
    jsonschema.validate(document, schema("now"))
    assert document["country"] == country


def test_numbers_are_as_they_are_dialled() -> None:
    text = run("now", "--country", "GB").out
    assert "Text: SHOUT to 85258" in text
    assert "Ring: 116 123" in text
    assert "+44" not in text


def test_show_is_one_record_with_every_source() -> None:
    ran = run("show", "sane-forums-lived-experience", "--output", "json")
    document = json.loads(ran.out)
    jsonschema.validate(document, schema("show"))
    assert document["id"] == "sane-forums-lived-experience"
    assert document["sources"]
    plain = run("show", "sane-forums-lived-experience").out
    for source in document["sources"].values():
        assert source["url"] is None or source["url"] in plain


def test_check_by_its_schema() -> None:
    document = json.loads(run("data", "check", "tests/cases/bad/too-deep.yaml", "--output", "json").out)
    jsonschema.validate(document, schema("check"))


def test_needs_lists_the_words() -> None:
    ran = run("needs")
    assert "anxiety: " in ran.out
    assert "carers: " in ran.out
    words = json.loads(run("needs", "--output", "json").out)
    assert {"id", "label", "description", "broader"} <= set(words["needs"][0])


@pytest.mark.parametrize("arguments", [["--help"], ["search", "--help"], ["show", "--help"], ["data", "--help"], []])
def test_help(arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 0
    assert "Usage: peerfind" in ran.out


def test_every_option_is_in_the_help() -> None:
    from peerfind.options import OPTIONS

    text = run("search", "--help").out
    for option in OPTIONS:
        assert option.flag in text


def test_the_same_request_gives_the_same_list() -> None:
    answers = {run("search", "panic attacks", "--output", "json", "--at", "2026-11-22 12:00").out for _ in range(3)}
    assert len(answers) == 1


@pytest.mark.parametrize("name", ["groups", "search", "show", "now", "check", "checklist", "learn"])
def test_schemas_are_current(name: str) -> None:
    assert json.loads(run("data", "schema", name).out) == schema(name)
