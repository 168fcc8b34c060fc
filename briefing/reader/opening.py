"""Opening another briefing over what is shown: read aside, then shown in panes of its own."""

from typing import TYPE_CHECKING

from briefing.model import Relations
from briefing.navigation import jumps
from briefing.reader.screens.panes import Panes
from briefing.readings import Opening, Reading
from briefing.regular_files import Unreadable, read
from briefing.safe_text import one_line

if TYPE_CHECKING:
    from briefing.reader.app import Reader


def open_over(app: "Reader", path: str, item: str, line: int) -> None:
    """Shows the briefing in a file, at an item or at a line of it, when it has been read."""

    def work() -> None:
        try:
            data = read(path)
        except FileNotFoundError:
            app.call_from_thread(_refuse, app, path, "it is not there any more")
        except Unreadable as error:
            app.call_from_thread(_refuse, app, path, f"{error}")
        else:
            reading = Opening(
                data, path, app.folders.cache, app.library.texts.beside(path)
            ).reading()
            app.call_from_thread(_show, app, reading, item, line)

    app.run_worker(work, thread=True, exclusive=True, group="opening")


def _show(app: "Reader", reading: Reading, item: str, line: int) -> None:
    relations = Relations(reading.briefing)
    slug = item or (jumps.at_line(line, relations) if line else "")
    place = jumps.to_item(jumps.first_place(relations), slug, relations) if slug else None
    app.push_screen(Panes(reading, app.memory, place))


def _refuse(app: "Reader", path: str, why: str) -> None:
    told = f"{one_line(path)}: {why}."
    app.notify(told, title="It can’t be opened", severity="warning")
