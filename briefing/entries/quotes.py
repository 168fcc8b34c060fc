"""The Quotes pane: who said what, word for word."""

from collections.abc import Iterator

from briefing.entries.entry import Entry, Line, heading
from briefing.entries.prose import prose_entries
from briefing.entries.told import quote_entry
from briefing.entries.words import plain
from briefing.model import Relations


def quote_entries(relations: Relations) -> Iterator[Entry]:
    """The Quotes section as it stands, then the quotes of other sections under their headings."""
    told: set[str] = set()
    for section in relations.briefing.sections:
        if section.kind not in ("quotes", "group"):
            continue
        if section.kind == "group":
            yield heading(section.id, section.title, section.level)
        for entry in prose_entries(section.blocks, section.id, relations):
            told.add(entry.id)
            yield entry
    rest = [quote for quote in relations.briefing.quotes if quote.id not in told]
    titles = _homes(relations)
    last = None
    for quote in rest:
        title = titles.get(quote.id, "Elsewhere in the briefing")
        if title != last:
            yield heading(f"elsewhere/{quote.id}", title, 3)
            last = title
        yield quote_entry(quote, relations)


def _homes(relations: Relations) -> dict[str, str]:
    """The title of the section that each quote stands in, found by lines."""
    homes: dict[str, str] = {}
    sections = [section for section in relations.briefing.sections if section.line]
    at = 0
    for quote in relations.briefing.quotes:
        while at + 1 < len(sections) and sections[at + 1].line <= quote.line:
            at += 1
        if sections:
            homes[quote.id] = sections[at].title
    return homes


def no_quotes() -> Entry:
    """What an empty pane says."""
    words = "No quotes. Write “> the words”, and below them “> — [Name](#name)”."
    return Entry("", "empty", (Line(plain(words, "muted")),), selectable=False)
