"""The phrases that name who acts: read forward from where they begin, or as the subject of a verb.

The rules are those of English word order as its grammars describe it: a subject stands before its
verb, adverbs and auxiliaries between them; appositions and relative clauses stand between commas.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.names import Name
from briefing.drafting.roles import GROUPS, INSTITUTIONS, PEOPLE
from briefing.drafting.saying import NOUNS, VERBS
from briefing.drafting.words import Piece
from briefing.values import value

MentionKind = Literal["named", "pronoun", "described"]

_FARTHEST = 60  # pieces that a subject is looked for before its verb
_LONGEST = 30  # pieces of a phrase

_COMMON_VERBS = frozenset(
    """
    met gave took came went left ran won lost became began made saw sat stood held led kept sent spent
    fell rose grew drew drove flew broke chose built bought caught brought sought fought taught spoke
    got paid wore hit cut set put let shut wants wanted plans appears appeared seems seemed remains
    remained visits works lives serves leads says looks faces takes makes comes goes gets gives keeps
    agreed arrived returned refused urged warned
    """.split()
)
_NO_NOUNS = (
    small.AUXILIARIES
    | small.SUBORDINATORS
    | small.COORDINATORS
    | small.RELATIVES
    | small.PRONOUNS
    | {"not", "according"}
)
_LEADING_IN = frozenset("after before since until".split())
"""They lead in a noun as well as a clause: `After the match, Korva, the coach, said`."""
DOCUMENTS = frozenset(
    """
    account analysis announcement article blog book column editorial email essay letter memo memoir
    message newsletter post release report review statement study survey testimony tweet website
    speech filing
    """.split()
)
"""What somebody writes: `Ruiz’s letter says` has her words."""
_SEEN = frozenset(
    """
    seen obtained published released issued sent written signed posted leaked dated led based called
    identified commissioned interviewed contacted reached known given named attributed addressed
    quoted
    """.split()
)
"""Participles behind a noun, before `by` or another preposition: `a letter seen by the Courier`."""
_PARTICIPLES = frozenset("speaking asked writing reacting responding citing referring".split())


@value(frozen=True, slots=True)
class Mention:
    """Words that mean somebody: a name, a pronoun, or a description. `first` and `last` are pieces
    (the last exclusive), `start` and `end` characters of the article; `head` is the noun of a
    description, in lower case."""

    kind: MentionKind
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    name: Name | None = None
    head: str = ""
    determiner: str = ""
    also: tuple["Mention", ...] = ()
    """Whom the phrase joins with `and`."""


def phrase_at(passage: Passage, at: int, stop: int) -> Mention | None:
    """The phrase of a noun that begins at piece `at`, read up to `stop`."""
    stop = min(stop, at + _LONGEST)
    if at >= stop:
        return None
    piece = passage.pieces[at]
    if piece.kind != "word":
        return None
    if piece.low in small.PRONOUNS and piece.low != "who":
        return _mention("pronoun", passage, at, at + 1, head=piece.low)
    name = passage.name_from.get(at)
    if name is not None and name.last <= stop:
        return _from_name(passage, at, name, stop)
    if piece.low in VERBS and piece.low.endswith("ing"):
        return None
    return _from_nouns(passage, at, stop)


def _from_name(passage: Passage, at: int, name: Name, stop: int) -> Mention | None:
    """A phrase that a name opens: `Ana Ruiz`, `Norland officials`, `Ruiz’s lawyer, Tom Berg`."""
    last = name.last
    if last >= stop:
        return _mention("named", passage, at, last, name)
    if name.is_possessive:
        inner = _from_nouns(passage, last + 1, stop, begun=at)
        if inner is not None and inner.kind == "described" and inner.head in DOCUMENTS:
            return _mention("named", passage, at, inner.last, name, inner.head)
        return inner or _mention("named", passage, at, last, name)
    following = passage.name_from.get(last)
    if following is not None and following.last <= stop and name.kind != "person":
        further = _from_name(passage, last, following, stop)
        return further and _mention(
            further.kind, passage, at, further.last, further.name, further.head
        )
    if name.kind != "person" and _is_noun(passage.pieces[last]):
        inner = _from_nouns(passage, last, stop, begun=at)
        if inner is not None and (inner.name is not None or _means_somebody(inner.head)):
            return inner
    return _mention("named", passage, at, last, name)


def _from_nouns(passage: Passage, at: int, stop: int, begun: int | None = None) -> Mention | None:
    """A description, up to where its phrase ends; a person's name that ends it is who is meant."""
    pieces = passage.pieces
    first = at if begun is None else begun
    head = pieces[at].low if _is_count(pieces, at, stop) else ""
    owner: Name | None = None
    end = at
    in_prepositional = False
    while end < stop:
        piece = pieces[end]
        name = passage.name_from.get(end)
        if name is not None and name.last <= stop:
            if not name.is_possessive and _ends_phrase(passage, name, first, stop, in_prepositional):
                return _mention("named", passage, first, name.last, name)
            if in_prepositional and not name.is_possessive and _two_names(passage, name, stop):
                other = passage.name_from[name.last]
                return _mention("named", passage, first, other.last, other)
            if name.is_possessive and not in_prepositional:
                owner = name
            end = name.last
            continue
        if piece.low == "'s" or (piece.text in "'’" and end > at):
            end += 1
            continue
        if piece.low in small.NOUN_PREPOSITIONS and head and _goes_on(passage, end, stop):
            in_prepositional = True
            end += 1
            continue
        if piece.low == "and" and head and _joins(pieces, end, stop):
            end += 1
            continue
        if not _is_noun(piece) and not (piece.low in small.DETERMINERS and _may_open(pieces, end, at)):
            break
        if _is_verb(pieces, end, stop) and head:
            break
        if piece.low not in small.DETERMINERS and not in_prepositional:
            head = piece.low
        end += 1
    if not head:
        return None
    if owner is not None and head in DOCUMENTS:
        return _mention("named", passage, first, end, owner, head)
    return _appositive(passage, first, end, stop, head)


def _is_count(pieces: Sequence[Piece], at: int, stop: int) -> bool:
    """`some said`, `one of the men`: a word that stands for its noun."""
    if pieces[at].low not in _COUNTS or at + 1 >= stop:
        return pieces[at].low in _COUNTS
    following = pieces[at + 1]
    return following.low == "of" or not _is_noun(following) or _is_verb(pieces, at + 1, stop)


_COUNTS = frozenset("some one many several both most another all few two three four".split())
_ENDING = ("person", "unknown")


def _ends_phrase(
    passage: Passage, name: Name, first: int, stop: int, in_prepositional: bool
) -> bool:
    """Whether a name is whom its phrase means: `coach Nabil Korva`, `the Ministry of Transport`,
    `Secretary of State Tobel Marn`; and not `the Norland officials`, `a spokesman for Ruiz`."""
    if in_prepositional:
        return name.kind == "person" and name.begins <= passage.pieces[first].end
    pieces = passage.pieces
    last = name.last
    if name.kind == "person":
        return last >= stop or pieces[last].low not in PEOPLE  # `the Marine Corps general`
    return last >= stop or not _is_noun(pieces[last]) or _is_verb(pieces, last, stop)


def _two_names(passage: Passage, name: Name, stop: int) -> bool:
    """`the head of the Council Ana Ruiz`: a person's name right after an organisation's."""
    other = passage.name_from.get(name.last)
    return (
        name.kind in ("organisation", "place")
        and other is not None
        and other.kind == "person"
        and other.last <= stop
    )


def _appositive(passage: Passage, first: int, end: int, stop: int, head: str) -> Mention:
    """`the foreign minister, Ana Ruiz,` means her; `the minister` alone is a description."""
    pieces = passage.pieces
    if end + 1 < stop and pieces[end].text == "," and _means_somebody(head):
        name = passage.name_from.get(end + 1)
        if name is not None and name.kind in _ENDING and not name.is_possessive:
            after = pieces[name.last] if name.last < len(pieces) else None
            if after is None or after.kind == "quote" or after.text in ",.;" or name.last >= stop:
                return _mention("named", passage, first, name.last, name, head)
    return _mention("described", passage, first, end, head=head)


def _means_somebody(head: str) -> bool:
    return (
        head in PEOPLE
        or head in GROUPS
        or head in INSTITUTIONS
        or head.endswith(("man", "woman", "person", "ist", "er", "or", "men", "women", "ists", "ers"))
        or head.endswith("-old")
    )


def _is_noun(piece: Piece) -> bool:
    """Whether a word can stand in a noun's phrase, being none of those that end it."""
    if piece.kind != "word":
        return False
    low = piece.low
    return low not in _NO_NOUNS and low not in small.PREPOSITIONS and low not in small.DETERMINERS


def _may_open(pieces: Sequence[Piece], at: int, first: int) -> bool:
    before = pieces[at - 1].low if at > first else ""
    return at == first or before in small.NOUN_PREPOSITIONS or before in ("and", "all", "both")


def _is_verb(pieces: Sequence[Piece], at: int, stop: int) -> bool:
    low = pieces[at].low
    if low in small.ADVERBS:
        return True
    if low in VERBS and low not in NOUNS:
        return True
    if low in NOUNS and (at + 1 >= stop or pieces[at + 1].kind != "word"):
        return False
    return low in _COMMON_VERBS or low in _SEEN or (low.endswith("ed") and len(low) > 4)


def _goes_on(passage: Passage, at: int, stop: int) -> bool:
    """Whether a preposition leads on to more of the phrase: `a spokesman for the ministry`, and
    not `the minister on Tuesday`."""
    if at + 1 >= stop:
        return False
    preposition, following = passage.pieces[at].low, passage.pieces[at + 1]
    if following.kind != "word" or following.low in small.DAYS or following.text[0].isdigit():
        return False
    if following.low in ("statement", "interview", "speech") or following.low.endswith("ing"):
        return False
    if following.low in ("a", "an", "his", "her", "their", "its") and preposition in ("in", "to", "on"):
        return False
    if preposition in ("to", "on", "by", "about", "with") and following.low in small.PRONOUNS:
        return False
    return preposition == "of" or following.low not in small.PRONOUNS


def _joins(pieces: Sequence[Piece], at: int, stop: int) -> bool:
    """Whether `and` joins two nouns before one verb: `farmers and fishermen said`."""
    following = pieces[at + 1] if at + 1 < stop else None
    if following is None or following.kind != "word" or following.low in small.PRONOUNS:
        return False
    if following.low in small.DETERMINERS:
        return following.low != "that" and at + 2 < stop and pieces[at + 2].kind == "word"
    return not _is_verb(pieces, at + 1, stop) and following.low not in small.PREPOSITIONS


def _mention(
    kind: MentionKind,
    passage: Passage,
    first: int,
    last: int,
    name: Name | None = None,
    head: str = "",
) -> Mention:
    pieces = passage.pieces
    return Mention(
        kind=kind,
        first=first,
        last=last,
        start=pieces[first].start,
        end=pieces[last - 1].end,
        paragraph=passage.number,
        name=name,
        head=head,
        determiner=pieces[first].low if pieces[first].low in small.DETERMINERS else "",
    )


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


# Subjects


def subject_of(passage: Passage, verb: int, start: int) -> Mention | None:
    """Who does what the verb says, of those named between `start` and it."""
    pieces = passage.pieces
    start = max(start, verb - _FARTHEST)
    end = _before_auxiliaries(pieces, start, verb)
    if end <= start:
        return None
    if pieces[end - 1].low in ("who", "which", "that") and end - 1 > start:
        end -= 1  # `Ruiz, who said`
        return _subject_before(passage, start, end)
    if pieces[end - 1].low in small.COORDINATORS:
        return None  # it has the subject of the verb before it
    return _subject_before(passage, start, end)


def _before_auxiliaries(pieces: Sequence[Piece], start: int, verb: int) -> int:
    end = verb
    while end > start:
        low = pieces[end - 1].low
        adverb = low in small.ADVERBS or low.endswith("ly")
        chained = low in ("to", "on", "went", "continued", "quoted", "cited", "as", "reported", "used")
        if not (adverb or chained or low in small.AUXILIARIES) or low == "'s":
            break
        end -= 1
    return end


def _subject_before(passage: Passage, start: int, end: int) -> Mention | None:
    """The earliest phrase that reaches the verb, but for asides: appositions, relative clauses,
    and what is said of time and place."""
    for at in _beginnings(passage, start, end):
        mention = with_joined(passage, phrase_at(passage, at, end), end)
        if mention is not None and _reaches(passage.pieces, mention.last, end):
            led_in = at > start and passage.pieces[at - 1].low in _LEADING_IN
            if not (led_in and mention.last < end and passage.pieces[mention.last].text == ","):
                return mention
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
        if piece.kind != "word" or piece.low in small.PREPOSITIONS | small.COORDINATORS - {"both"}:
            continue
        if piece.low in small.SUBORDINATORS or piece.low in small.RELATIVES - {"that"}:
            continue
        led_in = small.PREPOSITIONS - small.SUBORDINATORS | small.DETERMINERS - {"that"}
        if at in inside or (before is not None and before.low in led_in):
            continue
        if before is not None and before.low in small.AUXILIARIES - {"'s"}:
            continue
        if piece.low in small.DAYS or (piece.low in small.ADVERBS - {"both"}):
            continue
        if piece.low in _PARTICIPLES and (before is None or before.kind != "word"):
            continue
        found.append(at)
    return found


def _reaches(pieces: Sequence[Piece], last: int, end: int) -> bool:
    """Whether only an aside stands between a phrase and the verb at `end`."""
    if last >= end:
        return True
    between = pieces[last:end]
    opening = between[0]
    if opening.text in ",–—-" or opening.text == "--":
        closes = between[-1].text
        if len(between) == 1:
            return True
        return closes in (",", "–", "—", "-", "--") or (
            between[1].low in small.RELATIVES and end - last > 3
        )
    seen = opening.low in _SEEN and len(between) > 1 and between[1].low in small.PREPOSITIONS
    aside = small.PREPOSITIONS | small.DAYS | small.ADVERBS
    if seen or opening.low in aside:
        return not any(
            each.kind == "quote"
            or each.text in ",;:"
            or each.low in small.PRONOUNS
            or each.low in small.COORDINATORS
            for each in between
        )
    return opening.low in ("who", "whose", "which", "that") and between[-1].kind == "word"


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
            at = _after_comma(pieces, at, end)
            continue
        if piece.kind == "word" and piece.low not in small.COORDINATORS | small.ADVERBS | small.DAYS:
            mention = phrase_at(passage, at, end)
            if mention is not None:
                return mention
        at += 1
    return None


def _after_comma(pieces: Sequence[Piece], at: int, end: int) -> int:
    """After the comma that ends what leads in; without one, after the phrase of its preposition."""
    for further in range(at, end):
        if pieces[further].text == ",":
            return further + 1
    return min(at + 2, end)
