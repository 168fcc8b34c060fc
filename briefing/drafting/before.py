"""Who speaks a quotation, by the words before it in its sentence: `X said, “…”`."""

from collections.abc import Sequence

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.mention import Mention
from briefing.drafting.phrases import phrase_at
from briefing.drafting.roles import BEARERS, DOCUMENTS, means_somebody
from briefing.drafting.rule import Beside, Rule
from briefing.drafting.saying import DESCRIBING, NOUNS, PLAIN, WEAK
from briefing.drafting.subjects import first_subject, subject_of
from briefing.drafting.verbs import introduces, is_blocked, is_passive, is_verb_of_saying
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

_FARTHEST = 45  # pieces between a quotation and its verb
_FAR_CLAIM = 12  # pieces of who makes a claim
_CLAIMS = listed(
    "claim claims allegation allegations accusation accusations assertion assertions suggestion"
    " suggestions warning warnings complaint complaints argument assurance assurances promise"
    " pledge insistence contention"
)
_DOUBTFUL = WEAK | NOUNS
_RECEIVING = listed(
    "received receives receive got gets get found finds saw sees seen read reads obtained opened"
    " shown handed given kept discovered"
)
"""Verbs whose subject has not written the letter that is their object."""
_CLOSE = 3  # pieces between a quotation and a verb that has other meanings


def said_before(passage: Passage, at: int, start: int) -> Beside | None:
    """`X said, “…”`, `X told reporters: “…”`, `X said the plan was “…”`."""
    pieces = passage.pieces
    claimed = _claimed(passage, at, start)
    if claimed is not None:
        return Beside("X said of it", claimed, "claimed")
    crossed = False
    perhaps: Beside | None = None
    for verb in range(at - 1, max(start, at - _FARTHEST) - 1, -1):
        piece = pieces[verb]
        if piece.kind == "quote":
            crossed = True
            continue
        if not is_verb_of_saying(pieces, verb) or is_blocked(pieces, verb, start):
            continue
        gap = pieces[verb + 1 : at]
        weak = piece.low in _DOUBTFUL and piece.low not in DESCRIBING
        led_in = not weak or any(each.text in ",:" for each in gap)
        direct = led_in and not crossed and introduces(piece.low, gap)
        if weak and not direct and (crossed or len(gap) > _CLOSE):
            continue
        found = _subject(passage, verb, start)
        if found is None:
            continue
        mention, rule = found
        told = Beside(
            rule or ("X said before" if direct else "X said of it"),
            mention,
            piece.low,
            direct,
            rule is None and _is_far(passage, mention, verb),
        )
        if not weak or direct:
            return told
        perhaps = perhaps or told  # `Ruiz said inspectors had found “nine faults”`: her words
    return perhaps


def _subject(passage: Passage, verb: int, start: int) -> tuple[Mention, Rule | None] | None:
    """Who says what a verb before a quotation says; the rule, if it is not the usual one."""
    pieces = passage.pieces
    if verb > start and pieces[verb - 1].low == "as" and pieces[verb].low == "saying":
        quoted = _quoted_as_saying(passage, verb, start)
        return (quoted, None) if quoted else None
    clause = _clause_start(passage, start, verb)
    if is_passive(pieces, verb) and pieces[verb].low != "saying":
        by = _by_phrase(passage, verb)
        return (by, "by X") if by else None
    if pieces[verb].low.endswith("ing"):
        subject = _of_participle(passage, verb, clause)
    else:
        subject = subject_of(passage, verb, clause) or _shared(passage, verb, clause)
    if verb > start and pieces[verb - 1].text == "," and not _is_person(subject):
        told = phrase_at(passage, verb + 1, len(pieces))  # `The plan, said Ruiz, was “…”`
        if told is not None and told.last < len(pieces) and pieces[told.last].text == ",":
            subject = told
    if subject is None and verb == start:
        subject = phrase_at(passage, verb + 1, len(pieces))  # `Said Ruiz: “…”`
    return (subject, None) if subject else None


def _is_far(passage: Passage, mention: Mention, verb: int) -> bool:
    """Whether somebody else is named between a subject and its verb, but for the aside of a name,
    `Ana Ruiz, Marn’s lawyer, said`; or a comma parts them that closes nothing."""
    if mention.first >= verb:
        return False
    pieces = passage.pieces
    between = pieces[mention.last : verb]
    while between and (between[-1].low in small.AUXILIARIES or small.is_adverb(between[-1])):
        between = between[:-1]
    if not between:
        return False
    if len(between) == 1 and between[0].text == ",":
        return not pieces[verb].low.endswith("ing") and not _is_between_commas(passage, mention)
    is_aside = between[0].text == between[-1].text == ","
    if is_aside and mention.kind == "named":
        return False
    return any(
        mention.last <= name.first < verb and (is_aside or name.kind == "person")
        for name in passage.names
    )


def _is_between_commas(passage: Passage, mention: Mention) -> bool:
    """Whether a comma opens the name that ends a phrase: `the mayor, Prof Ana Ruiz,`."""
    if mention.name is None:
        return False
    first = mention.name.first
    while first > 0 and passage.pieces[first].start > mention.name.begins:
        first -= 1
    return first > 0 and passage.pieces[first - 1].text == ","


def _claimed(passage: Passage, at: int, start: int) -> Mention | None:
    """`The council denied claims by Ana Ruiz that it had “…”`: whose claims they are."""
    pieces = passage.pieces
    for that in range(at - 1, start + 2, -1):
        if pieces[that].kind == "quote" or pieces[that].text in ",;:":
            return None
        if pieces[that].low != "that":
            continue
        for by in range(that - 1, max(start, that - _FAR_CLAIM), -1):
            if pieces[by].low in ("by", "from", "of") and pieces[by - 1].low in _CLAIMS:
                mention = phrase_at(passage, by + 1, that)
                return mention if mention is not None and mention.last == that else None
        return None
    return None


def _is_person(mention: Mention | None) -> bool:
    if mention is None or mention.kind == "described":
        return mention is not None and means_somebody(mention.head)
    return True


def _quoted_as_saying(passage: Passage, verb: int, start: int) -> Mention | None:
    """`The Courier quoted Ruiz as saying`, `Ruiz was quoted by the Courier as saying`."""
    pieces = passage.pieces
    for at in range(verb - 1, start, -1):
        if pieces[at].low in ("quoted", "cited", "quotes", "quoting", "reported", "described"):
            passive = is_passive(pieces, at)
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
    start = passage.sentences[passage.sentence_of(verb)][0]
    if verb > clause and pieces[verb - 1].low in small.AUXILIARIES:  # `Ruiz is calling it “…”`
        return subject_of(passage, verb, clause) or first_subject(passage, start, verb)
    beside_it = _noun_before(passage, verb, clause) or _told_before(passage, verb)
    if beside_it is not None:
        return beside_it
    return first_subject(passage, clause, verb) or first_subject(passage, start, len(pieces))


def _told_before(passage: Passage, verb: int) -> Mention | None:
    """`“…,” the ministry said, calling it “…”`: who said something in the sentence already."""
    start = passage.sentences[passage.sentence_of(verb)][0]
    for at in range(verb - 1, start, -1):
        low = passage.pieces[at].low
        if low in PLAIN and not low.endswith("ing") and is_verb_of_saying(passage.pieces, at):
            return subject_of(passage, at, start)
    return None


def _noun_before(passage: Passage, verb: int, clause: int) -> Mention | None:
    """`a message stating`: the phrase that a participle follows without a comma; but the words of
    `Ruiz sent a letter saying` are hers."""
    pieces = passage.pieces
    if verb <= clause or pieces[verb - 1].kind != "word":
        return None
    if pieces[verb - 1].low in BEARERS:
        return phrase_at(passage, verb - 1, verb)
    for at in range(verb - 1, max(clause, verb - 8) - 1, -1):
        if pieces[at].low in small.DETERMINERS or at in passage.name_from:
            mention = phrase_at(passage, at, verb)
            if mention is None or mention.last != verb:
                return None
            author = first_subject(passage, clause, at)
            if author is None or author.kind == "described" or mention.head not in DOCUMENTS:
                return mention
            between = pieces[author.last : at]
            return mention if any(each.low in _RECEIVING for each in between) else author
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


def _by_phrase(passage: Passage, verb: int) -> Mention | None:
    """`described by all sides as`."""
    pieces = passage.pieces
    for at in range(verb + 1, min(len(pieces), verb + 8)):
        if pieces[at].low == "by":
            return phrase_at(passage, at + 1, len(pieces))
        if pieces[at].kind == "quote":
            return None
    return None
