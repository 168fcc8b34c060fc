"""Canonical Markdown reads back as the briefing that it was written from."""

from pathlib import Path

import pytest

from briefing.bundled import bundled
from briefing.parsing import parse, parse_bytes
from briefing.printing.markdown import to_markdown
from briefing.schema.briefings import from_json, to_json


@pytest.mark.parametrize("name", ["tour.md", "abu-dhabi-talks.md"])
def test_writing_and_reading_again_changes_nothing(name: str) -> None:
    read = parse_bytes((Path(bundled("content")) / name).read_bytes(), name)
    written = to_markdown(read)
    again = parse(written, name)
    assert again == read
    assert to_markdown(again) == written


@pytest.mark.parametrize("name", ["tour.md", "abu-dhabi-talks.md"])
def test_json_reads_back_as_the_same_briefing(name: str) -> None:
    read = parse_bytes((Path(bundled("content")) / name).read_bytes(), name)
    assert from_json(to_json(read)) == read
