"""The memory of one person: every briefing's own, and what holds for all of them."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from briefing import kept
from briefing.memory.changes import Change, now
from briefing.memory.remembered import (
    CHOSEN,
    GREETED,
    REMEMBERED,
    VISITS,
    Chosen,
    Remembered,
    Visit,
    Visits,
)
from briefing.memory.store import Store
from briefing.regular_files import Unreadable, read

_VISITS = 1000  # briefings whose visits are remembered


class Memory:
    """Remembers in a folder; `tell` hears, once each, of what is wrong with that. A briefing is
    known by the path of its file, whichever way that is written."""

    def __init__(self, folder: Path, tell: Callable[[str], None] = lambda _: None) -> None:
        self._folder = folder
        self._store = Store(folder, tell)

    def of(self, path: str, data: Callable[[], bytes] | None = None) -> Remembered:
        """What is remembered of a briefing. `data` gives its bytes, by which a file is known that
        has been moved, or has another name now, and of which nothing is remembered yet: then it is
        what is of the one that had these bytes when it was read last, and is not there any more."""
        found = self._store.read(_name(path), REMEMBERED)
        if data and found == REMEMBERED.empty and (was := self._moved_from(data)):
            return self.of(was)
        return found

    def _moved_from(self, data: Callable[[], bytes]) -> str | None:
        """The path that a file had when it was read last, if it is not there any more."""
        visits = self.visits()
        digest = digest_of(data()) if visits else ""
        same = (path for path in reversed([*visits]) if visits[path].sha256 == digest)
        return next((path for path in same if _is_gone(path)), None)

    def change(self, path: str, change: Change) -> Remembered:
        """Changes what is remembered of a briefing as it is now; returns what that is then."""
        named = _real(path)
        return self._store.change(
            _name(path), REMEMBERED, lambda before: replace(change(before), path=named)
        )

    def read(self, path: str, title: str, data: bytes) -> Remembered:
        """Remembers that a version of a briefing was read, and the version itself, so that it can
        be compared with the next."""
        named, digest = _real(path), digest_of(data)
        visit = Visit(title, digest, now())
        was = self._take_along(path, data)

        def visited(before: Visits) -> Visits:
            others = {key: each for key, each in before.items() if key not in (named, was)}
            return dict([*others.items(), (named, visit)][-_VISITS:])

        self._store.change("visits", VISITS, visited)
        version = self._version(path, digest)
        if not version.exists():
            kept.keep(version, data)
        before = self.of(path).read
        known = self.change(path, lambda now: replace(now, read=_last_two(now.read, digest)))
        for gone in {*before} - {*known.read}:
            with suppress(OSError):
                self._version(path, gone).unlink(missing_ok=True)
        return known

    def _take_along(self, path: str, data: bytes) -> str | None:
        """Remembers of a file that has been moved what was remembered of it before; returns the
        path that it had. What stood under that one stays: nothing is thrown away."""
        if self.of(path) != REMEMBERED.empty:
            return None
        was = self._moved_from(lambda: data)
        if was is not None:
            before = self.of(was)
            self.change(path, lambda now: before if now == REMEMBERED.empty else now)
            for digest in before.read:
                if (version := self.version(was, digest)) is not None:
                    kept.keep(self._version(path, digest), version)
        return was

    def version(self, path: str, digest: str) -> bytes | None:
        """A version that was read, by its SHA-256, without which nothing is trusted."""
        try:
            data = read(self._version(path, digest))
        except (FileNotFoundError, Unreadable):
            return None
        return data if digest_of(data) == digest else None

    def _version(self, path: str, digest: str) -> Path:
        return self._folder / "versions" / f"{_key(path)}-{digest}"

    def visits(self) -> Visits:
        """All that was read, the latest last."""
        return self._store.read("visits", VISITS)

    def gone(self, visits: Visits) -> frozenset[str]:
        """The paths of what was read and is not there any more."""
        return frozenset(filter(_is_gone, visits))

    def greeted(self) -> bool:
        """Whether the person has been told where help is."""
        return self._store.read("greeted", GREETED)

    def greet(self) -> None:
        """Remembers that."""
        self._store.change("greeted", GREETED, lambda _: True)

    def chosen(self) -> Chosen:
        return self._store.read("chosen", CHOSEN)

    def choose(self, change: Callable[[Chosen], Chosen]) -> Chosen:
        return self._store.change("chosen", CHOSEN, change)


@lru_cache(maxsize=1)  # of one file it is asked when it is opened, read, and left
def digest_of(data: bytes) -> str:
    """The SHA-256 of a file's bytes."""
    return sha256(data).hexdigest()


def _is_gone(path: str) -> bool:
    return not os.path.lexists(path)


def _last_two(read: tuple[str, ...], digest: str) -> tuple[str, ...]:
    return (*(each for each in read if each != digest), digest)[-2:]


def _real(path: str) -> str:
    """One name for a file, however it is written."""
    try:
        return str(Path(path).resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle, or no name for a file
        return path


def _key(path: str) -> str:
    return sha256(_real(path).encode(errors="surrogatepass")).hexdigest()[:32]


def _name(path: str) -> str:
    return f"briefings/{_key(path)}"
