"""Rows fit their width, lose no word, and columns of equal weight stay equal."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import iter_graphemes

from briefing.entries import Line, Run
from briefing.entries.graphemes import graphemes, padded, shortened
from briefing.entries.wrapping import column_widths, wrap_line

WORDS = st.text(alphabet="ab cé漢字語 \t", max_size=60)
CLUSTERS = (
    "a", "é", "e\u0301", "o\u0302\u0301", "漢", "한", "\u1112\u1161\u11ab", "ﷺ", "س", "لا", "שָׁ", "ي\u0650",
    "क", "क्ष", "त्रि", "नि", "க்", "நி", "กำ", "ไ", "👩‍👧", "👩🏽‍🚀", "🏳️‍🌈", "🇳🇴", "🇸🇪", "❤️", "1️⃣", "👍🏽",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
)  # fmt: skip
"""Each is one letter or sign to who reads it."""
SCRIPTS = st.lists(st.sampled_from([*CLUSTERS, " "]), max_size=40).map("".join)


@given(WORDS, st.integers(6, 40), st.booleans())
def test_no_row_is_wider_than_asked_and_no_letter_is_lost(
    words: str, width: int, as_is: bool
) -> None:
    rows = list(wrap_line(Line((Run(words),), as_is=as_is), width))
    told = ["".join(run.words for run in row) for row in rows]
    assert all(cell_len(row) <= width for row in told)
    assert "".join("".join(told).split()) == "".join(words.split())
    assert "\t" not in "".join(told)  # a terminal would go to a stop of its own


def test_a_tab_in_code_goes_to_the_next_stop() -> None:
    (row,) = wrap_line(Line((Run("a\tb\tc"),), as_is=True), 20)
    assert "".join(run.words for run in row) == "a   b   c"


@given(st.integers(4, 30), st.integers(2, 6), st.integers(20, 120))
def test_columns_of_equal_weight_are_equal(wish: int, count: int, room: int) -> None:
    widths = column_widths((10, *([wish] * count)), room)
    assert len(set(widths[1:])) == 1


def test_what_stands_at_the_right_ends_at_the_edge() -> None:
    (row,) = wrap_line(Line((Run("Norland"),), right=(Run("3"),)), 20)
    told = "".join(run.words for run in row)
    assert told == "Norland" + " " * 12 + "3"


@given(SCRIPTS, st.integers(4, 30), st.booleans())
def test_no_row_is_cut_within_a_letter_of_any_script(words: str, width: int, as_is: bool) -> None:
    rows = list(wrap_line(Line((Run(words),), as_is=as_is), width))
    told = ["".join(run.words for run in row) for row in rows]
    assert all(cell_len(row) <= width for row in told)
    letters = [each for each in iter_graphemes(words) if each.strip()]
    assert [each for row in told for each in iter_graphemes(row) if each.strip()] == letters


@given(SCRIPTS, st.integers(0, 30))
def test_what_is_shortened_fits_and_ends_with_a_whole_letter(words: str, room: int) -> None:
    shown = shortened(words, room)
    assert cell_len(shown) <= room
    assert len(padded(shown, room)) - len(shown) == room - cell_len(shown)
    if shown != words and room:
        kept = [*iter_graphemes(shown.removesuffix("…"))]
        assert kept == [*iter_graphemes(words)][: len(kept)]


@given(SCRIPTS)
def test_letters_are_those_that_unicode_counts(words: str) -> None:
    told = [words[start:end] for start, end, _ in graphemes(words)]
    assert told == [*iter_graphemes(words)]
