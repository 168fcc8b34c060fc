"""Words that an actor is quoted as saying."""

from dataclasses import dataclass, field
from typing import Literal

from briefing.model.text import Marks

Verification = Literal["verbatim", "altered", "not_found", "unchecked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quote with every part of its attribution.

    `text` parts paragraphs by a blank line. `original` holds the original words when `text` is a
    translation. `attribution` is the line as it is written, without its dash; the parts below it
    are read from it. `date` is an ISO day, `None` when the file does not say. `source_start` and
    `source_end` count code points of the decoded source, the end exclusive.
    """

    id: str
    text: str
    speakers: tuple[str, ...]
    about: tuple[str, ...] = ()
    date: str | None = None
    source: str | None = None
    context: str | None = None
    caveat: str | None = None
    marks: Marks = ()
    original: str | None = None
    original_marks: Marks = ()
    attribution: str | None = None
    attribution_marks: Marks = ()
    verification: Verification = "unchecked"
    source_start: int | None = None
    source_end: int | None = None
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)

    @property
    def uncertain(self) -> bool:
        return self.caveat is not None
