"""The blocks that prose is made of, in reading order.

Positions in the file (`line`, `end_line`, from 1) never count when two blocks are compared.
"""

from dataclasses import field
from typing import Literal

from briefing.model.text import Marks
from briefing.values import value


@value(frozen=True, slots=True, kw_only=True)
class Paragraph:
    text: str
    marks: Marks = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["paragraph"] = "paragraph"


@value(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading inside a list or a block quote: it has a slug, but starts no section."""

    id: str
    level: int
    text: str
    marks: Marks = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["subheading"] = "subheading"


@value(frozen=True, slots=True, kw_only=True)
class ListItem:
    blocks: "tuple[Block, ...]"
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)


@value(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list; `start` is the first number of an ordered one, `None` for bullets."""

    items: tuple[ListItem, ...]
    start: int | None = None
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["list"] = "list"


@value(frozen=True, slots=True, kw_only=True)
class TableRow:
    cells: tuple[Paragraph, ...]
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)


@value(frozen=True, slots=True, kw_only=True)
class Table:
    """A GFM table: `rows[0]` is its head; `align` has a word or `None` for each column."""

    rows: tuple[TableRow, ...]
    align: tuple[Literal["left", "center", "right"] | None, ...]
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["table"] = "table"


@value(frozen=True, slots=True, kw_only=True)
class Code:
    """Lines shown as they are: a fenced or an indented block, without its last line end."""

    text: str
    info: str = ""
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["code"] = "code"


@value(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A block quote that is nobody's quote: prose, set in."""

    blocks: "tuple[Block, ...]"
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["quoted"] = "quoted"


@value(frozen=True, slots=True, kw_only=True)
class Footnote:
    label: str
    blocks: "tuple[Block, ...]"
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["footnote"] = "footnote"


@value(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thematic break."""

    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
    type: Literal["rule"] = "rule"


@value(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Here stands the quote, position, event, note or map with this id.

    What a briefing is about is held once, in its own list; a pointer keeps its place in the file.
    """

    id: str
    type: Literal["pointer"] = "pointer"


Block = Paragraph | Subheading | ListBlock | Table | Code | Quoted | Footnote | Rule | Pointer
