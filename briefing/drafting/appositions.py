"""The role that stands beside a name between commas: `Ana Ruiz, the foreign minister,`."""

from collections.abc import Iterator

from briefing.drafting import function_words as small
from briefing.drafting.frame import Frame, Passage
from briefing.drafting.names import Name
from briefing.drafting.roles import PEOPLE
from briefing.drafting.word_lists import listed

_LONGEST = 18  # pieces of a role
_SOON = 7  # pieces within which its noun comes
_STOPS = frozenset(",.;:!?–—")
_NOT_FIRST = listed("who whose which that where when and but or while as in on at after with")


def roles_beside(frame: Frame, name: Name) -> Iterator[str]:
    """The roles before and after a name, as the article writes them."""
    passage = frame.passages[name.paragraph]
    for span in (_after(passage, name), _before(passage, name)):
        if span is not None:
            first, last = span
            yield frame.words(passage.pieces[first].start, passage.pieces[last - 1].end)


def _after(passage: Passage, name: Name) -> tuple[int, int] | None:
    pieces = passage.pieces
    at = name.last
    if at + 1 >= len(pieces) or pieces[at].text not in (",", "–", "—"):
        return None
    first = at + 1
    if pieces[first].text.isdigit():  # an age
        first += 2
    if first >= len(pieces) or pieces[first].low in _NOT_FIRST or pieces[first].kind != "word":
        return None
    last = _end(passage, first)
    if not any(piece.low in PEOPLE for piece in pieces[first : min(last, first + _SOON)]):
        return None
    begins = passage.name_from.get(first)
    if begins is not None and begins.kind == "person":
        return None
    return first, last


def _end(passage: Passage, first: int) -> int:
    last = first
    while last < len(passage.pieces) and last - first < _LONGEST:
        piece = passage.pieces[last]
        if piece.kind == "quote" or piece.text in _STOPS or piece.low in small.RELATIVES:
            break
        if piece.low in small.AUXILIARIES - {"'s"} or piece.low in ("told", "said", "says"):
            break
        last += 1
    return last


def _before(passage: Passage, name: Name) -> tuple[int, int] | None:
    """`the foreign minister, Ana Ruiz,` or `his lawyer, Tobel Marn.`"""
    pieces = passage.pieces
    comma = name.first - len(name.title) - 1
    if comma < 1 or pieces[comma].text != ",":
        return None
    after = pieces[name.last] if name.last < len(pieces) else None
    if after is not None and after.kind == "word" and after.low not in small.AUXILIARIES:
        return None
    first = comma
    while first > 0 and comma - first < _LONGEST and pieces[first - 1].kind == "word":
        first -= 1
        possessive = (
            first + 1 < comma and pieces[first + 1].low == "'s" and first in passage.name_from
        )
        if possessive or (
            pieces[first].low in small.DETERMINERS and pieces[first - 1].low not in ("of", "for")
        ):
            break
    opens = first in passage.name_from or pieces[first].low in small.DETERMINERS
    if first == comma or not opens:
        return None
    near = pieces[first : min(comma, first + _SOON)]
    return (first, comma) if any(piece.low in PEOPLE for piece in near) else None
