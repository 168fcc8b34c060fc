"""The briefing a line at a time."""

from pathlib import Path

from briefing.bundled import bundled
from briefing.linear import Reading
from briefing.parsing import parse_bytes


def reading() -> Reading:
    path = Path(bundled("content")) / "tour.md"
    return Reading(parse_bytes(path.read_bytes(), str(path)))


def test_a_quote_is_told_with_its_speaker_and_its_verdict_in_words() -> None:
    told = " ".join(reading().tell())
    assert "We have never closed the crossing" in told
    assert "Ada Rehn" in told
    assert "source" in told


def test_speaker_and_back() -> None:
    read = reading()
    before = read.place
    assert "Ada Rehn" in " ".join(read.answer("s"))
    assert read.place.item == "ada-rehn"
    read.answer("[")
    assert read.place == before


def test_moving_and_the_card() -> None:
    read = reading()
    read.answer("2")
    read.answer("j")
    assert read.place.item == "norland"
    assert any("Said" in line for line in read.answer("c"))
