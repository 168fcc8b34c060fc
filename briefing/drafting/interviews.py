"""Interviews in lines: `Veld Courier: Why now?`, `Ruiz: Because winter comes.`

Such lines have no quotation marks; what follows the label is what was said.
"""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.drafting.paragraphs import Paragraph
from briefing.drafting.quotations import Quotation

_LABEL = re.compile(
    r"(?:\*\*|__)?(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the)){0,4})"
    r"(?:\*\*|__)?\s*:(?:\*\*|__)?\s+(?=\S)"
)
_LEAST = 4  # labelled lines of an interview
_OFTEN = 2  # times that each of two labels stands there
_NO_LABELS = frozenset(
    [
        "Image",
        "Photo",
        "Source",
        "Sources",
        "Note",
        "Update",
        "Updated",
        "Correction",
        "Related",
        "Video",
    ]
)


def with_lines(
    text: str, paragraphs: Sequence[Paragraph], found: list[Quotation]
) -> list[Quotation]:
    """The quotations of an article; of an interview in lines, its lines in their place."""
    labels = {
        number: match
        for number, paragraph in enumerate(paragraphs)
        if paragraph.kind in ("body", "subhead")
        and (match := _LABEL.match(text, paragraph.start, paragraph.end))
        and match["who"] not in _NO_LABELS
        and not _opens_quotation(text, match.end())
    }
    counted = Counter(match["who"] for match in labels.values())
    spoken = [who for who, count in counted.items() if count >= _OFTEN]
    if len(labels) < _LEAST or len(spoken) < 2:
        return found
    lines = [
        Quotation(match.end(), paragraphs[number].end, match.end(), paragraphs[number].end, number)
        for number, match in labels.items()
        if match["who"] in spoken
    ]
    there = {line.paragraph for line in lines}
    kept = [each for each in found if each.paragraph not in there]
    return sorted([*kept, *lines], key=lambda each: each.start)


def _opens_quotation(text: str, at: int) -> bool:
    return text[at : at + 1] in "\"“‘'«„"
