"""The phrases that name who acts: read forward from where they begin, or as the subject of a verb.

The rules are those of English word order as its grammars describe it: a subject stands before its
verb, adverbs and auxiliaries between them; appositions and relative clauses stand between commas.
"""

from collections.abc import Sequence

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.mention import Mention, mention_of
from briefing.drafting.names import Name
from briefing.drafting.roles import DOCUMENTS, FEMALE_NOUNS, MALE_NOUNS, PEOPLE, means_somebody
from briefing.drafting.saying import NOUNS, VERBS
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece

_LONGEST = 30  # pieces of a phrase

_NO_NOUNS = (
    small.AUXILIARIES
    | small.SUBORDINATORS
    | small.COORDINATORS
    | small.RELATIVES
    | small.PRONOUNS
    | small.PREPOSITIONS
    | small.DETERMINERS
    | small.DAYS
    | {"not", "according"}
)
PARTICIPLES_BEHIND = listed(
    """
    seen obtained published released issued sent written signed posted leaked dated led based called
    identified commissioned interviewed contacted reached known given named attributed addressed
    quoted
    """
)
"""Participles behind a noun, before `by` or another preposition: `a letter seen by the Courier`."""


def phrase_at(passage: Passage, at: int, stop: int) -> Mention | None:
    """The phrase of a noun that begins at piece `at`, read up to `stop`."""
    stop = min(stop, at + _LONGEST)
    if at >= stop:
        return None
    piece = passage.pieces[at]
    if piece.kind != "word":
        return None
    if piece.low in small.PRONOUNS and piece.low != "who":
        return mention_of("pronoun", passage, at, at + 1, head=piece.low)
    bare, _, rest = piece.low.partition("'")
    if rest and bare in small.PRONOUNS:  # `he’d`, `she’ll`
        return mention_of("pronoun", passage, at, at + 1, head=bare)
    if piece.low in ("him", "her") and _is_alone_after_according(passage.pieces, at):
        return mention_of("pronoun", passage, at, at + 1, head=piece.low)
    name = passage.name_from.get(at)
    if name is not None and name.last <= stop:
        return _from_name(passage, at, name, stop)
    if piece.low in VERBS and piece.low.endswith("ing"):
        return None
    return _from_nouns(passage, at, stop)


def _is_alone_after_according(pieces: Sequence[Piece], at: int) -> bool:
    """`According to him, “…”`, and not `according to her lawyer`."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    before = at > 1 and pieces[at - 2].low == "according"
    return before and (after is None or after.kind != "word")


def _from_name(passage: Passage, at: int, name: Name, stop: int) -> Mention | None:
    """A phrase that a name opens: `Ana Ruiz`, `Norland officials`, `Ruiz’s lawyer, Tom Berg`."""
    last = name.last
    if last >= stop:
        return mention_of("named", passage, at, last, name=name)
    if name.is_possessive:
        inner = _from_nouns(passage, last + 1, stop, begun=at)
        if inner is not None and inner.kind == "described" and inner.head in DOCUMENTS:
            return mention_of("named", passage, at, inner.last, name=name, head=inner.head)
        return inner or mention_of("named", passage, at, last, name=name)
    following = passage.name_from.get(last)
    if following is not None and following.last <= stop and name.kind != "person":
        further = _from_name(passage, last, following, stop)
        return further and mention_of(
            further.kind, passage, at, further.last, name=further.name, head=further.head
        )
    pieces = passage.pieces
    if name.kind != "person" and _is_noun(pieces[last]) and not _is_verb(pieces, last, stop):
        inner = _from_nouns(passage, last, stop, begun=at)
        if inner is not None and (inner.name is not None or means_somebody(inner.head)):
            return inner
    return mention_of("named", passage, at, _past_home(passage, last, stop), name=name)


def _past_home(passage: Passage, last: int, stop: int) -> int:
    """Where a name's phrase ends that says where somebody belongs: `Ana Ruiz of the Veld Council`."""
    if passage.pieces[last].low not in ("of", "from"):
        return last
    begin = last + 2 if passage.pieces[min(last + 1, stop - 1)].low == "the" else last + 1
    home = passage.name_from.get(begin)
    return home.last if home is not None and home.last <= stop else last


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
            if not name.is_possessive and _ends_phrase(
                passage, name, first, stop, in_prepositional
            ):
                return mention_of("named", passage, first, name.last, name=name)
            if in_prepositional and not name.is_possessive and _two_names(passage, name, stop):
                other = passage.name_from[name.last]
                return mention_of("named", passage, first, other.last, name=other)
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
        if _ends_nouns(pieces, end, at, stop, head):
            break
        if piece.low not in _NO_HEADS and not in_prepositional:
            head = piece.low
        end += 1
    if not head:
        return None
    end = _past_pronoun(pieces, end, stop) or end
    if owner is not None and head in DOCUMENTS:
        return mention_of("named", passage, first, end, name=owner, head=head)
    return _appositive(passage, first, end, stop, head)


_BODIES = listed("broadcaster publisher manufacturer retailer operator lender insurer developer")
"""Words for companies as well as for people: `the broadcaster, Channel 9, said`."""


_BEHIND = listed("close familiar aware loyal privy opposed responsible present")
"""Adjectives that stand behind their noun, before a preposition."""
_NO_HEADS = small.DETERMINERS | _BEHIND
_FIELDS = listed("planning housing engineering marketing banking nursing training broadcasting")
"""Nouns that end as participles do."""
_OBJECTS = listed("him her them it us")

_ONE = MALE_NOUNS | FEMALE_NOUNS
"""`The old man points at a post`: nouns that no other follows."""


def _ends_nouns(pieces: Sequence[Piece], at: int, first: int, stop: int, head: str) -> bool:
    """Whether a word is none of the nouns of the phrase that begins at `first`."""
    piece = pieces[at]
    if not _is_noun(piece):
        return piece.low not in small.DETERMINERS or not _may_open(pieces, at, first)
    if not head:
        return False
    verb = _is_verb(pieces, at, stop) or (head in _ONE and piece.low in VERBS)
    return verb or _past_pronoun(pieces, at, stop) is not None


def _past_pronoun(pieces: Sequence[Piece], at: int, stop: int) -> int | None:
    """Where the phrase of `a source close to her` ends, if `at` is its adjective."""
    pronoun = at + 2
    if pronoun >= stop or pieces[at].low not in _BEHIND:
        return None
    if pieces[at + 1].low not in small.NOUN_PREPOSITIONS:
        return None
    alone = (
        pronoun + 1 >= stop
        or not _is_noun(pieces[pronoun + 1])
        or _is_verb(pieces, pronoun + 1, stop)
    )
    return pronoun + 1 if pieces[pronoun].low in _OBJECTS and alone else None


def _is_count(pieces: Sequence[Piece], at: int, stop: int) -> bool:
    """`some said`, `one of the men`: a word that stands for its noun."""
    if pieces[at].low not in COUNTS or at + 1 >= stop:
        return pieces[at].low in COUNTS
    following = pieces[at + 1]
    return following.low == "of" or not _is_noun(following) or _is_verb(pieces, at + 1, stop)


COUNTS = listed("some one many several both most another all few two three four")
"""Words that stand for their noun: `one of the men`."""
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
    somebody = means_somebody(head) or head == "one"  # `one of its authors, Ana Ruiz`
    somebody = somebody or pieces[first].low in small.POSSESSIVES  # `her shadow, Ana Ruiz,`
    if end + 1 < stop and pieces[end].text == "," and somebody:
        name = passage.name_from.get(end + 1) or passage.role_from.get(pieces[end + 1].start)
        if name is None and pieces[end + 1].low == "the":  # `his coach, the champion Ana Ruiz,`
            further = _from_nouns(passage, end + 1, stop)
            name = further.name if further is not None and not further.also else None
        body = head in _BODIES or head not in PEOPLE
        kinds = (*_ENDING, "organisation") if body else _ENDING
        if name is not None and name.kind in kinds and not name.is_possessive:
            after = pieces[name.last] if name.last < len(pieces) else None
            if _is_placed(passage, end) and name.kind != "person":
                return mention_of("described", passage, first, end, head=head)
            if after is None or after.kind == "quote" or after.text in ",.;" or name.last >= stop:
                return mention_of("named", passage, first, name.last, name=name, head=head)
    return mention_of("described", passage, first, end, head=head)


def _is_placed(passage: Passage, end: int) -> bool:
    """Whether a place ends a phrase before a comma: `a student from Veld, Norland`."""
    return any(
        each.last == end and passage.pieces[each.first - 1].low in ("from", "in", "at", "near")
        for each in passage.names
    )


def _is_noun(piece: Piece) -> bool:
    """Whether a word can stand in a noun's phrase, being none of those that end it."""
    if piece.kind != "word":
        return False
    return piece.low not in _NO_NOUNS


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
    return (
        low in small.COMMON_VERBS
        or low in PARTICIPLES_BEHIND
        or (low.endswith("ed") and len(low) > 4)
    )


def _goes_on(passage: Passage, at: int, stop: int) -> bool:
    """Whether a preposition leads on to more of the phrase: `a spokesman for the ministry`, and
    not `the minister on Tuesday`."""
    if at + 1 >= stop:
        return False
    preposition, following = passage.pieces[at].low, passage.pieces[at + 1]
    if following.kind != "word" or following.low in small.DAYS or following.text[0].isdigit():
        return False
    if following.low in ("statement", "interview", "speech"):
        return False
    if following.low.endswith("ing") and following.low not in _FIELDS:
        return False
    if following.low in ("a", "an", "his", "her", "their", "its") and preposition in (
        "in",
        "to",
        "on",
    ):
        return False
    bare = not following.is_capital and following.low not in small.DETERMINERS
    if preposition == "to" and bare:
        return False  # `the nominee to lead the council`
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
