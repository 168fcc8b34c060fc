"""The bundled briefing of the talks against the report that it was written from.

The report is not ours to ship. These tests are collected only where it lies beside the project,
in `../shared` (see tests/conftest.py).
"""

import hashlib
import json
from pathlib import Path

import pytest

from briefing.cli import main

SPEAKERS = {
    "very constructive": ["russia", "ukraine", "united-states"],
    "positive": ["kirill-dmitriev"],
    "working toward securing peace": ["steve-witkoff"],
    "critical leadership": ["steve-witkoff"],
    "the main question": ["yury-ushakov"],
    "it’s still a bridge we haven’t crossed": ["marco-rubio"],
    "always ready": ["igor-kostyukov"],
    "in a gloomy mood": ["igor-kostyukov"],
    "kept his word": ["russia"],
    "went from Sunday to Sunday": ["donald-trump"],
}
_SHAPES = str.maketrans("“”‘’", "\"\"''")


@pytest.fixture
def shown(content: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    """What `show --format json` prints of the talks."""
    assert main(["show", str(content / "abu-dhabi-talks.md"), "--format", "json"]) == 0
    found: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return found


@pytest.fixture
def report(root: Path, shown: dict[str, list[dict[str, object]]]) -> str:
    """The text of the report, found by the hash that the briefing gives for it."""
    (source,) = shown["sources"]
    hashes = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in (root.parent / "shared" / "sources").glob("*.txt")
    }
    return hashes[str(source["sha256"])].read_text(encoding="utf-8")


def test_the_ten_quotes_have_their_speakers(shown: dict[str, list[dict[str, object]]]) -> None:
    assert {str(quote["text"]): quote["speakers"] for quote in shown["quotes"]} == SPEAKERS
    assert len(shown["quotes"]) == 10


def test_every_quote_stands_word_for_word_in_the_report(
    shown: dict[str, list[dict[str, object]]], report: str
) -> None:
    text = " ".join(report.split()).translate(_SHAPES)
    missing = [
        quote["text"]
        for quote in shown["quotes"]
        if f'"{str(quote["text"]).translate(_SHAPES)}' not in text
    ]

    assert missing == []


def test_every_passage_in_quotation_marks_is_in_the_briefing(content: Path, report: str) -> None:
    written = (content / "abu-dhabi-talks.md").read_text(encoding="utf-8")
    words = " ".join(written.split()).translate(_SHAPES)
    passages = report.translate(_SHAPES).split('"')[1::2]

    assert passages
    assert [passage for passage in passages if passage.rstrip(",.") not in words] == []
