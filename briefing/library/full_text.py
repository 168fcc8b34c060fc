"""Where words stand in a library.

FTS5 keeps the words of every item in their order, folded, and the vocabulary beside it. A query
becomes the phrases that it can stand for; where these are too many, they only narrow what can be
found, and `Query` decides on the words of the items.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby

from briefing.finding import Query
from briefing.library.damage import Damaged, answers
from briefing.library.digest import Item, found_in
from briefing.library.vocabulary import Narrowed, Vocabulary
from briefing.values import value

TOKENS = "ascii tokenchars '$'"
"""How FTS5 parts folded words: at the space, the only other sign of ASCII that these have."""

_RANK_BITS, _NUMBER_BITS = 20, 21
_LAST = (1 << _RANK_BITS) - 1
_AFTER_ALL = (1 << 63) - 1
_FIRST, _MORE = 40, 1000  # items that are asked for at once: about a screen of them, and others
_STEPS = 10_000  # of SQLite's machine, after which it is asked whether the answer is still wanted


@value(frozen=True, slots=True)
class Hit:
    """An item in which words were found, with its briefing's path, title and date."""

    path: str
    title: str
    date: str
    item: Item


def row_id(day: int, number: int, rank: int) -> int:
    """What an item is called in the full text: newest first when it goes down, and in a briefing
    in reading order."""
    return (day << (_NUMBER_BITS + _RANK_BITS)) | (number << _RANK_BITS) | (_LAST - rank)


def briefing_and_rank(row: int) -> tuple[int, int]:
    """The briefing's number and the item's rank, of what `row_id` has made."""
    return (row >> _RANK_BITS) & ((1 << _NUMBER_BITS) - 1), _LAST - (row & _LAST)


class FullText:
    """Answers from one index, over the connection to it. Its methods raise Damaged."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._vocabulary = Vocabulary()

    def prepare(self) -> None:
        """Learns the words of the library, so that the first question is answered like others."""
        self._vocabulary.learn(self._base)

    def hits(self, query: Query, wanted: Callable[[], bool]) -> Iterator[Hit]:
        """All that has every word of a query, newest first, until it is no longer `wanted`.
        Between two hits nothing is held that a writer would wait for."""
        narrowed = self._narrowed(query)
        finds = None if narrowed.exact else query.finds_in
        for number, ranks in self._candidates(narrowed.match):
            if not wanted():
                return
            yield from self._found(number, ranks, finds)

    def count(self, query: Query, wanted: Callable[[], bool]) -> int | None:
        """How many `hits` there are; `None` when nobody wants to know any more."""
        narrowed = self._narrowed(query)
        if narrowed.exact:
            return self._counted(narrowed.match, wanted) if narrowed.match else 0
        number = sum(1 for _ in self.hits(query, wanted))
        return number if wanted() else None

    def _counted(self, match: str, wanted: Callable[[], bool]) -> int | None:
        sql = "SELECT count(*) FROM found WHERE found MATCH ?"
        self._base.set_progress_handler(lambda: not wanted(), _STEPS)
        try:
            number: int
            ((number,),) = answers(self._base, sql, match)
            return number
        except Damaged:
            if wanted():
                raise
            return None
        finally:
            self._base.set_progress_handler(None, 0)

    def _narrowed(self, query: Query) -> Narrowed:
        self.prepare()
        return self._vocabulary.narrowed(query.terms)

    def _candidates(self, match: str | None) -> Iterator[tuple[int, list[int] | None]]:
        """Numbers of briefings, newest first, and the ranks of the items to look at, `None` for
        all of them."""
        if match is None:
            sql = "SELECT number FROM briefings WHERE briefing ORDER BY day DESC, number DESC"
            yield from ((number, None) for (number,) in [*answers(self._base, sql)])
        elif match:
            yield from self._matching(match)

    def _matching(self, match: str) -> Iterator[tuple[int, list[int]]]:
        sql = (
            "SELECT rowid FROM found WHERE found MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
        )
        last, most = _AFTER_ALL, _FIRST
        while rows := [row for (row,) in answers(self._base, sql, match, last, most)]:
            for number, group in groupby(map(briefing_and_rank, rows), key=lambda each: each[0]):
                yield number, [rank for _, rank in group]
            last, most = rows[-1], _MORE

    def _found(
        self, number: int, ranks: list[int] | None, finds: Callable[[str], bool] | None
    ) -> Iterator[Hit]:
        sql = "SELECT path, title, date, content FROM briefings JOIN contents USING (number) WHERE number = ?"
        # None where it was read anew meanwhile.
        for path, title, date, content in [*answers(self._base, sql, number)]:
            for item in found_in(content, ranks, finds):
                yield Hit(os.fsdecode(path), title, date, item)
