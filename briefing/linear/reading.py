"""A briefing that is read: where one is in it, and what its keys do. Every decision is a function
of `navigation`, as in the panes; here it is said what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.counts import any_counted, counted
from briefing.entries import Entry
from briefing.entries.issues import split_cell
from briefing.entries.listed import Listed
from briefing.entries.signs import BOOKMARKED
from briefing.keys import ACTIONS, Context
from briefing.linear.looking import Looking
from briefing.linear.session import Session
from briefing.linear.telling import told
from briefing.linear.walk import Walk
from briefing.model import Relations
from briefing.navigation import PANES, History, Pane, Place, Shown, View, answers, jumps, links
from briefing.navigation.hits import go_to
from briefing.navigation.recall import Recall
from briefing.navigation.titles import pane_title
from briefing.readings import Reading as Read
from briefing.sources import Text

if TYPE_CHECKING:
    from briefing.linear.following import Followed
    from briefing.navigation.spots import Spot

_PANE_KEYS: Mapping[str, Pane] = {
    "summary": "summary",
    "actors": "actors",
    "quotes": "quotes",
    "territory": "issues",
}


class Reading:
    """`place` is where one is, as in the panes."""

    context: Context = "panes"

    def __init__(self, session: Session, read: Read, place: Place | None = None) -> None:
        """Opens at a place, or where one was, or where a briefing opens by itself."""
        self.session, self.console, self.read = session, session.console, read
        self.relations = Relations(read.briefing)
        self.whole = read.rest is None
        """Whether all of the file has been read."""
        self.fault = ""
        """Why the file can't be read now; empty while it can."""
        self.texts: dict[str, Text] = {}
        self.shown = self.showing(self.relations)
        self.recall: Recall | None = None
        if session.memory is not None and read.from_file:
            self.recall = Recall(session.memory, read.path, read.data)
        self.place = place or self.first_place()
        self.opened_at = self.place
        self._history = History()
        self._looking = Looking(self)
        self._told_pane = ""
        self._following: Followed | None = None
        self.walk = Walk(self.console, self)
        self.does: Mapping[str, Callable[[], None]] = {**self.walk.does, **self._actions()}

    def first_place(self) -> Place:
        was = self.recall.place(self.relations) if self.recall else None
        return was or jumps.first_place(self.relations)

    def _actions(self) -> Mapping[str, Callable[[], None]]:
        from briefing.linear import keeping, leading, sourcing, subjects

        turns = {name: partial(self._turn_to, pane) for name, pane in _PANE_KEYS.items()}
        return {
            **turns,
            "next-pane": partial(self._turn, 1),
            "previous-pane": partial(self._turn, -1),
            "again": self.again,
            "right": partial(self._side, 1),
            "left": partial(self._side, -1),
            "heading-down": partial(self._head, 1),
            "heading-up": partial(self._head, -1),
            "follow": partial(leading.follow, self),
            "hints": partial(leading.hints, self),
            "more": partial(leading.more, self),
            "speaker": partial(leading.to_speaker, self),
            "source": partial(sourcing.toggle, self),
            "next-passage": partial(sourcing.next_passage, self, 1),
            "previous-passage": partial(sourcing.next_passage, self, -1),
            "only": self._only,
            "back": self.back,
            "forward": self._forward,
            "find": self._looking.find,
            "next-hit": partial(self._looking.hit, 1),
            "previous-hit": partial(self._looking.hit, -1),
            "next-doubt": partial(self._looking.doubt, 1),
            "previous-doubt": partial(self._looking.doubt, -1),
            "bookmark": partial(keeping.bookmark, self),
            "bookmarks": partial(keeping.bookmarks, self),
            "note": partial(keeping.note, self),
            "copy": partial(leading.copy_item, self),
            "copy-link": partial(leading.copy_link, self),
            "edit": partial(leading.edit, self),
            "problems": partial(subjects.problems, self),
            "compare": partial(subjects.compare, self),
            "library": partial(subjects.library, self),
            "close": self._clear,
        }

    def showing(
        self, relations: Relations, notes: Mapping[str, Sequence[str]] | None = None
    ) -> Shown:
        """What each pane shows of a reading of this file."""
        return Shown(relations, self.texts, notes, self.session.keymap)

    # Opening and closing

    def begin(self) -> None:
        briefing = self.relations.briefing
        sources, problems = len(briefing.sources), len(briefing.diagnostics)
        facts = (
            briefing.date or "no date",
            briefing.handling or "",
            any_counted(sources, "source") if self.whole else "",
            any_counted(problems, "problem") if problems else "",
            "" if self.whole else "the beginnings only, the rest is being read",
        )
        self.console.say(f"{briefing.title}.", f"{'; '.join(filter(None, facts))}.")
        self.tell()
        from briefing.linear.following import Followed

        self._following = Followed(self)

    def left(self) -> None:
        """Where one is now is remembered."""
        if self._following is not None:
            self._following.end()
            if self.recall is not None and self.whole:
                self.recall.write(self.recall.leaving(self.place, self.shown))

    # The list that one walks through

    @property
    def listed(self) -> Listed:
        return self.shown.at(self.place, self.place.pane)

    @property
    def at(self) -> int:
        found = self.listed.find(self.place.item)
        return found[0] if found else self.listed.first

    @property
    def entry(self) -> Entry | None:
        """What one stands on; `None` where there is nothing to stand on."""
        listed = self.listed
        entry = listed[self.at] if len(listed) else None
        return entry if entry is not None and entry.selectable else None

    def go(self, at: int) -> None:
        entry = self.listed[at]
        item = entry.cells[0] if entry.cells else entry.id
        self.place = self.place.with_view(self.place.pane, View(item))

    def stops(self, entry: Entry) -> bool:
        return entry.selectable

    def told(self, at: int) -> list[str]:
        if self.place.pane == "source":
            from briefing.linear import sourcing

            return sourcing.told(self, at)
        entry = self.listed[at]
        number, of = self.listed.number(at)
        paragraphs = told(entry, self.relations, (number, of if self.whole else 0))
        signs = self.recall.signs() if self.recall else {}
        if signs.get(entry.id) == BOOKMARKED:
            paragraphs.append("Bookmarked.")
        return paragraphs

    # Saying where one is

    def tell(self) -> None:
        """The pane, if it is another than was told last, and what one stands on."""
        place, listed = self.place, self.listed
        title = pane_title(place.pane, place, self.relations)
        if (
            name := f"{place.pane} {place.issue if place.pane == 'issues' else ''}"
        ) != self._told_pane:
            self._told_pane = name
            self.walk.forget()
            self.console.say(f"{title.rstrip('.')}.")
        if self.entry is None:
            self.console.say(*(line for entry in listed for line in told(entry, self.relations)))
            return
        if listed.find(place.item) is None:
            self.go(listed.first)
        self.walk.tell()

    def again(self) -> None:
        self._told_pane = ""
        self.tell()

    # The place, and the way between places

    def show(self, place: Place) -> None:
        """Stands at another place, which is no jump, and tells it."""
        self.place = place
        self.tell()

    def arrive(self, leaving: Place, target: Place) -> None:
        """Stands on `target`; `leaving` is where back will lead."""
        self._history = self._history.jump(leaving)
        self.show(target)

    def jump(self, slug: str) -> None:
        """Goes where a link leads: to an item, or out of the briefing."""
        target = jumps.jump(self.place, slug, self.relations)
        if target is not None:
            self.arrive(self.place, target)
            return
        from briefing.linear import leading

        leading.lead_out(self, slug)

    def jump_to_spot(self, spot: "Spot") -> None:
        self.arrive(self.place, go_to(self.place, spot, self.relations))

    def jump_to_line(self, line: int) -> None:
        slug = jumps.at_line(line, self.relations)
        if slug:
            self.jump(slug)
        else:
            self.console.say(answers.no_item(line))

    def back(self) -> None:
        found = self._history.back(self.place)
        if found is None and len(self.session.all_open) > 1:
            self.session.close()
        else:
            self._follow_history(found, answers.BEGINNING)

    def _forward(self) -> None:
        self._follow_history(self._history.forward(self.place), answers.NOTHING_AHEAD)

    def _follow_history(self, found: tuple[History, Place] | None, otherwise: str) -> None:
        if found is None:
            self.console.say(otherwise)
            return
        self._history, place = found
        if place.card:
            from briefing.linear.card import open_card

            self.place = replace(place, card="", card_view=View())
            open_card(self, place)
        else:
            self.show(place)

    def remember_jump(self, leaving: Place) -> None:
        self._history = self._history.jump(leaving)

    # Panes

    def _turn_to(self, pane: Pane) -> None:
        self._told_pane = ""
        self.show(replace(self.place, pane=pane, card="", source=""))

    def _turn(self, step: int) -> None:
        place = self.place
        if place.source:
            other: Pane = place.beside if place.pane == "source" else "source"
            self.show(replace(place, pane=other))
        else:
            self._turn_to(PANES[(PANES.index(place.pane) + step) % len(PANES)])

    def _head(self, step: int) -> None:
        """The next heading; in the pane of the issues, after the last one, the next issue."""
        to = self.walk.head_beside(step)
        if to is None and self.place.pane == "issues":
            turned = jumps.turn_issue(self.place, step, self.relations)
            if turned.issue != self.place.issue:
                self.show(turned)
                return
        self.walk.does["heading-down" if step > 0 else "heading-up"]()

    def _side(self, step: int) -> None:
        """The same column of the table in the next row; members of an actor folded or not."""
        place, listed = self.place, self.listed
        if place.pane == "actors":
            folded = jumps.fold(place, place.item, self.relations, shut=step < 0)
            if folded == place:
                self.console.say("Nothing to fold." if step < 0 else "Nothing to unfold.")
            else:
                self.show(folded)
            return
        cell = split_cell(place.item)
        if cell is not None:
            to = listed.next(
                self.at, step, lambda each: (split_cell(each.id) or "  ")[1] == cell[1]
            )
        else:
            to = listed.next(self.at, step, lambda each: each.kind == "item")
        if place.pane != "issues" or to is None:
            self.console.say("Nothing beside this.")
        else:
            self.walk.to(to, step)

    def _only(self) -> None:
        place = self.place
        wanted = place.filter or links.filter_of(place.item, self.relations)
        if not wanted:
            self.console.say("This belongs to no actor and no place.")
            return
        self._filter(jumps.toggle_filter(place, wanted))

    def _filter(self, place: Place) -> None:
        """Shows only some, or all; what one stands on is told where it is not what it was."""
        item, self.place = self.place.item, place
        here = sum(entry.selectable for entry in self.listed)
        name = self.relations.title(place.filter) if place.filter else ""
        items = f"{counted(here, 'item')} here"
        self.console.say(f"Only what belongs to {name}: {items}." if name else f"All: {items}.")
        if self.listed.find(item) is None:
            self.tell()

    def _clear(self) -> None:
        """Looks for nothing any more; closes a source; shows all again."""
        from briefing.navigation.sources import close_source

        place = self.place
        if place.find:
            self._looking.leave()
        elif place.source:
            self.show(close_source(place))
        elif place.filter:
            self._filter(replace(place, filter=""))
        else:
            self.console.say(f"Nothing is open here. {self.session.key('quit')} quits.")

    # Looking for something

    @property
    def whens(self) -> frozenset[str]:
        if self.place.pane == "source":
            return frozenset((ACTIONS["next-passage"].when,))
        return frozenset((ACTIONS["next-hit"].when,)) if self.place.find else frozenset()

    # Another reading of the same file

    def take(self, shown: Shown, place: Place) -> None:
        """Reads on in another reading of the file, at a place in that."""
        self.relations, self.whole, self.shown = shown.relations, True, shown
        self._looking.learn_anew()
        self.place = jumps.at_an_issue(place, self.relations)

    def annotate(self) -> None:
        """Tells the person's own notes with what they are about."""
        notes = self.recall.notes() if self.recall else {}
        if notes != self.shown.notes:
            self.shown = self.showing(self.relations, notes)
