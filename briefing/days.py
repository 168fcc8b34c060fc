"""How days are shown to a person: as ISO 8601 writes them, or as the person's locale does.

As with the locale itself, that holds for the whole process. Files, JSON and Markdown have ISO
always: they are for everybody.
"""

import re
import time
from typing import Final, NamedTuple

# Year, month and day can't be taken for one another.
_SAMPLE: Final = (2031, 11, 22, 0, 0, 0, 5, 326, 0)
_PARTS = {"2031": "{y}", "31": "{y}", "11": "{m}", "22": "{d}"}
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Form(NamedTuple):
    """How a day and a month are written, with `{y}`, `{m}` and `{d}` for their parts, and what
    stands between the days of an interval."""

    day: str
    month: str
    between: str


ISO = Form("{y}-{m}-{d}", "{y}-{m}", "/")
_form = ISO


def form_of(written: str) -> Form:
    """The form in which a locale has written 22 November 2031; a year always gets four digits.
    ISO's where the three can't be made out."""
    day = re.sub(r"2031|31|11|22", lambda found: _PARTS[found[0]], written.strip())
    if sorted(re.findall(r"{.}", day)) != ["{d}", "{m}", "{y}"] or re.search(r"\d", day):
        return ISO
    return Form(day, _month_of(day), " – ")


def _month_of(day: str) -> str:
    """What is left of a day where none is named: the sign that parted it goes with it."""
    before, _, after = day.partition("{d}")
    return before + after[after.index("{") :] if "{" in after else before.rstrip(" -/.,")


def follow(dates: str) -> None:
    """From now on shows days by a setting: `iso`, or `locale` as the environment names it."""
    global _form  # noqa: PLW0603 - as the locale itself, it is one for the process
    if dates == "iso":
        _form = ISO
        return
    import locale

    try:
        named = locale.setlocale(locale.LC_TIME, "")
    except locale.Error:  # the environment names one that is not there
        named = "C"
    neutral = named.partition(".")[0] in ("C", "POSIX")
    _form = ISO if neutral else form_of(time.strftime("%x", _SAMPLE))


def told(date: str) -> str:
    """A day, a month or a year in the form that holds; other words as they are."""
    found = _ISO.fullmatch(date)
    if _form is ISO or found is None or found[2] is None:
        return date
    form = _form.day if found[3] else _form.month
    return form.format(y=found[1], m=found[2], d=found[3])


def told_between(start: str, end: str | None) -> str:
    """An interval; in ISO as short as `2031-05-12/13`."""
    if end is None:
        return told(start)
    if _form is ISO:
        same = len(start) == len(end) == len("2031-05-12") and start[:8] == end[:8]
        return f"{start}/{end[8:] if same else end}"
    return f"{told(start)}{_form.between}{told(end)}"
