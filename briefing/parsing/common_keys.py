"""The front matter of most briefings: a line a key, with plain words or a list of them in brackets.

It comes out as from YAML, without the time that importing PyYAML and asking it takes.
"""

import re

from briefing.safe_text import is_harmless

# Plain scalars (YAML 1.2.2, 7.3.3) of signs that mean nothing to YAML inside of one.
_WORDS = r"[^\W_](?:[\w ,.()/’“”‘„«»–—…+;!?&'-]|:(?=\w))*"
_ITEM = r"[^\W_][\w .()/’“”‘„«»–—…+&'-]*"
_LINE = re.compile(
    rf"(?P<key>[A-Za-z][\w-]{{0,60}}):(?: +(?:\[(?P<items>{_ITEM}(?:, *{_ITEM})*)\]|(?P<words>{_WORDS}))?)? *"
    r"| *(?:#.*)?"
)


def read_common_keys(text: str) -> tuple[dict[str, object], dict[str, int]] | None:
    """The values and the line of each key, the first line being 2; `None` where anything else
    stands in it, and where a key stands twice."""
    if not is_harmless(text):
        return None
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 2):
        found = _LINE.fullmatch(line)
        if found is None or found["key"] in values:
            return None
        if key := found["key"]:
            items = found["items"]
            plain = (found["words"] or "").rstrip()
            values[key] = [each.strip() for each in items.split(",")] if items else plain
            lines[key] = number
    return values, lines
