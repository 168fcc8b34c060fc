"""Small documents that outlive whatever happens to the program or to the disk.

A document is replaced as a whole, by a file that is complete before it takes the other's name
(man 2 rename, man 2 fsync), under a lock that the system takes back from a process that dies
(man 2 flock). What can't be written is kept in mind and written with the next change. What can't
be read is set aside under another name, and said.
"""

import errno
import fcntl
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Lock
from time import monotonic
from typing import Any, TypeVar

from briefing.memory.remembered import Damaged, Kind
from briefing.regular_files import Unreadable, read
from briefing.safe_text import one_line

T = TypeVar("T")
Change = Callable[[T], T]
"""Makes another content of one. It may be asked for again on what it has made, and must then
change nothing more."""

LARGEST = 16 * 1024 * 1024
"""Bytes of the largest document that is read."""

_FORMAT = 1
_PATIENCE = 2.0  # seconds that another reader may take to write
_BETWEEN = 0.01  # seconds between two tries


class _Newer(Exception):
    """A later version of the program has written a document."""


class Store:
    """Documents in a folder, each by its name. `tell` hears, once, of each thing that is wrong
    with them. All of it can be asked from several threads and by several processes at once."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._told: set[str] = set()
        self._failed = False
        self._waiting: dict[str, list[Change[Any]]] = {}
        self._one_at_a_time = Lock()

    def read(self, name: str, kind: Kind[T]) -> T:
        """What a document says, with what could not be written to it yet."""
        try:
            content = self._content(name, kind)
        except Damaged:
            content = self._after_damage(name, kind)
        except (_Newer, Unreadable) as error:
            self._say_once(name, error)
            content = kind.empty
        return self._with_waiting(name, content)

    def change(self, name: str, kind: Kind[T], change: Change[T]) -> T:
        """Changes a document as it is now; returns what it says then. Where that can't be
        written, it is told, and tried again with the next change."""
        with self._one_at_a_time:
            waiting = self._waiting.setdefault(name, [])
            waiting.append(change)
            content = kind.empty
            try:
                with self._locked():
                    content = self._now(name, kind)
                    changed = self._with_waiting(name, content)
                    if changed != content:
                        self._write(name, kind, changed)
            except (_Newer, Unreadable, OSError) as error:
                self._say_once(name, error)
                return self._with_waiting(name, content)
            waiting.clear()
            return changed

    def _with_waiting(self, name: str, content: T) -> T:
        for change in tuple(self._waiting.get(name, ())):
            content = change(content)
        return content

    # Reading

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.json"

    def _content(self, name: str, kind: Kind[T]) -> T:
        """Raises Damaged, Unreadable, _Newer."""
        try:
            data = read(self._path(name), LARGEST)
        except FileNotFoundError:
            return kind.empty
        try:
            told = json.loads(data)
            form = told["briefing memory"]
            if type(form) is not int or told["kind"] != kind.name:
                raise Damaged
            if form > _FORMAT:
                raise _Newer
            return kind.made(told)
        except (KeyError, TypeError, ValueError, RecursionError):
            raise Damaged from None

    def _now(self, name: str, kind: Kind[T]) -> T:
        """The same under the lock: what is damaged is set aside."""
        try:
            return self._content(name, kind)
        except Damaged:
            self._set_aside(name)
            return kind.empty

    def _after_damage(self, name: str, kind: Kind[T]) -> T:
        try:
            with self._one_at_a_time, self._locked():
                return self._now(name, kind)
        except (_Newer, Unreadable, OSError) as error:
            self._say_once(name, error)
            return kind.empty

    def _set_aside(self, name: str) -> None:
        """Nothing is thrown away: somebody may know what to make of it."""
        path = self._path(name)
        number = 1
        while (aside := path.with_suffix(f".damaged-{number}")).exists():
            number += 1
        path.rename(aside)
        self._say(f"{_shown(path)} is damaged; it is kept as {one_line(aside.name)}.")

    # Writing

    def _write(self, name: str, kind: Kind[T], content: T) -> None:
        told: Mapping[str, Any] = {
            "briefing memory": _FORMAT,
            "kind": kind.name,
            **kind.told(content),
        }
        path = self._path(name)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")  # the lock holds: nobody else writes one
        data = json.dumps(told, ensure_ascii=False, indent=1).encode(errors="surrogatepass")
        try:
            _written(partial, data)
            os.replace(partial, path)  # noqa: PTH105 - one step, which tests can make fail
        except OSError:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise
        _settled(path.parent)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """While the `with` block runs no other process changes anything. Raises OSError."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _lock(handle)
            yield
        finally:
            os.close(handle)  # which gives the lock back

    # Telling

    def _say_once(self, name: str, error: Exception) -> None:
        path = _shown(self._path(name))
        if isinstance(error, _Newer):
            self._say(f"{path} was written by a later version. It is left as it is.")
        elif not self._failed:  # the same disk fails in many ways
            self._failed = True
            why = getattr(error, "strerror", None) or error
            self._say(f"Nothing can be remembered in {_shown(self._folder)}: {why}.")

    def _say(self, words: str) -> None:
        if words not in self._told:
            self._told.add(words)
            self._tell(words)


def _lock(handle: int) -> None:
    """Raises OSError where another process does not let go of it."""
    end = monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() > end:
                raise OSError(errno.EBUSY, "another reader is writing there") from None
            Event().wait(_BETWEEN)
        else:
            return


def _written(path: Path, data: bytes) -> None:
    """Writes a file for nobody else to read, and waits until it is on the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _settled(folder: Path) -> None:
    """Waits until a new name is on the disk, too."""
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _shown(path: Path) -> str:
    return one_line(str(path))
