"""The briefing a line at a time."""

from pathlib import Path

from briefing.bundled import bundled
from briefing.checking.checked import checked
from briefing.linear import Reading
from briefing.parsing import parse_bytes
from briefing.sources import Where


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
    assert read.place.item == "norland"
    assert any("Said" in line for line in read.answer("c"))


def test_only_what_belongs_to_an_actor_then_all_again() -> None:
    read = reading()
    read.answer("2")
    assert "only" in read.answer("a")[0]
    read.answer("3")
    kept = [entry.id for entry in read._entries()]
    assert 0 < len(kept) < len(read.relations.briefing.quotes)
    assert read.answer("a")[0] == "all"
    assert len(read._entries()) > len(kept)


def test_problems_are_told_with_their_line() -> None:
    read = Reading(parse_bytes(b"# T\n\n## Quotes\n\n> Yes.\n> -- [Nobody](#nobody)\n", "x.md"))
    assert any("line 6" in line for line in read.answer("!"))


def test_the_next_issue_is_told_with_its_name() -> None:
    read = reading()
    assert read.answer("}")[0] == "The ferry"
    assert read.place.pane == "issues"
    assert read.answer("{")[0] == "Territory"
    assert read.answer("{") == ["no more issues this way"]


def test_the_words_in_the_source_are_told_with_their_line_and_the_verdict() -> None:
    path = Path(bundled("content")) / "tour.md"
    where = Where(path.parent)
    read = Reading(checked(path.read_bytes(), str(path), where), where)
    read.answer("3")
    told = read.answer("o")
    assert told[0] == "Veld Courier, line 17: word for word in its source"
    assert "We have never closed the crossing. They know from long experience" in told[1]
    assert "quotes from Veld Courier: 8 of 8 verbatim" in read.answer("!")
    read.answer("1")
    assert read.answer("o") == ["nothing here leans on a quote"]


def test_without_the_text_that_is_said() -> None:
    read = reading()
    read.answer("3")
    assert "no text of it is here" in read.answer("o")[0]


def test_finding_from_hit_to_hit_and_back() -> None:
    read = reading()
    before = read.place
    told = read.answer("/pontoon")
    assert told[0] == "1/2"
    assert any("pontoon" in line for line in told[1:])
    assert read.answer("n")[0] == "2/2"
    assert read.answer("n")[0] == "1/2"
    assert read.answer("N")[0] == "2/2"
    read.answer("[")
    assert read.place == before
    assert read.answer("/zzz") == ["nothing found"]
    assert read.answer("n") == ["nothing is looked for; write / and the words"]
    assert read.place == before
