"""The index of a library as it is read: what was kept of its briefings, and where words stand.

One SQLite file a folder, in the cache folder. Readers take no lock that lasts and change nothing,
so that there can be any number of them; `writing` keeps it. It may be deleted at any time.
"""

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing.bundled import made_by
from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.library.collection import Collection
from briefing.library.damage import Damaged, answers, asking, decodes
from briefing.library.digest import Item, Known, actors_in, items_in, said_in, summary_in
from briefing.library.files import Stamp
from briefing.library.full_text import FullText, Hit
from briefing.library.row import Counts, Row
from briefing.values import value

APPLICATION = 0x42524C59
"""Tells our files from other SQLite files (sqlite.org/pragma.html#pragma_application_id)."""
VERSION = 2
LIST = "\x1f"
"""Parts the words of a list; no text has it that passed the door of `safe_text`."""

_MADE_BY = (
    *("model", "parsing", "sources", "checking"),  # as of a reading
    *("finding", "entries", "navigation", "printing", "library"),
)
_PATIENCE = 2.0  # seconds that a reader waits for a commit
_ROW = (
    "number, path, size, time, title, date, tags, parties, quotes, actors, positions, errors,"
    " warnings, notes, problem, searched, sha256"
)


@value(frozen=True, slots=True)
class Kept:
    """What was there when a file was read: its own stamp, and the texts of its sources."""

    stamp: Stamp
    evidence: tuple[tuple[str, Stamp | None], ...]


def made() -> bytes:
    """The code that an index was made by: another may find other words."""
    return made_by(*_MADE_BY)


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


class Index:
    """Answers from one index. Every method raises Damaged; each thread has one of its own."""

    def __init__(self, path: Path) -> None:
        """Opens it. Raises Damaged, for an index of another version too."""
        self._path = path
        self._made = _identity(path)
        with asking():
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
        self._text = FullText(self._base)

    @classmethod
    def of(cls, collection: Collection) -> "Index | None":
        """The index of a library; `None` where there is none."""
        path = collection.index
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
        return [_row(each) for each in answers(self._base, sql, given)]

    def kept(self) -> dict[str, Kept]:
        """Every file that was read, those that are no briefings too, by its path."""
        return dict(kept_in(self._base))

    def others(self) -> dict[str, Stamp]:
        """The files that are no briefings, as they were read."""
        sql = "SELECT path, size, time, '' FROM briefings WHERE NOT briefing"
        found = (_kept(each) for each in answers(self._base, sql))
        return {path: kept.stamp for path, kept in found}

    def summary(self, path: str) -> tuple[str, ...]:
        """The paragraphs and bullets of a briefing's summary; none where it is not kept."""
        content = self._content(path)
        return summary_in(content) if content else ()

    def items(self, path: str) -> list[Item]:
        """All that can be found in a briefing, in reading order."""
        content = self._content(path)
        return items_in(content) if content else []

    def _content(self, path: str) -> bytes:
        sql = "SELECT content FROM briefings JOIN contents USING (number) WHERE path = ?"
        return next((content for (content,) in answers(self._base, sql, os.fsencode(path))), b"")

    # Words

    def prepare(self) -> None:
        """Gets ready for the first question about words."""
        self._text.prepare()

    def hits(self, query: Query, wanted: Callable[[], bool] = lambda: True) -> Iterator[Hit]:
        """All that has every word of a query, newest first, until it is no longer `wanted`."""
        return self._text.hits(query, wanted)

    def count_hits(self, query: Query, wanted: Callable[[], bool] = lambda: True) -> int | None:
        """How many of them there are; `None` when nobody wants to know any more."""
        return self._text.count(query, wanted)

    # Actors

    def count(self, names: Iterable[str], beside: str) -> int:
        """How many briefings have an actor of one of these names, not counting one path."""
        wanted = tuple({folded(name) for name in names} - {""})
        marks = ", ".join("?" * len(wanted))
        sql = (
            "SELECT count(DISTINCT number) FROM names JOIN briefings ON number = names.briefing"  # noqa: S608
            f" WHERE name IN ({marks}) AND path != ?"
        )
        return sum(number for (number,) in answers(self._base, sql, *wanted, os.fsencode(beside)))

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
        for path, title, date, content in answers(self._base, sql, *wanted):
            items = {each.id: each for each in said_in(content)}
            for actor in actors_in(content):
                if any(folded(name) in wanted for name in actor.names):
                    said = [items[slug] for slug in actor.said if slug in items]
                    yield os.fsdecode(path), title, date, actor, said


def check(base: sqlite3.Connection) -> None:
    """Raises Damaged where this is no index, or one of another version."""
    with asking():
        told = [base.execute(f"PRAGMA {each}").fetchone()[0] for each in _VERSIONS]
        if told != [APPLICATION, VERSION]:
            raise Damaged("it is no index of this version")
        if base.execute("SELECT made FROM about").fetchone() != (made(),):
            raise Damaged("it was made by other code")


_VERSIONS = ("application_id", "user_version")


def kept_in(base: sqlite3.Connection) -> Iterator[tuple[str, Kept]]:
    """Every file that was read, by its path. Raises Damaged."""
    sql = "SELECT path, size, time, evidence FROM briefings"
    return map(_kept, answers(base, sql))


@decodes
def _kept(found: tuple[Any, ...]) -> tuple[str, Kept]:
    path, size, time, evidence = found
    return os.fsdecode(path), Kept(Stamp(size, time), tuple(_evidence(evidence)))


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


@decodes
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
