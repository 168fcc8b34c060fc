"""The editor's own word."""

from dataclasses import field
from typing import Literal

from briefing.model.block import Block
from briefing.values import value

NoteKind = Literal["note", "tip", "important", "warning", "caution"]


@value(frozen=True, slots=True, kw_only=True)
class Note:
    """`about` is the id of the section it stands in, the nearest heading above it."""

    id: str
    kind: NoteKind
    about: str = ""
    blocks: tuple[Block, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
