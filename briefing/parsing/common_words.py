"""The words of most paragraphs: plain, or with nothing but links to headings, strong and emphasis.

They come out as `read_inline` makes them of markdown-it-py's tokens, in a tenth of the time.
"""

import re

from briefing.model.text import Mark, MarkKind, Marks
from briefing.parsing.inline import Rich, line_ends
from briefing.safe_text import clean

# Where none of this stands, all markup is one of those below, or none. Each begins with a sign by
# itself, so that `re` looks for all of these signs at once.
_UNCOMMON = re.compile(r"\t|&|<|@|\\|_|`|~|https?:|mailto:|xmpp:|www\.|\[\^|!\[|  | \n|\n[ \n]")
# A star that stands so can only open, or only close (CommonMark 0.31, 6.2).
_COMMON = re.compile(
    r"\[(?P<words>(?!\s)[^][*]+(?<!\s))\]\((?P<target>#[\w-]+)\)"
    r"|\*(?<![^ \n(“]\*)(?P<second>\*?)(?=\w)(?P<stressed>[^][*]*)(?<=\w)\*(?P=second)"
    r"(?=[ \n,.;:!?)”]|\Z)"
)
_STRESS: dict[str, MarkKind] = {"": "emphasis", "*": "strong"}


def read_common(words: str, line: int) -> Rich | None:
    """A paragraph's words, which start on `line` of the file; `None` for those with other markup
    or with something to be cleaned. Other brackets are taken for words, which they are where no
    link definition gives them a target."""
    if _UNCOMMON.search(words) or words != words.strip() or clean(words).found:
        return None
    text = words
    marks: Marks = ()
    if _is_marked(words):
        found = _marked(words)
        if found is None:
            return None
        text, marks = found
        if clean(text).found:  # marks of letters stack where what stood between them is gone
            return None
    return Rich(text, marks, line_ends(text), line)


def _marked(words: str) -> tuple[str, Marks] | None:
    """What the words are without their markup, and what it marks; `None` if some is left."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = done = 0
    for match in _COMMON.finditer(words):
        before = words[done : match.start()]
        inner = match["words"] or match["stressed"]
        start = length + len(before)
        length, done = start + len(inner), match.end()
        kind: MarkKind = "link" if match["target"] else _STRESS[match["second"]]
        marks.append(Mark(start=start, end=length, kind=kind, target=match["target"]))
        if _is_marked(before):
            return None
        parts += (before, inner)
    rest = words[done:]
    if _is_marked(rest):
        return None
    return "".join((*parts, rest)), tuple(marks)


def _is_marked(words: str) -> bool:
    """Whether there is any markup in words that have no uncommon sign."""
    return "*" in words or "](" in words
