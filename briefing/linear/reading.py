"""The same entries and the same jumps as in the panes, told line by line."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from briefing.entries import Entry
from briefing.entries.card import card_entries
from briefing.entries.signs import badge_words
from briefing.entries.source import source_entries
from briefing.finding import Query
from briefing.model import Briefing, Relations
from briefing.navigation import PANES, History, Pane, Place, Shown, View, jumps, links, sources
from briefing.navigation.hits import Finder, go_to
from briefing.printing import provenance
from briefing.sources import NOWHERE, Text, Where, find

HELP = (
    "j next, k previous, { and } issues, 1 summary, 2 actors, 3 quotes, 4 territory, s speaker, c card, "
    "o the words in their source, a only what belongs to the actor, and all again, [ back, ] forward, "
    "/ and words to find them, n next hit, N previous hit, "
    "! problems and what the briefing rests on, ? help, "
    "q quit. Press enter after each."
)


class Reading:
    """What a person reads and where; every command answers with the lines to print."""

    def __init__(self, briefing: Briefing, where: Where = NOWHERE) -> None:
        """`where` tells where the texts of its sources are looked for."""
        self.relations = Relations(briefing)
        self._where = where
        self.place = jumps.first_place(self.relations)
        self.history = History()
        self._shown = Shown(self.relations)

    @cached_property
    def _texts(self) -> dict[str, Text]:
        return find(self.relations.briefing.sources, self._where).texts

    def answer(self, command: str) -> list[str]:
        """The lines that a command prints. An unknown command says what there is."""
        if command in ("1", "2", "3", "4"):
            return self._turn(PANES[int(command) - 1])
        if command.startswith("/"):
            return self._find(command[1:])
        actions: dict[str, Callable[[], list[str]]] = {
            "": lambda: self._move(1),
            "j": lambda: self._move(1),
            "k": lambda: self._move(-1),
            "s": self._speaker,
            "c": self._card,
            "o": self._source,
            "a": self._only,
            "n": lambda: self._hit(1),
            "N": lambda: self._hit(-1),
            "}": lambda: self._issue(1),
            "{": lambda: self._issue(-1),
            "!": self._problems,
            "[": lambda: self._go(self.history.back(self.place)),
            "]": lambda: self._go(self.history.forward(self.place)),
        }
        action = actions.get(command)
        return action() if action else [HELP]

    def tell(self) -> list[str]:
        """The selected item in words."""
        entry = self._entry()
        if entry is None:
            return ["nothing here"]
        lines = [line for line in entry.words.split("\n") if line.strip()]
        quote = self.relations.quote(entry.id)
        return [*lines, badge_words(quote)] if quote else lines

    def _entries(self) -> list[Entry]:
        listed = self._shown.at(self.place, self.place.pane)
        return [entry for entry in listed if entry.selectable]

    def _entry(self) -> Entry | None:
        entries = self._entries()
        return next(
            (e for e in entries if e.id == self.place.item), entries[0] if entries else None
        )

    def _turn(self, pane: Pane) -> list[str]:
        self.place = replace(self.place, pane=pane)
        entry = self._entry()
        if entry is not None and entry.id != self.place.item:
            self.place = self.place.with_view(pane, View(entry.id))
        return [pane, *self.tell()]

    def _move(self, step: int) -> list[str]:
        entries = self._entries()
        ids = [entry.id for entry in entries]
        at = ids.index(self.place.item) if self.place.item in ids else -1 if step > 0 else len(ids)
        if not 0 <= at + step < len(ids):
            return ["no more this way"]
        self.place = self.place.with_view(self.place.pane, View(ids[at + step]))
        return self.tell()

    def _speaker(self) -> list[str]:
        speakers = jumps.speakers_of(self.place.item, self.relations)
        target = jumps.jump(self.place, speakers[0], self.relations) if speakers else None
        if target is None:
            return ["nobody speaks here"]
        self.history = self.history.jump(self.place)
        self.place = target
        others = [self.relations.title(slug) for slug in speakers[1:]]
        return [*self.tell(), *([f"with {', '.join(others)}"] if others else [])]

    def _card(self) -> list[str]:
        entries = card_entries(self.place.item, self.relations)
        return [line for entry in entries for line in entry.words.split("\n")] or ["no card here"]

    def _source(self) -> list[str]:
        """What is known of the quote, and the part of the source that it stands in."""
        leaning = sources.behind(self.place.item, self.relations)
        if leaning is None:
            return ["nothing here leans on a quote"]
        quote = self.relations.quote(leaning.quote)
        text = self._texts.get(leaning.source)
        title = self.relations.title(leaning.source)
        if text is None or quote is None or quote.passage is None:
            return [f"{title}: no text of it is here, or nothing in it is like these words"]
        own = source_entries(text.cleaned, [quote])
        lines = [entry.words for entry in own if quote.id in entry.cells]
        return [f"{title}, line {quote.passage.line}: {badge_words(quote)}", *lines]

    def _issue(self, step: int) -> list[str]:
        turned = jumps.turn_issue(self.place, step, self.relations)
        if turned.issue == self.place.issue:
            return ["no more issues this way"]
        self.place = turned
        return [self.relations.title(turned.issue), *self._turn("issues")]

    def _only(self) -> list[str]:
        wanted = self.place.filter or links.filter_of(self.place.item, self.relations)
        if not wanted:
            return ["nothing to filter by here"]
        self.place = jumps.toggle_filter(self.place, wanted)
        name = self.relations.title(wanted)
        return [f"only {name}; a shows all" if self.place.filter else "all", *self.tell()]

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.relations)

    def _find(self, words: str) -> list[str]:
        """The first hit, from which back leads to where one was."""
        found = self._finder.find(Query.of(words))
        if not found:
            return ["nothing found"]
        self.history = self.history.jump(self.place)
        self.place = go_to(replace(self.place, find=words), next(iter(found)), self.relations)
        return [f"1/{len(found)}", *self.tell()]

    def _hit(self, step: int) -> list[str]:
        found = self._finder.find(Query.of(self.place.find))
        spot = found.next(self.place, step)
        if spot is None:
            return ["nothing is looked for; write / and the words"]
        self.place = go_to(self.place, spot, self.relations)
        return [f"{found.number(self.place)}/{len(found)}", *self.tell()]

    def _problems(self) -> list[str]:
        told = self.relations.briefing.diagnostics
        lines = [f"{d.severity} {d.code}, line {d.line}: {d.message}" for d in told]
        return [*(lines or ["no problems"]), *provenance.told(self.relations)]

    def _go(self, found: tuple[History, Place] | None) -> list[str]:
        if found is None:
            return ["no way there"]
        self.history, self.place = found
        return self.tell()


def run(briefing: Briefing, where: Where = NOWHERE) -> int:
    """Reads commands from the terminal until `q` or the end of input; returns the exit code."""
    reading = Reading(briefing, where)
    sys.stdout.write(f"{briefing.title}\n{HELP}\n")
    sys.stdout.write("\n".join(reading.tell()) + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        command = line.strip()
        if command == "q":
            break
        sys.stdout.write("\n".join(reading.answer(command)) + "\n")
        sys.stdout.flush()
    return 0
