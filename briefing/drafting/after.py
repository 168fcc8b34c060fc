"""Who speaks a quotation, by the words after it in its sentence: `“…,” X said`."""

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.mention import Mention
from briefing.drafting.phrases import phrase_at
from briefing.drafting.rule import Beside
from briefing.drafting.saying import PLAIN, VERBS
from briefing.drafting.subjects import inverted_last, subject_of, with_joined
from briefing.drafting.verbs import is_passive, is_verb_of_saying
from briefing.drafting.words import DASHES, Piece

_FARTHEST = 45  # pieces between a quotation and its verb
_ASIDE = 3  # pieces with which an aside about a name begins
_ENDS_OPEN = (",", "?", "!", "…", "—", "–", "-", "...")

_NO_ATTRIBUTION = small.COORDINATORS | small.SUBORDINATORS | small.RELATIVES
_BEFORE_NAME = small.ADVERBS - {"both"}


def said_after(passage: Passage, at: int, end: int) -> Beside | None:
    """`“…,” X said`, `“…,” said X`, `“…,” according to X`, `“…” – X`."""
    pieces = passage.pieces
    next_ = at + 1
    comma = False
    while next_ < end and pieces[next_].text in (",", "(", ")", "."):
        comma = comma or pieces[next_].text == ","
        next_ += 1
    if next_ >= end or pieces[next_].kind == "quote":
        return None
    if pieces[next_].text in DASHES:
        return _after_dash(passage, next_ + 1, end)
    if pieces[next_].low == "according" and next_ + 2 < end:
        mention = phrase_at(passage, next_ + 2, end)
        return Beside("according to", mention, is_direct=True) if mention else None
    is_open = comma or at == 0 or _closes_open(pieces[at]) or pieces[at - 1].kind == "sign"
    while next_ < end and (pieces[next_].low in small.ADVERBS or pieces[next_].low == "as"):
        next_ += 1
    return _with_verb(passage, next_, end, is_open) if next_ < end else None


def said_last(passage: Passage, at: int, end: int) -> Beside | None:
    """Who says the whole sentence, at its end: `The plan is “…” and too dear, said Ruiz`."""
    pieces = passage.pieces
    for comma in range(at + 1, end - 2):
        if pieces[comma].kind == "quote":
            return None
        if pieces[comma].text != ",":
            continue
        first = comma + 1
        if pieces[first].low == "according":
            mention = phrase_at(passage, first + 2, end)
            if mention is not None:
                return Beside("according to", mention)
        mention = inverted_last(passage, first, end)
        if mention is None:
            mention = phrase_at(passage, first, end)
            if mention is not None and pieces[min(mention.last, end - 1)].low not in PLAIN:
                mention = None
        if mention is not None and mention.head not in ("i", "we", "you"):
            return Beside("X said of it", mention)
    return None


def _closes_open(piece: Piece) -> bool:
    """Whether a quotation closes as one does whose sentence goes on: with a comma, or `?`."""
    return piece.text.rstrip("\"'”’»“`").rstrip().endswith(_ENDS_OPEN)


def _after_dash(passage: Passage, at: int, end: int) -> Beside | None:
    """A dash and a name to the end of the line."""
    mention = phrase_at(passage, at, end)
    if mention is None or mention.kind == "pronoun":
        return None
    rest = passage.pieces[mention.last : end]
    if any(piece.low in VERBS for piece in rest[:3]) or (rest and rest[0].text not in ",.;("):
        return None
    return Beside("dash", mention, is_direct=True)


def _with_verb(passage: Passage, at: int, end: int, is_open: bool) -> Beside | None:
    pieces = passage.pieces
    first = pieces[at]
    if first.low in _NO_ATTRIBUTION:
        return None
    is_name = first.is_capital and at in passage.name_from  # `“…,” Means said`
    if is_verb_of_saying(pieces, at) and not first.low.endswith("ing") and not is_name:
        inverted = _inverted(passage, at, end)
        return Beside("said X after", inverted, first.low, is_direct=True) if inverted else None
    if not is_open:
        return None
    for verb in range(at, min(end, at + _FARTHEST)):
        if pieces[verb].kind == "quote":
            return None
        if not is_verb_of_saying(pieces, verb) or pieces[verb].low.endswith("ing"):
            continue
        mention = _aside_first(passage, at, verb) or subject_of(passage, verb, at)
        if mention is None:
            continue
        if pieces[verb].low in ("quoted", "quotes", "cited") and (
            quoted := _quoted(passage, verb, end)
        ):
            return Beside("X said after", quoted, pieces[verb].low, is_direct=True)
        if mention.last < verb and pieces[mention.last].low in ("that", "which"):
            return None  # `“…”, a charge that Ruiz dismissed`
        if any(piece.low in ("that", "which") for piece in pieces[at : mention.first]):
            return None
        if is_passive(pieces, verb):
            return None
        if mention.first - at > 12 and pieces[at].text != ",":
            return None
        return Beside("X said after", mention, pieces[verb].low, is_direct=True)
    return None


def _aside_first(passage: Passage, at: int, verb: int) -> Mention | None:
    """`“…,” Ana Ruiz, head of the Upper, Lower and Old Veld, told the Courier`: a name right behind
    the quotation, and no verb of its own before that of saying."""
    mention = phrase_at(passage, at, verb)
    if mention is None or mention.kind != "named" or mention.last >= verb:
        return None
    between = passage.pieces[mention.last : verb]
    if between[0].text != "," or len(between) < _ASIDE:
        return None
    return None if any(each.low in small.AUXILIARIES for each in between) else mention


def _quoted(passage: Passage, verb: int, end: int) -> Mention | None:
    """`“…,” the Courier quoted Ana Ruiz as saying`."""
    mention = phrase_at(passage, verb + 1, end)
    if mention is None or mention.last >= end:
        return None
    return mention if passage.pieces[mention.last].low == "as" else None


def _inverted(passage: Passage, verb: int, end: int) -> Mention | None:
    """Who stands after the verb: `said Ana Ruiz`, `said the minister, Ana Ruiz`."""
    at = verb + 1
    while at < end and passage.pieces[at].low in _BEFORE_NAME:
        at += 1
    mention = with_joined(passage, phrase_at(passage, at, end), end)
    if mention is None or mention.head in ("that", "it"):
        return None
    return mention
