"""The four linked panes: what is selected in one lights up what belongs to it in the others."""

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from briefing.entries import Entry
from briefing.entries.actors import actor_entries, no_actors
from briefing.entries.card import card_entries, card_title
from briefing.entries.entry import Line, Run
from briefing.entries.issues import fits_matrix, issue_entries, issue_head, no_issues
from briefing.entries.quotes import no_quotes, quote_entries
from briefing.entries.signs import handling_role
from briefing.entries.summary import no_summary, summary_entries
from briefing.model import Relations
from briefing.navigation import PANES, History, Pane, Place, View, jumps, links
from briefing.reader.item_list import ItemList
from briefing.reader.keys import FOLLOWS, footer_words, live_keys
from briefing.reader.screens.listing import Listing

_WIDE = 100  # columns from which all four panes stand side by side
_TABS_WHOLE = 48  # columns that the names of all four tabs need
_MEASURES = (0, 80, 72, 64, 56, 48, 40)  # cells of prose; 0 takes all the room
_PROSE = ("summary", "quotes")  # the panes whose words are prose
_NEEDED = (40, 12)  # columns and rows below which little can be read

_WAY = Binding.Group("back, forward")
_PANES = Binding.Group("pane")
_TURNING = Binding.Group("next, previous pane")
_MEASURE = Binding.Group("wider, narrower prose")


class Panes(Screen[None]):
    """Routes: every decision is a function of `navigation`, every pane an `ItemList`."""

    BINDINGS: ClassVar[list[BindingType]] = [
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

    def __init__(self, relations: Relations) -> None:
        super().__init__()
        self.relations = relations
        self._place = jumps.first_place(relations)
        self._history = History()
        self._measure = 0

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield Static(id="tabs")
        with Vertical(classes="column"):
            yield ItemList(id="summary")
            yield ItemList(id="actors")
        with Vertical(classes="column"):
            yield ItemList(id="quotes")
            yield ItemList(id="issues")
        yield Static(id="keys")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= _WIDE, "wide")
        self._say_title()
        self.call_after_refresh(self._show, self.place)

    # The place, and the way between places

    def pane(self, name: Pane) -> ItemList:
        return self.query_one(f"#{name}", ItemList)

    @property
    def place(self) -> Place:
        """The whole view as it is now."""
        views = {
            name: self.pane(name).view if self.pane(name).entries else self._place.view(name)
            for name in PANES
        }
        return replace(self._place, views=views)

    def _show(self, place: Place, *, jumped: bool = False) -> None:
        """Makes every pane show what `place` says, in one repaint."""
        self._place = place
        self.set_class(place.alone, "alone")
        with self.app.batch_update():
            for name in PANES:
                pane = self.pane(name)
                pane.set_class(name == place.pane, "current")
                pane.measure = _MEASURES[self._measure] if name in _PROSE else 0
                view = place.view(name)
                if jumped and name == place.pane:
                    view = View(view.item)
                pane.show(*self._told(name, place, view))
            for column in self.query(".column"):
                column.set_class(column is self.pane(place.pane).parent, "current")
            self.pane(place.pane).focus(scroll_visible=False)
            self._light(reveal=jumped)
            self._say_tabs()
            self._say_keys()
        if place.card:
            self._open_card(place)

    def _told(self, name: Pane, place: Place, view: View) -> tuple[list[Entry], View, list[Entry]]:
        """The entries of a pane, its view, and what stays at its top."""
        relations = self.relations
        head: tuple[Entry, ...] = ()
        if name == "summary":
            entries = list(summary_entries(relations)) or [no_summary()]
        elif name == "actors":
            entries = list(actor_entries(relations, place.folded)) or [no_actors()]
        elif name == "quotes":
            entries = list(quote_entries(relations)) or [no_quotes()]
        else:
            entries, head = self._told_issue(place)
        if place.filter:
            entries = self._kept(entries, place.filter)
        return entries, view, list(head)

    def _told_issue(self, place: Place) -> tuple[list[Entry], tuple[Entry, ...]]:
        relations = self.relations
        issue = relations.issue_of(place.issue)
        if issue is None:
            return [no_issues()], ()
        matrix = fits_matrix(issue, relations, self.pane("issues").size.width - 2)
        return list(issue_entries(issue, relations, matrix)), issue_head(issue, relations, matrix)

    def _kept(self, entries: list[Entry], wanted: str) -> list[Entry]:
        found = links.kept_entries(entries, wanted, self.relations)
        name = self.relations.title(wanted)
        words = "" if found else f"Nothing here belongs to {name}. "
        note = Line((Run(f"{words}Only {name} is shown; esc shows all.", "muted"),))
        return [*found, Entry("filter", "filter", (note,), space=1, selectable=False)]

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

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        if event.item_list.id == self._place.pane:
            self._light()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        name = event.widget.id
        if name in PANES and name != self._place.pane:
            self._place = replace(self._place, pane=name)
            self._light()
            self._say_tabs()
        self._say_keys()

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
        elif card_entries(item, self.relations):
            self._history = self._history.jump(place)
            self._show(jumps.open_card(place, item))
        elif entry is not None and entry.links:
            self._jump_to_one("Follow which?", entry.links)

    def _open_card(self, place: Place) -> None:
        entries = card_entries(place.card, self.relations)
        title = card_title(place.card, self.relations)

        def closed(slug: str | None) -> None:
            before = replace(place, card_view=card.list.view if card.list.entries else View())
            self._place = replace(self._place, card="")
            if not slug:
                self.action_back()
                return
            speaker = slug.removeprefix("speaker:")
            targets = (
                jumps.speakers_of(speaker, self.relations)
                if slug != speaker or self.relations.quote(slug)
                else (slug.removeprefix("mention/"),)
            )
            target = jumps.jump(before, targets[0], self.relations) if targets else None
            if target is not None:
                self._arrive(before, target)

        card = Listing(title, entries, place.card_view)
        self.app.push_screen(card, closed)

    # What stands around the panes

    def _light(self, *, reveal: bool = True) -> None:
        current = self._place.pane
        lit = links.lit_by(self.pane(current).item, self.relations)
        for name in PANES:
            pane = self.pane(name)
            pane.light(frozenset() if name == current else lit)
            if reveal and name == "actors" and current != "actors":
                pane.reveal_lit()
        self.call_after_refresh(self._say_borders)

    def _say_borders(self) -> None:
        titles = {"summary": "Summary", "actors": "Actors", "quotes": "Quotes"}
        issue = self.relations.things.get(self._place.issue)
        titles["issues"] = getattr(issue, "title", "Territory")
        for number, name in enumerate(PANES, 1):
            pane = self.pane(name)
            pane.border_title = Content(f"{number} {titles[name]}")
            at, of = pane.position()
            above, below = pane.hidden_lit()
            hidden = (f"↑{above}" if above else "") + (f"↓{below}" if below else "")
            count = f"{at}/{of}" if name == self._place.pane and of else hidden
            pane.border_subtitle = Content(count)

    def _say_title(self) -> None:
        briefing = self.relations.briefing
        sources = len(briefing.sources)
        told = [Content(briefing.date or "no date")]
        if briefing.handling:
            role = handling_role(briefing.handling) or "body"
            told.append(Content(briefing.handling).stylize(f"bold ${role}"))
        told.append(Content(f"{sources} source{'' if sources == 1 else 's'}"))
        width = self.size.width - 2
        title = Content(briefing.title).stylize("bold")
        facts = Content(" · ").join(told)
        while told and width - facts.cell_length - 2 < min(title.cell_length, width // 2):
            told.pop()  # the title goes before what stands in the details too
            facts = Content(" · ").join(told)
        room = max(0, width - facts.cell_length - 2)
        title = title.truncate(room, ellipsis=True, pad=True)
        self.query_one("#title", Static).update(Content.assemble(title, "  ", facts))

    def _say_tabs(self) -> None:
        names = ["1 Summary", "2 Actors", "3 Quotes", "4 Territory"]
        if self.size.width < _TABS_WHOLE:
            at = PANES.index(self._place.pane)
            names = [name if n == at else name[0] for n, name in enumerate(names)]
        parts = [
            Content(f" {name} ").stylize("reverse bold" if pane == self._place.pane else "")
            for name, pane in zip(names, PANES, strict=True)
        ]
        self.query_one("#tabs", Static).update(Content("").join(parts))

    def _say_keys(self) -> None:
        warned = sum(d.severity != "note" for d in self.app.diagnostics)  # type: ignore[attr-defined]
        told = []
        if self.size.width < _NEEDED[0] or self.size.height < _NEEDED[1]:
            told.append(Content(f"needs {_NEEDED[0]} × {_NEEDED[1]} to be read well  "))
        if warned:
            told.append(Content(f"⚠ {warned}  ").stylize("$severity-warning"))
        room = self.size.width - 2 - sum(each.cell_length for each in told)
        keys = footer_words(live_keys(self, FOLLOWS[self._place.pane]), room)
        told += [Content.assemble((key, "bold $key"), f" {label}  ") for key, label in keys]
        self.query_one("#keys", Static).update(Content("").join(told))
