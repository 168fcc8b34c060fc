"""A text without the freedoms that a quote may take, and the way back to where each sign stood.

Folded are runs of white space (line ends are white space), the shapes of quotation marks,
apostrophes and dashes, and Unicode composition (NFC, Unicode Standard Annex 15). Nothing else:
letters keep their case, and a text folds to the same signs that it shows.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import replace

from briefing.values import value

HYPHENS = "-\u2010\u2011\u2212\ufe63\uff0d"
"""The signs that join words and stand before numbers; other dashes part words."""

_DASHES = HYPHENS + "\u2012\u2013\u2014\u2015\ufe58\u2e3a\u2e3b"
# The modifier letters are apostrophes of Ukrainian and others, the last two are Hebrew's.
QUOTATION_MARKS = (
    "\"'`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a"
    "\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02\uff07\u02bb\u02bc\u05f3\u05f4"
)
_SPACES = (
    "\t\n\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
_SHAPES = str.maketrans(
    dict.fromkeys(QUOTATION_MARKS, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_SPACES, " ")
)
_RUNS = rf"\s{{2,}}|[{re.escape(_DASHES)}]{{2,}}"
_PLAIN_RUNS = re.compile(_RUNS)


@value(frozen=True, slots=True)
class Folded:
    """A folded text, and the stretches where its signs are not those of the original one for one:
    where each starts and ends, here and there."""

    text: str
    starts: array[int]
    ends: array[int]
    original_starts: array[int]
    original_ends: array[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original the signs from `start` to `end` (exclusive) stood."""
        at = self._original(start)[0]
        return (at, at) if end <= start else (at, self._original(end - 1)[1])

    def _original(self, at: int) -> tuple[int, int]:
        known = bisect_right(self.starts, at) - 1
        if known < 0:
            return at, at + 1
        if at < self.ends[known]:
            return self.original_starts[known], self.original_ends[known]
        moved = at - self.ends[known] + self.original_ends[known]
        return moved, moved + 1


def fold(text: str) -> Folded:
    """Folds `text`, in time linear in its length."""
    folded = Folded("", array("q"), array("q"), array("q"), array("q"))
    runs = _PLAIN_RUNS if unicodedata.is_normalized("NFC", text) else _composing_runs(set(text))
    pieces: list[str] = []
    at = length = 0
    for run in runs.finditer(text):
        new = _folded_run(run.group())
        if new == run.group():
            continue
        start, end = run.span()
        length += start - at
        pieces += (text[at:start], new)
        folded.starts.append(length)
        length += len(new)
        folded.ends.append(length)
        folded.original_starts.append(start)
        folded.original_ends.append(end)
        at = end
    pieces.append(text[at:])
    return replace(folded, text="".join(pieces).translate(_SHAPES))


def _folded_run(run: str) -> str:
    if run.isspace():
        return " "
    return "-" if run[0] in _DASHES and run[-1] in _DASHES else unicodedata.normalize("NFC", run)


def _composing_runs(signs: set[str]) -> re.Pattern[str]:
    """Runs to fold in a text that is not in composed form: each base with its marks, and signs
    that have another form by themselves."""
    joining = "".join(sorted(filter(_joins, signs)))
    alone = "".join(sorted(s for s in signs if unicodedata.normalize("NFC", s) != s))
    parts = [_RUNS]
    if joining:
        marks = f"[{re.escape(joining)}]"
        parts.append(rf"[^\s{re.escape(joining)}]?{marks}+")
    if alone:
        parts.append(f"[{re.escape(alone)}]")
    return re.compile("|".join(parts))


def _joins(sign: str) -> bool:
    """Whether a sign can become one with the sign before it: a mark, or a vowel or final of
    Hangul."""
    return unicodedata.category(sign)[0] == "M" or "\u1160" <= sign <= "\u11ff"
