"""A library while it is open: listed at once, read aside, and following what becomes of its files.

All of it goes on in threads of its own; whoever opened it hears of what has changed.
"""

import time
from collections.abc import Callable, Iterable
from threading import Event, Lock, Thread

from briefing.library import light
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.digest import digest
from briefing.library.files import Sweep, sweep
from briefing.library.index import Index, is_sound
from briefing.library.indexing import Indexing, Task
from briefing.library.row import Row
from briefing.library.watching import Watch
from briefing.library.writing import stale
from briefing.values import value

_LOOK = 1.0  # seconds between two looks for changes
_LEAST = 10.0  # seconds between two sweeps over all files, where no change is seen
_SHARE = 1000  # these sweeps take at most this part of a core: 0.1 %
_SHOWN = 0.25  # seconds after which the first list is shown as far as it goes
_ATTEMPTS = 2  # to make an index that can be read


@value(frozen=True, slots=True)
class Change:
    """What is other than before: rows that have come or have changed, the paths of those that are
    gone, how many files of how many have been read (`None`: nothing is being read), the Markdown
    files that are no briefings, and the folders that can't be read."""

    rows: tuple[Row, ...] = ()
    gone: tuple[str, ...] = ()
    reading: tuple[int, int] | None = None
    others: int = 0
    unreadable: tuple[str, ...] = ()


class Following:
    """Tells, in a thread of its own, what stands in a folder and what becomes of it."""

    def __init__(self, collection: Collection, changed: Callable[[Change], None]) -> None:
        self._collection = collection
        self._changed = changed
        self._ended, self._woken = Event(), Event()
        self._lock = Lock()
        self._rows: dict[str, Row] = {}
        self._ahead: dict[str, Row] = {}
        self._others: set[str] = set()
        self._swept = Sweep({}, {})
        self._watch = Watch(collection.folder, self._swept)
        self._unread = False  # something has come since what is to be read was last looked for
        self._index: Index | None = None
        self._number = 0
        self._indexing: Indexing | None = None
        self._reading: tuple[int, int] | None = None
        self._damaged = False
        self._cost = 0.0  # seconds of work that a sweep takes
        self._alone = False  # no index can be kept

    def start(self) -> None:
        Thread(target=self._follow, name="library", daemon=True).start()

    def wake(self) -> None:
        """Looks at all files now."""
        self._woken.set()

    def stop(self) -> None:
        """Ends it, with every process that it has started."""
        self._ended.set()
        self._woken.set()
        with self._lock:
            if self._indexing is not None:
                self._indexing.stop()

    def _follow(self) -> None:
        try:
            self._follow_to_the_end()
        finally:
            self._let_go_of_index()

    def _follow_to_the_end(self) -> None:
        self._open_index()
        self._take_new(everything=True)
        if self._index is not None and not is_sound(self._collection.index):
            self._give_up_index()
        while not self._ended.is_set():
            self._sweep()
            if self._unread:
                self._unread = False
                self._read()
            if not self._unread:
                self._wait(max(_LEAST, _SHARE * self._cost))

    def _wait(self, most: float) -> None:
        """Until it is time for the next sweep: at once where a change is seen."""
        end = time.monotonic() + most
        while not self._ended.is_set() and time.monotonic() < end:
            self._woken.wait(_LOOK)
            if self._sees_change():
                return

    def _sees_change(self) -> bool:
        """Whether there is reason for a sweep now."""
        return self._woken.is_set() or self._watch.sees_change()

    # The files

    def _sweep(self) -> None:
        self._woken.clear()
        began = time.thread_time()
        before, now = self._swept, sweep(self._collection.folder)
        self._swept, self._cost = now, time.thread_time() - began
        self._hold_once(self._rows.values())
        self._watch = Watch(self._collection.folder, now)
        known = {**dict.fromkeys(self._others), **self._rows}
        gone = [path for path in known if path not in now.stamps]
        changed = [
            path
            for path, stamp in now.stamps.items()
            if not (path in self._rows and self._rows[path].stamp == stamp)
            and not (path in self._others and before.stamps.get(path, stamp) == stamp)
        ]
        for path in gone:
            self._rows.pop(path, None)
            self._others.discard(path)
        if gone or now.unreadable != before.unreadable:
            self._tell(gone=tuple(gone))
        self._look_at(changed)
        self._unread |= bool(changed or gone or not before.folders)

    def _hold_once(self, rows: Iterable[Row]) -> None:
        """Of many files two stamps that say the same are a megabyte too much."""
        stamps = self._swept.stamps
        for row in rows:
            if stamps.get(row.path) == row.stamp:
                stamps[row.path] = row.stamp

    def _look_at(self, paths: list[str]) -> None:
        """The first look at files, told a little at a time."""
        found: list[Row] = []
        gone: list[str] = []
        since = time.monotonic()
        for path in paths:
            if self._ended.is_set():
                return
            stamp, row = self._swept.stamps[path], self._ahead.pop(path, None)
            if row is None or row.stamp != stamp:
                row = light.look(self._collection.folder, path, stamp)
            if row is None:
                self._others.add(path)
                if self._rows.pop(path, None):
                    gone.append(path)
            else:
                self._others.discard(path)
                self._rows[path] = row
                found.append(row)
            if time.monotonic() - since > _SHOWN:
                self._tell(tuple(found), tuple(gone))
                found, gone, since = [], [], time.monotonic()
        if found or gone or paths:
            self._tell(tuple(found), tuple(gone))

    def _tell(self, rows: tuple[Row, ...] = (), gone: tuple[str, ...] = ()) -> None:
        if not self._ended.is_set():
            told = Change(rows, gone, self._reading, len(self._others), self._swept.unreadable)
            self._changed(told)

    # The index

    def _open_index(self) -> None:
        self._let_go_of_index()
        try:
            self._index = Index.of(self._collection)
        except Damaged:
            self._index = None

    def _take_new(self, *, everything: bool = False) -> None:
        """What the index knows now and did not before."""
        if self._index is not None and not self._index.is_current():
            self._open_index()
        if self._index is None:
            return
        try:
            rows = self._index.rows(self._number)
            if everything:
                self._others = set(self._index.others())
        except Damaged:
            self._give_up_index()
            return
        self._number = max((row.number for row in rows), default=self._number)
        stamps = self._swept.stamps
        found = [row for row in rows if not stamps or stamps.get(row.path) == row.stamp]
        self._hold_once(found)
        # Of what has changed since the last sweep, the next sweep finds that it has been read.
        self._ahead |= {row.path: row for row in rows} if len(found) < len(rows) else {}
        self._rows |= {row.path: row for row in found}
        self._others -= {row.path for row in found}
        self._tell(tuple(found))

    def _take_others(self) -> None:
        """What looked like a briefing, and is none."""
        try:
            others = self._index.others() if self._index is not None else {}
        except Damaged:
            others = {}
            self._give_up_index()
        stamps = self._swept.stamps
        known = [path for path, was in others.items() if stamps.get(path) == was]
        gone = [path for path in known if self._rows.pop(path, None)]
        self._others.update(known)
        self._tell(gone=tuple(gone))

    def _let_go_of_index(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index, self._number = None, 0

    def _give_up_index(self) -> None:
        """It is damaged: the next is made anew."""
        self._let_go_of_index()
        self._damaged = True

    def _read(self) -> None:
        """Has everything read that the index does not have as it is now."""
        if self._alone:
            self._read_here()
            return
        try:
            kept = self._index.kept() if self._index is not None else {}
        except Damaged:
            kept = {}
            self._give_up_index()
        if not kept and not self._swept.stamps:
            return
        vanished = any(path not in self._swept.stamps for path in kept)
        if self._index is not None and not vanished and not stale(self._swept.stamps, kept):
            self._take_others()
            return
        if not self._indexed():
            self._alone = True
            self._read_here()

    def _indexed(self) -> bool:
        """Has it indexed by other processes; whether that could be done."""
        for _ in range(_ATTEMPTS):
            task = Task(self._collection, anew=self._damaged)
            self._damaged = False
            if not self._run(task):
                break
            if self._index is not None:
                return True
            self._damaged = True
        return self._ended.is_set()

    def _run(self, task: Task) -> bool:
        with self._lock:
            if self._ended.is_set():
                return False
            try:
                self._indexing = Indexing(task)
            except OSError:
                return False
        try:
            for done, of in self._indexing.progress(_LOOK):
                self._reading = (done, of) if done < of else None
                if self._index is None:
                    self._open_index()
                self._take_new()
                if self._sees_change():
                    self._sweep()
            if not self._indexing.done():
                return False
            self._take_others()
            return True
        finally:
            self._reading = None
            self._indexing.stop()
            self._tell()

    def _read_here(self) -> None:
        """Reads what has only been looked at, in this process: slower, but it needs no index."""
        waiting = [path for path, row in self._rows.items() if not row.counts and not row.problem]
        for number, path in enumerate(waiting):
            stamp = self._swept.stamps.get(path)
            if self._ended.is_set():
                return
            if self._sees_change():
                self._unread = True
                return
            if stamp is None:
                continue
            made = digest(self._collection, path, stamp)
            self._reading = (number + 1, len(waiting)) if number + 1 < len(waiting) else None
            if made.row is not None:
                self._rows[path] = made.row
                self._tell((made.row,))
            else:
                self._others.add(path)
                self._rows.pop(path, None)
                self._tell(gone=(path,))
        self._reading = None
