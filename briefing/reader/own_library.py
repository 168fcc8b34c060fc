"""The person's library in the app: which it is, and the way to it."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.navigation import answers
from briefing.sources import Where

if TYPE_CHECKING:
    from briefing.library.collection import Collection
    from briefing.reader.app import Reader
    from briefing.reader.screens.library import Library


class OwnLibrary:
    """Its modules are imported when it is asked for: a briefing alone needs none of them."""

    def __init__(self, app: "Reader") -> None:
        self._app = app

    @property
    def texts(self) -> Where:
        """Where texts of sources are, besides in the folder of each briefing."""
        return Where(shelf=self._app.folders.texts, others=self._app.settings.texts)

    @property
    def folder(self) -> str:
        """That of the library that is open; else that of the person's library, if they have set
        one, or of the briefing that is read; empty for one that comes from no file."""
        opened = self._opened
        if opened is not None:
            return opened.folder
        if self._app.is_web:  # a page has what it was opened for
            return ""
        if self._app.settings.library is not None:
            return str(self._app.settings.library)
        reading = self._app.panes.reading
        return str(Path(reading.path).parent) if reading.from_file else ""

    @property
    def _opened(self) -> "Library | None":
        from briefing.reader.screens.library import Library

        screens = reversed(self._app.screen_stack)
        return next((each for each in screens if isinstance(each, Library)), None)

    @property
    def here(self) -> "Collection | None":
        """The library in that folder."""
        folder = self.folder
        return self._of(folder) if folder else None

    def _of(self, folder: str) -> "Collection":
        from briefing.library.collection import Collection

        return Collection(folder, self._app.folders.cache, self.texts)

    def made(self, folder: str, file: str = "") -> "Library":
        """The screen of a folder, which stands at a file in it, else at the newest briefing."""
        from briefing.reader.screens.library import Library

        collection = self._of(folder)
        at = collection.under(file) if file else ""
        before = self._app.memory.read_before
        return Library(collection, before, at=at, keymap=self._app.keymap)

    def show(self) -> None:
        """Back to the library, or over the briefing that of its folder."""
        app, opened, folder = self._app, self._opened, self.folder
        if not folder:
            app.notify(answers.NO_FOLDER)
        elif opened is not None:
            while app.screen is not opened:
                app.leave_screen()
        else:
            app.push_screen(self.made(folder, app.panes.reading.path))
