"""The days that an article tells, and those at the ends of the calendar."""

from datetime import date

import pytest

from briefing.drafting import draft
from briefing.drafting.dates import day_of_line


@pytest.mark.parametrize(
    "line",
    [
        *("Friday, July 21, 2017", "JULY 21, 2017", "Jul 21, 2017", "Jul. 21, 2017"),
        *("21 July 2017", "21 jul 2017", "2017-07-21", "Published: 21 JUL, 2017"),
    ],
)
def test_a_line_with_a_day_is_understood_however_it_is_written(line: str) -> None:
    assert day_of_line(line) == date(2017, 7, 21)


@pytest.mark.parametrize("line", ["The talks", "July 2017", "February 30, 2017", "Jul 21"])
def test_another_line_has_no_day(line: str) -> None:
    assert day_of_line(line) is None


@pytest.mark.parametrize("word", ["tomorrow", "next Monday", "next year", "yesterday", "last year"])
@pytest.mark.parametrize("day", [date.min, date.max, date(2031, 5, 14)])
def test_the_end_of_the_calendar_ends_nothing_else(word: str, day: date) -> None:
    made = draft(f"A title of it\n\nThe council will meet {word} in Tarnholm.\n", day=day)
    (event,) = made.events
    if event.start is not None:
        assert len(event.start.partition("-")[0]) == 4
        assert event.is_reckoned
    else:
        assert event.words == word
