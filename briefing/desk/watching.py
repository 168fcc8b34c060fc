"""A file that somebody else may change: in place, or by putting another one where it was."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.25  # seconds between two looks
_SOON = 0.1  # seconds to the next after one that saw a change
_GONE = 4  # looks after which a file that is not there is gone: an editor puts one back at once

Stamp = tuple[int, int, int, int]


def stamp(path: Path) -> Stamp | None:
    """What differs when a file has been changed; `None` where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


class Watch:
    """Looks at a file from a thread of its own, and calls `changed` there when it has been written
    and is left alone again, or `gone` when it is not there any more. The first look counts as a
    change: the file may be another one than was read."""

    def __init__(self, path: Path, changed: Callable[[], None], gone: Callable[[], None]) -> None:
        self._path, self._changed, self._gone = path, changed, gone
        self._was_there = stamp(path) is not None
        self._ended = Event()

    def start(self) -> None:
        Thread(target=self._look, name="watch", daemon=True).start()

    def stop(self) -> None:
        self._ended.set()

    def _look(self) -> None:
        known: Stamp | None = None
        before: Stamp | None = None
        missing = 0
        while not self._ended.is_set():
            now = stamp(self._path)
            missing = missing + 1 if now is None else 0
            if missing == _GONE and self._was_there:
                self._gone()
            elif now is not None and now != known and now == before:
                known = now
                self._changed()
            pause = _EVERY if now == before else _SOON
            before = now
            self._ended.wait(pause)
