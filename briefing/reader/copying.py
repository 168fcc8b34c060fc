"""Copying: the words of an item, or a link to it, and which way they went."""

from textual.app import App

from briefing.desk import clipboard
from briefing.printing.copied import copied
from briefing.reader.screens.panes import Panes


def copy_item(app: App[None], panes: Panes) -> None:
    """Copies what is selected, a quote with its attribution."""
    place = panes.place
    entry = panes.pane(place.pane).entry
    if entry is not None:
        copy(app, copied(entry, place.item, panes.relations))


def copy(app: App[None], text: str) -> None:
    """Copies a text by the clipboard's own program, else by the terminal; says which it was."""

    if app.is_web:  # the person's clipboard is not that of this machine
        _told(app, text, None)
        return

    def work() -> None:
        by = clipboard.copied(text)
        app.call_from_thread(_told, app, text, by)

    app.run_worker(work, thread=True, group="copying")


def _told(app: App[None], text: str, by: str | None) -> None:
    if by is not None:
        title = f"Copied by {by}"
    else:
        app.copy_to_clipboard(text)
        title = "Handed to the terminal, which may keep it from its clipboard"
    app.notify(text, title=title)
