"""The way through a list, one item after the other. Only the item that one comes to is told, and
the heading above it when that is another than before."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Protocol

from briefing.entries import Entry
from briefing.entries.listed import Listed
from briefing.linear.console import Console
from briefing.linear.telling import heading_words

_HEADINGS = ("heading", "item")
_APART = ("cell", "details", "more")  # say themselves what they belong to


class Walked(Protocol):
    """A list with somebody in it."""

    @property
    def listed(self) -> Listed:
        """What it holds now."""

    @property
    def at(self) -> int:
        """Where one stands."""

    def go(self, at: int) -> None:
        """Stands elsewhere."""

    def stops(self, entry: Entry) -> bool:
        """Whether one can stand on an entry."""

    def told(self, at: int) -> list[str]:
        """The paragraphs of what stands there."""


class Walk:
    """Moves somebody through a list, and says where that leads."""

    def __init__(self, console: Console, walked: Walked) -> None:
        self._console, self._walked = console, walked
        self._heading = ""
        self.does: Mapping[str, Callable[[], None]] = {
            "down": partial(self._move, 1),
            "up": partial(self._move, -1),
            "top": partial(self._end, 1),
            "bottom": partial(self._end, -1),
            "page-down": partial(self._page, 1),
            "page-up": partial(self._page, -1),
            "half-down": partial(self._page, 0.5),
            "half-up": partial(self._page, -0.5),
            "heading-down": partial(self._head, 1),
            "heading-up": partial(self._head, -1),
        }

    def tell(self, at: int | None = None) -> None:
        """Says what one stands on, or what stands at a place in the list."""
        walked = self._walked
        at = walked.at if at is None else at
        if at < len(walked.listed):
            self._console.say(*self._above(at), *walked.told(at))

    def forget(self) -> None:
        """The heading will be told again."""
        self._heading = ""

    def _above(self, at: int) -> Iterator[str]:
        """The heading that an item stands under, if it is another than was told last."""
        listed, entry = self._walked.listed, self._walked.listed[at]
        if entry.kind in _HEADINGS and self._walked.stops(entry):
            self._heading = entry.id
            return
        above = listed.next(at, -1, lambda each: each.kind in _HEADINGS)
        head = listed[above] if above is not None else None
        if head is not None and head.id != self._heading and entry.kind not in _APART:
            yield f"Under the heading: {heading_words(head).rstrip('.')}."
        self._heading = head.id if head is not None else ""

    def _beside(self, at: int, step: int) -> int | None:
        return self._walked.listed.next(at, step, self._walked.stops)

    def to(self, at: int | None, step: int) -> None:
        """Goes to a place in the list, and tells it; says so where there is none in this
        direction."""
        if at is None:
            self._console.say("This is the last." if step > 0 else "This is the first.")
        else:
            self._walked.go(at)
            self.tell()

    def _move(self, step: int) -> None:
        self.to(self._beside(self._walked.at, step), step)

    def _end(self, step: int) -> None:
        start = -1 if step > 0 else len(self._walked.listed)
        to = self._beside(start, step)
        self.to(None if to == self._walked.at else to, -step)

    def _page(self, pages: float) -> None:
        """As many items as fit the screen, told in reading order; at least one."""
        step = 1 if pages > 0 else -1
        left = int(abs(pages) * self._console.height)
        found: list[int] = []
        to = self._beside(self._walked.at, step)
        while to is not None:
            left -= sum(1 for _ in self._console.rows(self._walked.told(to)))
            if found and left < 0:
                break
            found.append(to)
            to = self._beside(to, step)
        if not found:
            self.to(None, step)
            return
        for each in sorted(found):
            self.tell(each)
        self._walked.go(found[-1])

    def head_beside(self, step: int) -> int | None:
        """The next heading, or the first item below it where one can't stand on it."""
        walked = self._walked
        heads = [at for at, entry in enumerate(walked.listed) if entry.kind in _HEADINGS]
        stops = [at if walked.stops(walked.listed[at]) else self._beside(at, 1) for at in heads]
        found = [at for at in stops if at is not None and (at - walked.at) * step > 0]
        return (found[0] if step > 0 else found[-1]) if found else None

    def _head(self, step: int) -> None:
        to = self.head_beside(step)
        if to is None:
            self._console.say("No heading further on." if step > 0 else "No heading before this.")
        else:
            self.to(to, step)
