"""The library: the briefings under a folder, newest first, and what is found in all of them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from briefing.counts import counted
from briefing.entries import Entry
from briefing.entries.listed import Listed
from briefing.finding import Query
from briefing.keys import Context
from briefing.library import light
from briefing.library.catalogue import ALL, Catalogue, Wanted, path_of
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.files import sweep
from briefing.library.following import Change, Following
from briefing.library.full_text import Hit
from briefing.library.index import Index
from briefing.library.row import Row
from briefing.library.searching import Librarian, search
from briefing.library.told import hit_entries, none_found
from briefing.linear.listing import Listing
from briefing.linear.opening import open_path
from briefing.linear.session import Session
from briefing.linear.telling import told
from briefing.linear.walk import Walk
from briefing.navigation import answers
from briefing.safe_text import one_line

_MOST = 100  # hits that are listed
_AT_ONCE = 300  # briefings that are read for a search, some milliseconds each


class Library:
    """Lists briefings, of which each can be opened."""

    context: Context = "library"
    whens: frozenset[str] = frozenset()

    def __init__(self, session: Session, collection: Collection, at: str = "") -> None:
        """Stands on the briefing `at` a path from the folder, else on the newest."""
        self._session, self._console = session, session.console
        self._collection, self._folder = collection, collection.folder
        self._catalogue = Catalogue(self._folder, session.keymap)
        self._catalogue.take(Change(tuple(_rows(collection))))
        self._librarian = Librarian(collection)
        self._following = Following(collection, self._heard)
        self._unreadable: tuple[str, ...] = ()
        self._wanted = ALL
        self._ahead = ""  # the path of the briefing that was opened last
        self.walk = Walk(self._console, self)
        self.listed = Listed()
        self.at = 0
        self._list(at)
        self.does: Mapping[str, Callable[[], None]] = {
            **self.walk.does,
            "again": self.again,
            "follow": self._open,
            "back": self._back,
            "forward": self._forward,
            "filter": self._ask_filter,
            "search": self._search,
            "group": self._group,
            "faulty": self._only_faulty,
            "close": self._clear,
        }

    def begin(self) -> None:
        self._remember()
        name = one_line(Path(self._folder).absolute().name or self._folder)
        self._console.say(f"Library {name}.")
        self._say()
        self._following.start()

    def again(self) -> None:
        """Back from a briefing, which has been read now, and may have been edited."""
        self._following.wake()
        self._remember()
        self._console.say("In the library.")
        self.walk.forget()
        self.walk.tell()

    def left(self) -> None:
        self._following.stop()
        self._librarian.close()

    def rows(self) -> list[Row]:
        """All briefings, newest first."""
        return self._catalogue.found()

    def path(self, path: str) -> str:
        """A path from the folder as one from here."""
        return str(Path(self._folder) / path)

    # The list that one walks through

    @property
    def item(self) -> str:
        return self.listed[self.at].id if len(self.listed) else ""

    def go(self, at: int) -> None:
        self.at = at

    def stops(self, entry: Entry) -> bool:
        return entry.selectable or entry.kind != "heading"

    def told(self, at: int) -> list[str]:
        return told(self.listed[at], None, self.listed.number(at))

    def _list(self, at: str = "") -> None:
        """The list as it is now, at a briefing, or else at the first."""
        rows = self._catalogue.found(self._wanted)
        self.listed = self._catalogue.listed(rows, self._wanted.grouping)
        same = (n for n, entry in enumerate(self.listed) if at and path_of(entry.id) == at)
        self.at = next(same, self.listed.next(-1, 1, self.stops) or 0)

    def _say(self) -> None:
        """How the list is made, and what one stands on."""
        wanted = self._wanted
        number = len(self._catalogue.found(wanted))
        several = sum(entry.selectable for entry in self.listed) > number
        how = f"by {wanted.grouping}{', some under several' if several else ''}"
        self._console.say(f"{counted(number, 'briefing')}{wanted.told}, {how}.")
        self.walk.forget()
        self.walk.tell()

    # What becomes of the folder

    def _heard(self, change: Change) -> None:
        """In a thread. What has changed is listed with the next key."""
        self._session.soon(lambda: self._take(change))

    def _take(self, change: Change) -> None:
        if change.unreadable != self._unreadable:
            self._unreadable = change.unreadable
            for folder in change.unreadable:
                self._console.say(f"{one_line(folder)}: this folder can’t be read.")
        if self._catalogue.take(change):
            self._list(path_of(self.item))

    def _remember(self) -> None:
        """What was read before, as it was then."""
        if self._session.memory is None:
            return
        visits = self._session.memory.visits()
        versions = {path: visit.sha256 for path, visit in visits.items()}
        if self._catalogue.remember(versions):
            self._list(path_of(self.item))

    # What the keys do

    def _open(self) -> None:
        path = path_of(self.item)
        if path:
            self._open_at(path)
        else:
            self._console.say(answers.LEADS_NOWHERE)

    def _open_at(self, path: str, item: str = "", line: int = 0) -> None:
        self._ahead = self.path(path)
        open_path(self._session, self._ahead, item, line)

    def _ask_filter(self) -> None:
        words = self._console.ask("Only briefings with:")
        self._list_other(replace(self._wanted, words=words or ""))

    def _group(self) -> None:
        self._list_other(self._wanted.regrouped())

    def _only_faulty(self) -> None:
        self._list_other(self._wanted.turned())

    def _list_other(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._list(path_of(self.item))
        self._say()

    def _clear(self) -> None:
        if not self._wanted.is_all:
            self._list_other(self._wanted.wider())
        else:
            self._console.say(f"All is listed. {self._session.key('quit')} closes the library.")

    def _back(self) -> None:
        if not self._wanted.is_all:
            self._clear()
        elif len(self._session.all_open) > 1:
            self._session.close()
        else:
            self._console.say(answers.BEGINNING)

    def _forward(self) -> None:
        """To the briefing that one came back from, where one was in it."""
        if self._ahead:
            open_path(self._session, self._ahead)
        else:
            self._console.say(answers.NOTHING_AHEAD)

    def _search(self) -> None:
        """Words in all briefings, a list of hits."""
        words = self._console.ask("Find in all briefings:")
        if words is None:
            self._console.say("Nothing looked for.")
            return
        query = Query.of(words)
        hits = [*islice(self._hits(query), _MOST)]
        entries = [*hit_entries(hits, query)] or [none_found(words, done=True)]

        def follow() -> None:
            kind, _, number = listing.item.partition("/")
            if kind == "hit":
                hit = hits[int(number)]
                self._open_at(hit.path, hit.item.id, hit.item.line)

        more = ", or more" if len(hits) == _MOST else ""
        listing = Listing(self._session, f"“{one_line(words)}” in all briefings{more}", entries)
        listing.extend({"follow": partial(follow)})  # the hits stay open below
        self._session.open(listing)

    def _hits(self, query: Query) -> Iterator[Hit]:
        """All hits, those in the newest briefings first. What is not in the index yet is read now,
        unless that is much."""
        unread = sum(row.counts is None and not row.problem for row in self.rows())
        if unread > _AT_ONCE:
            self._console.say(f"{unread:,} briefings are still to be read, and not searched yet.")
        if 0 < unread <= _AT_ONCE:
            return search(None, self._collection, query)
        return self._librarian.search(query)


def _rows(collection: Collection) -> list[Row]:
    """What stands in a folder: as the index has it, or by a first look at each file."""
    known: dict[str, Row] = {}
    with suppress(Damaged):
        index = Index.of(collection)
        if index is not None:
            known = {row.path: row for row in index.rows()}
            index.close()
    found, folder = [], collection.folder
    for path, stamp in sweep(folder).stamps.items():
        row = known.get(path)
        found.append(row if row and row.stamp == stamp else light.look(folder, path, stamp))
    return [row for row in found if row is not None]
