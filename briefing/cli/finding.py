"""`briefing find`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.ending import CANNOT, DONE, NOTHING_FOUND, Stopped, tell
from briefing.cli.files import Opened, found, is_folder, open_briefing
from briefing.cli.output import put, put_runs
from briefing.cli.reading import last_read
from briefing.finding import Query
from briefing.model import Relations
from briefing.navigation.hits import Finder
from briefing.printing.found import Hit, around, hit_of, to_json, to_runs
from briefing.safe_text import one_line

if TYPE_CHECKING:
    from briefing.cli.library import Kept

_STYLES = {"place": "blue", "where": "bold", "hit": "bold reverse"}
"""How each role looks: the terminal's own colours, which suit its background."""


def find(words: str, path: str | None, form: str) -> int:
    """Prints where words stand in a briefing, or in those of a folder. Files that can't be opened
    are told on standard error; the others are searched all the same. Raises Stopped."""
    query = Query.of(words)
    if not query:
        hint = "write a word or a number, or a “phrase” in quotation marks"
        raise Stopped(f"there is nothing to look for in {one_line(words) or 'no words'}", hint)
    told: list[Hit] = []
    failed = False
    where = path or last_read()
    opening = _known(where, query).open if is_folder(where) else open_briefing
    for one in found([where], opening):
        match one:
            case Stopped():
                tell(one)
                failed = True
            case Opened():
                told += _hits(one, query)
            case list():
                told += one
    _print(told, form)
    if failed:
        return CANNOT
    return DONE if told else NOTHING_FOUND


def _known(folder: str, query: Query) -> "_Known":
    from briefing.cli.library import Kept  # nobody who names a file waits for it

    return _Known(folder, query, Kept(folder))


class _Known:
    """A folder in which words are looked for: what its index has as it is now is not read again."""

    def __init__(self, folder: str, query: Query, kept: "Kept") -> None:
        self._kept = kept
        self._hits: dict[str, list[Hit]] = {}
        for hit in self._kept.hits(query):
            name, item = one_line(str(Path(folder) / hit.path)), hit.item
            told = Hit(name, item.line, item.id, item.where, around(item.words, query))
            self._hits.setdefault(hit.path, []).append(told)

    def open(self, path: str) -> Opened | list[Hit] | None:
        """The hits in a file, or, where they are not known, the briefing. Raises Stopped."""
        under = self._kept.under(path)
        if not self._kept.holds(under):
            return open_briefing(path, several=True)
        row = self._kept.rows.get(under)
        if row is not None and row.counts is None:  # it could not be read, and that is told
            return open_briefing(path, several=True)
        return self._hits.get(under, []) if row is not None else None


def _hits(read: Opened, query: Query) -> Iterator[Hit]:
    relations = Relations(read.briefing)
    finder = Finder(relations)
    for spot in finder.find(query):
        yield hit_of(read.name, spot.item, finder.words(spot), query, relations)


def _print(told: list[Hit], form: str) -> None:
    if form == "json":
        put(to_json(told))
    else:
        put_runs(to_runs(told), _STYLES)
