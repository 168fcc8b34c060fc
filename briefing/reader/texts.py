"""The texts of sources on their way to the screen: looked for aside, or asked for."""

from typing import TYPE_CHECKING

from briefing.model import Relations
from briefing.navigation import Place, sources
from briefing.navigation.sources import Leaning
from briefing.reader.screens.asking import Asking
from briefing.sources import Text, find
from briefing.sources.wanted import NO_SOURCE, WHICH, given, wanted

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes


class Texts:
    """Gives the panes the text that they want, and asks the person where it is missing."""

    def __init__(self, panes: "Panes") -> None:
        self._app, self._panes, self._reading = panes.app, panes, panes.reading

    def open(self, item: str, leaving: Place) -> None:
        """Opens the source at what an item leans on, as soon as its text is here."""
        leaning = sources.behind(item, self._panes.relations)
        if leaning is None:
            self._panes.notify("No quote stands behind this. Select one, and its source opens.")
            self._panes.way.reopen(leaving)
        elif leaning.source in self._panes.texts:
            self._show(leaning, leaving)
        else:
            self._look(leaning, leaving)

    def _show(self, leaning: Leaning, leaving: Place) -> None:
        self._panes.arrive(leaving, sources.open_source(leaving, leaning))

    def _look(self, leaning: Leaning, leaving: Place) -> None:
        named = self._panes.relations.briefing.sources

        def look() -> None:
            text = find(named, self._reading.where).texts.get(leaning.source)
            if text is not None:
                _ = text.cleaned  # worked out here, aside
            self._app.call_from_thread(self._found, leaning, leaving, text)

        self._app.run_worker(look, thread=True, exclusive=True, group="texts")

    def _found(self, leaning: Leaning, leaving: Place, text: Text | None) -> None:
        if text is not None:
            self._panes.texts[leaning.source] = text
            self._show(leaning, leaving)
        else:
            self._ask(leaning, leaving)

    def _ask(self, leaning: Leaning, leaving: Place) -> None:
        source = next(
            (s for s in self._panes.relations.briefing.sources if s.id == leaning.source), None
        )
        if source is None:
            self._app.notify(NO_SOURCE)
            return
        if self._app.is_web:  # a page may not read what it names
            self._app.notify(f"The text of “{source.title}” is not here.")
            return

        def answered(path: str) -> str | None:
            text = given(source, path)
            if isinstance(text, str):
                return text
            self._take(leaning, leaving, text)
            return None

        self._app.push_screen(Asking(WHICH, wanted(source), answered))

    def _take(self, leaning: Leaning, leaving: Place, text: Text) -> None:
        """Reads the briefing again with the text, aside, and then shows the passage."""
        self._panes.texts[leaning.source] = text

        def again() -> None:
            _ = text.cleaned
            briefing = self._reading.with_text(text)
            relations = briefing and Relations(briefing)
            self._app.call_from_thread(self._change, leaning, leaving, relations)

        self._app.run_worker(again, thread=True, exclusive=True, group="texts")

    def _change(self, leaning: Leaning, leaving: Place, relations: Relations | None) -> None:
        if relations is not None:
            self._panes.change(relations)
        self._show(leaning, leaving)
