"""What two briefings have both: each kind of thing is known again by what it is known by.

Headings come first, since all else speaks of them; then what is said, and last those headings
that are written otherwise above the same things.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.comparing.pairing import Pairing, words_of
from briefing.comparing.parts import Kind, Part
from briefing.comparing.renaming import renamed
from briefing.model.actor import Actor
from briefing.model.event import Event
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Quote
from briefing.model.section import Section
from briefing.model.slug import Slugs
from briefing.model.source import Source

_ONE_EACH = ("title", "summary", "actors", "quotes", "timeline", "sources")
_HEADED: tuple[Kind, ...] = ("item", "issue", "section")
_TELLING = 3  # words; fewer, as in “claims it”, are said by anybody of anything
_MISSPELT = 0.8  # likeness of two names, letter by letter


class Matching:
    """The pairs of parts that are the same thing."""

    def __init__(self, old: Iterable[Part], new: Iterable[Part]) -> None:
        self.pairs: list[tuple[Part, Part]] = []
        self._renumbered: dict[str, str] = {}
        self._old = _by_kind(old)
        self._new = _by_kind(new)

    def match(self) -> None:
        self._pair("fact", lambda found: found.by(lambda part: part.id))
        self._pair("actor", _actors)
        self._pair("issue", _issues)
        self._pair("item", _items)
        self._pair("source", _sources)
        self._pair("section", _sections)
        self._pair("quote", _quotes)
        self._pair("position", _positions)
        self._pair("event", _events)
        self._pair("note", _notes)
        self._pair("words", _words)
        for kind in _HEADED:
            self._pair(kind, self._by_members)
        self._pair("position", _positions)  # those on an item that has been known again just now

    @property
    def names(self) -> dict[str, str]:
        """The new ids of what is in both, where they differ. An id that something has only now,
        as one with another number does, is no name for what had it, or what it led to, before."""
        came = {new: f"gone/{new}" for new in self._renumbered.values()}
        return came | self._renumbered

    def left(self) -> tuple[list[Part], list[Part]]:
        """What only the old briefing has, and what only the new one has."""
        old = [part for parts in self._old.values() for part in parts]
        return old, [part for parts in self._new.values() for part in parts]

    def _pair(self, kind: Kind, ways: Callable[[Pairing], None]) -> None:
        old = {part.id: part for part in self._old.get(kind, ())}
        new = self._new.get(kind)
        if not old or not new:
            return
        names = self.names
        # Until it is known again, a thing keeps its own id; what it speaks of has the new ones.
        speaking = (replace(renamed(part, names), id=part.id) for part in old.values())
        found = Pairing(speaking if names else old.values(), new)
        ways(found)
        for one, other in found.pairs:
            self.pairs.append((old[one.id], other))
            if one.id != other.id:
                self._renumbered[one.id] = other.id
        self._old[kind] = [old[part.id] for part in found.old]
        self._new[kind] = [*found.new]

    def _by_members(self, found: Pairing) -> None:
        """Pairs those over half of whose members, in each, are in the other one."""
        votes: Counter[tuple[str | None, str | None]] = Counter()
        for one, other in self.pairs:
            votes.update(zip(_holders(one), _holders(other), strict=True))
        olds, news = self.left()
        of_old = Counter(slug for part in olds for slug in _holders(part))
        of_new = Counter(slug for part in news for slug in _holders(part))
        for (before, after), count in votes.items():
            of_old[before] += count
            of_new[after] += count
        elected = {
            before: after
            for (before, after), count in votes.items()
            if 2 * count > max(of_old[before], of_new[after])
        }
        found.by(lambda part: elected.get(part.id), lambda part: part.id)


def _by_kind(parts: Iterable[Part]) -> dict[Kind, list[Part]]:
    found: dict[Kind, list[Part]] = {}
    for part in parts:
        found.setdefault(part.kind, []).append(part)
    return found


def _holders(part: Part) -> tuple[str | None, ...]:
    """What a part stands in, or belongs to."""
    about = part.own.about if isinstance(part.own, Note) else None
    return part.home, part.place, about


def _itself(part: Part) -> Hashable:
    return part


def _is_telling(part: Part) -> bool:
    return len(words_of(part.text)) >= _TELLING


# Headings


def _actors(found: Pairing) -> None:
    """By their names and those above them; by their names; by another name that both have; and
    those whose name is nearly the same."""
    found.by(_way_in(found.old), _way_in(found.new))
    found.by(lambda part: part.text)
    found.by_any(_all_names, lambda one, other: len({*_all_names(one)} & {*_all_names(other)}))
    found.by_any(_traces, _nearly_named)


def _way_in(parts: Iterable[Part]) -> Callable[[Part], Hashable]:
    """How an actor's name with those above it is found among its briefing's actors."""
    actors = {part.id: part.own for part in parts if isinstance(part.own, Actor)}

    def way(part: Part) -> Hashable:
        names: list[str] = []
        slug: str | None = part.id
        seen: set[str] = set()
        while slug in actors and slug not in seen:  # data from outside can go in circles
            seen.add(slug)
            names.append(actors[slug].name)
            slug = actors[slug].parent
        return tuple(names)

    return way


def _all_names(part: Part) -> Iterator[str]:
    if isinstance(part.own, Actor):
        for name in part.own.names:
            yield " ".join(name.casefold().split())


def _traces(part: Part) -> Iterator[Hashable]:
    """What an actor with a name written otherwise shares: a word of it, or party and role."""
    if isinstance(part.own, Actor):
        yield from words_of(part.own.name)
        yield part.own.parent, part.own.role


def _nearly_named(one: Part, other: Part) -> float:
    """How likely two actors are one. A longer form of a name is it wherever it stands (two words
    at least); with the same role in the same place, one with a word in common or misspelt."""
    if not isinstance(one.own, Actor) or not isinstance(other.own, Actor):
        return 0
    words, others = Counter(words_of(one.text)), Counter(words_of(other.text))
    common = sum((words & others).values())
    least = min(sum(words.values()), sum(others.values()))
    first, second = sorted((one.text, other.text))
    likeness: float = SequenceMatcher(None, first, second).ratio()
    if common == least > 1:
        return 1 + likeness
    same = (one.own.parent, one.own.role) == (other.own.parent, other.own.role)
    if same and (likeness >= _MISSPELT or (common and one.own.role)):
        return likeness
    return 0


def _issues(found: Pairing) -> None:
    found.by(lambda part: (part.own.kind, part.text) if isinstance(part.own, Issue) else None)
    found.by(
        lambda part: (
            "territory" if isinstance(part.own, Issue) and part.own.kind == "territory" else None
        )
    )


def _items(found: Pairing) -> None:
    """By their issue and title, their code on its map, their title; those that are written
    otherwise later, by what is held on them."""
    found.by(lambda part: (part.home, part.text))
    found.by(lambda part: _code(part) and (part.home, _code(part)))
    found.by(lambda part: part.text)


def _code(part: Part) -> str | None:
    return part.own.code if isinstance(part.own, IssueItem) else None


def _sources(found: Pairing) -> None:
    def cited(part: Part) -> Hashable:
        own = part.own
        return (own.published, own.publisher) if isinstance(own, Source) else None

    found.by(lambda part: part.text)
    for name in ("sha256", "file", "url"):
        found.by(lambda part, name=name: getattr(part.own, name))  # type: ignore[misc]
    found.by_likeness(cited, within=True)


def _sections(found: Pairing) -> None:
    """By kind and title; of the sections that there is mostly one of, by kind. Others that are
    written otherwise later, by what stands in them."""

    def of_kind(part: Part) -> Hashable:
        return part.own.kind if isinstance(part.own, Section) else None

    found.by(lambda part: (of_kind(part), part.text))
    found.by(lambda part: of_kind(part) if of_kind(part) in _ONE_EACH else None)


# What is said


def _quotes(found: Pairing) -> None:
    """By words and speaker, by words, by the speaker and the opening, of which the id is made,
    and by likeness."""

    def speakers(part: Part) -> Hashable:
        return part.own.speakers or None if isinstance(part.own, Quote) else None

    def opening(part: Part) -> Hashable:
        return Slugs().give_quote(part.text), speakers(part)

    found.by(_itself)
    found.by(lambda part: (part.text, speakers(part)))
    found.by(lambda part: part.text)
    found.by(opening, alone=True)
    found.by_likeness(speakers)
    found.by(opening)


def _positions(found: Pairing) -> None:
    """By what they are on, whose they are and their words; then the same words elsewhere, or of
    others; and of what an actor holds on one thing one for the other: it has moved."""

    def holders(part: Part) -> tuple[str, ...]:
        own = part.own
        return own.actors or (own.by or "",) if isinstance(own, Position) else ()

    found.by(_itself)
    found.by(lambda part: (part.home, holders(part), part.text))
    found.by_likeness(lambda part: (part.home, holders(part)), within=True)
    found.by(lambda part: (holders(part), part.text) if _is_telling(part) else None)
    found.by(lambda part: (part.home, part.text) if _is_telling(part) else None)
    found.by(lambda part: (part.home, holders(part)) if part.home is not None else None)


def _events(found: Pairing) -> None:
    def dated(part: Part) -> Hashable:
        return (part.own.start, part.own.end) if isinstance(part.own, Event) else None

    found.by(_itself)
    found.by(lambda part: (dated(part), part.text))
    found.by(lambda part: part.text)
    found.by_likeness(dated)


def _notes(found: Pairing) -> None:
    def about(part: Part) -> Hashable:
        return part.own.about if isinstance(part.own, Note) else None

    found.by(_itself)
    found.by(lambda part: (about(part), part.text))
    found.by(lambda part: part.text)
    found.by_likeness(about)


def _words(found: Pairing) -> None:
    found.by(_itself)
    found.by(lambda part: (part.place, part.text))
    found.by(lambda part: part.text)
    found.by_likeness(lambda part: part.place)
