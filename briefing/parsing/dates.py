"""Dates as the format writes them: ISO 8601 days, months, years, moments and intervals."""

import re
from datetime import date, datetime

_SHAPE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_OPENING = re.compile(r"(\d{4}(?:-\d{1,2}){0,2})(?:\s*/\s*(\d{4}(?:-\d{1,2}){0,2}))?\s*:")


def is_day(words: str) -> bool:
    """Whether `words` is a full date that the calendar has."""
    return len(words) == 10 and _is_date(words)


def is_moment(words: str) -> bool:
    """Whether `words` is a day, or a day with a time."""
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return len(words) >= 10


def _is_date(words: str) -> bool:
    """Whether `words` is a day, a month or a year that the calendar has."""
    if not _SHAPE.fullmatch(words):
        return False
    try:
        date.fromisoformat((words + "-01-01")[:10])
    except ValueError:
        return False
    return True


def opening_date(words: str) -> tuple[str, str | None, int] | None:
    """The date that opens an item of the timeline: its start, its end (for an interval) and
    where the words after the colon begin. `None` if nothing like a date opens it."""
    match = _OPENING.match(words)
    return (match[1], match[2], match.end()) if match else None


def is_span(start: str, end: str | None) -> bool:
    """Whether both are dates, and the interval does not end before it starts."""
    return _is_date(start) and (end is None or (_is_date(end) and start <= end))
