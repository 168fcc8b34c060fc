"""What quotation marks do in a source: which open a speech, and which close it."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from briefing.checking.folding import Folded

STOPS = frozenset(".!?…。！？؟।")
"""The signs that end a sentence."""

_SINGLE = frozenset("'`´‘’‚‛‹›＇ʻʼ׳")
_OPENS = frozenset("«“‘„‚‹「『〝")
_BEFORE_OPENING = frozenset("([{-/")


class QuotationMarks:
    """The quotation marks of a text, read one after the other.

    `closings` are the units that close a speech, `opened` those where each was opened (-1 if
    nowhere). `paragraphs` are the places in the text where one begins.
    """

    def __init__(self, text: str, folded: Folded, paragraphs: array[int]) -> None:
        self.closings, self.opened = array("i"), array("i")
        self._text, self._folded, self._paragraphs = text, folded, paragraphs
        # Of single marks and of others: units that opened and wait to be closed; the paragraph of
        # the last mark, if that one opened.
        self._waiting: dict[bool, list[int]] = {True: [], False: []}
        self._open: dict[bool, int | None] = {True: None, False: None}

    def read(self, start: int, end: int, unit: int) -> bool:
        """Reads the mark from `start` to `end` of the folded text, which is to be unit number
        `unit`; whether it is one. The press opens each paragraph of a long speech again and closes
        only the last: such a mark is none.

        What a mark does is told by what it touches, since languages use the same shapes the other
        way round. A single mark after a word, with none open, is an apostrophe.
        """
        place = self._folded.original(start, end)[0]
        shape = self._text[place]
        single = shape in _SINGLE
        waiting = self._waiting[single]
        paragraph = bisect_right(self._paragraphs, place)
        if _is_opening(self._folded.text, start, end, shape, bool(waiting)):
            again = self._reopens(start, place, paragraph, self._open[single])
            self._open[single] = paragraph
            if not again:
                waiting.append(unit)
            return not again
        if waiting or not single or not self._folded.text[start - 1 : start].isalnum():
            self.closings.append(unit)
            self.opened.append(waiting.pop() if waiting else -1)
            self._open[single] = None
        return True

    def _reopens(self, start: int, place: int, paragraph: int, opened: int | None) -> bool:
        if opened is None or paragraph > opened + 1:
            return False
        if paragraph > opened:
            return place == self._paragraphs[paragraph - 1]
        # Some texts part paragraphs by a single line end.
        begins_line = self._text[max(place - 1, 0)] in "\n\r"
        return begins_line and self._folded.text[max(start - 2, 0) : start - 1] in STOPS

    def speeches(self) -> list[tuple[int, int]]:
        """The speeches in order, none within another: the units that open and close each."""
        found: list[tuple[int, int]] = []
        for opened, closed in sorted(zip(self.opened, self.closings, strict=True)):
            if opened >= 0 and (not found or opened > found[-1][1]):
                found.append((opened, closed))
        return found


def _is_opening(text: str, start: int, end: int, shape: str, waiting: bool) -> bool:
    before, after = text[max(start - 1, 0) : start].strip(), text[end : end + 1].strip()
    if before and not after:
        return False
    if after and not before:
        return True
    if before:
        return before in _BEFORE_OPENING or (before == "'" and after.isalnum() and not waiting)
    return shape in _OPENS or not (shape in "»”’›" or waiting)
