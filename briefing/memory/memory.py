"""The memory of one person: every briefing's own, and what holds for all of them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
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

    def of(self, path: str) -> Remembered:
        """What is remembered of a briefing."""
        return self._store.read(_name(path), REMEMBERED)

    def change(self, path: str, change: Change) -> Remembered:
        """Changes what is remembered of a briefing as it is now; returns what that is then."""
        named = _real(path)
        return self._store.change(
            _name(path), REMEMBERED, lambda before: replace(change(before), path=named)
        )

    def read(self, path: str, title: str, data: bytes) -> Remembered:
        """Remembers that a version of a briefing was read, and the version itself, so that it can
        be compared with the next."""
        named, digest = _real(path), sha256(data).hexdigest()
        visit = Visit(title, digest, now())

        def visited(before: Visits) -> Visits:
            others = {key: each for key, each in before.items() if key != named}
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

    def version(self, path: str, digest: str) -> bytes | None:
        """A version that was read, by its SHA-256, without which nothing is trusted."""
        try:
            data = read(self._version(path, digest))
        except (FileNotFoundError, Unreadable):
            return None
        return data if sha256(data).hexdigest() == digest else None

    def _version(self, path: str, digest: str) -> Path:
        return self._folder / "versions" / f"{_key(path)}-{digest}"

    def visits(self) -> Visits:
        """All that was read, the latest last."""
        return self._store.read("visits", VISITS)

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
