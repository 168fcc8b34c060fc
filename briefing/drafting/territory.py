"""The places that an article names beside claims: suggestions for its territorial issue."""

from briefing.drafting.cast import Cast, Figure
from briefing.drafting.frame import Frame, Passage
from briefing.drafting.roles import PEOPLE
from briefing.drafting.states import States
from briefing.drafting.word_lists import listed
from briefing.values import value

_CLAIMING = listed(
    """
    territory territories territorial claim claims claimed claiming annex annexed annexation annexes
    occupy occupied occupies occupation border borders frontier sovereignty cede ceded
    disputed dispute disputes region regions province provinces relinquish seize seized captured
    withdraw withdrew withdrawal secede seceded secession partition enclave exclave concession
    concessions status ceasefire held demarcation buffer demilitarised demilitarized demilitarise
    """
)
_PLACING = listed("of in over for to from and or with across on into both that")
_NOT_PLACES = listed("times news party council ministry committee agency union court")
_MOST = 12


@value(frozen=True, slots=True, kw_only=True)
class DraftedTerritory:
    """A place, and the sentence that names it beside a claim."""

    name: str
    sentence: str


def territories_in(frame: Frame, cast: Cast, states: States) -> list[DraftedTerritory]:
    """Places that a sentence with a claim names, in order, each once."""
    found: dict[Figure, DraftedTerritory] = {}
    for passage, first, last in frame.body_sentences():
        if not any(piece.low in _CLAIMING for piece in passage.pieces[first:last]):
            continue
        sentence = frame.words(passage.pieces[first].start, passage.pieces[last - 1].end)
        for figure in _places(passage, first, last, cast, states):
            found.setdefault(figure, DraftedTerritory(name=figure.name, sentence=sentence))
    return list(found.values())[:_MOST]


def _places(passage: Passage, first: int, last: int, cast: Cast, states: States) -> list[Figure]:
    found = []
    in_list = False
    for name in passage.names:
        if not first <= name.first < last:
            continue
        figure = cast.meant_by(name)
        before = passage.pieces[name.first - 1] if name.first > first else None
        the = before is not None and before.low == "the" and name.first - 2 >= first
        leading = passage.pieces[name.first - 2] if the else before
        led = leading is not None and leading.low in _PLACING
        in_list = led or (in_list and leading is not None and leading.text == ",")
        if figure is None or leading is None or not in_list or not _is_place(figure, states):
            continue
        after = passage.pieces[name.last].low if name.last < len(passage.pieces) else ""
        by_claim = after in _CLAIMING or after in ("and", "or") or leading.low != "in"
        if by_claim and not name.is_possessive and after not in PEOPLE:
            found.append(figure)
    return found


def _is_place(figure: Figure, states: States) -> bool:
    if figure.kind == "person" or figure.gender or states.of(figure.name) is not None:
        return False
    low = figure.name.lower().split()
    if figure.name.isupper() or any(word in _NOT_PLACES for word in low):
        return False
    return not any(word in ("of", "for") for word in low)
