"""What each pane shows at a place: the same entries for the panes and for the linear reader."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.entries import Entry, Line, Run
from briefing.entries.actors import actor_entries, no_actors
from briefing.entries.issues import fits_matrix, issue_entries, issue_head, no_issues, split_cell
from briefing.entries.listed import Listed
from briefing.entries.quotes import no_quotes, quote_entries
from briefing.entries.summary import no_summary, summary_entries
from briefing.entries.told import note_line
from briefing.keys import DEFAULT, Keymap
from briefing.model import Relations
from briefing.navigation import sources
from briefing.navigation.links import kept_entries
from briefing.navigation.place import Pane, Place
from briefing.sources import Text

_KEPT = 32  # lists of entries; a way back passes few filters and issues
_NOTHING = Listed()


class Shown:
    """Tells the entries of a pane, and tells them once: most moves change no list."""

    def __init__(
        self,
        relations: Relations,
        texts: Mapping[str, Text] | None = None,
        notes: Mapping[str, Sequence[str]] | None = None,
        keymap: Keymap = DEFAULT,
    ) -> None:
        """`texts` are those of sources, by their ids, as far as they are known; `notes` the
        person's own, by the ids of what they are about; `keymap` has the keys that are named."""
        self._keymap = keymap
        self.relations = relations
        self._texts = texts if texts is not None else {}
        self.notes = notes or {}
        self._kept: dict[object, Listed] = {}

    def at(self, place: Place, pane: Pane, width: int = 0) -> Listed:
        """What a pane shows at a place. `width`, in cells, decides between the matrix of an
        issue and the list with the same words; 0 is the list."""
        if pane == "source":
            return self.text(place.source)
        folded = place.folded if pane == "actors" else frozenset()
        issue = self.relations.issue_of(place.issue) if pane == "issues" else None
        matrix = issue is not None and width > 0 and fits_matrix(issue, self.relations, width)
        key = (pane, place.filter, folded, issue and issue.id, matrix)
        return self._once(key, lambda: self._told(place, pane, matrix))

    def _once(self, key: object, told: Callable[[], Listed]) -> Listed:
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = told()
        return self._kept[key]

    def text(self, source: str) -> Listed:
        """The text of a source, with the passages of the quotes from it."""
        text = self._texts.get(source)
        if text is None:
            return _NOTHING

        def told() -> Listed:
            from briefing.entries.source import source_entries  # few open one

            return Listed(source_entries(text.cleaned, sources.quotes_of(source, self.relations)))

        return self._once(("source", source, text.sha256), told)

    def card(self, slug: str) -> Listed:
        """The card of an actor, a position or a cell."""

        def told() -> Listed:
            from briefing.entries.card import card_entries  # not before the first frame

            return Listed(card_entries(slug, self.relations))

        return self._once(("card", slug), told)

    def _told(self, place: Place, pane: Pane, matrix: bool) -> Listed:
        relations = self.relations
        entries: list[Entry]
        head: tuple[Entry, ...] = ()
        match pane:
            case "summary":
                entries = [*summary_entries(relations)] or [no_summary()]
            case "actors":
                entries = [*actor_entries(relations, place.folded)] or [no_actors()]
            case "quotes":
                entries = [*quote_entries(relations)] or [no_quotes()]
            case "issues":
                issue = relations.issue_of(place.issue)
                entries = []
                if issue is not None:
                    entries = [*issue_entries(issue, relations, matrix)]
                    head = issue_head(issue, relations, matrix)
                entries = entries or [no_issues()]
            case _:
                return _NOTHING  # the companion's depends on more than a place
        if place.filter:
            entries = self._filtered(entries, place.filter)
        return Listed([*self._noted(entries)] if self.notes else entries, head)

    def _noted(self, entries: list[Entry]) -> Iterator[Entry]:
        """The entries with the person's notes below what they are about."""
        for entry in entries:
            ids = (entry.id, *entry.cells)
            notes = [
                self._of_cell(slug) + note for slug in ids for note in self.notes.get(slug, ())
            ]
            yield replace(entry, told=(*entry.lines, *map(note_line, notes))) if notes else entry

    def _of_cell(self, slug: str) -> str:
        """Whose cell a note is about, where several stand in a row."""
        cell = split_cell(slug)
        return f"{self.relations.title(cell[1])}: " if cell else ""

    def _filtered(self, entries: list[Entry], wanted: str) -> list[Entry]:
        found = kept_entries(entries, wanted, self.relations)
        name = self.relations.title(wanted)
        words = "" if found else f"Nothing here belongs to {name}. "
        key = self._keymap.first("close")
        note = Line((Run(f"{words}Only {name} is shown; {key} shows all.", "muted"),))
        return [*found, Entry("filter", "filter", (note,), space=1, selectable=False)]
