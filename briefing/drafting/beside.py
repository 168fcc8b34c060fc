"""Who speaks a quotation, by the words beside it in its sentence."""

from briefing.drafting.after import said_after, said_last
from briefing.drafting.before import said_before
from briefing.drafting.frame import Passage
from briefing.drafting.phrases import phrase_at
from briefing.drafting.rule import Beside
from briefing.drafting.saying import PLAIN
from briefing.drafting.subjects import first_subject


def beside(passage: Passage, at: int, start: int, end: int) -> Beside | None:
    """Who speaks the quotation at piece `at` of a sentence from `start` to `end`."""
    before = said_before(passage, at, start)
    if before is not None and before.is_direct and before.mention is not None:
        return before
    after = said_after(passage, at, end)
    if after is not None and after.mention is not None:
        return after
    last = said_last(passage, at, end)
    if last is not None and (before is None or before.verb not in PLAIN):
        return last
    told = before or after or _according(passage, at, start)
    if told is not None and told.mention is not None:
        return told
    labelled = _labelled(passage, at, start)
    if labelled is not None:
        return labelled
    return told


def _according(passage: Passage, at: int, start: int) -> Beside | None:
    pieces = passage.pieces
    for begins in range(at - 1, start - 1, -1):
        words_of = pieces[begins].low == "words" and pieces[begins + 1].low == "of"
        if (pieces[begins].low == "according" or words_of) and begins + 2 < at:
            mention = phrase_at(passage, begins + 2, at)
            return Beside("according to", mention, is_direct=begins == start) if mention else None
        if pieces[begins].kind == "quote":
            return None
    return None


def _labelled(passage: Passage, at: int, start: int) -> Beside | None:
    """`Ruiz: “…”`, and any sentence that ends with a colon before the quotation."""
    pieces = passage.pieces
    if at == start or pieces[at - 1].text != ":":
        return None
    mention = phrase_at(passage, start, at)
    if mention is not None and mention.last == at - 1:
        return Beside("colon", mention, is_direct=True)
    mention = first_subject(passage, start, at)
    return Beside("subject", mention, is_direct=True) if mention else None
