"""The index of a library as it is read: what was kept of its briefings, and where words stand.

One SQLite file a folder, in the cache folder. Readers take no lock that lasts and change nothing,
so that there can be any number of them; `writing` keeps it. It may be deleted at any time.

Full text is an inverted list of words, by FTS5, and the vocabulary beside it: words of a query
are looked for within the words of the vocabulary, as `Query` does. That narrows what can be found;
what is found `Query` itself decides, on the words of the items.
"""

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing import kept
from briefing.bundled import made_by
from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.library.digest import Item, Known, actors_in, found_in, items_in, said_in, summary_in
from briefing.library.files import Stamp
from briefing.library.row import Counts, Row
from briefing.values import value

APPLICATION = 0x42524C59
"""Tells our files from other SQLite files (sqlite.org/pragma.html#pragma_application_id)."""
VERSION = 1
LIST = "\x1f"
"""Parts the words of a list; no text has it that passed the door of `safe_text`."""

_MADE_BY = (
    *("model", "parsing", "sources", "checking"),  # as of a reading
    *("finding", "entries", "navigation", "printing", "library"),
)
_PATIENCE = 2.0  # seconds that a reader waits for a commit
_ALTERNATIVES = 400  # words of the vocabulary that one word may stand for; more narrow nothing
_RANK_BITS, _NUMBER_BITS = 20, 21
_LAST = (1 << _RANK_BITS) - 1
_ROW = (
    "number, path, size, time, title, date, tags, parties, quotes, actors, positions, errors,"
    " warnings, notes, problem, searched, sha256"
)


class Damaged(Exception):
    """The index is not one, or can't be read any more: it has to be made anew."""


@value(frozen=True, slots=True)
class Hit:
    """An item in which words were found, with its briefing's path, title and date."""

    path: str
    title: str
    date: str
    item: Item


@value(frozen=True, slots=True)
class Kept:
    """What was there when a file was read: its own stamp, and the texts of its sources."""

    stamp: Stamp
    evidence: tuple[tuple[str, Stamp | None], ...]


def made() -> bytes:
    """The code that an index was made by: another may find other words."""
    return made_by(*_MADE_BY)


def place(cache: Path, folder: str) -> Path:
    """The file of a folder's index."""
    return cache / "library" / f"{kept.key(os.fsencode(os.path.realpath(folder)))[:32]}.db"


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_dev, status.st_ino


def seal(path: Path) -> Path:
    """The file that tells the sum over all bytes of an index which nobody is writing."""
    return path.with_suffix(".sum")


def sum_of(path: Path) -> str:
    """The sum over all bytes of an index: of hundred megabytes in a tenth of a second."""
    found = 0
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            found = zlib.crc32(part, found)
    return f"{found:08x}"


def is_sound(path: Path) -> bool:
    """Whether every byte is as it was written, as far as that is known."""
    try:
        sealed = seal(path).read_text(encoding="ascii", errors="replace")
        found = sum_of(path)
        # A writer takes the seal away before it changes anything.
        return found == sealed or seal(path).read_text(encoding="ascii", errors="replace") != sealed
    except OSError:
        return True


def row_id(day: int, number: int, rank: int) -> int:
    """What an item is called in the full text: newest first when it goes down, and in a briefing
    in reading order."""
    return (day << (_NUMBER_BITS + _RANK_BITS)) | (number << _RANK_BITS) | (_LAST - rank)


def briefing_and_rank(row: int) -> tuple[int, int]:
    """The briefing's number and the item's rank, of what `row_id` has made."""
    return (row >> _RANK_BITS) & ((1 << _NUMBER_BITS) - 1), _LAST - (row & _LAST)


def token(word: str) -> str:
    """A folded word as FTS5 takes it for one word, whatever script it is in."""
    return word if word.isascii() and word.isalnum() else f"x{word.encode().hex()}"


class Index:
    """Answers from one index. Every method raises Damaged; each thread has one of its own."""

    def __init__(self, path: Path) -> None:
        """Opens it. Raises Damaged, for an index of another version too."""
        self._path = path
        self._vocabulary = _Vocabulary()
        self._made = _identity(path)
        with _damage():
            self._base = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro",
                uri=True,
                timeout=_PATIENCE,
                check_same_thread=False,
                isolation_level=None,
            )
            try:
                check(self._base)
            except BaseException:
                self._base.close()
                raise

    @classmethod
    def at(cls, cache: Path, folder: str) -> "Index | None":
        """The index of a folder; `None` where there is none."""
        path = place(cache, folder)
        try:
            return cls(path) if path.is_file() else None
        except OSError:
            return None

    def close(self) -> None:
        self._base.close()

    def is_current(self) -> bool:
        """Whether it is still the one that stands there: another may have been made anew."""
        return _identity(self._path) == self._made

    # The list

    def newest(self, most: int) -> list[Row]:
        """The briefings that begin the list."""
        order = "ORDER BY day DESC, path LIMIT ?"
        return self._rows(f"SELECT {_ROW} FROM briefings WHERE briefing {order}", most)  # noqa: S608

    def rows(self, after: int = 0) -> list[Row]:
        """All briefings whose numbers are above one: what was read anew has a new number."""
        return self._rows(f"SELECT {_ROW} FROM briefings WHERE briefing AND number > ?", after)  # noqa: S608

    def _rows(self, sql: str, given: int) -> list[Row]:
        with _damage():
            return [_row(each) for each in self._base.execute(sql, (given,))]

    def kept(self) -> dict[str, Kept]:
        """Every file that was read, those that are no briefings too, by its path."""
        with _damage():
            return dict(kept_in(self._base))

    def others(self) -> dict[str, Stamp]:
        """The files that are no briefings, as they were read."""
        with _damage():
            sql = "SELECT path, size, time FROM briefings WHERE NOT briefing"
            found = self._base.execute(sql)
            return {os.fsdecode(path): Stamp(size, time) for path, size, time in found}

    def summary(self, path: str) -> tuple[str, ...]:
        """The paragraphs and bullets of a briefing's summary; none where it is not kept."""
        content = self._content(path)
        with _damage():
            return summary_in(content) if content else ()

    def items(self, path: str) -> list[Item]:
        """All that can be found in a briefing, in reading order."""
        content = self._content(path)
        with _damage():
            return items_in(content) if content else []

    def _content(self, path: str) -> bytes:
        sql = "SELECT content FROM briefings JOIN contents USING (number) WHERE path = ?"
        with _damage():
            found = self._base.execute(sql, (os.fsencode(path),)).fetchone()
        return found[0] if found else b""

    # Words

    def hits(self, query: Query, wanted: Callable[[], bool] = lambda: True) -> Iterator[Hit]:
        """All that has every word of a query, newest first, until it is no longer `wanted`."""
        with _damage():
            narrow = self._narrowed(query)
            for number, ranks in self._candidates(narrow) if narrow != "" else ():
                if not wanted():
                    return
                yield from self._verified(number, ranks, query)

    def _narrowed(self, query: Query) -> str | None:
        """The query as FTS5 can answer it: all that can have its words, and more. `None` for
        everything, empty for nothing."""
        self._vocabulary.learn(self._base)
        parts: list[str] = []
        for words in (words for term in query.terms for words in self._vocabulary.of(term)):
            if not words:
                return ""
            if len(words) <= _ALTERNATIVES:
                parts.append(
                    f"({' OR '.join(f'{chr(34)}{token(word)}{chr(34)}' for word in words)})"
                )
        return " AND ".join(dict.fromkeys(parts)) if parts else None

    def _candidates(self, narrow: str | None) -> Iterator[tuple[int, list[int] | None]]:
        """Numbers of briefings, newest first, and the ranks of the items to look at, `None` for
        all of them."""
        if narrow is None:
            sql = "SELECT number FROM briefings WHERE briefing ORDER BY day DESC, number DESC"
            yield from ((number, None) for (number,) in self._base.execute(sql))
            return
        sql = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid DESC"
        current, ranks = 0, list[int]()
        for (row,) in self._base.execute(sql, (narrow,)):
            number, rank = briefing_and_rank(row)
            if number != current and ranks:
                yield current, ranks
                ranks = []
            current = number
            ranks.append(rank)
        if ranks:
            yield current, ranks

    def _verified(self, number: int, ranks: list[int] | None, query: Query) -> Iterator[Hit]:
        sql = "SELECT path, title, date, content FROM briefings JOIN contents USING (number) WHERE number = ?"
        found = self._base.execute(sql, (number,)).fetchone()
        if found is None:  # it was read anew meanwhile
            return
        path, title, date, content = found
        for item in found_in(content, ranks, query.finds_in):
            yield Hit(os.fsdecode(path), title, date, item)

    # Actors

    def count(self, names: Iterable[str], beside: str) -> int:
        """How many briefings have an actor of one of these names, not counting one path."""
        wanted = tuple({folded(name) for name in names} - {""})
        marks = ", ".join("?" * len(wanted))
        sql = (
            "SELECT count(DISTINCT number) FROM names JOIN briefings ON number = names.briefing"  # noqa: S608
            f" WHERE name IN ({marks}) AND path != ?"
        )
        with _damage():
            found: int = self._base.execute(sql, (*wanted, os.fsencode(beside))).fetchone()[0]
            return found

    def known_as(self, names: Iterable[str]) -> Iterator[tuple[str, str, str, Known, list[Item]]]:
        """The path, title and date of every briefing with an actor of one of these names, that
        actor, and what it says and holds there; newest first."""
        wanted = tuple({folded(name) for name in names} - {""})
        marks = ", ".join("?" * len(wanted))
        sql = (
            "SELECT path, title, date, content FROM briefings JOIN contents USING (number)"  # noqa: S608
            f" WHERE number IN (SELECT briefing FROM names WHERE name IN ({marks}))"
            " ORDER BY day DESC, path"
        )
        with _damage():
            for path, title, date, content in self._base.execute(sql, wanted):
                items = {each.id: each for each in said_in(content)}
                for actor in actors_in(content):
                    if any(folded(name) in wanted for name in actor.names):
                        said = [items[slug] for slug in actor.said if slug in items]
                        yield os.fsdecode(path), title, date, actor, said


def check(base: sqlite3.Connection) -> None:
    """Raises Damaged where this is no index, or one of another version."""
    with _damage():
        told = [base.execute(f"PRAGMA {each}").fetchone()[0] for each in _VERSIONS]
        if told != [APPLICATION, VERSION]:
            raise Damaged("it is no index of this version")
        if base.execute("SELECT made FROM about").fetchone() != (made(),):
            raise Damaged("it was made by other code")


_VERSIONS = ("application_id", "user_version")


def kept_in(base: sqlite3.Connection) -> Iterator[tuple[str, Kept]]:
    """Every file that was read, by its path."""
    found = base.execute("SELECT path, size, time, evidence FROM briefings")
    for path, size, time, evidence in found:
        yield os.fsdecode(path), Kept(Stamp(size, time), tuple(_evidence(evidence)))


def _evidence(told: str) -> Iterator[tuple[str, Stamp | None]]:
    for each in told.split(LIST) if told else ():
        path, size, time = each.rsplit(" ", 2)
        found = None if size == "-" else Stamp(int(size), int(time))
        yield os.fsdecode(bytes.fromhex(path)), found


def told_evidence(evidence: Iterable[tuple[str, Stamp | None]]) -> str:
    """What a reading rests on, as it stands in the index."""
    told = (
        (os.fsencode(path).hex(), f"{found.size} {found.time}" if found else "- -")
        for path, found in evidence
    )
    return LIST.join(f"{path} {words}" for path, words in told)


def _row(found: tuple[Any, ...]) -> Row:
    number, path, size, time, title, date, tags, parties, quotes, *others = found
    actors, positions, errors, warnings, notes, problem, searched, digest = others
    counts = None
    if quotes is not None:
        counts = Counts(quotes, actors, positions, errors, warnings, notes)
    return Row(
        os.fsdecode(path),
        Stamp(size, time),
        title,
        date,
        _list(tags),
        _list(parties),
        counts,
        problem,
        searched,
        digest,
        number,
    )


@lru_cache(maxsize=4096)
def _list(told: str) -> tuple[str, ...]:
    """A list as it stands in the index; the same value for the same list, which many have."""
    return tuple(told.split(LIST)) if told else ()


class _Vocabulary:
    """All words that stand in the library, in one text, so that parts of words are found."""

    def __init__(self) -> None:
        self._text = "\n"
        self._read = 0

    def learn(self, base: sqlite3.Connection) -> None:
        """Takes the words that have come since."""
        sql = "SELECT rowid, word FROM vocabulary WHERE rowid > ? ORDER BY rowid"
        found = base.execute(sql, (self._read,)).fetchall()
        if found:
            self._text += "".join(f"{word}\n" for _, word in found)
            self._read = found[-1][0]

    def of(self, term: str) -> Iterator[list[str]]:
        """The words that each word of a term can stand for: the first may begin within one, the
        last may end within one."""
        words = term.split(" ")
        for at, word in enumerate(words):
            start = "" if at == 0 else "\n"
            end = "" if at == len(words) - 1 else "\n"
            yield list(self._with(f"{start}{word}{end}"))

    def _with(self, part: str) -> Iterator[str]:
        """The words that a part of the text stands in, as many as are of use."""
        text, at, count = self._text, self._text.find(part), 0
        while at >= 0 and count <= _ALTERNATIVES:
            start = text.rfind("\n", 0, at + 1) + 1
            end = text.find("\n", start)
            yield text[start:end]
            count += 1
            at = text.find(part, end)


@contextmanager
def _damage() -> Iterator[None]:
    """What SQLite, or anything that was kept, says when it is not as it was written."""
    try:
        yield
    except (sqlite3.Error, zlib.error, ValueError, IndexError, AttributeError, TypeError) as error:
        raise Damaged(f"{error}") from error
