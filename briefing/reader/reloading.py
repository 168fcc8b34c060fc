"""Following the file: what has changed is read aside, and then shown at the same place."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from briefing.desk.watching import Watch
from briefing.model import Briefing, Relations
from briefing.readings import Reading
from briefing.regular_files import Unreadable, read
from briefing.sources import LARGEST

if TYPE_CHECKING:
    from briefing.reader.app import Reader

_BROKEN = ("B001", "B002")  # bytes that are no text; a front matter that can't be read


def follow(app: "Reader", reading: Reading) -> Watch:
    """Watches the file of a reading until the watch is stopped."""
    path = Path(reading.path)

    def changed() -> None:
        try:
            briefing = reading.again(read(path, LARGEST))
        except FileNotFoundError:  # between two looks; the next one tells
            return
        except Unreadable as error:
            _soon(app, _say, app, f"{error}")
            return
        if briefing is None:
            return
        fault = _fault(briefing)
        if fault is not None:
            _soon(app, _say, app, fault)
        else:
            _soon(app, app.panes.reload, Relations(briefing))

    def gone() -> None:
        _soon(app, _say, app, "It is not there any more.")

    watch = Watch(path, changed, gone)
    watch.start()
    return watch


def _soon(app: "Reader", act: Callable[..., None], *arguments: object) -> None:
    """Does it in the app's own thread, unless the app is being left."""
    with suppress(RuntimeError):
        app.call_from_thread(act, *arguments)


def _fault(briefing: Briefing) -> str | None:
    """Why a reading is not worth showing instead of the last one."""
    for each in briefing.diagnostics:
        if each.code in _BROKEN:
            return f"Line {each.line}: {each.message}"
    return None if briefing.sections else "It is empty."


def _say(app: "Reader", why: str) -> None:
    title = "The file can’t be read now; this is what it said before"
    app.notify(Content(why), title=title, severity="warning")  # type: ignore[arg-type]
