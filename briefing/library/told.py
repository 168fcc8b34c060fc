"""What is told of briefings in the list, of what is found in them, and of an actor in all."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Literal

from briefing import days
from briefing.counts import counted
from briefing.entries.entry import Entry, Line, Lines, Run, Runs, heading
from briefing.entries.marking import marked
from briefing.entries.words import DOT, plain
from briefing.finding import Query
from briefing.library.digest import Item
from briefing.library.full_text import Hit
from briefing.library.row import Row
from briefing.library.searching import Across, Voice
from briefing.printing.found import around
from briefing.safe_text import one_line

News = Literal["", "new", "changed"]
"""Whether a briefing was never read, or is another than was read."""

_DATE = 12  # cells before a title: a day and two spaces
_PARTIES = 4  # that are named in the list


def row_entry(row: Row, news: Callable[[Row], News]) -> Entry:
    """A briefing in the list: date and title, and below them parties, counts and problems."""
    return Entry(row.path, "briefing", partial(_row_lines, row, news))


def _row_lines(row: Row, news: Callable[[Row], News]) -> Lines:
    said = news(row)
    day = days.told(row.date or "no date")
    date = Run(f"{day:<{_DATE - 2}}  ", "date", aloud=f"{day}: ")
    right = (Run(said, "heading" if said == "new" else "severity-warning"),) if said else ()
    first = Line((Run(row.title, "strong"),), lead=(date,), right=right)
    more = len(row.parties) - _PARTIES
    parties = ", ".join(row.parties[:_PARTIES]) + (f" and {more} more" if more > 0 else "")
    lead, counts = (Run(" " * _DATE),), _counts(row, ("quotes", "positions"))
    lines = [first]
    if parties:
        lines.append(Line(plain(parties, "muted"), lead=lead, aside=counts))
    elif counts:
        lines.append(Line(counts, lead=lead))
    if problems := _problems(row):
        lines.append(Line(problems, lead=lead))
    if row.problem:
        lines.append(Line((Run(row.problem, "severity-error"),), lead=lead))
    return tuple(lines)


def _counts(row: Row, names: tuple[str, ...] = ("quotes", "actors", "positions")) -> Runs:
    counts = row.counts
    if counts is None:
        return () if row.problem else plain("still to be counted", "muted")
    told = ((getattr(counts, name), name.removesuffix("s")) for name in names)
    words = ", ".join(counted(number, name) for number, name in told if number)
    return plain(words, "muted")


def _problems(row: Row) -> Runs:
    counts = row.counts
    if counts is None:
        return ()
    told = []
    for number, name in ((counts.errors, "error"), (counts.warnings, "warning")):
        if number:
            told += [*DOT, Run(counted(number, name), f"severity-{name}")]
    return tuple(told[1:])


def row_text(row: Row) -> str:
    """The same as plain lines, where there is no terminal."""
    lines = []
    for line in _row_lines(row, _none):
        between = DOT if line.runs and line.aside else ()
        lines.append("".join(run.words for run in (*line.lead, *line.runs, *between, *line.aside)))
    return "\n".join((*lines, f"{'':<{_DATE}}{one_line(row.path)}"))


def _none(_: Row) -> News:
    return ""


def preview_entries(row: Row, summary: tuple[str, ...]) -> Iterator[Entry]:
    """What stands beside the list: the summary, and where the file is."""
    yield Entry("title", "title", (Line((Run(row.title, "heading"),)),), selectable=False)
    if row.problem:
        yield _line("problem", Run(row.problem, "severity-error"))
    for number, words in enumerate(summary):
        yield _line(f"summary/{number}", Run(words))
    if not summary and not row.problem:
        words = "It has no summary." if row.counts else "Its summary is being read."
        yield _line("summary", Run(words, "muted"))
    facts = [
        ("date", days.told(row.date or "none")),
        ("tags", ", ".join(row.tags)),
        ("parties", ", ".join(row.parties)),
        ("holds", "".join(run.words for run in _counts(row)) if row.counts else ""),
        ("problems", "".join(run.words for run in _problems(row))),
        ("file", one_line(row.path)),
    ]
    lines = (
        Line(plain(words), lead=(Run(f"{name:<10}", "muted", aloud=f"{name}: "),))
        for name, words in facts
        if words
    )
    yield Entry("facts", "facts", tuple(lines), space=1, selectable=False)


def _line(slug: str, run: Run) -> Entry:
    return Entry(slug, "line", (Line((run,)),), space=1, selectable=False)


def empty_entry(key: str, *, any_at_all: bool) -> Entry:
    """What an empty list says; `key` is the one that shows all."""
    words = (
        f"No briefing fits. {key} shows all."
        if any_at_all
        else "No briefings here. A briefing is a Markdown file (.md) with the key “briefing:” at its"
        " top, or with a heading “## Actors” or “## Quotes”. Put some into this folder, or below"
        " it, and they are listed."
    )
    return Entry("", "empty", (Line(plain(words, "muted")),), selectable=False)


# What is found


def hit_entries(hits: Iterable[Hit], query: Query) -> Iterator[Entry]:
    """Each briefing with hits, and below it each hit in the words around it. The ids lead to the
    briefing and to the item in it."""
    last = ""
    for number, hit in enumerate(hits):
        if hit.path != last:
            yield _briefing_head(number, hit.date, hit.title)
            last = hit.path
        yield Entry(f"hit/{number}", "hit", partial(_hit_lines, hit.item, query))


def _hit_lines(item: Item, query: Query) -> Lines:
    before, words, after = around(item.words, query)
    runs = (Run(before), Run(words, "hit"), Run(after))
    return (Line((Run(f"{item.where}: ", "muted"), *runs)),)


def _briefing_head(number: int, date: str, title: str) -> Entry:
    line = Line((Run(title, "heading"),), lead=_day(date))
    slug = f"group/{number}"
    return Entry(slug, "heading", (line,), level=2, space=int(number > 0), selectable=False)


def none_found(words: str, *, done: bool) -> Entry:
    """What stands there where nothing is found, or not yet."""
    told = f"“{one_line(words)}” stands in no briefing." if done else "Looking …"
    return Entry("", "empty", (Line(plain(told, "muted")),), selectable=False)


def more_found(number: int | None) -> Entry:
    """What stands below the hits that were fetched; `number` is how many more there are."""
    words = f"{number:,} more come" if number else "More come"
    line = Line(plain(f"{words} as you go down.", "muted"))
    return Entry("more", "more", (line,), space=1, selectable=False)


def hit_preview(hit: Hit, query: Query) -> Iterator[Entry]:
    """All the words of the item, with what was looked for marked."""
    title = Line((Run(hit.title, "heading"),))
    where = Line(
        plain(
            f"{days.told(hit.date or 'no date')} · {hit.item.where} · line {hit.item.line}", "muted"
        )
    )
    yield Entry("title", "title", (title, where), selectable=False)
    lines = tuple(Line(plain(line.strip())) for line in hit.item.words.split("\n") if line.strip())
    yield marked(Entry("words", "words", lines, space=1, selectable=False), query, ())


# An actor in all briefings


def across_entries(found: Across) -> Iterator[tuple[Entry, Voice | None, Item | None]]:
    """What an actor says and holds in all briefings, newest first, each entry with the briefing and
    the item that it leads to; then, apart and said so, those of its name in another role."""
    if not found.same:
        yield (
            Entry("", "empty", (Line(plain("In no briefing.", "muted")),), selectable=False),
            None,
            None,
        )
    for number, voice in enumerate(found.same):
        yield from _voice(f"same/{number}", voice, number)
    for at, (role, voices) in enumerate(found.others):
        words = f"The same name in another role, perhaps somebody else: {role or 'no role'}"
        yield heading(f"other/{at}", words), None, None
        for number, voice in enumerate(voices):
            yield from _voice(f"other/{at}/{number}", voice, number + 1)


def _voice(
    slug: str, voice: Voice, before: int
) -> Iterator[tuple[Entry, Voice | None, Item | None]]:
    who = ", ".join(filter(None, (voice.actor.name, voice.actor.role, voice.actor.party)))
    head = Line((Run(voice.title, "heading"),), lead=_day(voice.day))
    as_whom = Line(plain(f"as {who}", "muted"), lead=(Run(" " * _DATE),))
    yield Entry(slug, "briefing", (head, as_whom), space=int(before > 0)), voice, None
    for number, item in enumerate(voice.said):
        yield Entry(f"{slug}/{number}", "said", partial(_said_lines, item)), voice, item
    if not voice.said:
        line = Line(plain("says and holds nothing there", "muted"))
        yield Entry(f"{slug}/none", "empty", (line,), selectable=False), None, None


def _day(date: str) -> Runs:
    day = days.told(date or "no date")
    return (Run(f"{day}  ", "date", aloud=f"{day}: "),)


def _said_lines(item: Item) -> Lines:
    """The words of a quote and who said them; what a position is about, and its words."""
    lines = [line for line in item.words.split("\n") if line.strip()]
    lead = plain(f"{item.where}: ", "muted") if item.where else ()
    first = Line((*lead, *plain(lines[0] if lines else "")))
    return (first, *(Line(plain(line, "muted")) for line in lines[1:]))
