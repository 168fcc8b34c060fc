"""The fifth pane: it follows the selection and tells more of it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.entries import Entry, Line, Run
from briefing.entries.listed import Listed
from briefing.model import Relations
from briefing.navigation import Place
from briefing.navigation.companion import NOTHING, more_of
from briefing.navigation.place import More
from briefing.navigation.titles import source_title
from briefing.sources import Text, find

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes

_WORDS = (
    "More of what you select stands here: a quote in its source, an actor’s card, a position in "
    "full. The briefing says no more of this."
)
_EMPTY = Listed([Entry("", "empty", (Line((Run(_WORDS, "muted"),)),), selectable=False)])


class Companion:
    """What it tells depends on what is selected in the pane that it stands beside; where the
    briefing has no more of that, and while one moves in it, it stays as it is. Only what is on
    the screen is ever told."""

    def __init__(self, panes: "Panes") -> None:
        self._panes = panes
        self._looked_for: Relations | None = None
        """Whose texts have been looked for."""
        self._here = False
        """Whether all of them that can be found are here."""
        self.more = NOTHING
        """What it tells now."""

    @property
    def stands(self) -> bool:
        return self._panes.tiles.stands("companion")

    def show(self, place: Place, *, fit: bool) -> None:
        """Tells of a place, scrolled as it was there."""
        if not self.stands:
            return
        more = self._more_of(place, place.companion)
        if more != place.companion or "companion" not in place.views:
            self._tell(more)
            return
        self.more = more
        view = place.view("companion")
        self._panes.pane("companion").show(self._told(more), view, fit=fit)

    def follow(self) -> None:
        """Tells of what is selected now."""
        if self.stands:
            more = self._more_of(self._panes.shown_place, self.more)
            if more != self.more:
                self._tell(more)

    def _tell(self, more: More) -> None:
        self.more = more
        self._panes.pane("companion").present(self._told(more), more.item)

    def _more_of(self, place: Place, before: More) -> More:
        """More of what is selected at a place; what was told `before` where there is no more."""
        panes = self._panes
        self.look()
        found = more_of(panes.pane(place.home).item, panes.relations, self._has_text)
        if found.kind:
            return found
        return before if len(self._told(before)) else NOTHING

    def _has_text(self, source: str) -> bool:
        """Until they have been looked for it is hoped that all are here, and nothing is shown
        that would be gone at once."""
        return source in self._panes.texts or not self._here

    def _told(self, more: More) -> Listed:
        shown = self._panes.shown
        if more.kind == "text":
            return shown.text(more.slug)
        return shown.card(more.slug) if more.kind == "card" else _EMPTY

    def label(self) -> str:
        """What it shows."""
        relations, more = self._panes.relations, self.more
        if more.kind == "text":
            return f"5 Source: {source_title(more.slug, relations)}"
        if more.kind == "card":
            from briefing.entries.card import card_title

            kind = "Card" if relations.actor(more.slug) else "Position"
            return f"5 {kind}: {card_title(more.slug, relations)}"
        return "5 More"

    def look(self) -> None:
        """Looks, aside, for the texts of all sources, once the first frame is there."""
        panes, app = self._panes, self._panes.app
        relations, where = panes.relations, panes.reading.where
        if self._looked_for is relations or panes.following is None or not self.stands:
            return
        self._looked_for = relations

        def work() -> None:
            found = find(relations.briefing.sources, where).texts
            for text in found.values():
                _ = text.cleaned, text.sha256  # worked out here, aside
            with suppress(RuntimeError):  # the app is being left
                app.call_from_thread(take, found)

        def take(found: dict[str, Text]) -> None:
            self._here = True
            for slug, text in found.items():
                panes.texts.setdefault(slug, text)
            if self._looked_for is relations and panes.is_running and self.stands:
                self._tell(self._more_of(panes.shown_place, self.more))
                panes.light()

        panes.run_worker(work, thread=True, group="companion")
