"""Versions of one briefing: of things that have no word in common, in any order, with edits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from random import Random
from typing import TypeVar

from briefing.model.briefing import Briefing
from briefing.parsing import parse

Thing = TypeVar("Thing")

PEOPLE = ("Ana Ruiz", "Ivo Lund", "Mira Varga", "Tomas Brandt")
PARTIES = ("Norland", "Sudmark")
PLACES = ("Upper Veld", "Goose Holm", "Ferry House")
ROLES = ("Envoy", "Minister", "Mayor", "Spokesperson", "Chair")
STANCES = ("claims", "controls", "refuses", "offers", "recognises")


@dataclass(frozen=True)
class Said:
    """A quote as it is written."""

    words: tuple[str, ...]
    speaker: str
    caveat: str = ""
    day: int = 13


@dataclass(frozen=True)
class Held:
    """A position."""

    holder: str
    on: str
    stance: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A bullet of the summary, or an event."""

    words: tuple[str, ...]
    day: int = 0


@dataclass
class Version:
    """What one version of the briefing says; `text` writes it, in the order that `random` gives."""

    quotes: list[Said] = field(default_factory=list)
    positions: list[Held] = field(default_factory=list)
    bullets: list[Written] = field(default_factory=list)
    events: list[Written] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)  # name → party

    def briefing(self, random: Random) -> Briefing:
        return parse(self.text(random))

    def text(self, random: Random) -> str:
        return "\n".join(self._lines(random)) + "\n"

    def _lines(self, random: Random) -> Iterator[str]:
        def mixed(things: list[Thing]) -> list[Thing]:
            return random.sample(things, len(things))

        yield "---\ntitle: Talks\ndate: 2031-05-14\n---\n\n## Summary\n"
        yield from (f"- {' '.join(each.words)}" for each in mixed(self.bullets))
        yield "\n## Actors\n"
        for party in mixed([*PARTIES]):
            yield f"### {party}\n\n- Kind: state\n"
            for name in mixed([name for name, of in self.people.items() if of == party]):
                yield f"#### {name}\n\n- Role: {self.roles[name]}\n"
        yield "## Quotes\n"
        for quote in mixed(self.quotes):
            caveat = f" ({quote.caveat})" if quote.caveat else ""
            yield f"> {' '.join(quote.words)}\n>"
            yield f"> — {link(quote.speaker)}, 2031-05-{quote.day}{caveat}\n"
        yield "## Territory\n"
        for place in mixed([*PLACES]):
            yield f"### {place}\n"
            for held in mixed([each for each in self.positions if each.on == place]):
                yield f"- {link(held.holder)}: **{held.stance}** {' '.join(held.words)}"
            yield ""
        yield "## Timeline\n"
        for each in mixed(self.events):
            yield f"- 2031-04-{each.day:02}: {' '.join(each.words)}"


def link(name: str) -> str:
    return f"[{name}](#{name.lower().replace(' ', '-')})"


class Words:
    """Words that were never used before."""

    def __init__(self) -> None:
        self._count = 0

    def some(self, random: Random, least: int = 3, most: int = 14) -> tuple[str, ...]:
        return tuple(self.one() for _ in range(random.randint(least, most)))

    def one(self) -> str:
        self._count += 1
        return f"w{self._count}x"


def first_version(random: Random, words: Words) -> Version:
    people = {name: PARTIES[at % 2] for at, name in enumerate(PEOPLE)}
    slots = [(holder, place) for holder in PARTIES for place in PLACES]
    return Version(
        quotes=[
            Said(words.some(random), random.choice(PEOPLE)) for _ in range(random.randint(0, 9))
        ],
        positions=[
            Held(holder, place, random.choice(STANCES), words.some(random))
            for holder, place in random.sample(slots, random.randint(0, len(slots)))
        ],
        bullets=[Written(words.some(random)) for _ in range(random.randint(0, 5))],
        events=[Written(words.some(random), day) for day in range(1, random.randint(1, 6))],
        roles=dict.fromkeys(PEOPLE, "Envoy"),
        people=people,
    )


Fields = tuple[str, ...]
Edit = tuple[str, str, Fields]
"""What happened, to what kind of thing, and to which of its fields."""


class Editing:
    """Makes another version; `edits` are what was done to the things of the first, each of which
    is touched at most once."""

    def __init__(self, random: Random, words: Words) -> None:
        self._random = random
        self._words = words
        self.edits: list[Edit] = []

    def another(self, version: Version) -> Version:
        made = Version(
            quotes=self._each("quote", version.quotes, self._said),
            positions=self._each("position", version.positions, self._held),
            bullets=self._each("words", version.bullets, self._written),
            events=self._each("event", version.events, self._dated),
            roles=dict(version.roles),
            people=dict(version.people),
        )
        self._people(made)
        for _ in range(self._random.randint(0, 2)):
            made.quotes.append(Said(self._new_words("quote"), self._random.choice(PEOPLE)))
            made.bullets.append(Written(self._new_words("words")))
        return made

    def _people(self, made: Version) -> None:
        for name in PEOPLE:
            match self._random.randrange(8):
                case 0:
                    made.roles[name] = self._random.choice(ROLES[1:])
                    self.edits.append(("altered", "actor", ("role",)))
                case 1:
                    (made.people[name],) = {*PARTIES} - {made.people[name]}
                    self.edits.append(("altered", "actor", ("party",)))
        if self._random.random() < 0.5:
            made.people["Marta Bly"] = self._random.choice(PARTIES)
            made.roles["Marta Bly"] = "Judge"
            self.edits.append(("new", "actor", ()))

    def _new_words(self, kind: str) -> tuple[str, ...]:
        self.edits.append(("new", kind, ()))
        return self._words.some(self._random)

    def _each(
        self, kind: str, things: list[Thing], alter: Callable[[Thing], tuple[Thing, Fields]]
    ) -> list[Thing]:
        made: list[Thing] = []
        for thing in things:
            chance = self._random.random()
            if chance < 0.15:
                self.edits.append(("gone", kind, ()))
            elif chance < 0.4:
                other, fields = alter(thing)
                self.edits.append(("altered", kind, fields))
                made.append(other)
            else:
                made.append(thing)
        return made

    def _reworded(self, text: tuple[str, ...]) -> tuple[str, ...]:
        """A text that leaves over half of its words, and is not half as long again: others are put
        in the place of some, some left out, some put in."""
        most = (len(text) - 1) // 2
        at = {*self._random.sample(range(len(text)), self._random.randint(1, most))}
        found: list[str] = []
        for number, word in enumerate(text):
            if number not in at:
                found.append(word)
            elif self._random.random() < 0.7:
                found.append(self._words.one())
            if self._random.random() < 0.1 and 2 * (len(found) - number) < len(text):
                found.append(self._words.one())
        return tuple(found)

    def _said(self, quote: Said) -> tuple[Said, Fields]:
        other = self._random.choice([name for name in PEOPLE if name != quote.speaker])
        words = self._reworded(quote.words)
        match self._random.randrange(5):
            case 0:
                return replace(quote, speaker=other), ("speakers",)
            case 1:
                return replace(quote, caveat="unclear"), ("caveat",)
            case 2:
                return replace(quote, day=14), ("date",)
            case 3:
                return replace(quote, words=words, speaker=other), ("text", "speakers")
            case _:
                return replace(quote, words=words), ("text",)

    def _held(self, position: Held) -> tuple[Held, Fields]:
        if self._random.random() < 0.5:
            stance = self._random.choice([each for each in STANCES if each != position.stance])
            return replace(position, stance=stance), ("stance",)
        return replace(position, words=self._reworded(position.words)), ("text",)

    def _written(self, bullet: Written) -> tuple[Written, Fields]:
        return replace(bullet, words=self._reworded(bullet.words)), ("text",)

    def _dated(self, event: Written) -> tuple[Written, Fields]:
        if self._random.random() < 0.5:
            return replace(event, day=event.day + 20), ("start",)
        return self._written(event)
