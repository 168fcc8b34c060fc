"""Capitalised words that belong together: where a name may stand."""

from collections.abc import Collection, Sequence

from briefing.drafting import function_words as small
from briefing.drafting.given_names import GIVEN
from briefing.drafting.roles import (
    GROUPS,
    HONORIFICS,
    INSTITUTIONS,
    ORGANISATION_WORDS,
    PEOPLE,
    ROLE_MODIFIERS,
    is_role_word,
)
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

LINKS = frozenset(("of", "for", "and", "on", "&", "the"))
SURNAMES = listed(
    "baker smith king judge potter hunter fisher weaver shepherd carpenter gardener marshal dean"
    " major bishop pope young farmer painter prince duke lord senior cook head chief miner"
    " singer skipper brother porter page justice constable priest monk host guard rider"
)
"""Nouns for people that are last names as well."""
_BEHIND_PARTICIPLES = small.DETERMINERS | small.PRONOUNS | small.PREPOSITIONS
_SHORT = 5  # letters: `King`, `Reed`
_NUMBERED = listed("channel radio formula")
_MOST_LINKED = 3  # small words in a row inside an organisation's name


def run_from(pieces: Sequence[Piece], at: int, lower: Collection[str]) -> tuple[int, int] | None:
    """The capitalised words from `at` on that belong together."""
    if not _begins(pieces, at, lower):
        return None
    end = at + 1
    while end < len(pieces):
        piece = pieces[end]
        if piece.low == "no.":
            break  # `Juror No. 7`
        if piece.text == "&" and end + 1 < len(pieces) and pieces[end + 1].is_capital:
            end += 2  # `Stone & Vane`
            continue
        if piece.text.isdigit() and pieces[end - 1].low in _NUMBERED:
            end += 1
            continue
        capital = piece.is_capital or _has_inner_capital(piece)
        if (capital and piece.low not in small.DAYS and not _is_month(pieces, end)) or (
            piece.low in small.PARTICLES and _particles_lead_on(pieces, end)
        ):
            end += 1
        elif piece.low in LINKS and (further := _linked(pieces, at, end)):
            end = further
        else:
            break
    return at, end


def is_office(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """`the Prime Minister`: a role with capitals is a description, and nobody's name."""
    return all(
        is_role_word(piece.low) and piece.low not in SURNAMES for piece in pieces[first:last]
    ) and any(piece.low in PEOPLE for piece in pieces[first:last])


def _begins(pieces: Sequence[Piece], at: int, lower: Collection[str]) -> bool:
    piece = pieces[at]
    if not piece.is_capital:
        if piece.text == piece.low and piece.text[0] != "@":
            return False
        handle = piece.text.startswith("@") and len(piece.text) > 1
        return handle or _has_inner_capital(piece)
    if piece.low in small.DAYS or _is_month(pieces, at) or piece.text == "I":
        return False
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    leads_on = following is not None and following.is_capital
    if not _starts_sentence(pieces, at):
        return piece.low not in small.NOT_NAMES or (leads_on and piece.low not in small.PRONOUNS)
    if piece.low in small.NOT_NAMES:
        return False
    if following is not None and following.low in PEOPLE and piece.low in ROLE_MODIFIERS:
        return False  # `Senior counsel Ana Ruiz`
    if piece.low in GROUPS or (piece.low in INSTITUTIONS and not leads_on):
        return False
    if leads_on or piece.low in GIVEN:
        common = piece.low.endswith("ing") or (
            piece.low in lower and piece.low.endswith(("ed", "ly"))
        )
        return not common or piece.low in GIVEN
    if _is_participle(piece, following) and piece.low not in GIVEN:
        return False
    return piece.low not in lower and not piece.low.endswith(("ingly", "edly"))


def _is_participle(piece: Piece, following: Piece | None) -> bool:
    """`Addressing the council, …`, `Pressed about it, …`: no name stands right before those."""
    if following is None or not piece.low.endswith(("ing", "ed")) or len(piece.low) <= _SHORT:
        return False
    return following.low in _BEHIND_PARTICIPLES


def _has_inner_capital(piece: Piece) -> bool:
    """As `al-Tarif` and `iPhone` have it."""
    if piece.kind != "word" or piece.text == piece.low or not piece.text[0].islower():
        return False
    return any(char.isupper() for char in piece.text[1:4])


def _starts_sentence(pieces: Sequence[Piece], at: int) -> bool:
    if at == 0:
        return True
    before = pieces[at - 1]
    return before.kind == "quote" or (before.kind == "sign" and before.text in ".!?…:—–-;(")


def _is_month(pieces: Sequence[Piece], at: int) -> bool:
    low = pieces[at].low
    if low not in small.MONTHS:
        return False
    beside = [*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]]
    dated = any(each.text[:1].isdigit() for each in beside)
    alone = not any(each.is_capital for each in beside) and (low not in GIVEN or len(low) == 3)
    return dated or (alone and low != "may") or (at > 0 and pieces[at - 1].low in ("in", "since"))


def _particles_lead_on(pieces: Sequence[Piece], at: int) -> bool:
    for piece in pieces[at : at + _MOST_LINKED]:
        if piece.is_capital:
            return True
        if piece.low not in small.PARTICLES:
            return False
    return False


def _linked(pieces: Sequence[Piece], first: int, at: int) -> int | None:
    """Where an organisation's name that goes on with `of` and the like has its next word:
    `Ministry of Foreign Affairs`, `Council for the Defence of Norland`."""
    before = pieces[first:at]
    is_organisation = any(is_organisation_word(each.low) for each in before)
    if not is_organisation or any(each.low in HONORIFICS for each in before):
        return None
    following = pieces[min(at + 1, len(pieces) - 1)]
    alike = is_organisation_word(pieces[at - 1].low) == is_organisation_word(following.low)
    if pieces[at].low in ("and", "&") and not alike:
        return None
    if pieces[at].low == "and" and at - first < 3:
        return None
    for further in range(at + 1, min(at + 3, len(pieces))):
        piece = pieces[further]
        if piece.is_capital:
            return None if piece.low in small.DAYS or piece.low in GIVEN else further + 1
        if piece.low != "the":
            return None
    return None


def is_organisation_word(low: str) -> bool:
    return low in ORGANISATION_WORDS
