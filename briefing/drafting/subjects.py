"""The subject of a verb: the phrase that stands before it, or opens its clause.

The rules are those of English word order as its grammars describe it: a subject stands before its
verb, adverbs and auxiliaries between them; appositions and relative clauses stand between commas.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.mention import Mention
from briefing.drafting.phrases import PARTICIPLES_BEHIND, phrase_at
from briefing.drafting.roles import GROUPS, PEOPLE, means_somebody
from briefing.drafting.saying import NOUNS, VERBS
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

_SHORT = 7  # pieces of an aside of time
_ROLE = 9  # pieces of a short role with a name behind
_NAME = 8  # pieces of a long name with its title
_FARTHEST_AGENT = 16  # pieces between `by` and the `who` that goes on about whom it names
_FARTHEST = 60  # pieces that a subject is looked for before its verb
_TIMES = listed(
    "week month year day night morning evening afternoon hour minute weekend spring weeks months years"
    " days hours minutes"
)
_LEADING_IN = listed("after before since until")
"""They lead in a noun as well as a clause: `After the match, Korva, the coach, said`."""
_INVERTED = listed("said says added adds")
_PARTICIPLES = listed("speaking asked writing reacting responding citing referring")

_AUXILIARIES = small.AUXILIARIES - {"'s"}
_CLAUSES = small.SUBORDINATORS | small.RELATIVES
_ASIDE = small.PREPOSITIONS | small.DAYS | small.ADVERBS
_BEFORE_SUBJECTS = small.COORDINATORS | small.ADVERBS | small.DAYS
_OPENS_NONE = (_ASIDE | _BEFORE_SUBJECTS | _CLAUSES | {"out"}) - {"both"}
"""Words with which no subject begins."""
_LEADS_IN = small.PREPOSITIONS - small.SUBORDINATORS | small.DETERMINERS - {"that"} | _AUXILIARIES
"""Words behind which none does."""


def with_joined(passage: Passage, mention: Mention | None, stop: int) -> Mention | None:
    """A phrase with those that `and` joins to it: `Ana Ruiz, Tobel Marn and the Ferry Council`."""
    if mention is None or mention.kind == "pronoun":
        return mention
    pieces = passage.pieces
    also: list[Mention] = []
    last = mention.last
    while last + 1 < stop and (pieces[last].low == "and" or pieces[last].text == ","):
        begin = last + 1
        if pieces[last].text == "," and pieces[begin].low == "and":
            begin += 1
        following = phrase_at(passage, begin, stop) if begin < stop else None
        if following is None or following.kind == "pronoun":
            break
        also.append(following)
        last = following.last
        if pieces[begin - 1].low == "and":
            return replace(mention, also=tuple(also), last=last, end=pieces[last - 1].end)
    return mention


def inverted_last(passage: Passage, verb: int, end: int) -> Mention | None:
    """Who ends a sentence behind its verb: `The boats are back, said Ana Ruiz.`"""
    pieces = passage.pieces
    if verb == 0 or pieces[verb - 1].text != "," or pieces[verb].low not in _INVERTED:
        return None
    mention = phrase_at(passage, verb + 1, end)
    if mention is None or mention.kind == "pronoun":
        return None
    ends = mention.last >= end or pieces[mention.last].kind == "sign"
    if mention.kind == "named":
        return mention if ends or pieces[mention.last].low in small.PREPOSITIONS else None
    return mention if ends and means_somebody(mention.head) else None


def subject_of(passage: Passage, verb: int, start: int) -> Mention | None:
    """Who does what the verb says, of those named between `start` and it."""
    pieces = passage.pieces
    start = _after_participle(passage, max(start, verb - _FARTHEST), verb)
    end = _before_auxiliaries(pieces, start, verb)
    if end <= start:
        return None
    if pieces[end - 1].low in ("who", "which", "that") and end - 1 > start:
        end -= 1  # `Ruiz, who said`, `a study which found`
        restricted = nearest_subject(passage, start, end)
        if restricted is not None:
            return restricted
        agent = _agent_before(passage, start, end)
        if agent is not None and pieces[end].low == "who":
            return agent
        return _subject_before(passage, start, end)
    if pieces[end - 1].low in small.COORDINATORS:
        return None  # it has the subject of the verb before it
    return _subject_before(passage, start, end)


def _agent_before(passage: Passage, start: int, end: int) -> Mention | None:
    """`The bill was brought in by Ana Ruiz, the minister, who said`: who is named behind `by`;
    `He gave it to Ana Ruiz, who said`: and where no aside can go on, behind others."""
    pieces = passage.pieces
    if pieces[end - 1].text != ",":
        return None
    for at in range(end - 2, max(start, end - _FARTHEST_AGENT), -1):
        if pieces[at].kind == "quote" or pieces[at].text in ";:":
            return None
        if pieces[at].low not in ("by", "to", "with", "from"):
            continue
        if pieces[at].low != "by" and any(each.text == "," for each in pieces[start:at]):
            return None  # `Ana Ruiz, an aide to Tobel Marn, who said`
        mention = phrase_at(passage, at + 1, end)
        if mention is None or mention.kind != "named" or mention.name is None:
            return None
        if mention.name.kind not in ("person", "unknown") or mention.last >= end:
            return None
        is_aside = pieces[mention.last].text == ","
        commas = sum(each.text == "," for each in pieces[mention.last : end])
        return mention if is_aside and commas <= 2 else None
    return None


def _after_participle(passage: Passage, start: int, verb: int) -> int:
    """`Opening the case in the high court, Ana Ruiz said`: behind the comma."""
    opening = passage.pieces[start]
    is_participle = opening.is_capital and opening.low.endswith("ing") and "-" not in opening.low
    if not is_participle or start in passage.name_from:
        return start
    comma = next((at for at in range(start, verb) if passage.pieces[at].text == ","), None)
    return start if comma is None or comma + 1 >= verb else comma + 1


def _before_auxiliaries(pieces: Sequence[Piece], start: int, verb: int) -> int:
    end = verb
    while end > start:
        low = pieces[end - 1].low
        adverb = small.is_adverb(pieces[end - 1])
        chained = low in (
            "to",
            "on",
            "went",
            "continued",
            "quoted",
            "cited",
            "as",
            "reported",
            "used",
            "liked",
            "likes",
            "loved",
            "loves",
        )
        if not (adverb or chained or low in small.AUXILIARIES) or low == "'s":
            break
        end -= 1
    return end


def _subject_before(passage: Passage, start: int, end: int) -> Mention | None:
    """The earliest phrase that reaches the verb, but for asides: appositions, relative clauses,
    and what is said of time and place."""
    tail = _after_clause(passage, start, end) or _named_before_comma(passage, start, end)
    if tail is not None:
        return tail
    for at in _beginnings(passage, start, end):
        mention = with_joined(passage, phrase_at(passage, at, end), end)
        if mention is not None and mention.head in _TIMES:
            continue
        if mention is not None and _reaches(passage, mention, end):
            led_in = at > start and passage.pieces[at - 1].low in _LEADING_IN
            if not (led_in and mention.last < end and passage.pieces[mention.last].text == ","):
                return mention
    return None


def _after_clause(passage: Passage, start: int, end: int) -> Mention | None:
    """`Two others who were hurt came home, Ana Ruiz said`: a name or a pronoun right before the
    verb, and a comma before it."""
    for at in range(end - 1, max(start, end - _NAME), -1):
        if at not in passage.inside_names and passage.pieces[at - 1].text == ",":
            mention = phrase_at(passage, at, end)
            if mention is not None and mention.last == end and mention.kind != "described":
                return mention
            return None
    return None


def _named_before_comma(passage: Passage, start: int, end: int) -> Mention | None:
    """`It was closed, a move that its head, Ana Ruiz, called “…”`: right before the verb somebody
    by their role and, between commas, their name."""
    pieces = passage.pieces
    if end - 2 <= start or pieces[end - 1].text != ",":
        return None
    for at in range(end - 2, max(start, end - _ROLE), -1):
        if pieces[at].low in small.POSSESSIVES or pieces[at].low == "the":
            mention = phrase_at(passage, at, end)
            if mention is None or mention.kind != "named" or mention.last != end - 1:
                return None
            return mention if mention.head in PEOPLE else None
    return None


def _beginnings(passage: Passage, start: int, end: int) -> list[int]:
    """Where a subject can begin: not inside what a preposition opens, nor in the middle of a
    phrase that a determiner opened."""
    pieces = passage.pieces
    inside = passage.inside_names
    found: list[int] = []
    for at in range(start, end):
        piece = pieces[at]
        before = pieces[at - 1] if at > start else None
        if piece.kind != "word" or piece.low in _OPENS_NONE or at in inside:
            continue
        if before is not None and before.low in _LEADS_IN:
            continue
        if piece.low in VERBS and piece.low not in NOUNS and at not in passage.name_from:
            continue
        if piece.low in _PARTICIPLES and (before is None or before.kind != "word"):
            continue
        if piece.low.endswith("ed") and before is not None and _is_behind_noun(before):
            continue  # `the shop closed`
        found.append(at)
    return found


def _is_behind_noun(before: Piece) -> bool:
    return before.kind == "word" and (before.low == "or" or before.low not in small.NOT_NAMES)


def _reaches(passage: Passage, mention: Mention, end: int) -> bool:
    """Whether only an aside stands between a phrase and the verb at `end`."""
    last = mention.last
    if last >= end:
        return True
    between = passage.pieces[last:end]
    opening = between[0]
    if opening.text in ",–—-" or opening.text == "--":
        closes = between[-1].text
        if len(between) == 1 or _is_of_time(between[1:]):
            return True
        if closes in (",", "–", "—", "-", "--") or (between[1].low == "who" and end - last > 3):
            return True
        inner = phrase_at(passage, last + 1, end)  # `Ana Ruiz, an aide to Marn told`, comma lost
        lost = inner is not None and inner.last >= end and inner.head in PEOPLE
        return mention.kind == "named" and lost
    hurt = mention.head in GROUPS and opening.low.endswith("ed")  # `passengers stranded on a train`
    seen = (hurt or opening.low in PARTICIPLES_BEHIND) and any(
        each.low in small.PREPOSITIONS for each in between[1:3]
    )
    clause = opening.low in small.SUBORDINATORS
    if seen or opening.low in _ASIDE:
        # `A plan for the quay has been dropped after Ruiz said`: a verb of its own is no aside
        if not clause and _has_own_verb(between):
            return False
        return not any(
            each.kind == "quote"
            or each.text in ",;:"
            or each.low in small.PRONOUNS
            or (clause and each.low in small.COORDINATORS)
            for each in between
        )
    if opening.low in ("which", "that"):  # `a charge that Ruiz dismissed` is hers
        inner = phrase_at(passage, last + 1, end)
        return inner is None or inner.last < end
    is_clause = opening.low in ("who", "whose") and between[-1].kind == "word"
    return is_clause and all(each.text != "," for each in between)


def _has_own_verb(pieces: Sequence[Piece]) -> bool:
    """Whether an auxiliary stands there that no relative or conjunction leads in, and a
    conjunction after it."""
    at = next((n for n, each in enumerate(pieces) if each.low in _AUXILIARIES), None)
    if at is None or any(each.low in _CLAUSES for each in pieces[1:at]):
        return False
    return any(each.low in small.SUBORDINATORS for each in pieces[at:])


def nearest_subject(passage: Passage, start: int, end: int) -> Mention | None:
    """The shortest phrase that ends right before piece `end`, from its determiner or name on."""
    for at in range(end - 1, start - 1, -1):
        if at in passage.inside_names:
            continue
        opens = at in passage.name_from or passage.pieces[at].low in small.DETERMINERS
        mention = phrase_at(passage, at, end) if opens else None
        if mention is not None and mention.last == end:
            return mention
    return None


def _is_of_time(pieces: Sequence[Piece]) -> bool:
    """`last week`, `on Tuesday`, `for the second time`."""
    opening = pieces[0].low
    aside = opening in small.PREPOSITIONS or opening in ("last", "next", "this")
    aside = aside or opening in small.DAYS or opening in small.ADVERBS
    return aside and len(pieces) < _SHORT and all(piece.kind == "word" for piece in pieces)


def first_subject(passage: Passage, start: int, end: int) -> Mention | None:
    """The subject of a clause that begins at `start`: the first phrase that no preposition or
    conjunction leads in."""
    pieces = passage.pieces
    end = min(end, start + _FARTHEST)
    at = start
    while at < end:
        piece = pieces[at]
        if piece.kind == "quote":
            at += 1
            continue
        leads_in = (
            piece.low in small.PREPOSITIONS
            or (piece.low in small.SUBORDINATORS and piece.low != "that")
            or piece.low in _PARTICIPLES
            or (piece.low.endswith("ing") and piece.is_capital and at not in passage.name_from)
        )
        if leads_in:
            at = _after_comma(passage, at, end)
            continue
        if piece.kind == "word" and piece.low not in _BEFORE_SUBJECTS:
            mention = phrase_at(passage, at, end)
            if mention is not None:
                return mention
        at += 1
    return None


def _after_comma(passage: Passage, at: int, end: int) -> int:
    """After the comma that ends what leads in; without one, after the phrase of its preposition."""
    for further in range(at, end):
        if passage.pieces[further].text == ",":
            return further + 1
    led_in = phrase_at(passage, at + 1, end)  # `At one point he`
    is_noun = led_in is not None and led_in.kind == "described"
    return led_in.last if led_in is not None and is_noun else min(at + 2, end)
