"""Versions of one briefing: of things that have no word in common, in any order, with edits."""

from collections.abc import Iterator
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
    """A quote as it is written; `key` names it over all versions."""

    key: int
    words: tuple[str, ...]
    speaker: str
    caveat: str = ""
    day: int = 13


@dataclass(frozen=True)
class Held:
    key: int
    holder: str
    on: str
    stance: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A bullet of the summary, or an event."""

    key: int
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
            for each in mixed([each for each in self.positions if each.on == place]):
                yield f"- {link(each.holder)}: **{each.stance}** {' '.join(each.words)}"
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
    keys = iter(range(1000))
    slots = [(holder, place) for holder in PARTIES for place in PLACES]
    return Version(
        quotes=[
            Said(next(keys), words.some(random), random.choice(PEOPLE))
            for _ in range(random.randint(0, 9))
        ],
        positions=[
            Held(next(keys), holder, place, random.choice(STANCES), words.some(random))
            for holder, place in random.sample(slots, random.randint(0, len(slots)))
        ],
        bullets=[Written(next(keys), words.some(random)) for _ in range(random.randint(0, 5))],
        events=[
            Written(next(keys), words.some(random), day) for day in range(1, random.randint(1, 6))
        ],
        roles=dict.fromkeys(PEOPLE, "Envoy"),
        people=people,
    )


Edit = tuple[str, str, tuple[str, ...]]
"""What happened, to what kind of thing, and to which of its fields."""


def edited(version: Version, random: Random, words: Words) -> tuple[Version, list[Edit]]:
    """Another version, and what was done to the things of the first, each at most once."""
    made = replace(version)
    edits: list[Edit] = []
    made.quotes = [*_each(version.quotes, "quote", _said, random, words, edits)]
    made.positions = [*_each(version.positions, "position", _held, random, words, edits)]
    made.bullets = [*_each(version.bullets, "words", _written, random, words, edits)]
    made.events = [*_each(version.events, "event", _dated, random, words, edits)]
    made.roles = dict(version.roles)
    for name in made.roles:
        if random.random() < 0.2:
            made.roles[name] = random.choice(ROLES[1:])
            edits.append(("altered", "actor", ("role",)))
    for _ in range(random.randint(0, 2)):
        made.quotes.append(Said(-1, words.some(random), random.choice(PEOPLE)))
        edits.append(("new", "quote", ()))
        made.bullets.append(Written(-1, words.some(random)))
        edits.append(("new", "words", ()))
    return made, edits


def _each(things, kind, alter, random, words, edits):  # type: ignore[no-untyped-def]
    for thing in things:
        chance = random.random()
        if chance < 0.15:
            edits.append(("gone", kind, ()))
        elif chance < 0.4:
            other, fields = alter(thing, random, words)
            edits.append(("altered", kind, fields))
            yield other
        else:
            yield thing


def reworded(text: tuple[str, ...], random: Random, words: Words) -> tuple[str, ...]:
    """A text that leaves over half of its words: some are put in the place of others, left out,
    or put in."""
    most = (len(text) - 1) // 2
    at = {*random.sample(range(len(text)), random.randint(1, most))}
    found: list[str] = []
    for number, word in enumerate(text):
        if number not in at:
            found.append(word)
        elif random.random() < 0.7:
            found.append(words.one())
        if random.random() < 0.1:
            found.append(words.one())
    return tuple(found)


def _said(quote: Said, random: Random, words: Words) -> tuple[Said, tuple[str, ...]]:
    match random.randrange(5):
        case 0:
            others = [name for name in PEOPLE if name != quote.speaker]
            return replace(quote, speaker=random.choice(others)), ("speakers",)
        case 1:
            return replace(quote, caveat="unclear"), ("caveat",)
        case 2:
            return replace(quote, day=14), ("date",)
        case 3:
            others = [name for name in PEOPLE if name != quote.speaker]
            other = replace(quote, words=reworded(quote.words, random, words))
            return replace(other, speaker=random.choice(others)), ("text", "speakers")
        case _:
            return replace(quote, words=reworded(quote.words, random, words)), ("text",)


def _held(position: Held, random: Random, words: Words) -> tuple[Held, tuple[str, ...]]:
    others = [stance for stance in STANCES if stance != position.stance]
    if random.random() < 0.5:
        return replace(position, stance=random.choice(others)), ("stance",)
    return replace(position, words=reworded(position.words, random, words)), ("text",)


def _written(bullet: Written, random: Random, words: Words) -> tuple[Written, tuple[str, ...]]:
    return replace(bullet, words=reworded(bullet.words, random, words)), ("text",)


def _dated(event: Written, random: Random, words: Words) -> tuple[Written, tuple[str, ...]]:
    if random.random() < 0.5:
        return replace(event, day=event.day + 20), ("start",)
    return replace(event, words=reworded(event.words, random, words)), ("text",)
