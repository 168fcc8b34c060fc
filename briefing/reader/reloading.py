"""What goes on behind the panes of a file is shown in them: the rest of a long file, and what has
changed, at the same place."""

import gc
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.desk import following
from briefing.entries.problems import UNREADABLE
from briefing.model import Relations

if TYPE_CHECKING:
    from briefing.desk.watching import Watch
    from briefing.reader.screens.panes import Panes


class Following:
    """Follows the file of some panes from their first frame until they are closed."""

    def __init__(self, panes: "Panes") -> None:
        self._app, self._panes = panes.app, panes
        self.fault = ""
        """Why the file can't be read now; empty while it can."""
        self._following = following.Following(panes.reading, self)
        panes.run_worker(self._following.follow, thread=True)

    @property
    def watch(self) -> "Watch | None":
        """What looks at the file, once all of it has been read."""
        return self._following.watch

    def end(self) -> None:
        self._following.end()

    # What it hears, in a thread

    def begun(self) -> None:
        self._soon(self._recall, self._panes.relations)

    def arrived(self, relations: Relations) -> None:
        self._soon(self._panes.arrived, relations)
        self._soon(self._recall, relations)
        # The lists of a long file stay. To look through them for garbage takes 40 ms, time and again.
        self._soon(_keep_for_good)

    def changed(self, relations: Relations) -> None:
        self._soon(self._forget_fault)
        self._soon(self._panes.reload, relations)
        self._soon(self._recall, relations)

    def faulty(self, why: str) -> None:
        self._soon(self._say, why)

    def mended(self) -> None:
        self._soon(self._forget_fault)

    def cut_short(self) -> None:
        self._soon(self._say_no_rest)

    def _soon(self, act: Callable[..., None], *arguments: object) -> None:
        """Does it in the app's own thread, unless the panes or the app are being left."""

        def unless_left() -> None:
            if not self._following.left:
                act(*arguments)

        with suppress(RuntimeError):
            self._app.call_from_thread(unless_left)

    # What the panes show then

    def _recall(self, relations: Relations) -> None:
        if self._panes.recalling is not None:
            self._panes.recalling.read(relations)

    def _say(self, why: str) -> None:
        self.fault = why
        self._panes.bars.say_title()
        self._panes.notify(why, title=UNREADABLE, severity="warning")

    def _forget_fault(self) -> None:
        if self.fault:
            self.fault = ""
            self._app.clear_notifications()  # what they say is true no more
            self._panes.bars.say_title()

    def _say_no_rest(self) -> None:
        words, title = following.NO_REST_MORE, following.NO_REST
        self._panes.notify(words, title=title, severity="error")


def _keep_for_good() -> None:
    """What is there now is not looked through for garbage any more."""
    gc.collect()
    gc.freeze()
