"""Whether a word says that somebody speaks, by the words around it."""

from collections.abc import Sequence

from briefing.drafting import function_words as small
from briefing.drafting.saying import BASES, INFINITIVES, NOUNS, PLAIN, VERBS
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

_LONGEST_GAP = 14  # pieces between a verb of saying and what it introduces
_ANSWERING = listed("fired shot hit")
_GOING = listed("goes went")
_BE = listed("am is are was were be been being gets got")


def introduces(verb: str, gap: Sequence[Piece]) -> bool:
    """Whether a verb's words introduce a quotation: `said, “…”`, `told reporters: “…”`."""
    if not gap:
        return True
    if len(gap) > _LONGEST_GAP:
        return False
    last = gap[-1]
    if all(piece.text in ",:–—-…" or piece.low in ("that", "as", "how") for piece in gap):
        return True
    if verb.startswith("put") and gap[0].low == "it" and len(gap) < 4:
        return True
    if last.low in small.PREPOSITIONS:
        return False
    colon = last.text == ":"
    inner = gap[:-1] if last.text in ",:" or last.low == "that" else gap
    if any(piece.low in small.AUXILIARIES or piece.text in ";." for piece in inner):
        return False
    if colon:
        return True
    opened = inner[0].low if inner else ""
    addressed = verb in (
        "told",
        "tells",
        "telling",
        "tell",
        "asked",
        "asks",
        "informed",
        "reminded",
    )
    aside = opened in small.PREPOSITIONS or opened in small.DAYS or opened in small.ADVERBS
    return (addressed or aside) and (last.text in ",:" or len(gap) < 5)


def is_verb_of_saying(pieces: Sequence[Piece], at: int) -> bool:
    piece = pieces[at]
    following = pieces[at + 1].low if at + 1 < len(pieces) else ""
    if piece.low in _ANSWERING and following == "back":
        return True  # `Ruiz shot back`
    if piece.low in _GOING and following == "on":
        after = pieces[at + 2] if at + 2 < len(pieces) else None
        return after is None or after.kind == "quote" or after.text in ",.:;"  # `she goes on`
    if (
        piece.kind != "word"
        or piece.low not in VERBS
        or (piece.is_capital and at > 0 and (pieces[at - 1].kind == "word"))
    ):
        return False
    if piece.low in NOUNS and piece.low not in PLAIN:
        before = pieces[at - 1].low if at > 0 else ""
        if piece.low in BASES and not _can_be_plural(before):
            return False
        if before in small.DETERMINERS or before in small.PREPOSITIONS or before == "'s":
            return False
        if before.endswith("ing") and not pieces[at - 1].is_capital:
            return False  # `sparking claims`
    if (piece.low in INFINITIVES and piece.low not in PLAIN) or piece.low in (
        "say",
        "tell",
        "write",
    ):
        before = pieces[at - 1].low if at > 0 else ""
        if before == "to":
            return at > 1 and pieces[at - 2].low in (
                "on", "continued", "this", "continues", "have", "began", "sought", "moved", "tried",
                "liked", "likes", "used", "loves", "loved",
            )  # fmt: skip
    return True


def _can_be_plural(before: str) -> bool:
    """Whether a verb without an ending can follow: `they claim`, `officials often report`."""
    return (
        (before.endswith(("s", "ly")) and not before.endswith("ss"))
        or before in small.PRONOUNS
        or before in small.AUXILIARIES
        or before in ("to", "who", "people", "men", "women", "also", "police", "media")
    )


def is_blocked(pieces: Sequence[Piece], verb: int, start: int) -> bool:
    """Whether the words before a verb say that nobody said it: `declined to say`."""
    before = pieces[max(start, verb - 3) : verb]
    return any(piece.low in ("declined", "refused", "so-called") for piece in before)


def is_passive(pieces: Sequence[Piece], verb: int) -> bool:
    """`was described`, `is called`; `was quoted as saying` is active."""
    low = pieces[verb].low
    following = pieces[verb + 1].low if verb + 1 < len(pieces) else ""
    if low.endswith("ing") or low == "says" or (low == "said" and following != "to"):
        return False
    at = verb - 1
    while at > 0 and small.is_adverb(pieces[at]):
        at -= 1
    return at >= 0 and pieces[at].low in _BE and not low.endswith("s")
