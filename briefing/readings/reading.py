"""What a file says, read once and kept; of a long file first what the first screen needs."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.readings import store
from briefing.readings.aside import LARGE, Aside
from briefing.readings.whole import held
from briefing.sources import NOWHERE, Text, Where, remember
from briefing.values import value

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing


class Rest(Protocol):
    """All of a file of which there is only a look."""

    def wait(self) -> "Briefing | None":
        """The whole, when it has been read; `None` if it was stopped, or failed."""

    def stop(self) -> None:
        """Ends the waiting: nobody wants the rest any more."""


def _nothing() -> None:
    """For a reading that can't be kept."""


def _no_other(_: object) -> None:
    """For a reading that can't be made again."""


@value(frozen=True, slots=True)
class Reading:
    """A briefing with every diagnostic; or, where there is a `rest`, the first look at one. `keep`
    puts it into the cache and remembers the texts that were given, which can wait until it is on
    the screen. `where` tells where its sources' texts are looked for, and `with_text` reads the
    file again with one more of them, and remembers that. `again` reads other bytes
    of the file, `None` if they are the same. `path` is the file's, as it was named; empty where
    nothing can be read again. `data` gives the bytes that were read last."""

    briefing: "Briefing"
    keep: Callable[[], None] = _nothing
    rest: Rest | None = None
    where: Where = NOWHERE
    with_text: "Callable[[Text], Briefing | None]" = _no_other
    again: "Callable[[bytes], Briefing | None]" = _no_other
    path: str = ""
    data: Callable[[], bytes] = bytes

    @property
    def from_file(self) -> bool:
        """Whether it comes from a file, not from standard input: only a file can be followed,
        edited and remembered."""
        return self.path not in ("", "-")


class Opening:
    """A file on its way to the screen; the texts of its sources are looked for at `where`. What
    is not kept in the folder `cache` is read by another process from now on, so that this one can
    make the screen ready meanwhile."""

    def __init__(self, data: bytes, path: str, cache: Path, where: Where = NOWHERE) -> None:
        self._data, self._path, self._where = data, path, where
        self._folder = store.folder(cache)
        self._name = store.key(data, path)
        self._large = len(data) >= LARGE
        self._known = self._look() if self._large else self._whole()
        self._aside = self._started() if self._known is None else None

    def _look(self) -> "Briefing | None":
        found = store.load(self._folder, self._look_name)
        return found and found[0]

    def _whole(self) -> "Briefing | None":
        """The kept reading, if its verdicts rest on the texts that are there now."""
        found = held(self._folder, self._name, self._where)
        return found and found[0]

    @property
    def _look_name(self) -> str:
        return f"{self._name}-look"

    def reading(self) -> Reading:
        """The briefing, or the first look at a long one. Waits for the other process."""
        if self._known is not None:
            keep = partial(remember, self._known.sources, self._where)
            return self._made(self._known, keep)
        made, content = self._next()
        if made is None:  # no other process, or not one that works: it is read here
            from briefing.checking.checked import checked

            self.stop()
            return Reading(
                checked(self._data, self._path, self._where),
                where=self._where,
                with_text=self.with_text,
                again=self.again,
                path=self._path,
                data=self.data,
            )
        name = self._look_name if self._large else self._name
        keep = partial(self._keep, name, content, made)
        if not self._large:
            self.stop()
        return self._made(made, keep)

    def _made(self, briefing: "Briefing", keep: Callable[[], None]) -> Reading:
        rest = self if self._large else None
        return Reading(
            briefing,
            keep,
            rest,
            self._where,
            self.with_text,
            self.again,
            self._path,
            self.data,
        )

    def data(self) -> bytes:
        """The file's bytes as they were read last."""
        return self._data

    def with_text(self, text: Text) -> "Briefing | None":
        """All of the file, read with one more text, which is remembered."""
        self._where = replace(self._where, given=(*self._where.given, text))
        return self._read_whole()

    def again(self, data: bytes) -> "Briefing | None":
        """All of the file, whose bytes are others now; `None` if they are not."""
        if data == self._data:
            return None
        self._data = data
        return self._read_whole()

    def _read_whole(self) -> "Briefing | None":
        other = Opening(self._data, self._path, self._folder.parent, self._where)
        reading = other.reading()
        reading.keep()
        return reading.briefing if reading.rest is None else reading.rest.wait()

    def _keep(self, name: str, content: bytes, made: "Briefing") -> None:
        store.keep(self._folder, name, content)
        remember(made.sources, self._where)

    def wait(self) -> "Briefing | None":
        whole = self._whole()
        if whole is not None:
            return whole
        self._aside = self._aside or self._started()
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
        found = store.unpacked(content)
        return found and found[0], content

    def stop(self) -> None:
        if self._aside is not None:
            self._aside.stop()

    def _started(self) -> Aside | None:
        try:
            return Aside(self._data, self._path, self._where)
        except OSError:
            return None
