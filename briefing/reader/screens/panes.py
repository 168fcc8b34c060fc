"""The four linked panes: what is selected in one lights up what belongs to it in the others."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from briefing.entries import Entry
from briefing.entries.entry import Line, Run
from briefing.entries.signs import handling_role
from briefing.model import Relations
from briefing.navigation import PANES, History, Pane, Place, Shown, View, jumps, links
from briefing.reader.item_list import LIST_KEYS, ItemList
from briefing.reader.keys import FOLLOWS, footer_words, live_keys
from briefing.reader.screens.listing import SPEAKER, Listing

_WIDE = 100  # columns from which all four panes stand side by side
_TABS_WHOLE = 48  # columns that the names of all four tabs need
_MEASURES = (0, 80, 72, 64, 56, 48, 40)  # cells of prose; 0 takes all the room
_NAMES = {"summary": "Summary", "actors": "Actors", "quotes": "Quotes", "issues": "Territory"}
_FRAME = 4  # cells of a pane that hold no words: its border, and the signs of the selection
_PROSE = ("summary", "quotes")  # the panes whose words are prose
_NEEDED = (40, 12)  # columns and rows below which little can be read

_WAY = Binding.Group("back, forward")
_PANES = Binding.Group("pane")
_TURNING = Binding.Group("next, previous pane")
_MEASURE = Binding.Group("wider, narrower prose")


class Panes(Screen[None]):
    """Routes: every decision is a function of `navigation`, every pane an `ItemList`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_KEYS,
        Binding("s", "speaker", "speaker", id="speaker", tooltip="the speaker of what is selected"),
        Binding(
            "a",
            "only",
            "only this actor",
            id="only",
            tooltip="only what belongs to the actor or territory; again, or esc, shows all",
        ),
        Binding("[,alt+left,backspace", "back", "back", id="back", group=_WAY),
        Binding("],alt+right", "forward", "forward", id="forward", group=_WAY),
        Binding("1", "pane('summary')", "Summary", id="summary", group=_PANES),
        Binding("2", "pane('actors')", "Actors", id="actors", group=_PANES),
        Binding("3", "pane('quotes')", "Quotes", id="quotes", group=_PANES),
        Binding("4", "pane('issues')", "Territory", id="territory", group=_PANES),
        Binding("tab", "turn(1)", "next pane", show=False, id="next-pane", group=_TURNING),
        Binding(
            "shift+tab", "turn(-1)", "previous pane", show=False, id="previous-pane", group=_TURNING
        ),
        Binding("z", "alone", "pane alone", id="alone", tooltip="the pane alone, and back"),
        Binding("+,plus", "measure(-1)", "wider prose", show=False, id="wider", group=_MEASURE),
        Binding(
            "-,minus", "measure(1)", "narrower prose", show=False, id="narrower", group=_MEASURE
        ),
        Binding("escape", "clear", "clear", show=False, id="clear", tooltip="close, clear, cancel"),
    ]

    AUTO_FOCUS = ""

    def __init__(self, relations: Relations, *, whole: bool = True) -> None:
        """`whole` tells whether this is all, or the first look at a long file."""
        super().__init__()
        self.relations = relations
        self._whole = whole
        self._shown = Shown(relations)
        self._place = jumps.first_place(relations)
        self._history = History()
        self._measure = 0
        self._fitted = Size(0, 0)
        self._said: dict[str, tuple[Content, int]] = {}

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield Static(id="tabs")
        with Vertical(classes="column"):
            yield ItemList(id="summary", moved=self._light)
            yield ItemList(id="actors", moved=self._light)
        with Vertical(classes="column"):
            yield ItemList(id="quotes", moved=self._light)
            yield ItemList(id="issues", moved=self._light)
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Everything is there before the first layout, so that the first frame shows it."""
        self._fit(self.app.size)

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self._fitted:
            self._fit(event.size)

    def _fit(self, size: Size) -> None:
        """Shows the same in a terminal of another size."""
        place, self._fitted = self._with_views(lambda pane: pane.settled), size
        self.set_class(size.width >= _WIDE, "wide")
        self._say_title()
        self._show(place, fit=True)

    def _is_wide(self, place: Place) -> bool:
        """Whether all four panes stand side by side."""
        return self._fitted.width >= _WIDE and not place.alone

    def _room(self, place: Place) -> int:
        """The cells that a pane's words will have at a place, whether it is laid out yet or not."""
        width = self._fitted.width
        return (width // 2 if self._is_wide(place) else width) - _FRAME

    def change(self, relations: Relations) -> None:
        """Shows another reading of the same file, all of it, and keeps the place by its ids."""
        place = self.place
        self.relations, self._whole = relations, True
        self._shown = Shown(relations)
        if not relations.issue_of(place.issue):
            place = replace(place, issue=jumps.first_place(relations).issue)
        self._say_title()
        self._show(place, fit=True)

    # The place, and the way between places

    def pane(self, name: Pane) -> ItemList:
        return self.query_one(f"#{name}", ItemList)

    @property
    def place(self) -> Place:
        """The whole view as it is now."""
        return self._with_views(lambda pane: pane.view)

    def _with_views(self, view: Callable[[ItemList], View]) -> Place:
        """The place with a view of each pane that shows something."""
        views = {name: view(self.pane(name)) for name in PANES if self.pane(name).entries}
        return replace(self._place, views={**self._place.views, **views})

    def _show(self, place: Place, *, jumped: bool = False, fit: bool = False) -> None:
        """Makes every pane show what `place` says, in one repaint."""
        self._place = place
        with self.app.batch_update():
            for name in PANES:
                pane = self.pane(name)
                pane.display = self._is_wide(place) or name == place.pane
                pane.activate(name == place.pane)
                view = place.view(name)
                if jumped and name == place.pane:
                    view = View(view.item)
                listed = self._shown.at(place, name, self._room(place))
                measure = _MEASURES[self._measure] if name in _PROSE else 0
                pane.show(listed, view, measure=measure, fit=fit)
            for column in self.query(".column"):
                column.display = any(pane.display for pane in column.query(ItemList))
            self._light(reveal=jumped)
            self._say_tabs()
            self._say_keys()

    def jump(self, slug: str) -> None:
        place = self.place
        target = jumps.jump(place, slug, self.relations)
        if target is None:
            self.app.follow_address(slug)  # type: ignore[attr-defined]
        else:
            self._arrive(place, target)

    def _arrive(self, leaving: Place, target: Place) -> None:
        self._history = self._history.jump(leaving)
        self._show(target, jumped=True)

    def jump_to_line(self, line: int) -> None:
        """Jumps to what stands at a line of the file."""
        slug = jumps.at_line(line, self.relations)
        if slug:
            self.jump(slug)
        else:
            self.notify(f"Line {line} belongs to nothing that is shown.")

    def select(self, name: Pane, item: str) -> None:
        """Stands on an item of a pane, as if the person had moved there."""
        place = replace(self.place, pane=name)
        self._show(place.with_view(name, View(item)), jumped=True)

    # What the keys do

    def action_list(self, what: str, by: float = 0) -> None:
        self.pane(self._place.pane).act(what, by)

    def action_pane(self, name: Pane) -> None:
        self._show(replace(self.place, pane=name, card=""))

    def action_turn(self, step: int) -> None:
        at = PANES.index(self._place.pane)
        self.action_pane(PANES[(at + step) % len(PANES)])

    def action_speaker(self) -> None:
        speakers = jumps.speakers_of(self.place.item, self.relations)
        if speakers:
            self._jump_to_one("Which speaker?", speakers)
        else:
            self.notify("Nobody speaks here.")

    def _jump_to_one(self, question: str, slugs: tuple[str, ...]) -> None:
        """Jumps to the only one, or to the one that the person chooses by its number."""
        if len(slugs) == 1:
            self.jump(slugs[0])
            return
        entries = []
        for number, slug in enumerate(slugs, 1):
            line = Line((Run(f"{number} ", "key"), Run(self.relations.title(slug))))
            entries.append(Entry(slug, "choice", (line,)))
        self.app.push_screen(Listing(question, entries, numbered=True), self._chosen)

    def _chosen(self, slug: str | None) -> None:
        if slug:
            self.jump(slug)

    def action_only(self) -> None:
        place = self.place
        wanted = place.filter or links.filter_of(place.item, self.relations)
        if wanted:
            self._show(jumps.toggle_filter(place, wanted))

    def action_back(self) -> None:
        self._go(self._history.back(self.place), "This is where you began.")

    def action_forward(self) -> None:
        self._go(self._history.forward(self.place), "Nothing lies ahead.")

    def _go(self, found: tuple[History, Place] | None, otherwise: str) -> None:
        if found is None:
            self.notify(otherwise)
            return
        self._history, place = found
        self._show(place)
        if place.card:
            self._open_card(place)

    def action_alone(self) -> None:
        self._show(replace(self.place, alone=not self._place.alone))

    def action_measure(self, step: int) -> None:
        self._measure = max(0, min(self._measure + step, len(_MEASURES) - 1))
        self._show(self.place)

    def action_clear(self) -> None:
        place = self.place
        if place.filter or place.alone:
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
        item = place.item
        if self.relations.quote(item):
            self.action_speaker()
        elif jumps.has_card(item, self.relations):
            self._history = self._history.jump(place)
            self._place = jumps.open_card(place, item)
            self._open_card(self._place)
        elif entry is not None and entry.links:
            self._jump_to_one("Follow which?", entry.links)

    def _open_card(self, place: Place) -> None:
        from briefing.entries.card import card_entries, card_title

        entries = card_entries(place.card, self.relations)
        title = card_title(place.card, self.relations)

        def target(item: str, *, speaker: bool = False) -> Place | None:
            return jumps.from_card(place, item, self.relations, speaker=speaker)

        def closed(item: str | None) -> None:
            self._place = replace(self._place, card="")
            by = (item or "").startswith(SPEAKER)
            found = target((item or "").removeprefix(SPEAKER), speaker=by)
            if found is None:
                self.action_back()
            else:
                self._arrive(replace(place, card_view=card.list.view), found)

        card = Listing(title, entries, place.card_view, leads=lambda item: target(item) is not None)
        self.app.push_screen(card, closed)

    # What stands around the panes

    def _light(self, *, reveal: bool = True) -> None:
        current = self._place.pane
        lit = links.lit_by(self.pane(current).item, self.relations)
        for name in PANES:
            pane = self.pane(name)
            along = reveal and name == "actors"
            pane.light(frozenset() if name == current else lit, reveal=along)
        self._say_borders()

    def _say_borders(self) -> None:
        for number, name in enumerate(PANES, 1):
            pane = self.pane(name)
            at, of = pane.position()
            count = f"{at}/{of if self._whole else '…'}" if of else ""
            pane.label(f"{number} {self._titled(name)}", count)

    def _titled(self, pane: Pane) -> str:
        issue = self.relations.issue_of(self._place.issue)
        return issue.title if pane == "issues" and issue is not None else _NAMES[pane]

    def _say_title(self) -> None:
        briefing = self.relations.briefing
        sources = len(briefing.sources)
        told = [Content(briefing.date or "no date")]
        if briefing.handling:
            role = handling_role(briefing.handling) or "body"
            told.append(Content(briefing.handling).stylize(f"bold ${role}"))
        told.append(Content(f"{sources} source{'' if sources == 1 else 's'}"))
        if not self._whole:
            told.insert(0, Content("reading …"))
        width = self._fitted.width - 2
        title = Content(briefing.title).stylize("bold")
        facts = Content(" · ").join(told)
        while told and width - facts.cell_length - 2 < min(title.cell_length, width // 2):
            told.pop()  # the title goes before what stands in the details too
            facts = Content(" · ").join(told)
        room = max(0, width - facts.cell_length - 2)
        title = title.truncate(room, ellipsis=True, pad=True)
        self._say("title", Content.assemble(title, "  ", facts))

    def _say_tabs(self) -> None:
        names = [f"{number} {self._titled(pane)}" for number, pane in enumerate(PANES, 1)]
        if self._fitted.width < _TABS_WHOLE:
            at = PANES.index(self._place.pane)
            names = [name if n == at else name[0] for n, name in enumerate(names)]
        parts = [
            Content(f" {name} ").stylize("reverse bold" if pane == self._place.pane else "")
            for name, pane in zip(names, PANES, strict=True)
        ]
        self._say("tabs", Content("").join(parts))

    def _say_keys(self) -> None:
        warned = sum(d.severity != "note" for d in self.relations.briefing.diagnostics)
        told = []
        if self._fitted.width < _NEEDED[0] or self._fitted.height < _NEEDED[1]:
            told.append(Content(f"needs {_NEEDED[0]} × {_NEEDED[1]} to be read well  "))
        if warned:
            told.append(Content(f"⚠ {warned}  ").stylize("$severity-warning"))
        room = self._fitted.width - 2 - sum(each.cell_length for each in told)
        keys = footer_words(live_keys(self, FOLLOWS[self._place.pane]), room)
        told += [Content.assemble((key, "bold $key"), f" {label}  ") for key, label in keys]
        self._say("keys", Content("").join(told))

    def _say(self, bar: str, words: Content) -> None:
        """Words in one of the bars, painted only where they are others than before."""
        if self._said.get(bar) != (words, self._fitted.width):
            self._said[bar] = words, self._fitted.width
            self.query_one(f"#{bar}", Static).update(words, layout=False)
