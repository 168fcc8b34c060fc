"""What stands around the panes, and what lights up in them: told anew after every move."""

from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.widgets import Static

from briefing.entries.signs import quote_verdict
from briefing.navigation import PANES, Pane, links
from briefing.navigation.titles import pane_title
from briefing.reader.bars import key_bar, tab_bar, title_bar
from briefing.reader.item_list import ItemList
from briefing.reader.keys import PANES as HERE
from briefing.reader.keys import live_keys

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes


def light(panes: "Panes", *, reveal: bool = True) -> None:
    """Lights up what belongs to the selected item; Actors, and the pane beside a source, scroll
    along where `reveal` asks for it."""
    place = panes.shown_place
    item = panes.pane(place.pane).item.removeprefix("mention/")
    lit = links.lit_by(item, panes.relations)
    along = {"actors"}
    if place.source or place.pane not in PANES:
        lit |= {item}  # a quote and its passage belong to each other
        along.add(place.home)
    for name in (*PANES, "source"):
        own = name == place.pane and name != "source"
        shown = frozenset() if own else lit
        panes.pane(name).light(shown, reveal=reveal and not own and name in along)
    if panes.companion.stands:
        own = place.pane == "companion"
        panes.pane("companion").light(frozenset() if own else frozenset({item}))
    say_borders(panes)


def say_borders(panes: "Panes") -> None:
    """The titles of the panes, and how far one has come in each."""
    for number, name in enumerate(PANES, 1):
        pane = panes.pane(name)
        at, of = pane.position()
        count = f"{at}/{of if panes.whole else '…'}" if of else ""
        pane.label(
            f"{number} {pane_title(name, panes.shown_place, panes.relations)}",
            _with_verdict(panes, pane, count),
        )
    title = pane_title("source", panes.shown_place, panes.relations)
    numbered = f"5 Source: {title}" if panes.tiles.roomy else title
    _say_text(panes, panes.pane("source"), numbered)
    companion, told = panes.pane("companion"), panes.companion
    if told.stands and told.more.kind == "text":
        _say_text(panes, companion, told.label())
    elif told.stands:
        at, of = companion.position()
        companion.label(told.label(), f"{at}/{of}" if of else "")


def _say_text(panes: "Panes", pane: ItemList, title: str) -> None:
    at, of = pane.passage()
    count = f"{at or '–'}/{of}" if of else "no quote of it has a place here"
    pane.label(title, _with_verdict(panes, pane, count))


def _with_verdict(panes: "Panes", pane: ItemList, count: str) -> str:
    """A count, after what is known of the quote that is selected."""
    quote = panes.relations.quote(pane.item)
    found = len(pane.found_note) + 3 if pane.found_note else 0
    room = panes.tiles.room(cast("Pane", pane.id)) - found - len(count) - 5
    return f"{quote_verdict(quote, room)} · {count}" if quote else count


class Bars:
    """The title above the panes, their tabs, and the keys below."""

    def __init__(self, panes: "Panes") -> None:
        self._panes = panes
        self._said: dict[str, tuple[Content, int]] = {}

    def say_title(self) -> None:
        panes = self._panes
        width = panes.fitted.width - 2
        fault = bool(panes.following and panes.following.fault)
        told = title_bar(panes.relations.briefing, width, whole=panes.whole, unreadable=fault)
        self._say("title", told)

    def say_tabs(self) -> None:
        panes, pane = self._panes, self._panes.shown_place.pane
        shown = (*PANES, pane) if pane == "companion" else PANES
        titles = [pane_title(each, panes.shown_place, panes.relations) for each in shown]
        at = shown.index(pane) if pane in shown else -1
        self._say("tabs", tab_bar(titles, at, panes.fitted.width))

    def say_keys(self) -> None:
        panes = self._panes
        keys = live_keys(panes, HERE[panes.shown_place.pane])
        bar = key_bar(keys, panes.relations.briefing, panes.fitted, panes.counted)
        self._say("keys", bar)

    def _say(self, bar: str, words: Content) -> None:
        """Painted only where the words or their looks are others than before."""
        said, width = self._said.get(bar, (Content(), -1))
        if width != self._panes.fitted.width or not said.is_same(words):
            self._said[bar] = words, self._panes.fitted.width
            self._panes.query_one(f"#{bar}", Static).update(words, layout=False)
