"""Keeps the index of a library, in processes of its own: `python -m briefing.library`.

What to index comes on standard input, as `Indexing` writes it. A line goes to standard output
whenever something has been kept: how many files of how many. Nobody reads them any more when the
reader has been left, and then all of it ends.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from briefing.library.damage import Damaged
from briefing.library.digest import digest
from briefing.library.files import Stamps, sweep
from briefing.library.forks import shared_out
from briefing.library.index import seal
from briefing.library.indexing import Task, read_task
from briefing.library.writing import Prepared, Writer, locked, prepared, stale

_EVERY = 0.5  # seconds between two commits: so often the list hears of more
_MANY = 500  # files, after which the index is tidied up: it is written anew, all of it
_GENTLE = 5  # of 19: whoever presses a key comes first


def main() -> int:
    """Returns the exit code."""
    task = read_task(sys.stdin.buffer)
    os.nice(_GENTLE)
    path = task.collection.index
    with locked(path, lambda: _say(0, 0)):
        try:
            _keep(task, path, anew=task.anew)
        except (Damaged, sqlite3.DatabaseError) as error:
            if isinstance(error, sqlite3.OperationalError):  # no room, or no right to write
                raise
            _keep(task, path, anew=True)
    return 0


def _keep(task: Task, path: Path, *, anew: bool) -> None:
    """Makes the index say what the files say now."""
    with closing(Writer(path, anew=anew)) as writer:
        found = sweep(task.collection.folder).stamps
        kept = writer.kept()
        waiting, gone = stale(found, kept), [each for each in kept if each not in found]
        if waiting or gone:
            writer.unseal()
            _change(task, writer, waiting, gone, found)
        if not seal(path).exists():
            writer.seal()
        _say(len(waiting), len(waiting))


def _change(task: Task, writer: Writer, waiting: list[str], gone: list[str], found: Stamps) -> None:
    with writer.committing():
        writer.forget(gone)
    if not waiting:
        return
    done = 0
    _say(done, len(waiting))
    made: list[Prepared] = []
    since = time.monotonic()
    with closing(_read(task, waiting, found)) as arriving:
        for each in arriving:
            made.append(each)
            if time.monotonic() - since >= _EVERY:
                _put(writer, made)
                done += len(made)
                _say(done, len(waiting))
                made, since = [], time.monotonic()
    _put(writer, made)
    if len(waiting) > _MANY:
        for _ in writer.tidy():
            pass


def _put(writer: Writer, made: list[Prepared]) -> None:
    with writer.committing():
        for each in made:
            writer.put(each)


def _say(done: int, of: int) -> None:
    sys.stdout.write(f"{done} {of}\n")
    sys.stdout.flush()


def _read(task: Task, paths: Sequence[str], found: Stamps) -> Generator[Prepared, None, None]:
    """Everything that is to be kept, read on all cores, as it comes."""
    import briefing.checking.checked  # the modules of a reading, once for all
    import briefing.navigation.hits
    import briefing.parsing
    import briefing.printing.found  # noqa: F401

    return shared_out(partial(_prepared, task, found=found), paths)


def _prepared(task: Task, path: str, found: Stamps) -> Prepared:
    return prepared(digest(task.collection, path, found[path]))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        os._exit(1)
