"""What is disputed, and where each actor stands on it."""

from dataclasses import field
from typing import Literal

from briefing.model.block import Block
from briefing.model.field import Field
from briefing.model.text import Marks
from briefing.values import value

STANCES = ("claims", "controls", "refuses", "offers", "recognises", "open")
"""The stances with a meaning of their own; any other word is shown as written."""


@value(frozen=True, slots=True, kw_only=True)
class Position:
    """Where actors stand on a thing, or, in the Quotes section, what they are reported to have
    said without quotation marks.

    `by` is how the file names the actors; `stance` the bold first words; `text` the rest, without
    the caveat; `blocks` what stands below in the same list item.
    """

    id: str
    actors: tuple[str, ...]
    stance: str | None = None
    text: str = ""
    caveat: str | None = None
    marks: Marks = ()
    caveat_marks: Marks = ()
    by: str | None = None
    by_marks: Marks = ()
    blocks: tuple[Block, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)

    @property
    def uncertain(self) -> bool:
        return self.caveat is not None


@value(frozen=True, slots=True, kw_only=True)
class IssueItem:
    """A territory, or a sub-question of another issue. `code` is its tile on the map."""

    id: str
    title: str
    code: str | None = None
    fields: tuple[Field, ...] = ()
    positions: tuple[Position, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)


@value(frozen=True, slots=True, kw_only=True)
class Issue:
    """`positions` are on the issue as a whole. `map` is a grid of codes, `None` for an empty
    tile; rows may differ in length."""

    id: str
    title: str
    kind: Literal["territory", "issue"] = "issue"
    items: tuple[IssueItem, ...] = ()
    positions: tuple[Position, ...] = ()
    map: tuple[tuple[str | None, ...], ...] | None = None
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)

    @property
    def homes(self) -> "tuple[Issue | IssueItem, ...]":
        """What a position can be on: the issue as a whole, and each of its items."""
        return (self, *self.items)

    @property
    def all_positions(self) -> tuple[Position, ...]:
        """The positions on the issue as a whole, then those on each of its items."""
        return tuple(each for home in self.homes for each in home.positions)
