"""What goes on behind the panes of a file: it is kept, read to its end, and followed. What has
changed is read aside, and then shown at the same place."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model import Briefing, Relations
from briefing.regular_files import Unreadable, read

if TYPE_CHECKING:
    from briefing.desk.watching import Watch
    from briefing.reader.screens.panes import Panes

_BROKEN = ("B001", "B002")  # bytes that are no text; a front matter that can't be read


class Following:
    """Follows the file of some panes from their first frame until they are closed."""

    def __init__(self, panes: "Panes") -> None:
        self._app, self._panes, self._reading = panes.app, panes, panes.reading
        self._left = False
        self.watch: Watch | None = None
        panes.run_worker(self._begin, thread=True)

    def end(self) -> None:
        self._left = True
        if self.watch is not None:
            self.watch.stop()
        if self._reading.rest is not None:
            self._reading.rest.stop()

    def _begin(self) -> None:
        """In a thread: keeps what was read, waits for the rest of a long file, and from then on
        follows what becomes of it."""
        self._reading.keep()
        if self._reading.rest is None:
            self._soon(self._recall, self._panes.relations)
        else:
            whole = self._reading.rest.wait()
            if self._left:
                return
            if whole is not None:
                relations = Relations(whole)
                self._soon(self._panes.arrived, relations)
                self._soon(self._recall, relations)
            else:
                self._soon(self._say_no_rest)
        if self._reading.from_file:
            from briefing.desk.watching import Watch

            self.watch = Watch(Path(self._reading.path), self._changed, self._gone)
            self.watch.start()
            if self._left:
                self.watch.stop()

    def _changed(self) -> None:
        try:
            briefing = self._reading.again(read(self._reading.path))
        except FileNotFoundError:  # between two looks; the next one tells
            return
        except Unreadable as error:
            self._soon(self._say, f"{error}")
            return
        if briefing is None:
            return
        fault = _fault(briefing)
        if fault is not None:
            self._soon(self._say, fault)
        else:
            relations = Relations(briefing)
            self._soon(self._panes.reload, relations)
            self._soon(self._recall, relations)

    def _recall(self, relations: Relations) -> None:
        if self._panes.recalling is not None:
            self._panes.recalling.read(relations)

    def _gone(self) -> None:
        self._soon(self._say, "It is not there any more.")

    def _soon(self, act: Callable[..., None], *arguments: object) -> None:
        """Does it in the app's own thread, unless the panes or the app are being left."""

        def unless_left() -> None:
            if not self._left:
                act(*arguments)

        with suppress(RuntimeError):
            self._app.call_from_thread(unless_left)

    def _say(self, why: str) -> None:
        title = "The file can’t be read now; this is what it said before"
        self._panes.notify(why, title=title, severity="warning")

    def _say_no_rest(self) -> None:
        words = "Only the beginning of each section is shown. briefing check says more."
        self._panes.notify(words, title="The file could not be read to its end", severity="error")


def _fault(briefing: Briefing) -> str | None:
    """Why a reading is not worth showing instead of the last one."""
    for each in briefing.diagnostics:
        if each.code in _BROKEN:
            return f"Line {each.line}: {each.message}"
    return None if briefing.sections else "It is empty."
