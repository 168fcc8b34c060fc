"""Words across a library, and an actor across it: by the index, or, without one, file by file."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Lock

from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.digest import Digest, Item, Known, digest
from briefing.library.files import Stamp, sweep
from briefing.library.full_text import Hit
from briefing.library.index import Index
from briefing.values import value


def always() -> bool:
    return True


@value(frozen=True, slots=True)
class Voice:
    """An actor in one briefing, and what it says and holds there. `day` is the briefing's."""

    path: str
    title: str
    day: str
    actor: Known
    said: tuple[Item, ...]


@value(frozen=True, slots=True)
class Across:
    """An actor in all briefings: `same` are those where the name and the role agree, `others`,
    by their roles, bear the name in another role: perhaps somebody else."""

    same: tuple[Voice, ...]
    others: tuple[tuple[str, tuple[Voice, ...]], ...]


class Librarian:
    """Answers questions about a library, one after the other; each thread asks one of its own. An
    index that is there is asked, and where there is none, the files."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._index: Index | None = None
        self._lock = Lock()

    def close(self) -> None:
        with self._lock:
            if self._index is not None:
                self._index.close()
            self._index = None

    def _asked(self) -> Index | None:
        """The index as it is now."""
        if self._index is not None and not self._index.is_current():
            self._index.close()
            self._index = None
        try:
            self._index = self._index or Index.of(self._collection)
        except Damaged:
            return None
        return self._index

    def prepare(self) -> None:
        """Gets ready for the first search."""
        with self._lock, suppress(Damaged):
            index = self._asked()
            if index is not None:
                index.prepare()

    def search(self, query: Query, wanted: Callable[[], bool] = always) -> Iterator[Hit]:
        """As `search`. Between two hits others may ask, too."""
        with self._lock:
            hits = search(self._asked(), self._collection, query, wanted)
        while True:
            with self._lock:
                hit = next(hits, None)
            if hit is None:
                return
            yield hit

    def count_hits(self, query: Query, wanted: Callable[[], bool] = always) -> int | None:
        """How many hits there are in all; `None` where there is no index to count them, or nobody
        wants to know any more."""
        with self._lock, suppress(Damaged):
            index = self._asked()
            return index.count_hits(query, wanted) if index is not None else None
        return None

    def across(
        self, names: Iterable[str], role: str, wanted: Callable[[], bool] = always
    ) -> Across:
        """As `across`."""
        with self._lock:
            return across(self._asked(), self._collection, names, role, wanted)

    def count(self, names: Iterable[str], beside: str) -> int | None:
        """How many other briefings know an actor, as far as there is an index to ask."""
        with self._lock, suppress(Damaged):
            index = self._asked()
            return index.count(names, beside) if index is not None else None
        return None

    def summary(self, path: str, stamp: Stamp) -> tuple[str, ...]:
        """The paragraphs and bullets of a briefing's summary."""
        with self._lock:
            index = self._asked()
            if index is not None:
                with suppress(Damaged):
                    found = index.summary(path)
                    if found:
                        return found
            return digest(self._collection, path, stamp).summary


def search(
    index: Index | None,
    collection: Collection,
    query: Query,
    wanted: Callable[[], bool] = always,
) -> Iterator[Hit]:
    """All items that have every word of a query, those of the newest briefing first, until they
    are no longer `wanted`. A damaged index counts for none."""
    found: list[Hit] = []
    if index is not None and query:
        try:
            for hit in index.hits(query, wanted):
                found.append(hit)
                yield hit
        except Damaged:
            pass
        else:
            return
    known = set(found)
    for each in _digests(collection, wanted) if query else ():
        for item in each.items:
            if each.row is not None and query.finds_in(item.words):
                hit = Hit(each.path, each.row.title, each.row.date, item)
                if hit not in known:
                    yield hit


def _digests(collection: Collection, wanted: Callable[[], bool]) -> Iterator[Digest]:
    """Every briefing of a library, read now; those first whose files are named as the newest."""
    stamps = sweep(collection.folder).stamps
    for path in sorted(stamps, reverse=True):
        if not wanted():
            return
        yield digest(collection, path, stamps[path])


def across(
    index: Index | None,
    collection: Collection,
    names: Iterable[str],
    role: str,
    wanted: Callable[[], bool] = always,
) -> Across:
    """What an actor with these names and this role says and holds in all briefings, newest first.
    Two actors are one when one of their names is the same, as a search compares them."""
    voices = _voices(index, collection, tuple(names), wanted)
    by_role: dict[str, list[Voice]] = {}
    for voice in sorted(voices, key=lambda each: each.day, reverse=True):
        by_role.setdefault(folded(voice.actor.role), []).append(voice)
    own = folded(role)
    # Who has no role can be taken for who has one; two roles may be two people.
    apart = [key for key in by_role if key not in ("", own)] if own else []
    same = [voice for key, found in by_role.items() if key not in apart for voice in found]
    return Across(
        tuple(sorted(same, key=lambda each: each.day, reverse=True)),
        tuple((by_role[key][0].actor.role, tuple(by_role[key])) for key in apart),
    )


def _voices(
    index: Index | None,
    collection: Collection,
    names: tuple[str, ...],
    wanted: Callable[[], bool],
) -> list[Voice]:
    if index is not None:
        try:
            return [
                Voice(path, title, day, actor, tuple(said))
                for path, title, day, actor, said in index.known_as(names)
            ]
        except Damaged:
            pass
    found = []
    alike = {folded(name) for name in names} - {""}
    for each in _digests(collection, wanted):
        if each.row is None:
            continue
        items = {item.id: item for item in each.said}
        for actor in each.actors:
            if alike & {folded(name) for name in actor.names}:
                said = tuple(items[slug] for slug in actor.said if slug in items)
                found.append(Voice(each.path, each.row.title, each.row.date, actor, said))
    return found
