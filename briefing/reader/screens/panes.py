"""The linked panes: what is selected in one lights up what belongs to it in the others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen

from briefing.model import Relations
from briefing.navigation import PANES, Pane, Place, Shown, View, answers, jumps, links, sources
from briefing.reader.bars import Bar
from briefing.reader.item_list import ItemList
from briefing.reader.own_memory import OwnMemory
from briefing.reader.screens import around, layout
from briefing.reader.screens.companion import Companion
from briefing.reader.screens.pane_keys import PANE_KEYS, does_something
from briefing.reader.screens.tiles import Tiles
from briefing.reader.screens.way import Way
from briefing.readings import Reading
from briefing.sources import Text

if TYPE_CHECKING:
    from briefing.navigation.hits import Findings
    from briefing.reader.reloading import Following
    from briefing.reader.screens.finding import FindBar

_ALL: tuple[Pane, ...] = (*layout.TOLD, "companion")
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
        self._memory = memory
        self.shown = self._shown(relations)
        """What each pane shows at any place."""
        self.recalling = memory.of(self)
        self._place = place or self._first_place()
        self.way = Way(self)
        self.companion = Companion(self)
        self._find: FindBar | None = None
        self.following: Following | None = None
        self._measure = memory.chosen.measure
        self._opened = self._place
        self._counted = ""
        self.tiles = Tiles(self._moved, self._fit)
        self.bars = around.Bars(self)

    def _shown(
        self, relations: Relations, notes: Mapping[str, Sequence[str]] | None = None
    ) -> Shown:
        return Shown(relations, self.texts, notes, self._memory.keymap)

    def _first_place(self) -> Place:
        was = self.recalling.place(self.relations) if self.recalling else None
        return was or jumps.first_place(self.relations)

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        yield Bar(id="tabs")
        yield self.tiles
        yield Bar(id="keys")

    def on_mount(self) -> None:
        """Everything is there before the first layout, so that the first frame shows it."""
        self._fit(self.app.size)
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """What can wait has waited for the first frame."""
        from briefing.reader.reloading import Following

        self._opened = self.place
        if self.recalling is not None:
            self.recalling.begin(self._opened)
        self.following = Following(self)
        self.companion.look()

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

    @property
    def fitted(self) -> Size:
        """The terminal that the panes are laid out for."""
        return self.tiles.fitted

    def _fit(self, size: Size | None = None) -> None:
        """Shows the same in a terminal of another size, or in panes of other sizes."""
        place, self.tiles.fitted = self._with_views(lambda pane: pane.settled), size or self.fitted
        self.set_class(self.fitted.width >= layout.WIDE, "wide")
        self.bars.say_title()
        self._show(place, fit=True)

    def reload(self, relations: Relations) -> None:
        """Shows what the file says now, at what is nearest to the place that it had."""
        from briefing.navigation.reloading import carried

        shown = self._shown(relations)
        self._take(shown, carried(self.place, self.shown, shown))

    def arrived(self, relations: Relations) -> None:
        """Shows all of a long file; who has not moved yet is where one was the last time."""
        place = self.place
        self.change(relations)
        if place == self._opened:
            self._show(self._first_place(), fit=True)

    def change(self, relations: Relations) -> None:
        """Shows another reading of the same file, all of it, and keeps the place by its ids."""
        self._take(self._shown(relations), self.place)

    def _take(self, shown: Shown, place: Place) -> None:
        self.relations, self.whole, self.shown = shown.relations, True, shown
        place = jumps.at_an_issue(place, self.relations)
        self.bars.say_title()
        self._show(place, fit=True)
        if self._find is not None:
            self._find.learn()
        self.way.tell_anew()

    # The place, and the way between places

    def pane(self, name: Pane) -> ItemList:
        return self.tiles.pane(name)

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
        views, companion = self.tiles.views(view), self._place.companion
        if self.companion.stands:
            companion = self.companion.more
            views["companion"] = view(self.pane("companion"))
        views = {**self._place.views, **views}
        return replace(self._place, views=views, companion=companion)

    def _show(self, place: Place, *, jumped: bool = False, fit: bool = False) -> None:
        """Makes every pane show what `place` says, in one repaint."""
        place = replace(place, beside=place.home)
        self._place = place
        with self.app.batch_update():
            self.tiles.lay_out(place)
            for name in layout.TOLD:
                pane = self.pane(name)
                view = place.view(name)
                if jumped and name == place.pane:
                    view = View(view.item)
                measure = layout.measure(self._measure, self.fitted) if name in _PROSE else 0
                listed = self.shown.at(place, name, self.tiles.room(name))
                pane.show(listed, view, measure=measure, fit=fit)
            self.companion.show(place, fit=fit)
            if self._find is not None:
                self._find.mark()
            self.light(reveal=jumped)
            self.bars.say_tabs()
            self.bars.say_keys()

    def jump(self, slug: str) -> None:
        self.way.jump(slug)

    def arrive(self, leaving: Place, target: Place) -> None:
        """Stands on `target`; `leaving` is where back will lead."""
        self.way.arrive(leaving, target)

    def jump_to_line(self, line: int) -> None:
        """Jumps to what stands at a line of the file."""
        slug = jumps.at_line(line, self.relations)
        if slug:
            self.jump(slug)
        else:
            self.notify(answers.no_item(line))

    @property
    def counted(self) -> str:
        """The number of what is selected among what one walks through, until one moves on."""
        return self._counted or (self._find.told if self._find else "")

    def count(self, words: str) -> None:
        self._counted = words
        self.bars.say_keys()

    @property
    def findings(self) -> "Findings | None":
        """What is found, while something is looked for."""
        return self._find.found if self._find else None

    def stand(self, place: Place, *, jumped: bool = False) -> None:
        """Shows another place. What was jumped to is brought into view."""
        self._show(place, jumped=jumped)

    def open_at(self, place: Place | None) -> None:
        """A card is open at a place, or none any more."""
        self._place = place or replace(self._place, card="")

    def select(self, name: Pane, item: str) -> None:
        """Stands on an item of a pane, as if the person had moved there."""
        place = replace(self.place, pane=name)
        self._show(place.with_view(name, View(item)), jumped=True)

    # What the keys do

    def action_list(self, what: str, by: float = 0) -> None:
        if what == "follow":
            self.way.follow()
        else:
            self.pane(self._place.pane).act(what, by)

    def action_pane(self, name: Pane) -> None:
        """To a pane; the fifth is the source that is open, else the companion. Where there is no
        room for five, a source stays open only beside the pane that it was opened beside."""
        place = self.place
        if name == "companion":
            name = layout.fifth_of(place)
        stays = name == "source" or self.tiles.roomy
        self._show(replace(place, pane=name, card="", source=place.source if stays else ""))

    def action_turn(self, step: int) -> None:
        """To the next pane of those that stand on the screen, or that are behind the tabs."""
        place = self.place
        if self.tiles.roomy:
            ring: tuple[Pane, ...] = (*PANES, layout.fifth_of(place))
        else:
            beside = layout.beside_of(place)
            ring = (place.home, beside) if beside else PANES
        self._show(replace(place, pane=ring[(ring.index(place.pane) + step) % len(ring)], card=""))

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

        follow_hint(self, [name for name in _ALL if self.tiles.stands(name)])

    def action_passage(self, step: int) -> None:
        self.pane(self._place.pane).act("cell", step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return does_something(self, action, parameters)

    def action_speaker(self) -> None:
        self.way.to_speaker()

    def action_only(self) -> None:
        place = self.place
        wanted = place.filter or links.filter_of(place.item, self.relations)
        if wanted:
            self._show(jumps.toggle_filter(place, wanted))

    def action_recall(self, what: str) -> None:
        """Does with what is remembered what a key asks for: `bookmark`, `list` or `note`."""
        if self.recalling is None:
            self.notify(answers.NOT_REMEMBERED)
        else:
            self.recalling.act(what)

    def annotate(self, signs: Mapping[str, str], notes: Mapping[str, Sequence[str]]) -> None:
        """Shows what the person has put beside items, by their ids."""
        place = self.place
        for name in _ALL:
            self.pane(name).sign(signs)
        if notes != self.shown.notes:
            self.shown = self._shown(self.relations, notes)
            self._show(place)

    def action_back(self) -> None:
        self.way.back()

    def action_forward(self) -> None:
        self.way.forward()

    def action_alone(self) -> None:
        self._show(replace(self.place, alone=not self._place.alone))

    def action_border(self, across: int, down: int) -> None:
        self.tiles.borders.step(across, down)

    def action_borders_back(self) -> None:
        self.tiles.borders.reset_all()

    def action_measure(self, step: int) -> None:
        self._measure = layout.next_measure(self._measure, step, self.fitted)
        self._memory.choose_measure(max(0, self._measure))
        self._show(self.place)

    def action_clear(self) -> None:
        place = self.place
        if self.selections:
            self.clear_selection()
            return
        if self._find is not None and self._find.clear():
            return
        if place.source:
            self._show(sources.close_source(place))
        elif place.pane == "companion":
            self._show(replace(place, pane=place.home))
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

    def on_item_list_followed(self) -> None:
        self.way.follow()

    # What stands around the panes

    def _moved(self) -> None:
        """The selection is another."""
        self.companion.follow()
        self.light()

    def light(self, *, reveal: bool = True) -> None:
        """Lights up what belongs to the selection, and says how far one has come."""
        around.light(self, reveal=reveal)
        if self.recalling is not None:
            self.recalling.moved()
        counted, self._counted = self._counted, ""
        if self._place.find or counted:
            self.bars.say_keys()
