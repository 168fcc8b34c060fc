"""The same work for many paths, done by this process and by others like it, on all cores."""

import fcntl
import gc
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from select import PIPE_BUF, select
from typing import NoReturn, TypeVar

from briefing.readings.aside import LENGTH, read_part, write_part

_MOST = 4  # processes
_FEW = 4  # paths that are worth a process
_ROOM = 1 << 20  # bytes of what is made that wait in a pipe, where that many may
_AHEAD = 24  # paths that another process has been given, so that it never waits for this one

Made = TypeVar("Made")


def shared_out(work: Callable[[str], Made], paths: Sequence[str]) -> Generator[Made, None, None]:
    """What is made of each path, as it comes. What the work needs should have been imported
    before: the others have it from this process. They end with it, whatever ends it, or when this
    is closed. Where one can't be had, or has been ended, the rest do its work."""
    waiting = deque(paths)
    others: list[_Other] = []
    try:
        _fork(work, min(_cores(), _MOST, len(paths) // _FEW) - 1, others)
        while waiting or others:
            for other in others:
                while waiting and other.takes(waiting[0]):
                    other.give(waiting.popleft())
            ready = _ready(others, waits=not waiting)
            for other in ready:
                if other.has and (taken := other.take()):
                    yield pickle.loads(taken)  # noqa: S301 - a process of ours has made it
                else:  # it has nothing more to do, or somebody has ended it
                    others.remove(other)
                    waiting.extend(other.end())
            if waiting and not ready:  # what has been made comes first, or it would pile up
                yield work(waiting.popleft())
    finally:
        for other in others:
            other.end()


def _fork(work: Callable[[str], object], number: int, others: "list[_Other]") -> None:
    """Adds as many others as there can be."""
    if number < 1:
        return
    gc.collect()
    gc.freeze()  # or the collector would write to the pages that the processes share
    sys.stdout.flush()
    with suppress(OSError):  # of processes, or of descriptors, there may be no more
        for _ in range(number):
            others.append(_Other(work, others))


def _ready(others: "list[_Other]", *, waits: bool) -> "list[_Other]":
    """Those that have something to tell, or nothing to do."""
    idle = [each for each in others if not each.has]
    at_once = bool(idle) or not waits
    ready = select([each.told for each in others], [], [], 0 if at_once else None)[0]
    return [each for each in others if each in idle or each.told in ready]


class _Other:
    """Another process. `has` are the paths that it has been given and has not told of, `told` is
    where it tells: without a buffer, in which something could wait that `select` does not see."""

    def __init__(self, work: Callable[[str], object], before: "Sequence[_Other]") -> None:
        """Forks it; those `before` it are not its own. Raises OSError."""
        given, gives = os.pipe()
        told, tells = os.pipe()
        self._gives = os.fdopen(gives, "wb", buffering=0)
        self.told = os.fdopen(told, "rb", buffering=0)
        _make_room(told)
        self.has: deque[str] = deque()
        try:
            self._number = os.fork()
        except OSError:
            self.close()
            raise
        else:
            if self._number == 0:
                for each in (*before, self):
                    each.close()
                _work(work, given, tells)
        finally:
            os.close(given)
            os.close(tells)

    def takes(self, path: str) -> bool:
        """Whether it can be given one more: what it has stands in a pipe, which may be small."""
        length = sum(LENGTH + len(os.fsencode(each)) for each in (*self.has, path))
        return not self.has or (len(self.has) < _AHEAD and length <= PIPE_BUF)

    def give(self, path: str) -> None:
        with suppress(BrokenPipeError):  # it has been ended, as the next look tells
            write_part(os.fsencode(path), self._gives)
        self.has.append(path)

    def take(self) -> bytes | None:
        """What it has made of the first that it has; `None` if it has been ended."""
        made = read_part(self.told)
        if made is not None:
            self.has.popleft()
        return made

    def end(self) -> Sequence[str]:
        """Waits for its end; returns what it has left to do."""
        self.close()
        with suppress(ChildProcessError):  # SIGCHLD is ignored here
            os.waitpid(self._number, 0)
        return self.has

    def close(self) -> None:
        self._gives.close()
        self.told.close()


def _work(work: Callable[[str], object], given: int, tells: int) -> NoReturn:
    """What the other process does, until nobody gives it anything or takes what it has made. What
    it fails on it leaves to the first."""
    try:
        with os.fdopen(given, "rb") as paths, os.fdopen(tells, "wb") as results:
            while path := read_part(paths):
                write_part(pickle.dumps(work(os.fsdecode(path)), protocol=5), results)
                results.flush()
    finally:
        os._exit(0)  # what the first process has still to write, and to say, is its own


def _make_room(pipe: int) -> None:
    """Lets as much wait in a pipe as another process makes while this one writes to the disk."""
    if sys.platform == "linux":
        with suppress(OSError):  # this user may have less
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
