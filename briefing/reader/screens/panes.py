"""The four linked panes: what is selected in one lights up what belongs to it in the others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from briefing.entries.told import choice_entry
from briefing.model import Relations
from briefing.navigation import PANES, History, Pane, Place, Shown, View, jumps, links, sources
from briefing.reader.item_list import ItemList
from briefing.reader.own_memory import OwnMemory
from briefing.reader.screens import around, layout
from briefing.reader.screens.listing import Listing
from briefing.reader.screens.pane_keys import PANE_KEYS
from briefing.readings import Reading
from briefing.settings import MEASURES
from briefing.sources import Text

if TYPE_CHECKING:
    from briefing.navigation.hits import Findings
    from briefing.reader.reloading import Following
    from briefing.reader.screens.card import Card
    from briefing.reader.screens.finding import FindBar

_ALL: tuple[Pane, ...] = (*PANES, "source")
_PROSE = ("summary", "quotes")  # the panes whose words are prose


class Panes(Screen[None]):
    """Routes: every decision is a function of `navigation`, every pane an `ItemList`."""

    BINDINGS: ClassVar[list[BindingType]] = PANE_KEYS
    AUTO_FOCUS = ""

    def __init__(self, reading: Reading, memory: OwnMemory, place: Place | None = None) -> None:
        """Opens at a place, or where one was, or where a briefing opens by itself."""
        super().__init__()
        relations = Relations(reading.briefing)
        self.reading = reading
        self.relations = relations
        self.whole = reading.rest is None
        """Whether all of the file has been read."""
        self.texts: dict[str, Text] = {}
        """The texts of sources, by their ids, as far as they were wanted."""
        self.shown = Shown(relations, self.texts)
        """What each pane shows at any place."""
        self._memory = memory
        self.recalling = memory.of(self)
        self._place = place or self._first_place()
        self._history = History()
        self._find: FindBar | None = None
        self._card: Card | None = None
        self.following: Following | None = None
        self._measure = memory.chosen.measure
        self._opened = self._place
        self._counted = ""
        self.fitted = Size(0, 0)
        """The terminal that the panes are laid out for."""
        self._bars = around.Bars(self)

    def _first_place(self) -> Place:
        was = self.recalling.place(self.relations) if self.recalling else None
        return was or jumps.first_place(self.relations)

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield Static(id="tabs")
        with Vertical(classes="column"):
            yield ItemList(id="summary", moved=self._light)
            yield ItemList(id="actors", moved=self._light)
        with Vertical(classes="column"):
            yield ItemList(id="quotes", moved=self._light)
            yield ItemList(id="issues", moved=self._light)
        with Vertical(classes="column"):
            yield ItemList(id="source", moved=self._light)
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Everything is there before the first layout, so that the first frame shows it."""
        self._fit(self.app.size)
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """What can wait has waited for the first frame."""
        from briefing.reader.reloading import Following

        self._opened = self.place
        self.following = Following(self)

    def leave(self) -> None:
        """To be called before they are closed: where one is now is remembered."""
        if self.recalling is not None and self.following is not None and self.whole:
            self.recalling.leave()

    def on_unmount(self) -> None:
        if self.following is not None:
            self.following.end()

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self.fitted:
            self._fit(event.size)

    def _fit(self, size: Size) -> None:
        """Shows the same in a terminal of another size."""
        place, self.fitted = self._with_views(lambda pane: pane.settled), size
        self.set_class(size.width >= layout.WIDE, "wide")
        self._bars.say_title()
        self._show(place, fit=True)

    def reload(self, relations: Relations) -> None:
        """Shows what the file says now, at what is nearest to the place that it had."""
        from briefing.navigation.reloading import carried

        shown = Shown(relations, self.texts)
        self._take(shown, carried(self.place, self.shown, shown))

    def arrived(self, relations: Relations) -> None:
        """Shows all of a long file; who has not moved yet is where one was the last time."""
        place = self.place
        self.change(relations)
        if place == self._opened:
            self._show(self._first_place(), fit=True)

    def change(self, relations: Relations) -> None:
        """Shows another reading of the same file, all of it, and keeps the place by its ids."""
        self._take(Shown(relations, self.texts), self.place)

    def _take(self, shown: Shown, place: Place) -> None:
        self.relations, self.whole, self.shown = shown.relations, True, shown
        if not self.relations.issue_of(place.issue):
            place = replace(place, issue=jumps.first_place(self.relations).issue)
        self._bars.say_title()
        self._show(place, fit=True)
        if self._find is not None:
            self._find.learn()
        if self._card is not None:
            self._card.tell_anew()

    # The place, and the way between places

    def pane(self, name: Pane) -> ItemList:
        return self.query_one(f"#{name}", ItemList)

    @property
    def place(self) -> Place:
        """The whole view as it is now."""
        return self._with_views(lambda pane: pane.view)

    @property
    def shown_place(self) -> Place:
        """The same without the scrolling of each pane, which takes time to ask."""
        return self._place

    def _with_views(self, view: Callable[[ItemList], View]) -> Place:
        """The place with a view of each pane that shows something."""
        views = {name: view(self.pane(name)) for name in _ALL if self.pane(name).entries}
        return replace(self._place, views={**self._place.views, **views})

    def _show(self, place: Place, *, jumped: bool = False, fit: bool = False) -> None:
        """Makes every pane show what `place` says, in one repaint."""
        self._place = place
        with self.app.batch_update():
            for name in _ALL:
                pane = self.pane(name)
                pane.display = layout.stands(name, self.fitted, place)
                pane.activate(name == place.pane)
                view = place.view(name)
                if jumped and name == place.pane:
                    view = View(view.item)
                listed = self.shown.at(place, name, layout.room(self.fitted, place))
                measure = self._cells if name in _PROSE else 0
                pane.show(listed, view, measure=measure, fit=fit)
            for column in self.query(".column"):
                column.display = any(pane.display for pane in column.query(ItemList))
            if self._find is not None:
                self._find.mark()
            self._light(reveal=jumped)
            self._bars.say_tabs()
            self._bars.say_keys()

    @property
    def _cells(self) -> int:
        """Those that prose may take; 0 for all the room."""
        cells = MEASURES[self._measure]
        return cells if isinstance(cells, int) else 0

    def jump(self, slug: str) -> None:
        place = self.place
        target = jumps.jump(place, slug, self.relations)
        if target is None:
            self.app.follow_address(slug)  # type: ignore[attr-defined]
        else:
            self.arrive(place, target)

    def arrive(self, leaving: Place, target: Place) -> None:
        """Stands on `target`; `leaving` is where back will lead."""
        self._history = self._history.jump(leaving)
        self._show(target, jumped=True)

    def jump_to_line(self, line: int) -> None:
        """Jumps to what stands at a line of the file."""
        slug = jumps.at_line(line, self.relations)
        if slug:
            self.jump(slug)
        else:
            self.notify(f"Line {line} belongs to nothing that is shown.")

    @property
    def counted(self) -> str:
        """The number of what is selected among what one walks through, until one moves on."""
        return self._counted or (self._find.told if self._find else "")

    def count(self, words: str) -> None:
        self._counted = words
        self._bars.say_keys()

    @property
    def findings(self) -> "Findings | None":
        """What is found, while something is looked for."""
        return self._find.found if self._find else None

    def stand(self, place: Place) -> None:
        """Shows another place, which is no jump."""
        self._show(place)

    def select(self, name: Pane, item: str) -> None:
        """Stands on an item of a pane, as if the person had moved there."""
        place = replace(self.place, pane=name)
        self._show(place.with_view(name, View(item)), jumped=True)

    # What the keys do

    def action_list(self, what: str, by: float = 0) -> None:
        self.pane(self._place.pane).act(what, by)

    def action_pane(self, name: Pane) -> None:
        self._show(replace(self.place, pane=name, card="", source=""))

    def action_turn(self, step: int) -> None:
        place = self.place
        if place.source:
            other: Pane = place.beside if place.pane == "source" else "source"
            self._show(replace(place, pane=other))
        else:
            at = PANES.index(place.pane)
            self.action_pane(PANES[(at + step) % len(PANES)])

    def action_source(self) -> None:
        """The words in their source; from there, back to where one came from."""
        place = self.place
        if place.pane == "source":
            self._show(sources.close_source(place))
            return
        self.to_source(place.item, place)

    def to_source(self, item: str, leaving: Place) -> None:
        """Opens the source at what an item leans on, when its text is here."""
        from briefing.reader.texts import Texts

        Texts(self).open(item, leaving)

    async def action_find(self) -> None:
        from briefing.reader.screens.finding import FindBar

        if self._find is None:
            self._find = FindBar(self)
            await self.mount(self._find)
        self._find.open()

    def action_hit(self, step: int) -> None:
        if self._find is not None:
            self._find.step(step)

    def action_doubt(self, step: int) -> None:
        """The next thing that the briefing is not sure of."""
        from briefing.reader.screens.doubting import to_doubt

        to_doubt(self, step)

    def action_hint(self) -> None:
        from briefing.reader.screens.hinting import follow_hint

        follow_hint(self, [name for name in _ALL if layout.stands(name, self.fitted, self._place)])

    def action_passage(self, step: int) -> None:
        self.pane("source").act("cell", step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """From passage to passage leads only what is in the source's text, from hit to hit only
        what looks for something; in a browser nothing is remembered."""
        if action == "recall":
            return not self.app.is_web
        if action == "hit":
            return bool(self._place.find) and self._place.pane != "source"
        return action != "passage" or self._place.pane == "source"

    def action_speaker(self) -> None:
        speakers = jumps.speakers_of(self.place.item, self.relations)
        if speakers:
            self._jump_to_one(jumps.WHICH_SPEAKER, speakers)
        else:
            self.notify(jumps.NOBODY)

    def _jump_to_one(self, question: str, slugs: tuple[str, ...]) -> None:
        """Jumps to the only one, or to the one that the person chooses by its number."""
        if len(slugs) == 1:
            self.jump(slugs[0])
            return
        entries = [
            choice_entry(number, slug, self.relations) for number, slug in enumerate(slugs, 1)
        ]
        self.app.push_screen(Listing(question, entries, numbered=True), self.go)

    def go(self, slug: str | None) -> None:
        """Jumps to what was chosen from a list, if anything was."""
        if slug:
            self.jump(slug)

    def action_only(self) -> None:
        place = self.place
        wanted = place.filter or links.filter_of(place.item, self.relations)
        if wanted:
            self._show(jumps.toggle_filter(place, wanted))

    def action_recall(self, what: str) -> None:
        """Does with what is remembered what a key asks for: `bookmark`, `list` or `note`."""
        if self.recalling is None:
            self.notify("What comes from standard input is not remembered.")
        else:
            self.recalling.act(what)

    def annotate(self, signs: Mapping[str, str], notes: Mapping[str, Sequence[str]]) -> None:
        """Shows what the person has put beside items, by their ids."""
        place = self.place
        for name in _ALL:
            self.pane(name).sign(signs)
        if notes != self.shown.notes:
            self.shown = Shown(self.relations, self.texts, notes)
            self._show(place)

    def action_back(self) -> None:
        found = self._history.back(self.place)
        if found is None and len(self.app.screen_stack) > 1:
            self.app.leave_screen()  # type: ignore[attr-defined]
        else:
            self._go(found, "This is where you began.")

    def action_forward(self) -> None:
        self._go(self._history.forward(self.place), "Nothing lies ahead.")

    def _go(self, found: tuple[History, Place] | None, otherwise: str) -> None:
        if found is None:
            self.notify(otherwise)
            return
        self._history, place = found
        self._show(place)
        self.reopen(place)

    def reopen(self, place: Place) -> None:
        """Opens the card of a place anew, if it has one."""
        if place.card:
            self._open_card(place)

    def action_alone(self) -> None:
        self._show(replace(self.place, alone=not self._place.alone))

    def action_measure(self, step: int) -> None:
        self._measure = max(0, min(self._measure + step, len(MEASURES) - 1))
        self._memory.choose_measure(self._measure)
        self._show(self.place)

    def action_clear(self) -> None:
        place = self.place
        if self._find is not None and self._find.clear():
            return
        if place.source:
            self._show(sources.close_source(place))
        elif place.filter or place.alone:
            self._show(replace(place, filter="", alone=place.alone and bool(place.filter)))

    # What the panes say

    def on_item_list_clicked(self, event: ItemList.Clicked) -> None:
        name = cast("Pane", event.item_list.id)
        if name != self._place.pane:
            self._show(replace(self.place, pane=name))

    def on_item_list_sideways(self, event: ItemList.Sideways) -> None:
        if event.item_list.id == "actors":
            item = event.item_list.item
            self._show(jumps.fold(self.place, item, self.relations, shut=event.step < 0))

    def on_item_list_past_heading(self, event: ItemList.PastHeading) -> None:
        if event.item_list.id == "issues":
            self._show(jumps.turn_issue(self.place, event.step, self.relations))

    def on_item_list_followed(self, event: ItemList.Followed) -> None:
        place, entry = self.place, event.item_list.entry
        onward = jumps.onward(place, entry.links if entry else (), self.relations)
        if onward.card:
            self._history = self._history.jump(place)
            self._open_card(jumps.open_card(place, onward.card))
        elif onward.choices:
            self._jump_to_one(onward.question, onward.choices)
        elif onward.question:
            self.notify(jumps.NOBODY)

    def _open_card(self, place: Place) -> None:
        from briefing.reader.screens.card import Card

        self._place = place
        self._card = Card(self, place)
        self._card.open()

    def close_card(self) -> None:
        self._card = None
        self._place = replace(self._place, card="")

    # What stands around the panes

    def _light(self, *, reveal: bool = True) -> None:
        around.light(self, reveal=reveal)
        counted, self._counted = self._counted, ""
        if self._place.find or counted:
            self._bars.say_keys()
