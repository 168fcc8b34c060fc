"""What holds for every article, however strange: words, places, and an end in time."""

import json
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.checking.checked import checked
from briefing.drafting import DraftedQuote, draft
from briefing.drafting.writing import to_briefing
from briefing.printing.drafted import to_json
from briefing.printing.markdown import to_markdown
from briefing.sources import Text, Where

MARKS = ["“", "”", "‘", "’", '"', "'", "«", "»", "„", "``", "''"]
WORDS = [
    "Ana Ruiz", "Tobel Marn", "Mrs Berg", "Norland", "the minister", "a spokesman for", "she", "he",
    "they", "said", "says", "told reporters", "added", "according to", "calling", "who", "which",
    "and", "while", "that", "We never closed it", "the crossing", "not one metre", "[…]", "5'11",
    "on Tuesday", "May 14", "2031", "the farmers' boats", "its claim to", "Upper Veld", "*", "_", "#",
    "> ", "- ", "1. ", "[a](#b)", "(it)", "<b>", "&amp;", "Ministry of Transport", "U.S.", "34-year-old",
]  # fmt: skip
SIGNS = [", ", ". ", ": ", "? ", "; ", " – ", " ", "\n", "\n\n", "— ", "(", ")", "…"]

articles = st.lists(st.sampled_from([*MARKS, *WORDS, *SIGNS]), max_size=60).map("".join)
anything = st.text(max_size=300)


def written(text: str) -> str:
    return to_markdown(to_briefing(draft(text), Text(text.encode()).sha256))


@given(articles | anything)
@example("“")
@example('"' * 7)
@example("Ana Ruiz: “\n\n“\n\n”")
@example("’’ said")
def test_a_quote_is_what_stands_at_its_place(text: str) -> None:
    quotes = draft(text).quotes

    for quote in quotes:
        assert quote.text == text[quote.start : quote.end]
        assert quote.text == quote.text.strip()
        assert any(char.isalnum() for char in quote.text)
    places = [(quote.start, quote.end) for quote in quotes]
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(articles | anything)
def test_a_quote_is_certain_or_says_why_not(text: str) -> None:
    for quote in draft(text).quotes:
        assert quote.by
        assert quote.certain or quote.doubt
        assert quote.speaker is not None or not quote.certain


@given(articles)
@example("“We *never* closed # it,” Ana [a](#b) said.\n\n“> - 1. so,” she added.")
@example("Ana Ruiz said: “One (two.\n\n“Three) four.”")
@example("“We never closed Ruiz[a](#b) to [t]hem,” said Ana Ruiz.")
def test_every_draft_reads_back_without_errors_and_word_for_word(text: str) -> None:
    source = Text(text.encode())

    briefing = checked(written(source.decoded).encode(), "draft.md", Where(given=(source,)))

    errors = {each.code for each in briefing.diagnostics if each.severity == "error"}
    if all(_stands_free(text, quote) for quote in draft(text).quotes):
        assert errors == set()
        assert {quote.verification for quote in briefing.quotes} <= {"verbatim"}
    assert errors <= {"B501", "B502"}


def _stands_free(text: str, quote: DraftedQuote) -> bool:
    """Whether no letter touches the marks of a quotation from outside: then a word of the article
    reaches over its bounds, and the words inside are none of its words."""
    before = text[: quote.start].rstrip("".join(MARKS))[-1:]
    after = text[quote.end :].lstrip("".join(MARKS))[:1]
    return not before.isalnum() and not after.isalnum()


@given(articles | anything)
def test_the_same_quotes_stand_in_both_formats(text: str) -> None:
    drafted = draft(text)

    held = json.loads(to_json(drafted, "0" * 64, None))

    assert [(q["start"], q["end"], q["certain"]) for q in held["quotes"]] == [
        (quote.start, quote.end, quote.certain) for quote in drafted.quotes
    ]
    assert set(held) == {
        "version", "title", "date", "source", "quotes", "actors", "territories", "events",
    }  # fmt: skip


def test_a_quarter_of_a_megabyte_of_marks_has_an_end() -> None:
    """With work that grows as the square of the marks it would have none."""
    assert draft('"' * 250_000).quotes == ()


@pytest.mark.parametrize(
    "words",
    ["'", "“", "’ ", "‘a ", "'a ", '"a" ', "“a\n\n", "Ana Ruiz said ", "the minister of ", "Ana, ",
     "“Yes,” she said. ", "“Yes” and ", "Ana said. “B.” "],
)  # fmt: skip
def test_the_same_words_thousands_of_times_have_an_end(words: str) -> None:
    quotes = draft(words * (50_000 // len(words))).quotes

    assert all(quote.end <= 50_000 for quote in quotes)


def test_a_pronoun_alone_in_its_paragraph_speaks_for_nobody_else() -> None:
    made = draft("A title of it\n\nHer (see below.)\n\n“We will go to the sea,” Ana Ruiz said.\n")
    assert [quote.speaker for quote in made.quotes] == ["Ana Ruiz"]
