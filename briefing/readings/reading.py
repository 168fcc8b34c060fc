"""What a file says, read once and kept; of a long file first what the first screen needs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.readings import store
from briefing.readings.aside import LARGE, Aside

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing


class Rest(Protocol):
    """All of a file of which there is only a look."""

    def wait(self) -> "Briefing | None":
        """The whole, when it has been read; `None` if it was stopped, or failed."""

    def stop(self) -> None:
        """Ends the waiting: nobody wants the rest any more."""


def _nothing() -> None:
    """Nothing has to be kept that is kept."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A briefing with every diagnostic; or, where there is a `rest`, the first look at one. `keep`
    puts it into the cache, which can wait until it is on the screen."""

    briefing: "Briefing"
    keep: Callable[[], None] = _nothing
    rest: Rest | None = None


class Opening:
    """A file on its way to the screen. What is not kept in the folder `cache` is read by another
    process from now on, so that this one can make the screen ready meanwhile."""

    def __init__(self, data: bytes, path: str, cache: Path) -> None:
        self._data, self._path, self._folder = data, path, cache / "readings"
        self._name = store.key(data, path)
        self._large = len(data) >= LARGE
        self._known = store.load(self._folder, self._look_name if self._large else self._name)
        self._aside = _started(data, path) if self._known is None else None

    @property
    def _look_name(self) -> str:
        return f"{self._name}-look"

    def reading(self) -> Reading:
        """The briefing, or the first look at a long one. Waits for the other process."""
        if self._known is not None:
            return Reading(self._known, rest=self if self._large else None)
        made, content = self._next()
        if made is None:  # no other process, or not one that works: it is read here
            from briefing.checking.checked import checked

            self.stop()
            return Reading(checked(self._data, self._path))
        if self._large:
            return Reading(made, partial(store.keep, self._folder, self._look_name, content), self)
        self.stop()
        return Reading(made, partial(store.keep, self._folder, self._name, content))

    def wait(self) -> "Briefing | None":
        whole = store.load(self._folder, self._name)
        if whole is not None:
            return whole
        self._aside = self._aside or _started(self._data, self._path)
        if self._known is not None and self._aside is not None:
            self._aside.next()  # the look, which was kept
        whole, content = self._next()
        self.stop()
        if whole is not None:
            store.keep(self._folder, self._name, content)
        return whole

    def _next(self) -> "tuple[Briefing | None, bytes]":
        """What comes next from the other process, and as it came, to be kept."""
        content = self._aside.next() if self._aside is not None else b""
        return store.unpacked(content), content

    def stop(self) -> None:
        if self._aside is not None:
            self._aside.stop()


def _started(data: bytes, path: str) -> Aside | None:
    try:
        return Aside(data, path)
    except OSError:
        return None
