"""The person's own editor, at the line of what is selected."""

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from briefing.desk.editor import command
from briefing.entries.standing import line_of
from briefing.reader.leaving import switch_off
from briefing.readings import Reading

if TYPE_CHECKING:
    from briefing.reader.app import Reader


def edit(app: "Reader", reading: Reading) -> None:
    """Gives the terminal to the editor until it ends; what has changed is read as any change is."""
    if not reading.from_file:
        app.notify("What comes from standard input is no file that could be edited.")
        return
    words = command(Path(reading.path), line_of(app.panes.place.item, app.panes.relations))
    if isinstance(words, str):
        app.notify(f"{words[:1].upper()}{words[1:]}.", severity="warning")
        return
    app.outside = True
    try:
        with app.suspend():
            switch_off()
            done = subprocess.run(words, check=False)  # noqa: S603 - no shell runs it
    except (SuspendNotSupported, OSError) as error:
        app.notify(f"The editor can’t be started here: {error}.", severity="warning")
        return
    finally:
        app.outside = False
    if done.returncode:
        app.notify(f"The editor ended with {done.returncode}.", severity="warning")
