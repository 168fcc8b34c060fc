"""What the library keeps of a briefing that it has read: its row, its items with their words, and
its actors with what they say and hold."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from briefing.entries.entry import Entry
from briefing.library.collection import Collection
from briefing.library.damage import decodes
from briefing.library.files import Stamp, is_briefing, stamp
from briefing.library.row import Counts, Row, failed, searched
from briefing.model.actor import Actor
from briefing.model.briefing import Briefing
from briefing.model.relations import Relations
from briefing.regular_files import Unreadable, read
from briefing.sources import Where
from briefing.values import value

_BROKEN = ("B001", "B002", "B012", "B014")
"""Faults through which a briefing says another thing than its file does."""

# Signs that no text has that passed the door of `safe_text`.
_ITEMS, _PARTS, _WORDS = "\x1d", "\x1e", "\x1f"


@value(frozen=True, slots=True)
class Item:
    """Something that can be found: its id, the line it begins at, where it stands in words, the
    day of a quote, and its words as a search sees them."""

    id: str
    line: int
    where: str
    day: str
    words: str


@value(frozen=True, slots=True)
class Known:
    """An actor as one briefing knows it: its id, its names, its role, what its party is called,
    and the ids of what it (its members too) says and holds."""

    id: str
    names: tuple[str, ...]
    role: str
    party: str
    said: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.names[0]


@value(frozen=True, slots=True)
class Digest:
    """`row` is `None` for a file that is no briefing. `items` is all that can be found in it; `said`
    are its quotes and positions, and `where` of a position is the title of what it is about.
    `evidence` are the texts of its sources, by their paths, with what they were when the quotes
    were held against them, `None` where there was none: while nothing of it changes, the verdicts
    hold."""

    path: str
    stamp: Stamp
    row: Row | None
    summary: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    said: tuple[Item, ...] = ()
    actors: tuple[Known, ...] = ()
    evidence: tuple[tuple[str, Stamp | None], ...] = ()


def digest(collection: Collection, path: str, found: Stamp) -> Digest:
    """Reads a file, by its path from the folder. One on which the program fails is told as such:
    one bad file never spoils the library."""
    try:
        return _digest(collection, path, found)
    except Exception as error:  # noqa: BLE001
        problem = f"the program failed on it ({type(error).__name__})"
        return Digest(path, found, failed(path, found, problem))


def _digest(collection: Collection, path: str, found: Stamp) -> Digest:
    whole, where = Path(collection.folder) / path, collection.where(path)
    try:
        data = read(whole)
    except FileNotFoundError:
        return Digest(path, found, None)
    except Unreadable as error:
        return Digest(path, found, failed(path, found, f"{error}"))
    from briefing.checking.checked import checked
    from briefing.safe_text import decode

    briefing = checked(data, str(whole), where)
    if not is_briefing(decode(data)[0], (section.kind for section in briefing.sections)):
        return Digest(path, found, None)
    relations = Relations(briefing)
    row = _row(path, found, briefing, sha256(data).hexdigest())
    evidence = tuple(_evidence(briefing, where))
    actors = tuple(_known(actor, relations) for actor in briefing.actors)
    items, said = _items(relations), tuple(_said(relations))
    return Digest(path, found, row, briefing.summary, items, said, actors, evidence)


def _row(path: str, found: Stamp, briefing: Briefing, digest: str) -> Row:
    told = [each.severity for each in briefing.diagnostics]
    names = [name for actor in briefing.actors for name in actor.names]
    return Row(
        path,
        found,
        briefing.title,
        briefing.date or "",
        briefing.tags,
        tuple(actor.name for actor in briefing.actors if actor.is_party),
        Counts(
            quotes=len(briefing.quotes),
            actors=len(briefing.actors),
            positions=len(briefing.positions),
            errors=told.count("error"),
            warnings=told.count("warning"),
            notes=told.count("note"),
        ),
        problem=_problem(briefing),
        searched=searched(briefing.title, briefing.tags, names),
        sha256=digest,
    )


def _problem(briefing: Briefing) -> str:
    """Why a briefing can't be relied on; empty for one that can."""
    for each in briefing.diagnostics:
        if each.code in _BROKEN:
            return f"line {each.line}: {each.message}"
    return ""


def _items(relations: Relations) -> tuple[Item, ...]:
    from briefing.entries.standing import line_of
    from briefing.navigation.hits import all_words
    from briefing.printing.found import where_of

    found = []
    for spot, words in all_words(relations).items():
        quote = relations.quote(spot.item)
        line, where = line_of(spot.item, relations), where_of(spot.item, relations)
        found.append(Item(spot.item, line, where, quote.date or "" if quote else "", words))
    return tuple(found)


def _said(relations: Relations) -> Iterator[Item]:
    from briefing.entries.told import position_entry, quote_entry

    for quote in relations.briefing.quotes:
        words = _lines(quote_entry(quote, relations))
        yield Item(quote.id, quote.line, "", quote.date or "", words)
    for position in relations.briefing.positions:
        home = relations.home(position)
        words = _lines(position_entry(position, relations))
        yield Item(position.id, position.line, home.title if home else "", "", words)


def _lines(entry: Entry) -> str:
    """The words of an entry, with a space before what stands at the right."""
    lines = []
    for line in entry.lines:
        words = "".join(run.words for run in line.lead + line.runs + line.aside)
        right = "".join(run.words for run in line.right)
        lines.append(f"{words}  {right}".rstrip())
    return "\n".join(lines)


def _known(actor: Actor, relations: Relations) -> Known:
    party = relations.party_of(actor)
    said = [each.id for each in relations.quotes_by(actor)]
    said += [each.id for each in relations.positions_by(actor)]
    return Known(
        actor.id,
        actor.names,
        actor.role or "",
        "" if party.id == actor.id else party.name,
        tuple(said),
    )


def _evidence(briefing: Briefing, where: Where) -> Iterator[tuple[str, Stamp | None]]:
    for source in briefing.sources:
        for path in map(str, where.asked_for(source)):
            yield path, stamp(path)


# As the index keeps it: one piece, a fifth of its size


def packed(made: Digest) -> bytes:
    """Summary, items, what is said, and actors."""
    parts = [
        _ITEMS.join(made.summary),
        _packed_items(made.items),
        _packed_items(made.said),
        _ITEMS.join(
            _WORDS.join(
                (each.id, each.role, each.party, str(len(each.names)), *each.names, *each.said)
            )
            for each in made.actors
        ),
    ]
    return zlib.compress(_PARTS.join(parts).encode(), 1)


def _packed_items(items: Iterable[Item]) -> str:
    return _ITEMS.join(
        _WORDS.join((each.id, str(each.line), each.where, each.day, each.words)) for each in items
    )


@lru_cache(maxsize=64)  # the next letter finds much in the same briefings
def _part(content: bytes, number: int) -> tuple[str, ...]:
    part = zlib.decompress(content).decode().split(_PARTS)[number]
    return tuple(part.split(_ITEMS)) if part else ()


# Each raises Damaged for bytes that were not packed here


@decodes
def summary_in(content: bytes) -> tuple[str, ...]:
    return _part(content, 0)


@decodes
def items_in(content: bytes) -> list[Item]:
    return [_item(each) for each in _part(content, 1)]


@decodes
def said_in(content: bytes) -> list[Item]:
    return [_item(each) for each in _part(content, 2)]


@decodes
def found_in(
    content: bytes, ranks: Iterable[int] | None, finds: Callable[[str], bool] | None
) -> list[Item]:
    """The items of some ranks (`None`: all), in order, as far as their words are found (`None`:
    they are)."""
    every = _part(content, 1)
    among = every if ranks is None else (every[rank] for rank in ranks)
    return [_item(each) for each in among if finds is None or finds(each.rpartition(_WORDS)[2])]


@decodes
def actors_in(content: bytes) -> list[Known]:
    found = []
    for each in _part(content, 3):
        slug, role, party, count, *rest = each.split(_WORDS)
        names, said = tuple(rest[: int(count)]), tuple(rest[int(count) :])
        found.append(Known(slug, names, role, party, said))
    return found


def _item(packed: str) -> Item:
    slug, line, where, day, words = packed.split(_WORDS)
    return Item(slug, int(line), where, day, words)
