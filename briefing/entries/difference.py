"""How a quote differs from its source, word by word."""

from collections.abc import Iterator

from briefing.entries.entry import Line, Run, Runs
from briefing.entries.words import plain
from briefing.model import Change, Quote

_AROUND = 4  # words that stand before and after a difference, so that it can be read

_SAID = {"dropped": "gone", "added": "new", "marked": "stands for"}
"""What a voice says of the words that differ: what the quote, or the newer text, lacks, and what
only it has; and what marks of a quote stand for."""


def difference_line(quote: Quote) -> Line | None:
    """The word diff of an altered quote, the passage nearest to one that is not found; `None` for
    a quote that holds, or was held against nothing."""
    where = quote.passage
    if where is None or not quote.difference:
        return None
    if quote.verification == "altered":
        lead = plain(f"line {where.line}: ", "muted")
        return Line(difference_runs(quote.difference), lead=lead)
    words = " ".join(change.words for change in quote.difference if change.kind != "added")
    return Line(plain(f"“{words}”", "muted"), lead=plain(f"nearest, line {where.line}: ", "muted"))


def difference_runs(difference: tuple[Change, ...]) -> Runs:
    """A word diff. Signs tell what is the source's, or the older, and what the quote's, or the
    newer, as well as colours."""
    return tuple(_runs(difference))


def _runs(difference: tuple[Change, ...]) -> Iterator[Run]:
    last = len(difference) - 1
    for number, change in enumerate(difference):
        words = change.written
        if change.kind == "kept":
            words = _near(words.split(), first=number == 0, last=number == last)
        gap = " " if number else ""
        said = f"{gap}({_SAID[change.kind]}: {change.words})" if change.kind in _SAID else None
        yield Run(f"{gap}{words}", f"change-{change.kind}", aloud=said)


def _near(words: list[str], *, first: bool, last: bool) -> str:
    """Of what is the same, the words beside a difference."""
    head = 0 if first else _AROUND
    tail = 0 if last else _AROUND
    if len(words) <= head + tail + 1:
        return " ".join(words)
    return " ".join([*words[:head], "…", *words[len(words) - tail :]])
