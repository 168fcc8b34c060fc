"""Keeping the index: the only writer holds a lock, and commits a little at a time."""

import fcntl
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.finding.folding import folded
from briefing.kept import keep
from briefing.library.damage import Damaged
from briefing.library.digest import Digest, actors_in, items_in, packed
from briefing.library.files import Stamp, Stamps, stamp
from briefing.library.full_text import TOKENS, row_id
from briefing.library.index import (
    APPLICATION,
    LIST,
    VERSION,
    Kept,
    check,
    kept_in,
    made,
    seal,
    sum_of,
    told_evidence,
)
from briefing.library.row import Row
from briefing.values import value

_PATIENCE = 10.0  # seconds that a commit waits for readers, each of which reads for a moment
_AGAIN = 0.3  # seconds between two attempts to be the writer
_WORDS = 8_000  # of the vocabulary, remembered so that the commonest cost nothing: a megabyte
_MERGED = 400  # pages that one step of tidying up merges

_SCHEMA = f"""
CREATE TABLE about (made BLOB NOT NULL);
CREATE TABLE briefings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    time INTEGER NOT NULL,
    briefing INTEGER NOT NULL,
    day INTEGER NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    tags TEXT NOT NULL,
    parties TEXT NOT NULL,
    quotes INTEGER, actors INTEGER, positions INTEGER,
    errors INTEGER, warnings INTEGER, notes INTEGER,
    problem TEXT NOT NULL,
    searched TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    evidence TEXT NOT NULL
);
CREATE INDEX newest ON briefings (day, path) WHERE briefing;
CREATE TABLE contents (number INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE names (
    name TEXT NOT NULL, briefing INTEGER NOT NULL, PRIMARY KEY (name, briefing)
) WITHOUT ROWID;
CREATE TABLE vocabulary (word TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE found USING fts5 (
    words, content='', detail='full', columnsize=0, tokenize="{TOKENS}"
);
"""


@value(frozen=True, slots=True)
class Prepared:
    """A digest as the index takes it: `words` are those of each item,
    folded, in their order."""

    path: str
    stamp: Stamp
    row: Row | None
    evidence: str
    content: bytes
    words: tuple[str, ...]
    names: frozenset[str]


def prepared(digested: Digest) -> Prepared:
    """All that can be worked out beside the writer."""
    return Prepared(
        digested.path,
        digested.stamp,
        digested.row,
        told_evidence(digested.evidence),
        packed(digested),
        tuple(folded(each.words) for each in digested.items),
        frozenset(folded(name) for actor in digested.actors for name in actor.names),
    )


def stale(found: Stamps, kept: dict[str, Kept]) -> list[str]:
    """The files that are not kept as they are now, those that were written last before others."""
    changed = [
        path for path, now in found.items() if path not in kept or not holds(kept[path], now)
    ]
    return sorted(changed, key=lambda path: -found[path].time)


def holds(kept: Kept, now: Stamp) -> bool:
    """Whether a file, and all that its reading rests on, are as they were."""
    return kept.stamp == now and all(stamp(path) == was for path, was in kept.evidence)


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Waits until no other process writes the index; `waiting` is called again and again until
    then. Raises OSError where none can be kept."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        while not _has_lock(handle):
            waiting()
            time.sleep(_AGAIN)
        yield
    finally:
        os.close(handle)


def _has_lock(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class Writer:
    """Writes an index, which it makes anew where there is none, or a damaged one, or one of
    another version. Its methods raise `sqlite3.Error`, or Damaged."""

    def __init__(self, path: Path, *, anew: bool = False) -> None:
        self._path = path
        self._words: set[str] = set()  # that the vocabulary is known to have
        # Of this commit, for the full text. It writes all it has whenever a number is lower than
        # the one before (fts5_index.c, sqlite3Fts5IndexBeginWrite), so they go there in order.
        self._found: list[tuple[int, str]] = []
        if anew:
            self._delete()
        try:
            self._base = self._opened()
        except (sqlite3.DatabaseError, Damaged):
            self._delete()
            self._base = self._opened()

    def _opened(self) -> sqlite3.Connection:
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        base = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        try:
            if not self._path.stat().st_size:
                self._make(base)
            check(base)
        except BaseException:
            base.close()
            raise
        return base

    def _make(self, base: sqlite3.Connection) -> None:
        base.executescript(
            f"PRAGMA application_id = {APPLICATION}; BEGIN; {_SCHEMA}"
            f"PRAGMA user_version = {VERSION}; COMMIT"
        )
        base.execute("INSERT INTO about VALUES (?)", (made(),))

    def _delete(self) -> None:
        journal = self._path.with_name(f"{self._path.name}-journal")
        for path in (seal(self._path), self._path, journal):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        self._base.close()

    def unseal(self) -> None:
        """Before anything is changed."""
        seal(self._path).unlink(missing_ok=True)

    def seal(self) -> None:
        """When all is written."""
        keep(seal(self._path), sum_of(self._path).encode())

    def kept(self) -> dict[str, Kept]:
        return dict(kept_in(self._base))

    @contextmanager
    def committing(self) -> Iterator[None]:
        """What is put or forgotten in the `with` block is kept together."""
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._put_found()
            self._base.execute("COMMIT")
        except BaseException:
            self._words.clear()  # those of this commit are not there
            self._found.clear()
            with suppress(sqlite3.Error):
                self._base.execute("ROLLBACK")
            raise

    def put(self, made: Prepared) -> None:
        """Keeps what was read of a file, in the place of what was kept of it."""
        self.forget([made.path])
        row = made.row
        columns: dict[str, object] = {
            "path": os.fsencode(made.path),
            "size": made.stamp.size,
            "time": made.stamp.time,
            "briefing": row is not None,
            "evidence": made.evidence,
        }
        columns |= _columns(row) if row is not None else dict.fromkeys(_TEXTS, "") | {"day": 0}
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        sql = f"INSERT INTO briefings ({names}) VALUES ({marks})"  # noqa: S608 - our own names
        number = self._base.execute(sql, tuple(columns.values())).lastrowid or 0
        if row is not None:
            self._put_words(number, row.day, made)

    def _put_words(self, number: int, day: int, made: Prepared) -> None:
        base = self._base
        base.execute("INSERT INTO contents VALUES (?, ?)", (number, made.content))
        base.executemany("INSERT INTO names VALUES (?, ?)", ((each, number) for each in made.names))
        every = {word for words in made.words for word in words.split()} - self._words
        base.executemany("INSERT OR IGNORE INTO vocabulary VALUES (?)", ((each,) for each in every))
        if len(self._words) < _WORDS:
            self._words |= every
        self._found += _documents(number, day, made.words)

    def _put_found(self) -> None:
        """Tells the full text what it has not been told yet."""
        sql = "INSERT INTO found (rowid, words) VALUES (?, ?)"
        self._base.executemany(sql, sorted(self._found))
        self._found.clear()

    def forget(self, paths: Iterable[str]) -> None:
        """Takes out all that was kept of files."""
        base = self._base
        for path in paths:
            sql = "SELECT number, day, content FROM briefings LEFT JOIN contents USING (number) WHERE path = ?"
            found = base.execute(sql, (os.fsencode(path),)).fetchone()
            if found is None:
                continue
            number, day, content = found
            if content is not None:
                self._put_found()  # this may be among it
                words = [folded(each.words) for each in items_in(content)]
                # A table without its contents has to be told what was in it (fts5.html#the_delete_command).
                base.executemany(
                    "INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)",
                    sorted(_documents(number, day, words)),
                )
                names = {folded(name) for actor in actors_in(content) for name in actor.names}
                sql = "DELETE FROM names WHERE name = ? AND briefing = ?"
                base.executemany(sql, ((each, number) for each in names))
            for table in ("briefings", "contents"):
                base.execute(f"DELETE FROM {table} WHERE number = ?", (number,))  # noqa: S608

    def tidy(self) -> Iterator[None]:
        """Merges the lists of words in steps, so that a search opens few of them."""
        step = -_MERGED  # sqlite.org/fts5.html#the_merge_command: first all, then a little each
        changed = True
        while changed:
            before = self._base.total_changes
            with self.committing():
                self._base.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (step,))
            changed = self._base.total_changes - before > 1
            step = _MERGED
            yield


_TEXTS = ("title", "date", "tags", "parties", "problem", "searched", "sha256")


def _columns(row: Row) -> dict[str, object]:
    counts = row.counts
    numbers = ("quotes", "actors", "positions", "errors", "warnings", "notes")
    return {
        "day": row.day,
        "title": row.title,
        "date": row.date,
        "tags": LIST.join(row.tags),
        "parties": LIST.join(row.parties),
        "problem": row.problem,
        "searched": row.searched,
        "sha256": row.sha256,
        **({each: getattr(counts, each) for each in numbers} if counts else {}),
    }


def _documents(number: int, day: int, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """What full text is told of each item of a briefing."""
    for rank, each in enumerate(words):
        yield row_id(day, number, rank), each
