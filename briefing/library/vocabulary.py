"""What a term of a query can stand for among the words of a library.

A term is looked for within the words of an item: it may begin within its first word and end within
its last. Full text knows whole words only, so each term becomes all the phrases of whole words in
which it stands.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import product
from math import prod

from briefing.library.damage import answers
from briefing.values import value

MOST = 400
"""Phrases that one term may stand for, each of which full text follows for itself."""


@value(frozen=True, slots=True)
class Narrowed:
    """A query as full text can answer it: an expression of FTS5, `None` for everything, empty
    for nothing. It finds all that the query does; where it is `exact`, nothing else."""

    match: str | None
    exact: bool


class Vocabulary:
    """All words that stand in the library, in one text, so that parts of words are found."""

    def __init__(self) -> None:
        self._text = "\n"
        self._read = 0

    def learn(self, base: sqlite3.Connection) -> None:
        """Takes the words that have come since. Raises Damaged."""
        sql = "SELECT rowid, word FROM vocabulary WHERE rowid > ? ORDER BY rowid"
        found = [*answers(base, sql, self._read)]
        if found:
            self._text += "".join(f"{word}\n" for _, word in found)
            self._read = found[-1][0]

    def narrowed(self, terms: Iterable[str]) -> Narrowed:
        """What has all terms, each of them words parted by spaces, as they are compared."""
        parts: list[str] = []
        exact = True
        for term in terms:
            words = [*self._of(term.split(" "))]
            if not all(words):
                return Narrowed("", exact=True)
            if prod(map(len, words)) <= MOST:
                parts.append(_any_of(map(" ".join, product(*words))))
            else:
                exact = False  # each word for itself, as far as that tells anything
                parts += [_any_of(each) for each in words if len(each) <= MOST]
        return Narrowed(" AND ".join(dict.fromkeys(parts)) or None, exact)

    def _of(self, words: list[str]) -> Iterator[list[str]]:
        """What each word of a term can stand for; one more than `MOST` where that is too many."""
        for at, word in enumerate(words):
            start = "" if at == 0 else "\n"
            end = "" if at == len(words) - 1 else "\n"
            yield list(self._with(f"{start}{word}{end}"))

    def _with(self, part: str) -> Iterator[str]:
        """The words that a part of the text stands in."""
        text, at, count = self._text, self._text.find(part), 0
        while at >= 0 and count <= MOST:
            start = text.rfind("\n", 0, at + 1) + 1
            end = text.find("\n", start)
            yield text[start:end]
            count += 1
            at = text.find(part, end)


def _any_of(phrases: Iterable[str]) -> str:
    return f"({' OR '.join(f'{chr(34)}{each}{chr(34)}' for each in phrases)})"
