"""A dated event of the timeline."""

from dataclasses import field

from briefing.model.block import Block
from briefing.model.text import Marks
from briefing.values import value


@value(frozen=True, slots=True, kw_only=True)
class Event:
    """`start` and `end` are ISO 8601 days, months or years; `end` is `None` unless the event is
    an interval. `blocks` is what stands below in the same list item."""

    id: str
    start: str
    end: str | None = None
    text: str = ""
    caveat: str | None = None
    marks: Marks = ()
    caveat_marks: Marks = ()
    blocks: tuple[Block, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
