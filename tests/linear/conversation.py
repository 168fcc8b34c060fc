"""A conversation with the linear mode: what is pressed and written, and what it says."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.checking.checked import checked
from briefing.folders import NOWHERE, Folders
from briefing.linear.console import Console
from briefing.linear.library import Library
from briefing.linear.reading import Reading
from briefing.linear.session import Session
from briefing.readings import Opening
from briefing.readings import Reading as Read
from briefing.settings import NONE, Settings
from briefing.sources import Where


class Script:
    """Keys and lines that stand ready; at its end nothing more is typed."""

    alone = True

    def __init__(self) -> None:
        self.coming: list[str] = []

    def key(self) -> str | None:
        return self.coming.pop(0) if self.coming else None

    def line(self) -> str | None:
        return self.coming.pop(0) if self.coming else None

    def wake(self) -> None:
        """Nobody waits here."""

    @contextmanager
    def lent(self) -> Iterator[None]:
        yield


class Conversation:
    """`said` is all that was said so far; `press` gives what is said of one key."""

    def __init__(
        self,
        folders: Folders = NOWHERE,
        settings: Settings = NONE,
        *,
        width: int = 10_000,
        height: int = 24,
    ) -> None:
        self.said = ""
        self.script = Script()
        self.size = (width + 1, height)
        console = Console(self.script, self._hear, lambda: self.size)
        self.session = Session(console, folders, settings)

    def _hear(self, words: str) -> None:
        self.said += words

    def open(self, path: Path, *, live: bool = False) -> str:
        """Opens a briefing; what is said then. A `live` one can be read again."""
        data, where = path.read_bytes(), Where(path.parent)
        if live:
            read = Opening(data, str(path), self.session.folders.cache, where).reading()
        else:
            briefing = checked(data, str(path), where)
            read = Read(briefing, where=where, path=str(path), data=lambda: data)
        self.reading = Reading(self.session, read)
        self.session.open(self.reading)
        return self.said

    def open_library(self, folder: Path) -> str:
        self.session.open(Library(self.session, self.session.collection(str(folder))))
        return self.said

    def press(self, key: str, *then: str) -> str:
        """What is said when a key is pressed, and `then` what it asks for is written."""
        before = len(self.said)
        self.script.coming = [*then]
        self.session.catch_up()
        self.session.press(key)
        assert not self.script.coming, "something was not asked for"
        return self.said[before:]

    def press_all(self, keys: Sequence[str]) -> str:
        """What is said of the last of some keys."""
        return [self.press(key) for key in keys][-1]

    def waiting(self) -> str:
        """What is said without a key."""
        before = len(self.said)
        self.session.catch_up()
        return self.said[before:]

    def close(self) -> None:
        while self.session.all_open:
            self.session.shut()
