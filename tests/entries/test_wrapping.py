"""Rows fit their width, lose no word, and columns of equal weight stay equal."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.entries import Line, Run
from briefing.entries.wrapping import column_widths, wrap_line

WORDS = st.text(alphabet="ab cé漢字語 \t", max_size=60)


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
