"""What stands around the panes, and what lights up in them: told anew after every move."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from briefing.entries.signs import quote_verdict
from briefing.navigation import PANES, links
from briefing.navigation.titles import pane_title
from briefing.reader.bars import key_bar, tab_bar, title_bar
from briefing.reader.item_list import ItemList
from briefing.reader.keys import FOLLOWS, live_keys
from briefing.reader.screens import layout

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes


def light(panes: "Panes", *, reveal: bool = True) -> None:
    """Lights up what belongs to the selected item; Actors, and the pane beside a source, scroll
    along where `reveal` asks for it."""
    place = panes.shown_place
    item = panes.pane(place.pane).item
    lit = links.lit_by(item, panes.relations)
    along = {"actors"}
    if place.source:
        lit |= {item}  # a quote and its passage belong to each other
        along.add(place.beside)
    for name in (*PANES, "source"):
        own = name == place.pane and name != "source"
        shown = frozenset() if own else lit
        panes.pane(name).light(shown, reveal=reveal and not own and name in along)
    say_borders(panes)


def say_borders(panes: "Panes") -> None:
    """The titles of the panes, and how far one has come in each."""
    for number, name in enumerate(PANES, 1):
        pane = panes.pane(name)
        at, of = pane.position()
        count = f"{at}/{of if panes.whole else '…'}" if of else ""
        title = pane_title(name, panes.shown_place, panes.relations)
        pane.label(f"{number} {title}", _with_verdict(panes, pane, count))
    source = panes.pane("source")
    at, of = source.passage()
    count = f"{at or '–'}/{of}" if of else "no quote of it has a place here"
    title = pane_title("source", panes.shown_place, panes.relations)
    source.label(title, _with_verdict(panes, source, count))


def _with_verdict(panes: "Panes", pane: ItemList, count: str) -> str:
    """A count, after what is known of the quote that is selected."""
    quote = panes.relations.quote(pane.item)
    found = len(pane.found_note) + 3 if pane.found_note else 0
    room = layout.room(panes.fitted, panes.shown_place) - found - len(count) - 5
    return f"{quote_verdict(quote, room)} · {count}" if quote else count


class Bars:
    """The title above the panes, their tabs, and the keys below."""

    def __init__(self, panes: "Panes") -> None:
        self._panes = panes
        self._said: dict[str, tuple[Content, int]] = {}

    def say_title(self) -> None:
        panes = self._panes
        width = panes.fitted.width - 2
        self._say("title", title_bar(panes.relations.briefing, width, whole=panes.whole))

    def say_tabs(self) -> None:
        panes, pane = self._panes, self._panes.shown_place.pane
        titles = [pane_title(each, panes.shown_place, panes.relations) for each in PANES]
        at = PANES.index(pane) if pane in PANES else -1
        self._say("tabs", tab_bar(titles, at, panes.fitted.width))

    def say_keys(self) -> None:
        panes = self._panes
        keys = live_keys(panes, FOLLOWS[panes.shown_place.pane])
        bar = key_bar(keys, panes.relations.briefing, panes.fitted, panes.counted)
        self._say("keys", bar)

    def _say(self, bar: str, words: Content) -> None:
        """Painted only where the words or their looks are others than before."""
        said, width = self._said.get(bar, (Content(), -1))
        if width != self._panes.fitted.width or not said.is_same(words):
            self._said[bar] = words, self._panes.fitted.width
            self._panes.query_one(f"#{bar}", Static).update(words, layout=False)
