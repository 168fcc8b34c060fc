"""What is laid over the entries of a list without being part of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from briefing.entries import Entry, Runs
from briefing.reader.looks import Looks, painted

if TYPE_CHECKING:
    from briefing.navigation.hits import Findings

_SIGNS = {"cursor": "▌", "lit": "▎"}


class State(NamedTuple):
    """What a row's look depends on, beside its words: the ground that it stands on (`cursor`,
    `lit` or the list's own), the id that is selected in it, the ids of its cells that are lit,
    what is looked for in it, and the sign of what is remembered of it."""

    ground: str = ""
    item: str = ""
    lit: frozenset[str] = frozenset()
    terms: tuple[str, ...] = ()
    sign: str = " "


PLAIN = State()


class Laid:
    """The ids that are linked with what is selected elsewhere, what is found, and the signs of
    what is remembered, by ids."""

    def __init__(self) -> None:
        self.lit: frozenset[str] = frozenset()
        self.found: Findings | None = None
        self.signs: Mapping[str, str] = {}

    @property
    def terms(self) -> tuple[str, ...]:
        return self.found.query.terms if self.found else ()

    def over(self, entry: Entry, row: int, selected: str | None) -> State:
        """What is laid over a row of an entry; `selected` is the id of what is selected in it."""
        if row < entry.space:
            return PLAIN
        terms = self.terms if self.found and self.found.covers(entry) else ()
        sign = self._sign(entry) if row == entry.space and self.signs else " "
        cells = self.lit.intersection(entry.cells)
        if selected is not None and entry.selectable:
            return State("cursor", selected, cells, terms, sign)
        if cells or entry.id in self.lit:
            return State("lit", "", cells, terms, sign)
        return State("", "", cells, terms, sign)

    def _sign(self, entry: Entry) -> str:
        ids = (entry.id, *entry.cells)
        return next((self.signs[slug] for slug in ids if slug in self.signs), " ")

    def paint(
        self, entry: Entry, runs: Runs, state: State, *, look: Looks, ground: str, width: int
    ) -> Strip:
        """A row of an entry as it looks with what is laid over it, on a list's own ground."""
        signs = _SIGNS.get(state.ground, " "), state.sign
        if not state.ground or not entry.cells:
            return painted(look, signs, runs, state.ground or ground, width)
        grounds = dict.fromkeys(state.lit, "lit")
        if state.ground == "cursor":
            grounds[state.item] = "cursor"
        fill = "lit" if state.ground == "lit" and entry.id in self.lit else ground
        return painted(look, signs, runs, fill, width, grounds=grounds)
