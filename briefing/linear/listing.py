"""A list that is opened over something: its title, and its items one after the other."""

from collections.abc import Callable, Mapping, Sequence

from briefing.entries import Entry
from briefing.entries.listed import Listed
from briefing.keys import Context
from briefing.linear.session import Session
from briefing.linear.telling import told
from briefing.linear.walk import Walk
from briefing.model import Relations
from briefing.navigation import answers


def nowhere(_: str) -> None:
    """For a list of which nothing leads on."""


class Listing:
    """`chosen` is called with the id of an item that is followed, when the list has been closed;
    of an item that leads nowhere, by `leads`, that is said. `closed` is called where the person
    closes it without a choice."""

    whens: frozenset[str] = frozenset()

    def __init__(
        self,
        session: Session,
        title: str,
        entries: Sequence[Entry],
        chosen: Callable[[str], None] = nowhere,
        *,
        relations: Relations | None = None,
        leads: Callable[[str], bool] = bool,
        closed: Callable[[], None] | None = None,
        at: str = "",
        context: Context = "list",
    ) -> None:
        self._session, self._console, self._title = session, session.console, title
        self._relations, self._leads = relations, leads
        self._chosen, self._closed = chosen, closed
        self.context: Context = context
        self.listed = Listed(entries)
        found = self.listed.find(at) if at else None
        first = self.listed.next(-1, 1, self.stops) or 0
        self.at = found[0] if found else first
        self.walk = Walk(self._console, self)
        self.does: dict[str, Callable[[], None]] = {
            **self.walk.does,
            "again": self.again,
            "follow": self._follow,
            "back": self._close,
            "close": self._close,
            "quit": self._close,
        }

    def extend(self, does: Mapping[str, Callable[[], None]]) -> None:
        """What more can be done in it."""
        self.does |= does

    @property
    def item(self) -> str:
        """The id of what one stands on; empty for what can't be chosen."""
        return self.entry.id if self.entry and self.entry.selectable else ""

    @property
    def entry(self) -> Entry | None:
        return self.listed[self.at] if len(self.listed) else None

    def begin(self) -> None:
        if self.entry is None or self.entry.kind != "who":  # which begins with the title itself
            self._console.say(f"{self._title.rstrip('.')}.")
        self.walk.tell()

    def again(self) -> None:
        self._console.say(f"In the list: {self._title.rstrip('.')}.")
        self.walk.forget()
        self.walk.tell()

    def left(self) -> None:
        """Nothing of it is remembered."""

    def go(self, at: int) -> None:
        self.at = at

    def stops(self, entry: Entry) -> bool:
        return entry.selectable or entry.kind != "heading"

    def told(self, at: int) -> list[str]:
        return told(self.listed[at], self._relations, self.listed.number(at))

    def _follow(self) -> None:
        item = self.item
        if not self._leads(item):
            self._console.say(answers.LEADS_NOWHERE)
            return
        self._session.shut()
        self._chosen(item)

    def _close(self) -> None:
        if self._closed is not None:
            self._session.shut()
            self._closed()
        else:
            self._session.close()
