"""What a briefing is, and the questions one can ask of it."""

from briefing.model.actor import Actor, Kind
from briefing.model.block import (
    Block,
    Code,
    Footnote,
    ListBlock,
    ListItem,
    Paragraph,
    Pointer,
    Quoted,
    Rule,
    Subheading,
    Table,
    TableRow,
)
from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic, Severity
from briefing.model.event import Event
from briefing.model.field import Field
from briefing.model.issue import Issue, IssueItem, Position
from briefing.model.note import Note
from briefing.model.quote import Change, Passage, Quote, Verification
from briefing.model.relations import Relations
from briefing.model.section import Section
from briefing.model.source import Source
from briefing.model.text import Mark

__all__ = [
    "Actor",
    "Block",
    "Briefing",
    "Change",
    "Code",
    "Diagnostic",
    "Event",
    "Field",
    "Footnote",
    "Issue",
    "IssueItem",
    "Kind",
    "ListBlock",
    "ListItem",
    "Mark",
    "Note",
    "Paragraph",
    "Passage",
    "Pointer",
    "Position",
    "Quote",
    "Quoted",
    "Relations",
    "Rule",
    "Section",
    "Severity",
    "Source",
    "Subheading",
    "Table",
    "TableRow",
    "Verification",
]
