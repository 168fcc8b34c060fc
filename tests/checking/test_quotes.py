"""A briefing's quotes with their verdicts: places, and what is said of them."""

from dataclasses import replace

import pytest

from briefing.checking import check
from briefing.checking.quotes import verified
from briefing.model import Briefing, Quote
from briefing.parsing import parse
from briefing.sources import Text

ACTORS = "# T\n\n## Actors\n\n### Norland\n\n- Also known as: the North\n\n### Sudmark\n\n"
SOURCES = "\n## Sources\n\n### Veld Courier\n"
WORDS = "The ferry\u00ad sails.\n“It is go\u200bod,” said Sudmark. “It is good,” said the North.\n"


def held(quote: str, words: str = WORDS, speaker: str = "norland") -> tuple[Briefing, Quote]:
    """The briefing of one quote, held against a source that says these words."""
    text = f"{ACTORS}## Quotes\n\n> {quote}\n>\n> — [N](#{speaker})\n{SOURCES}"
    briefing = verified(parse(text), {"veld-courier": Text(words.encode())})
    return briefing, briefing.quotes[0]


def test_places_count_the_characters_of_the_decoded_source() -> None:
    _, quote = held("The ferry sails")
    assert quote.verification == "verbatim"
    assert WORDS[quote.source_start : quote.source_end].startswith("The ferry\u00ad sails")
    assert (quote.source_line, quote.nearest, quote.difference) == (1, None, ())


@pytest.mark.parametrize(("speaker", "place"), [("norland", "good"), ("sudmark", "go\u200bod")])
def test_the_place_nearest_to_the_speakers_name_is_taken(speaker: str, place: str) -> None:
    briefing, quote = held("It is good", speaker=speaker)
    assert WORDS[quote.source_start : quote.source_end].endswith(place)
    assert (quote.places, quote.source_line) == (2, 2)
    (told,) = [each for each in check(briefing) if each.code == "B505"]
    assert "stands 2 times in Veld Courier" in told.message
    assert told.severity == "note"


def test_an_altered_quote_names_the_words_that_differ() -> None:
    briefing, quote = held("We lost 2,500 jobs", "They wrote: “We lost 1,500 jobs.”\n")
    assert quote.verification == "altered"
    (told,) = [each for each in check(briefing) if each.code == "B502"]
    assert told.severity == "error"
    assert "it has “2,500” for “1,500”" in told.message
    assert "line 1" in told.message
    assert "We lost [-1,500-] {+2,500+} jobs" in (told.hint or "")


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("[W]e lost no jobs at all", "we lost [-two thousand-] {+no+} jobs at all"),
        ("[Y]ou lost two thousand jobs", "[-we-] {+[Y]ou+} lost two thousand jobs"),
    ],
)
def test_a_changed_capital_is_no_difference_and_keeps_its_bracket(quote: str, told: str) -> None:
    _, found = held(quote, "She wrote that “we lost two thousand jobs at all”.\n")
    assert found.verification == "altered"
    assert told in " ".join(each.written for each in found.difference)


def test_a_quote_that_is_not_found_has_no_place_but_a_nearest_passage() -> None:
    briefing, quote = held("dreadful", "Sudmark called it “good”. Norland called it “fair”.\n")
    assert quote.verification == "not_found"
    assert (quote.source_start, quote.source_end, quote.source_line) == (None, None, None)
    assert quote.nearest is not None
    (told,) = [each for each in check(briefing) if each.code == "B501"]
    assert "not found in Veld Courier" in told.message
    assert "line 1" in (told.hint or "")


def test_of_a_translation_the_original_words_are_checked() -> None:
    quote = "One does not sell a river.\n>\n> > Oni ne vendas riveron."
    _, found = held(quote, "“Oni ne vendas riveron,” she said.\n")
    assert found.verification == "verbatim"
    _, found = held(quote, "“One does not sell a river,” she said.\n")
    assert found.verification != "verbatim"


def test_without_a_text_a_quote_stays_unchecked_and_its_source_is_noted() -> None:
    briefing = parse(f"{ACTORS}## Quotes\n\n> Yes.\n>\n> — [N](#norland)\n{SOURCES}")
    assert verified(briefing, {}) is briefing
    assert briefing.quotes[0].verification == "unchecked"
    assert [each.code for each in check(briefing) if each.code > "B5"] == ["B504"]


def test_a_source_tells_which_text_it_was_checked_against() -> None:
    briefing, _ = held("It is good")
    (source,) = briefing.sources
    assert source.checked_against == Text(WORDS.encode()).sha256
    assert not [each for each in check(briefing) if each.code == "B504"]
    assert replace(source, checked_against=None) == parse(f"{ACTORS}{SOURCES}").sources[0]
