"""Text as every part of a briefing holds it: plain words, and marks laid over them.

The words stay one plain string, so that searching, checking against a source and counting
never meet markup; what Markdown adds stands beside them as ranges.
"""

from typing import Literal

from briefing.values import value

MarkKind = Literal["emphasis", "strong", "strike", "code", "link", "image", "footnote"]


@value(frozen=True, slots=True, kw_only=True)
class Mark:
    """A range of a text that is more than plain.

    `start` and `end` count code points of the text, the end exclusive. `target` is where a link
    or an image points (percent-decoded; `#slug` within the briefing) or a footnote's label;
    `title` is a link's title.
    """

    start: int
    end: int
    kind: MarkKind
    target: str | None = None
    title: str | None = None


Marks = tuple[Mark, ...]
"""In order: by their start, the longer first, and those with one range as in OUTER_FIRST."""

NO_ALT = "[image]"
"""The words of an image that has none."""

OUTER_FIRST: tuple[MarkKind, ...] = (
    "link",
    "strong",
    "emphasis",
    "strike",
    "code",
    "image",
    "footnote",
)


def slugs_in(marks: Marks) -> tuple[str, ...]:
    """The slugs that links in `marks` point at, in order, each once."""
    found = (
        mark.target[1:]
        for mark in marks
        if mark.kind == "link" and mark.target is not None and mark.target.startswith("#")
    )
    return tuple(dict.fromkeys(found))


def without_unclear(caveat: str) -> str:
    """What is not sure, where “uncertain” stands before it anyhow."""
    head, colon, rest = caveat.partition(":")
    return rest.strip() if colon and head.casefold() in ("unclear", "uncertain") else caveat
