"""JSON is how other programs read briefings: it does not change unnoticed."""

import json

import pytest

from tests.interface.shapes import COMMANDS, file, printed, shape


@pytest.mark.parametrize("name", COMMANDS)
def test_what_other_programs_rely_on_is_as_it_is_written_down(name: str) -> None:
    assert shape(name) == file(name).read_text("utf-8"), (
        "JSON has another shape. If a key went, or means something else, raise the version; then"
        " write the shapes anew: python -m tests.interface.shapes"
    )


@pytest.mark.parametrize(
    "name", [each for each in COMMANDS if each not in ("schema", "show-json-ld")]
)
def test_the_version_stands_first(name: str) -> None:
    first, value = next(iter(json.loads(printed(COMMANDS[name])).items()))
    assert (first, value) == (
        ("$schema", "urn:briefing:schema:1") if name == "show" else ("version", 1)
    )
