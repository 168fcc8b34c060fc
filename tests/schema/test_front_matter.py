"""The JSON Schema of the front matter says what the parser takes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.parsing import parse
from briefing.parsing.front_matter import KEYS

Properties = dict[str, dict[str, Any]]


@pytest.fixture
def schema(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["schema", "--front-matter"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_it_has_the_keys_that_the_parser_knows_each_described(schema: dict[str, Any]) -> None:
    assert tuple(schema["properties"]) == KEYS
    assert all(each["description"] for each in schema["properties"].values())
    assert "additionalProperties" not in schema  # others are kept


def test_what_it_requires_is_what_a_check_misses(schema: dict[str, Any]) -> None:
    missed = [each.code for each in parse("---\nlang: en\n---\n").diagnostics]

    assert schema["required"] == ["title", "date"]
    assert {"B005", "B006"} <= set(missed)


@pytest.mark.parametrize(
    ("key", "value", "fits"),
    [
        ("date", "2031-05-14", True),
        ("date", "2031-5-14", False),
        ("date", "2031-05", False),
        ("date", "14 May 2031", False),
        ("date", "2031-13-01", False),
        ("date", "2031-05-14T08:00Z", False),
        ("updated", "2031-05-14", True),
        ("updated", "2031-05-15T08:00Z", True),
        ("updated", "2031-05-15T08:00:30+02:00", True),
        ("updated", "2031-05-15 08:00", True),
        ("updated", "2031-05-15T25:00Z", False),
        ("updated", "yesterday", False),
        ("title", "Talks", True),
    ],
)
def test_a_value_that_fits_is_one_that_the_parser_takes(
    key: str, value: str, fits: bool, schema: dict[str, Any]
) -> None:
    pattern = schema["properties"][key]["pattern"]
    found = parse(f'---\n{key}: "{value}"\n---\n')

    assert (re.search(pattern, value) is not None) == fits
    assert (getattr(found, key) == value) == fits


def test_the_only_version_is_the_one_that_is_read(schema: dict[str, Any]) -> None:
    known = schema["properties"]["briefing"]["const"]

    assert [each.code for each in parse(f"---\nbriefing: {known}\n---\n").diagnostics].count(
        "B012"
    ) == 0
    assert "B012" in [each.code for each in parse("---\nbriefing: 2\n---\n").diagnostics]


def test_editors_find_it_from_the_tour(content: Path) -> None:
    line = (content / "tour.md").read_text(encoding="utf-8").split("\n")[1]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", line)

    assert found is not None
    assert (content / found[1]).is_file()
