"""The Summary pane: the summary, and the rest of the file in its order."""

from collections.abc import Iterator

from briefing import days
from briefing.entries.entry import Entry, Line, Run, heading
from briefing.entries.prose import prose_entries
from briefing.entries.signs import handling_role
from briefing.entries.timeline import timeline_entries
from briefing.entries.told import field_lead, source_entry
from briefing.entries.words import plain
from briefing.model import Relations
from briefing.model.section import SectionKind

_ELSEWHERE = ("actors", "actor", "quotes", "group", "territory", "issue", "item")


def summary_entries(relations: Relations) -> Iterator[Entry]:
    """Every section that no other pane shows, then the details of the front matter."""
    briefing = relations.briefing
    drawn = timeline_entries(briefing.timeline)
    sources = {source.id: source for source in briefing.sources}
    shown = 0
    home: SectionKind = "prose"
    for section in briefing.sections:
        home = section.kind if section.level <= 2 else home
        if section.kind in _ELSEWHERE or home in ("territory", "issue"):
            continue
        if section.id in sources:
            yield source_entry(sources[section.id])
        elif section.kind != "summary" and section.title:
            yield heading(section.id, section.title, section.level, space=1 if shown else 0)
        for entry in prose_entries(section.blocks, section.id, relations):
            yield drawn.get(entry.id, entry)
        shown += 1
    yield from details(relations)


def details(relations: Relations) -> Iterator[Entry]:
    """What the front matter says; nothing where it says nothing."""
    briefing = relations.briefing
    told = [
        ("date", days.told(briefing.date or "")),
        ("updated", days.told(briefing.updated or "")),
        ("language", briefing.lang),
        ("handling", briefing.handling),
        ("authors", ", ".join(briefing.authors)),
        ("tags", ", ".join(briefing.tags)),
    ]
    roles = {"handling": handling_role(briefing.handling or "")}
    lines = [
        Line(plain(words, roles.get(label, "")), lead=field_lead(label))
        for label, words in told
        if words
    ]
    for key, value in briefing.extra.items():
        lines.append(Line(plain(extra_words(value)), lead=field_lead(key)))
    if lines:
        title = Line((Run("About this briefing", "heading"),))
        yield Entry("details", "details", (title, *lines), space=1)


def extra_words(value: object) -> str:
    """A value of the front matter in one line."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {extra_words(each)}" for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(extra_words(each) for each in value)
    return str(value)


def no_summary() -> Entry:
    """What an empty pane says."""
    words = (
        "No summary. Write a heading “## Summary”, and below it what happened and why it matters."
    )
    return Entry("", "empty", (Line(plain(words, "muted")),), selectable=False)
