"""Who says something, or acts, in a sentence of the narration."""

from collections.abc import Iterable

from briefing.drafting.frame import Passage
from briefing.drafting.function_words import POSSESSIVES
from briefing.drafting.mention import Mention
from briefing.drafting.phrases import phrase_at
from briefing.drafting.saying import PLAIN, WEAK
from briefing.drafting.speaker import is_somebody
from briefing.drafting.subjects import first_subject, inverted_last, subject_of
from briefing.drafting.verbs import is_verb_of_saying
from briefing.drafting.word_lists import listed

_SHORTEST_SAYING = 12  # pieces of a sentence that says no more than `X said on Tuesday.`


def said_in(passage: Passage, sentence: int) -> Mention | None:
    """The subject of a sentence that says no more than that somebody spoke: `Ruiz said.`"""
    if sentence >= len(passage.sentences):
        return None
    start, end = passage.sentences[sentence]
    pieces = passage.pieces
    if end - start > _SHORTEST_SAYING or any(piece.kind == "quote" for piece in pieces[start:end]):
        return None
    for verb in range(start + 1, end):
        if pieces[verb].low in PLAIN and not pieces[verb].low.endswith("ing"):
            following = pieces[verb + 1 : end]
            if following and following[0].text not in ".," and following[0].low not in _TIMES:
                return None
            return subject_of(passage, verb, start)
    return None


def sayer_in(passage: Passage, start: int, end: int) -> Mention | None:
    """Who says something in the pieces from `start` to `end`, if anybody does: the commonest verbs
    of saying count before others, and of those the first, which is most often the main one."""
    found = _sayer_by(passage, [at for at in range(start + 1, end) if _is_plain(passage, at)])
    if found is None:
        found = _sayer_by(passage, range(end - 1, start, -1))
    if found is not None:
        return found
    for at in range(start, end - 2):
        if passage.pieces[at].low == "according":
            return phrase_at(passage, at + 2, end)
    return None


def asked_in(passage: Passage, start: int, end: int) -> Mention | None:
    """Who is asked something in the pieces from `start` to `end`, and so speaks next: `A reporter
    pressed Ana Ruiz about it.`"""
    for verb in range(start + 1, end - 1):
        if passage.pieces[verb].low in _ASKING:
            asked = phrase_at(passage, verb + 1, end)
            return asked if asked is not None and asked.kind != "described" else None
    return None


def _is_plain(passage: Passage, at: int) -> bool:
    low = passage.pieces[at].low
    return low in PLAIN and not low.startswith("continu")


def _sayer_by(passage: Passage, verbs: Iterable[int]) -> Mention | None:
    """The subject of the first of the verbs that has one in its sentence."""
    for verb in verbs:
        piece = passage.pieces[verb]
        if piece.kind != "word" or piece.low in WEAK or piece.low.endswith("ing"):
            continue
        if is_verb_of_saying(passage.pieces, verb):
            start, last = passage.sentences[passage.sentence_of(verb)]
            mention = (
                inverted_last(passage, verb, last)
                or subject_of(passage, verb, start)
                or first_subject(passage, start, verb)
            )
            if mention is not None and mention.head not in _NOT_THIRD:
                return mention
    return None


def _pronoun_in(passage: Passage, start: int, end: int) -> Mention | None:
    """`Why did she come?`"""
    at = next((at for at in range(start, end) if passage.pieces[at].low in ("he", "she")), None)
    return None if at is None else phrase_at(passage, at, end)


_NOT_THIRD = frozenset(("it", "you", "i", "we"))
_ASKING = listed("asked pressed questioned quizzed challenged grilled interviewed")
_TIMES = listed("on in at during after before yesterday today last this earlier later to")


def sayer_after(passage: Passage, sentence: int) -> Mention | None:
    """`“We closed …” Ana Ruiz looked away.`: who acts in the next sentence, if it is a person."""
    if sentence + 1 >= len(passage.sentences):
        return None
    told = sayer(passage, sentence + 1)
    return told[0] if told is not None else None


def sayer(passage: Passage, sentence: int) -> tuple[Mention, str] | None:
    """Who says something in a sentence, with the verb; or else its subject, if it has a person's
    name or is a pronoun."""
    start, end = passage.sentences[sentence]
    mention = sayer_in(passage, start, end)
    if mention is not None:
        return mention, "said"
    mention = first_subject(passage, start, end)
    if mention is None or mention.kind == "described":
        mention = _pronoun_in(passage, start, end) or mention
    if mention is None or (mention.kind == "pronoun" and mention.head in _NOT_THIRD):
        return None
    if mention.kind == "named" and mention.name is not None and mention.name.kind == "place":
        return None
    is_new = is_somebody(mention) and mention.determiner in POSSESSIVES  # `His father`
    return (mention, "") if mention.kind != "described" or is_new else None


def signature(passage: Passage, sentence: int) -> Mention | None:
    """Who signs the quotation before a sentence that has nobody act: `“…” Ana Ruiz, mayor`, and
    `“…” A reader, “Letter to the editor”`, at the end of a paragraph."""
    if sentence != len(passage.sentences) - 1 or sentence == 0:
        return None
    start, end = passage.sentences[sentence]
    if end - start > _SHORTEST_SAYING or passage.pieces[start - 1].kind != "quote":
        return None
    mention = phrase_at(passage, start, end)
    if mention is None or mention.kind == "pronoun":
        return None
    rest = passage.pieces[mention.last : end]
    if any(is_verb_of_saying(passage.pieces, at) for at in range(mention.last, end)):
        return None
    signs = [piece for piece in rest if piece.kind != "quote" and piece.text not in ",."]
    return mention if not signs else None
