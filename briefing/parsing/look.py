"""The first look at a long file: the beginning of each of its sections, read at once."""

from dataclasses import replace

from briefing.model.briefing import Briefing
from briefing.parsing.document import parse
from briefing.parsing.pieces import pieces

_BEGINNING = 4 * 1024  # characters of a section: more than a screen


def first_look(text: str, path: str | None = None) -> Briefing:
    """A briefing of the beginnings of a text's sections. What it says is said in the text, but
    it is not all, so that it has no diagnostics: only the whole can be wrong."""
    kept: list[str] = []
    left = _BEGINNING
    for piece in pieces(text, 1):
        if piece.text.startswith(("# ", "## ")) or piece.line == 1:
            left = _BEGINNING
        if left > 0:
            shown = _beginning(piece.text, left)
            kept.append(shown)
            left -= len(shown)
    return replace(parse("".join(kept), path), diagnostics=())


def _beginning(text: str, most: int) -> str:
    """Whole blocks from the start of a text, about as many characters as there is room for."""
    if len(text) <= most:
        return text
    end = text.rfind("\n\n", 0, most)
    return text[: end + 2 if end >= 0 else most]
