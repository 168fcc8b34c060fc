"""The person's own editor, at the line of what is selected."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from briefing.desk.editor import cannot_start, command, run
from briefing.entries.standing import line_of
from briefing.navigation import answers
from briefing.reader.leaving import switch_off
from briefing.readings import Reading

if TYPE_CHECKING:
    from briefing.reader.app import Reader


def edit(app: "Reader", reading: Reading) -> None:
    """Gives the terminal to the editor until it ends; what has changed is read as any change is."""
    if not reading.from_file:
        app.notify(answers.NO_FILE)
        return
    words = command(Path(reading.path), line_of(app.panes.place.item, app.panes.relations))
    if isinstance(words, str):
        app.notify(words, severity="warning")
        return
    app.outside = True
    try:
        with app.suspend():
            switch_off()
            told = run(words)
    except SuspendNotSupported as error:
        told = cannot_start(error)
    finally:
        app.outside = False
    if told:
        app.notify(told, severity="warning")
