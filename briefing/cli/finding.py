"""`briefing find`."""

from collections.abc import Iterator

from briefing.cli.ending import CANNOT, DONE, NOTHING_FOUND, Stopped, tell
from briefing.cli.files import Opened, found, open_briefing
from briefing.cli.output import in_colour, put, put_in_colour
from briefing.cli.reading import last_read
from briefing.finding import Query
from briefing.model import Relations
from briefing.navigation.hits import Finder
from briefing.printing.found import Hit, hit_of, to_json, to_runs
from briefing.safe_text import one_line

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
    for one in found([path or last_read()], open_briefing):
        match one:
            case Stopped():
                tell(one)
                failed = True
            case Opened():
                told += _hits(one, query)
    _print(told, form)
    if failed:
        return CANNOT
    return DONE if told else NOTHING_FOUND


def _hits(read: Opened, query: Query) -> Iterator[Hit]:
    relations = Relations(read.briefing)
    finder = Finder(relations)
    for spot in finder.find(query):
        yield hit_of(read.name, spot.item, finder.words(spot), query, relations)


def _print(told: list[Hit], form: str) -> None:
    if form == "json":
        put(to_json(told))
    elif in_colour():
        put_in_colour(to_runs(told), _STYLES)
    else:
        put("".join(words for words, _ in to_runs(told)))
