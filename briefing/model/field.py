"""A `Key: value` item below a heading."""

from dataclasses import field

from briefing.model.text import Marks
from briefing.values import value


@value(frozen=True, slots=True, kw_only=True)
class Field:
    """A field as it is written: one that the format does not name, or one whose value says more
    than the plain value that was taken from it (a link in a role, say)."""

    name: str
    text: str
    marks: Marks = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
