"""What the library tells of a briefing without opening it."""

from collections.abc import Iterable
from datetime import date as calendar_date
from functools import lru_cache
from pathlib import PurePath

from briefing.finding.folding import folded
from briefing.library.files import Stamp
from briefing.safe_text import one_line
from briefing.values import value


@value(frozen=True, slots=True)
class Counts:
    """How many a briefing has of each, diagnostics by their severity."""

    quotes: int
    actors: int
    positions: int
    errors: int
    warnings: int
    notes: int


@value(frozen=True, slots=True)
class Row:
    """A briefing in the list. `path` leads to it from the library's folder. Until it has been
    read whole there are no `counts`, and `sha256`, of its bytes, is empty. `problem` says why
    it can't be relied on, or can't be read at all. `searched` are the words that a filter looks
    through, folded. `number` is that of the index, 0 for what does not come from there."""

    path: str
    stamp: Stamp
    title: str
    date: str = ""
    tags: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    counts: Counts | None = None
    problem: str = ""
    searched: str = ""
    sha256: str = ""
    number: int = 0

    @property
    def day(self) -> int:
        """Its day as a number; 0 without a date."""
        return day_of(self.date)

    @property
    def order(self) -> tuple[int, str]:
        """By which a list is sorted: the newest first, those of a day by their paths."""
        return -self.day, self.path


def day_of(date: str) -> int:
    """The number of an ISO day in the calendar; 0 for none."""
    try:
        return calendar_date.fromisoformat(date).toordinal()
    except ValueError:
        return 0


def searched(title: str, tags: Iterable[str], names: Iterable[str]) -> str:
    """The words that a filter looks through: title, tags and all names of actors."""
    return folded("\n".join((title, *tags, *names)))


@lru_cache(maxsize=4096)
def shared(names: tuple[str, ...]) -> tuple[str, ...]:
    """The same names as one value, however many briefings have them."""
    return names


def title_of(path: str) -> str:
    """What a file is called that does not say it itself."""
    stem = PurePath(path).stem.replace("-", " ").replace("_", " ")
    return one_line(stem) or one_line(path)


def failed(path: str, stamp: Stamp, problem: str) -> Row:
    """The row of a file that can't be read."""
    title = title_of(path)
    return Row(path, stamp, title, problem=problem, searched=searched(title, (), ()))
