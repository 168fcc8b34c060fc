"""The dated events of an article; days told in words are resolved where its own date is known."""

import re
from bisect import bisect_left
from datetime import date, timedelta

from briefing.drafting.frame import Frame
from briefing.drafting.function_words import MONTHS
from briefing.values import value

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s?[–—-]\s?(?P<until>\d{1,2}))?"
_EXPLICIT = re.compile(
    rf"\b(?:{_MONTH}\s+{_NUMBER}(?!\d)(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|(?P<iso>\d{{4}}-\d\d-\d\d))\b"
)
_DAY_FIRST = re.compile(rf"\b{_NUMBER}\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}}))?\b")
_MONTH_YEAR = re.compile(rf"\b{_MONTH}(?:\s+of)?,?\s+(?P<year>(?:19|20|21)\d\d)\b")
_YEAR = re.compile(
    r"\b(?:in|since|after|following|of|by)\s+(?P<year>(?:19|20|21)\d\d)\b", re.IGNORECASE
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(
    r"\b(?:(?P<which>last|next|this|coming)\s+)?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
    r"day)\b|\b(?P<near>yesterday|today|tonight|tomorrow|last week|next week|last month|next month"
    r"|last year|next year)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\d|day\b|last |next |tonight|tomorrow", re.IGNORECASE)
_MOST = 20  # events


@value(frozen=True, slots=True, kw_only=True)
class DraftedEvent:
    """A sentence with a date in it. `start` and `end` are ISO 8601 days, months or years; `start`
    is `None` where the article's words alone tell no day. `words` are those that tell it, and
    `is_reckoned` says that the day was worked out from the article's own."""

    sentence: str
    words: str
    start: str | None = None
    end: str | None = None
    is_reckoned: bool = False


def day_of_line(words: str) -> date | None:
    """The day that a line like `Friday, July 21, 2017` or `21 JUL 2017` gives."""
    for shape in (_EXPLICIT, _DAY_FIRST):
        match = re.search(shape.pattern, words, re.IGNORECASE)
        if match:
            found = _day(match, None)
            return date.fromisoformat(found[0]) if found and len(found[0]) == 10 else None
    return None


def events_in(frame: Frame, day: date | None) -> list[DraftedEvent]:
    """The sentences of an article that tell a day, in order; `day` is the article's own."""
    found: list[DraftedEvent] = []
    for passage, first, last in frame.body_sentences():
        event = _event(frame, passage.pieces[first].start, passage.pieces[last - 1].end, day)
        if event is not None:
            found.append(event)
        if len(found) == _MOST:
            break
    return found


def _quoted(frame: Frame, start: int, end: int) -> list[tuple[int, int]]:
    first = bisect_left(frame.quotations, start, key=lambda each: each.closes)
    last = bisect_left(frame.quotations, end, key=lambda each: each.opens)
    return [(each.opens, each.closes) for each in frame.quotations[first:last]]


def _event(frame: Frame, start: int, end: int, day: date | None) -> DraftedEvent | None:
    """What the first date outside quotation marks says of a sentence."""
    text = frame.text
    if not _HINT.search(text, start, end):
        return None
    quoted = _quoted(frame, start, end)
    sentence = frame.words(start, end)
    for shape in (_EXPLICIT, _DAY_FIRST, _RELATIVE, _MONTH_YEAR, _YEAR):
        for match in shape.finditer(text, start, end):
            if any(opens <= match.start() < closes for opens, closes in quoted):
                continue
            words = " ".join(match[0].split())
            if shape is _RELATIVE:
                near = _relative(match, day) if day else None
                return DraftedEvent(
                    sentence=sentence, words=words, start=near, is_reckoned=near is not None
                )
            span = _day(match, day)
            if span is None:
                continue
            reckoned = "year" in match.groupdict() and match["year"] is None and len(span[0]) == 10
            iso = shape is _EXPLICIT and match["iso"]
            return DraftedEvent(
                sentence=sentence,
                words=words,
                start=span[0] or None,
                end=span[1],
                is_reckoned=bool(reckoned and span[0] and not iso),
            )
    return None


def _day(match: re.Match[str], day: date | None) -> tuple[str, str | None] | None:
    """The ISO dates of a match; `("", None)` for a day whose year nothing tells."""
    groups = match.groupdict()
    if groups.get("iso"):
        return (groups["iso"], None) if _is_day(groups["iso"]) else None
    if "month" not in groups or groups["month"] is None:
        return groups["year"], None
    month = MONTHS[groups["month"].lower()]
    if groups.get("day") is None:
        return f"{groups['year']}-{month:02}", None
    number = int(groups["day"])
    year = int(groups["year"]) if groups.get("year") else _year_of(month, number, day)
    if year is None:
        return "", None
    start = f"{year}-{month:02}-{number:02}"
    if not _is_day(start):
        return None
    until = groups.get("until")
    end = f"{year}-{month:02}-{int(until):02}" if until else None
    return start, end if end and _is_day(end) and end > start else None


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _year_of(month: int, number: int, day: date | None) -> int | None:
    """The year that brings a day nearest to the article's own."""
    if day is None:
        return None
    near = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            near.append((abs((date(year, month, number) - day).days), year))
        except ValueError:
            continue
    return min(near)[1] if near else None


def _relative(match: re.Match[str], day: date) -> str | None:
    """The day that `Wednesday` or `yesterday` means to an article of this day: the last one,
    unless it says next."""
    try:
        return _reckoned(match, day)
    except (OverflowError, ValueError):  # beyond the calendar
        return None


def _reckoned(match: re.Match[str], day: date) -> str | None:
    """Raises OverflowError, or ValueError."""
    near = (match["near"] or "").lower()
    steps = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
    if near in steps:
        return (day + timedelta(days=steps[near])).isoformat()
    if near in ("last year", "next year"):
        year = day.year + (1 if near == "next year" else -1)
        return date(year, 1, 1).isoformat()[:4]
    if not match["weekday"]:
        return None
    back = (day.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
    which = (match["which"] or "").lower()
    if which in ("next", "coming"):
        return (day + timedelta(days=7 - back if back else 7)).isoformat()
    if which == "last" and back == 0:
        back = 7
    return (day - timedelta(days=back)).isoformat()
