"""Words that an actor is quoted as saying."""

from dataclasses import field
from typing import Literal

from briefing.model.text import Marks
from briefing.values import value

Verification = Literal["verbatim", "altered", "not_found", "unchecked"]
ChangeKind = Literal["kept", "marked", "dropped", "added"]


@value(frozen=True, slots=True)
class Change:
    """A stretch of a word diff between a source and a quote, or an older text and a newer one.

    `kept` words stand in both, `marked` ones are the source's that `[…]` or `[other words]` stand
    for, `dropped` ones only the source has, `added` ones only the quote. The words are the
    source's own, those of `added` the quote's.
    """

    kind: ChangeKind
    words: str

    @property
    def written(self) -> str:
        """As wdiff writes it: `[-` the source's `-]` and `{+` the quote's `+}`; in brackets what
        marks of the quote stand for."""
        match self.kind:
            case "dropped":
                return f"[-{self.words}-]"
            case "added":
                return f"{{+{self.words}+}}"
            case "marked":
                return f"({self.words})"
            case _:
                return self.words


@value(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place in a source's decoded text: `start` and `end` count its code points, the end
    exclusive, `line` its lines from 1."""

    start: int
    end: int
    line: int


@value(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quote with every part of its attribution.

    `text` parts paragraphs by a blank line. `original` holds the original words when `text` is a
    translation. `attribution` is the line as it is written, without its dash; the parts below it
    are read from it. `date` is an ISO day, `None` when the file does not say.

    `source_start` and `source_end` count code points of the decoded source, the end exclusive,
    and `source_line` its lines; of an altered quote they are the place of what it is held
    against. A quote that is not found has none, but perhaps a `nearest` passage. `places` says
    how often the words stand in the source; `difference` how they differ from it.
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
    source_line: int | None = None
    places: int = 0
    difference: tuple[Change, ...] = ()
    nearest: Passage | None = None
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)

    @property
    def passage(self) -> Passage | None:
        """Where to look in the source: at the quote, else at what is nearest to it."""
        if self.source_start is None or self.source_end is None or self.source_line is None:
            return self.nearest
        return Passage(start=self.source_start, end=self.source_end, line=self.source_line)

    @property
    def uncertain(self) -> bool:
        return self.caveat is not None
