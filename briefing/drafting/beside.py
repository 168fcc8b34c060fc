"""Who speaks a quotation, by the words beside it in its sentence."""

from collections.abc import Sequence
from typing import Literal

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.phrases import DOCUMENTS, Mention, first_subject, phrase_at, subject_of, with_joined
from briefing.drafting.saying import BASES, DESCRIBING, INFINITIVES, NOUNS, PLAIN, VERBS, WEAK
from briefing.drafting.words import Piece
from briefing.values import value

Rule = Literal[
    "X said after",  # “…,” X said
    "said X after",  # “…,” said X
    "X said before",  # X said, “…”
    "X said of it",  # X said the plan was “…”
    "colon",  # X: “…”
    "dash",  # “…” – X
    "according to",  # according to X, “…”
    "by X",  # described by X as “…”
    "subject",  # X wants “…”
    "goes on",  # “…,” X said. “…”
    "next paragraph",  # “…”, the quotation's own next paragraph
    "sentence after",  # “…” X said so.
    "sentence before",  # X was glad. “…”
    "paragraph before",  # the same, a paragraph earlier
    "line of a dialogue",  # X: …
    "nobody",
]

_DASHES = ("—", "–", "-", "--", "―")
_ENDS_OPEN = (",", "?", "!", "…", "—", "–", "-", "...")
_FARTHEST = 45  # pieces between a quotation and its verb
_CLOSE = 3  # pieces between a quotation and a verb that has other meanings
_LONGEST_GAP = 14  # pieces between a verb of saying and what it introduces
_BE = frozenset("am is are was were be been being gets got".split())


@value(frozen=True, slots=True)
class Beside:
    """`mention` is who speaks, by `rule`; `verb` is the verb's word, if there is one. `is_direct`
    tells words that are introduced as speech, and not woven into a sentence."""

    rule: Rule
    mention: Mention | None = None
    verb: str = ""
    is_direct: bool = False


def beside(passage: Passage, at: int, start: int, end: int) -> Beside | None:
    """Who speaks the quotation at piece `at` of a sentence from `start` to `end`."""
    before = _before(passage, at, start)
    if before is not None and before.is_direct and before.mention is not None:
        return before
    after = _after(passage, at, end)
    if after is not None and after.mention is not None:
        return after
    told = before or after or _according(passage, at, start)
    if told is not None and told.mention is not None:
        return told
    labelled = _labelled(passage, at, start)
    if labelled is not None:
        return labelled
    return told


# After the quotation


def _after(passage: Passage, at: int, end: int) -> Beside | None:
    """`“…,” X said`, `“…,” said X`, `“…,” according to X`, `“…” – X`."""
    pieces = passage.pieces
    next_ = at + 1
    comma = False
    while next_ < end and pieces[next_].text in (",", "(", ")", "."):
        comma = comma or pieces[next_].text == ","
        next_ += 1
    if next_ >= end or pieces[next_].kind == "quote":
        return None
    if pieces[next_].text in _DASHES:
        return _after_dash(passage, next_ + 1, end)
    if pieces[next_].low == "according" and next_ + 2 < end:
        mention = phrase_at(passage, next_ + 2, end)
        return Beside("according to", mention, is_direct=True) if mention else None
    is_open = comma or at == 0 or _closes_open(pieces[at]) or pieces[at - 1].kind == "sign"
    while next_ < end and (pieces[next_].low in small.ADVERBS or pieces[next_].low == "as"):
        next_ += 1
    return _said_after(passage, at, next_, end, is_open) if next_ < end else None


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


def _said_after(passage: Passage, quote: int, at: int, end: int, is_open: bool) -> Beside | None:
    pieces = passage.pieces
    first = pieces[at]
    if first.low in small.COORDINATORS | small.SUBORDINATORS | small.RELATIVES:
        return None
    if is_verb_of_saying(pieces, at) and not first.low.endswith("ing"):
        inverted = _inverted(passage, at, end)
        return Beside("said X after", inverted, first.low, is_direct=True) if inverted else None
    if not is_open:
        return None
    for verb in range(at, min(end, at + _FARTHEST)):
        if pieces[verb].kind == "quote":
            return None
        if not is_verb_of_saying(pieces, verb) or pieces[verb].low.endswith("ing"):
            continue
        mention = subject_of(passage, verb, at)
        if mention is None:
            continue
        if _is_passive(pieces, verb):
            return None
        if mention.first - at > 12 and pieces[at].text != ",":
            return None
        return Beside("X said after", mention, pieces[verb].low, is_direct=True)
    return None


def _inverted(passage: Passage, verb: int, end: int) -> Mention | None:
    """Who stands after the verb: `said Ana Ruiz`, `said the minister, Ana Ruiz`."""
    at = verb + 1
    while at < end and passage.pieces[at].low in small.ADVERBS - {"both"}:
        at += 1
    mention = with_joined(passage, phrase_at(passage, at, end), end)
    if mention is None or mention.head in ("that", "it"):
        return None
    return mention


# Before the quotation


def _before(passage: Passage, at: int, start: int) -> Beside | None:
    """`X said, “…”`, `X told reporters: “…”`, `X said the plan was “…”`."""
    pieces = passage.pieces
    crossed = False
    for verb in range(at - 1, max(start, at - _FARTHEST) - 1, -1):
        piece = pieces[verb]
        if piece.kind == "quote":
            crossed = True
            continue
        if not is_verb_of_saying(pieces, verb, quote=at) or _is_blocked(pieces, verb, start):
            continue
        gap = pieces[verb + 1 : at]
        direct = not crossed and _introduces(piece.low, gap)
        weak = piece.low in WEAK | NOUNS and piece.low not in DESCRIBING
        if weak and not direct and (crossed or len(gap) > _CLOSE):
            continue
        found = _subject(passage, verb, start)
        if found is None:
            continue
        mention, rule = found
        return Beside(
            rule or ("X said before" if direct else "X said of it"), mention, piece.low, direct
        )
    return None


def _subject(passage: Passage, verb: int, start: int) -> tuple[Mention, Rule | None] | None:
    """Who says what a verb before a quotation says; the rule, if it is not the usual one."""
    pieces = passage.pieces
    if verb > start and pieces[verb - 1].low == "as" and pieces[verb].low == "saying":
        quoted = _quoted_as_saying(passage, verb, start)
        return (quoted, None) if quoted else None
    clause = _clause_start(passage, start, verb)
    if _is_passive(pieces, verb) and pieces[verb].low not in ("saying",):
        by = _by_phrase(passage, verb)
        return (by, "by X") if by else None
    if pieces[verb].low.endswith("ing"):
        subject = _of_participle(passage, verb, clause)
    else:
        subject = subject_of(passage, verb, clause) or _shared(passage, verb, clause)
    if subject is None and verb == start:
        subject = phrase_at(passage, verb + 1, len(pieces))  # `Said Ruiz: “…”`
    return (subject, None) if subject else None


def _quoted_as_saying(passage: Passage, verb: int, start: int) -> Mention | None:
    """`The Courier quoted Ruiz as saying`, `Ruiz was quoted by the Courier as saying`."""
    pieces = passage.pieces
    for at in range(verb - 1, start, -1):
        if pieces[at].low in ("quoted", "cited", "quotes", "quoting", "reported", "described"):
            passive = _is_passive(pieces, at)
            return subject_of(passage, at, start) if passive else phrase_at(passage, at + 1, verb)
    return None


def _shared(passage: Passage, verb: int, clause: int) -> Mention | None:
    """`Ruiz left the room and said`: the subject of the verb before."""
    subject = first_subject(passage, clause, verb)
    if subject is None and clause > 0:
        start = passage.sentences[passage.sentence_of(verb)][0]
        subject = first_subject(passage, start, verb)
    return subject


def _of_participle(passage: Passage, verb: int, clause: int) -> Mention | None:
    """`…, adding`: the subject of the clause; `with Ruiz adding`: the phrase before it."""
    pieces = passage.pieces
    for at in range(verb - 1, max(clause, verb - 12) - 1, -1):
        if pieces[at].low == "with":
            mention = phrase_at(passage, at + 1, verb)
            if mention is not None and mention.last >= verb - 1:
                return mention
        if pieces[at].text == ",":
            break
    beside_it = _noun_before(passage, verb, clause)
    if beside_it is not None:
        return beside_it
    if verb > clause and pieces[verb - 1].low in small.AUXILIARIES:
        return subject_of(passage, verb, clause)
    start = passage.sentences[passage.sentence_of(verb)][0]
    return first_subject(passage, clause, verb) or first_subject(passage, start, len(pieces))


_BEARERS = frozenset(
    "signs banners placards posters letters messages t-shirts shirts stickers leaflets emails"
    " statements tweets posts notices graffiti".split()
)
"""What words are written on: `signs reading`."""


def _noun_before(passage: Passage, verb: int, clause: int) -> Mention | None:
    """`a message stating`: the phrase that a participle follows without a comma; but the words of
    `Ruiz sent a letter saying` are hers."""
    if verb <= clause or passage.pieces[verb - 1].kind != "word":
        return None
    if passage.pieces[verb - 1].low in _BEARERS:
        return phrase_at(passage, verb - 1, verb)
    for at in range(verb - 1, max(clause, verb - 8) - 1, -1):
        if passage.pieces[at].low in small.DETERMINERS or at in passage.name_from:
            mention = phrase_at(passage, at, verb)
            if mention is None or mention.last != verb:
                return None
            author = first_subject(passage, clause, at)
            is_written = mention.head in DOCUMENTS and author is not None
            return author if is_written and author.kind != "described" else mention
    return None


def _clause_start(passage: Passage, start: int, verb: int) -> int:
    """Where the clause begins that a verb stands in: after `while`, `but`, a semicolon, or an
    `and` after a comma with a subject of its own."""
    pieces = passage.pieces
    for at in range(verb - 1, start, -1):
        piece = pieces[at]
        if piece.text == ";" or piece.low in ("while", "whereas", "but", "although", "though"):
            return at + 1 if first_subject(passage, at + 1, verb) is not None else start
        if piece.low in ("and", "as") and pieces[at - 1].text in (",", "—", "–"):
            mention = phrase_at(passage, at + 1, verb)
            if mention is not None and not _lists_on(pieces, mention.last, verb):
                return at + 1
        if piece.kind == "quote" and pieces[min(at + 1, verb)].text in (",", "."):
            return at + 1
    return start


def _lists_on(pieces: Sequence[Piece], last: int, verb: int) -> bool:
    return last < verb and pieces[last].text == "," and last + 1 == verb


def _introduces(verb: str, gap: Sequence[Piece]) -> bool:
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
    addressed = verb in ("told", "tells", "telling", "tell", "asked", "asks", "informed", "reminded")
    aside = opened in small.PREPOSITIONS or opened in small.DAYS or opened in small.ADVERBS
    return (addressed or aside) and (last.text in ",:" or len(gap) < 5)


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


# Verbs


def is_verb_of_saying(pieces: Sequence[Piece], at: int, quote: int | None = None) -> bool:
    piece = pieces[at]
    if piece.kind != "word" or piece.low not in VERBS or piece.is_capital and at > 0 and (
        pieces[at - 1].kind == "word"
    ):
        return False
    if piece.low in NOUNS and piece.low not in PLAIN:
        before = pieces[at - 1].low if at > 0 else ""
        if piece.low in BASES and not _can_be_plural(before):
            return False
        if before in small.DETERMINERS or before in small.PREPOSITIONS or before == "'s":
            return False
    if piece.low in INFINITIVES and piece.low not in PLAIN or piece.low in ("say", "tell", "write"):
        before = pieces[at - 1].low if at > 0 else ""
        if before == "to":
            return at > 1 and pieces[at - 2].low in (
                "on", "continued", "this", "continues", "have", "began", "sought", "moved", "tried"
            )  # fmt: skip
    return True


def _can_be_plural(before: str) -> bool:
    """Whether a verb without an ending can follow: `they claim`, `officials often report`."""
    return (
        before.endswith(("s", "ly"))
        or before in small.PRONOUNS
        or before in small.AUXILIARIES
        or before in ("to", "who", "people", "men", "women", "also", "police", "media")
    )


def _is_blocked(pieces: Sequence[Piece], verb: int, start: int) -> bool:
    """Whether the words before a verb say that nobody said it: `declined to say`."""
    before = pieces[max(start, verb - 3) : verb]
    return any(piece.low in ("declined", "refused", "so-called") for piece in before)


def _is_passive(pieces: Sequence[Piece], verb: int) -> bool:
    """`was described`, `is called`; `was quoted as saying` is active."""
    low = pieces[verb].low
    following = pieces[verb + 1].low if verb + 1 < len(pieces) else ""
    if low.endswith("ing") or low == "says" or (low == "said" and following != "to"):
        return False
    at = verb - 1
    while at > 0 and (pieces[at].low in small.ADVERBS or pieces[at].low.endswith("ly")):
        at -= 1
    return at >= 0 and pieces[at].low in _BE and not low.endswith("s")


def _by_phrase(passage: Passage, verb: int) -> Mention | None:
    """`described by all sides as`."""
    pieces = passage.pieces
    for at in range(verb + 1, min(len(pieces), verb + 8)):
        if pieces[at].low == "by":
            return phrase_at(passage, at + 1, len(pieces))
        if pieces[at].kind == "quote":
            return None
    return None
