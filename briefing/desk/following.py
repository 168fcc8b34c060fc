"""What becomes of a briefing's file while it is open: it is kept, read to its end, and followed."""

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from briefing.model import Briefing, Relations
from briefing.navigation.answers import GONE
from briefing.readings import Reading
from briefing.regular_files import Unreadable, read

if TYPE_CHECKING:
    from briefing.desk.watching import Watch

_BROKEN = ("B001", "B002")  # bytes that are no text; a front matter that can't be read

NO_REST = "The file could not be read to its end"
NO_REST_MORE = "Only the beginning of each section is shown. briefing check says more."


class Hears(Protocol):
    """Who shows the briefing. It is called from the thread that follows the file."""

    def begun(self) -> None:
        """What is shown is all of the file, and has been kept."""

    def arrived(self, relations: Relations) -> None:
        """All of a long file, of which the beginnings are shown."""

    def changed(self, relations: Relations) -> None:
        """What the file says now."""

    def faulty(self, why: str) -> None:
        """The file can't be read any more, and why."""

    def mended(self) -> None:
        """It can be read again, and says what it said before."""

    def cut_short(self) -> None:
        """A long file can't be read to its end."""


class Following:
    """Follows a file in a thread of its own until it is ended."""

    def __init__(self, reading: Reading, hears: Hears) -> None:
        self._reading, self._hears = reading, hears
        self._is_good = True  # what was read last, whatever has become of the file since
        self.left = False
        """Whether nobody wants to hear of it any more."""
        self.watch: Watch | None = None

    def start(self) -> None:
        Thread(target=self.follow, name="following", daemon=True).start()

    def end(self) -> None:
        self.left = True
        if self.watch is not None:
            self.watch.stop()
        if self._reading.rest is not None:
            self._reading.rest.stop()

    def follow(self) -> None:
        """Keeps what was read, waits for the rest of a long file, and from then on follows what
        becomes of it."""
        self._reading.keep()
        if self._reading.rest is None:
            self._hears.begun()
        else:
            whole = self._reading.rest.wait()
            if self.left:
                return
            if whole is not None:
                self._hears.arrived(Relations(whole))
            else:
                self._hears.cut_short()
        if self._reading.from_file:
            from briefing.desk.watching import Watch

            self.watch = Watch(Path(self._reading.path), self._changed, self._gone)
            self.watch.start()
            if self.left:
                self.watch.stop()

    def _changed(self) -> None:
        try:
            data = read(self._reading.path)
            briefing = self._reading.again(data)
        except FileNotFoundError:  # between two looks; the next one tells
            return
        except Unreadable as error:
            self._hears.faulty(f"{error}")
            return
        if briefing is None:
            if self._is_good:
                self._hears.mended()
            return
        fault = _fault(briefing, data)
        self._is_good = fault is None
        if fault is not None:
            self._hears.faulty(fault)
        else:
            self._hears.changed(Relations(briefing))

    def _gone(self) -> None:
        self._hears.faulty(GONE)


def _fault(briefing: Briefing, data: bytes) -> str | None:
    """Why a reading is not worth showing instead of the last one."""
    for each in briefing.diagnostics:
        if each.code in _BROKEN:
            return f"Line {each.line}: {each.message}"
    if briefing.sections:
        return None
    return "It has nothing but its front matter." if data.strip() else "It is empty."
