"""The same work for many paths, done by this process and by others like it, on all cores."""

import gc
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from select import select
from typing import Generic, NoReturn, TypeVar

_MOST = 4  # processes
_FEW = 4  # paths that are worth a process
_AHEAD = 8  # paths that another process has been given, so that it never waits for this one
_LENGTH = 8  # bytes that say how many follow

Made = TypeVar("Made")


def shared_out(work: Callable[[str], Made], paths: Sequence[str]) -> Iterator[Made]:
    """What is made of each path, as it comes. What the work needs should have been imported
    before: the others have it from this process. They end when it does, whatever ends it."""
    waiting = deque(paths)
    others: list[_Other[Made]] = []
    several = min(_cores(), _MOST, len(paths) // _FEW)
    if several > 1:
        gc.collect()
        gc.freeze()  # or the collector would write to the pages that the processes share
        sys.stdout.flush()
        for _ in range(several - 1):
            others.append(_Other(work, others))
    while waiting or others:
        for other in others:
            while waiting and len(other.has) < _AHEAD:
                other.give(waiting.popleft())
        for other in _ready(others, waits=not waiting):
            if other.has and (taken := other.take()):
                yield pickle.loads(taken)  # noqa: S301 - a process of ours has made it
            else:  # it has nothing more to do, or somebody has ended it
                others.remove(other)
                waiting.extend(other.end())
        if waiting:
            yield work(waiting.popleft())


def _ready(others: "list[_Other[Made]]", *, waits: bool) -> "list[_Other[Made]]":
    """Those that have something to tell, or nothing to do."""
    idle = [each for each in others if not each.has]
    at_once = bool(idle) or not waits
    ready = select([each.told for each in others], [], [], 0 if at_once else None)[0]
    return [each for each in others if each in idle or each.told in ready]


class _Other(Generic[Made]):
    """Another process. `has` are the paths that it has been given and has not told of, `told` is
    where it tells."""

    def __init__(self, work: Callable[[str], Made], before: "Sequence[_Other[Made]]") -> None:
        """Forks it; those `before` it are not its own."""
        given, self._gives = os.pipe()
        self.told, tells = os.pipe()
        self.has: deque[str] = deque()
        self._number = os.fork()
        if self._number == 0:
            for each in (*before, self):
                each.close()
            _work(work, given, tells)
        os.close(given)
        os.close(tells)

    def give(self, path: str) -> None:
        with suppress(BrokenPipeError):  # it has been ended, as the next look tells
            _write(os.fsencode(path), self._gives)
        self.has.append(path)

    def take(self) -> bytes:
        """What it has made of the first that it has; nothing if it has been ended."""
        made = _read(self.told)
        if made:
            self.has.popleft()
        return made

    def end(self) -> Sequence[str]:
        """Waits for its end; returns what it has left to do."""
        self.close()
        os.waitpid(self._number, 0)
        return self.has

    def close(self) -> None:
        os.close(self._gives)
        os.close(self.told)


def _work(work: Callable[[str], Made], given: int, tells: int) -> NoReturn:
    """What the other process does, until nobody gives it anything or takes what it has made."""
    with suppress(OSError):
        while path := _read(given):
            _write(pickle.dumps(work(os.fsdecode(path)), protocol=5), tells)
    os._exit(0)  # what the first process has still to write is its own


def _write(content: bytes, to: int) -> None:
    rest = memoryview(len(content).to_bytes(_LENGTH, "big") + content)
    while rest:
        rest = rest[os.write(to, rest) :]


def _read(source: int) -> bytes:
    """What was written so; nothing at the end."""
    length = _exactly(_LENGTH, source)
    return _exactly(int.from_bytes(length, "big"), source) if length else b""


def _exactly(length: int, source: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = os.read(source, length - len(parts))
        if not part:
            return b""
        parts += part
    return bytes(parts)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
