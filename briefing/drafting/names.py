"""The names in a paragraph: of people, organisations, places."""

from collections.abc import Collection, Sequence
from typing import Literal

from briefing.drafting import function_words as small
from briefing.drafting.countries import country_of
from briefing.drafting.given_names import GIVEN
from briefing.drafting.roles import (
    HONORIFICS,
    OFFICES,
    ORGANISATION_WORDS,
    PEOPLE,
    RELATIONS,
    ROLE_MODIFIERS,
    is_role_word,
)
from briefing.drafting.runs import LINKS, SURNAMES, is_office, is_organisation_word, run_from
from briefing.drafting.word_lists import listed
from briefing.drafting.words import Piece
from briefing.values import value

NameKind = Literal["person", "organisation", "place", "unknown"]

_PLACING = frozenset(("in", "at", "near", "across", "around", "outside"))
_OFFICES = ROLE_MODIFIERS | listed("affairs commerce exchequer interior staff state treasury war")
_LETTERS = listed("kc qc mp mps md phd cbe obe mbe jd msp td rn dds esq")
"""What stands behind a person's name and is no part of it."""
_QUARTERS = listed(
    "north south east west northern southern eastern western upper lower central mount new san santa"
    " fort port cape great old"
)
"""What the names of places begin with."""
_ENDS_OF_PLACES = listed("north south east west central heath heights springs valley")
_NAMED_AFTER = listed(
    "laboratory lab university college institute foundation company firm clinic hospital museum"
    " gallery hotel theatre theater studio factory estate prize award medal bridge case trial"
)
"""What bears a person's name without being them: `the Brandt laboratory`."""
_NO_LAST_WORDS = small.PREPOSITIONS | small.DETERMINERS
_LONGEST_PERSON = 5
_LONGEST_ROLE = 8


@value(frozen=True, slots=True)
class Name:
    """A name as it stands: pieces `first` to `last` (exclusive) of its paragraph, with the title
    before it left out; `title` is that, in lower case. `role` are the words of a role that stand
    right before it, `begins` is where they begin in the article."""

    words: tuple[str, ...]
    kind: NameKind
    paragraph: int
    first: int
    last: int
    start: int
    end: int
    title: tuple[str, ...] = ()
    role: str | None = None
    begins: int = 0
    is_possessive: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)


def names_in(
    pieces: Sequence[Piece], paragraph: int, text: str, lower: Collection[str]
) -> list[Name]:
    """The names in a paragraph, in order. `lower` are the words that the article writes without
    a capital somewhere: at the start of a sentence they are no names."""
    found: list[Name] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.text == piece.low and piece.text[:1] != "@":  # most words, told quickly
            at += 1
            continue
        run = run_from(pieces, at, lower)
        if run is None:
            at += 1
            continue
        first, last = run
        if not is_office(pieces, first, last):
            found += _named(pieces, first, last, paragraph, text)
        at = last
    return found


def _named(pieces: Sequence[Piece], first: int, last: int, paragraph: int, text: str) -> list[Name]:
    """A run of capitalised words → the names in it: `Norland Foreign Minister Ana Ruiz` has two."""
    while last - first > 1 and pieces[last - 1].low in _NO_LAST_WORDS:
        last -= 1
    last = _without_office(pieces, first, last)
    split = _split(pieces, first, last)
    title: tuple[str, ...] = ()
    found: list[Name] = []
    start = first
    if split > first:
        ahead = _ahead(pieces, first, split)
        title = tuple(piece.low for piece in pieces[ahead:split])
        if ahead > first:
            found.append(_name(pieces, (first, ahead), (), paragraph, text))
        start = split
    found.append(_name(pieces, (start, last), title, paragraph, text))
    return found


def _without_office(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Where a name ends that a role without a person follows: `U.S.` in `U.S. Secretary of State`."""
    if pieces[first].low in GIVEN or pieces[last - 1].low in SURNAMES:
        return last
    end = last
    if end - first > 1 and pieces[end - 1].low in OFFICES:  # and not `Ana Driver`
        end -= 1
        while end - first > 1 and pieces[end - 1].low in ROLE_MODIFIERS:
            end -= 1
    return end


def _ahead(pieces: Sequence[Piece], first: int, split: int) -> int:
    """Where the name of an organisation or a place before a title ends: `Norland Foreign`."""
    at = first
    while at < split and not is_role_word(pieces[at].low):
        at += 1
    return at


def _split(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Where the person's own name begins in a run that opens with a role or an organisation."""
    lows = [piece.low for piece in pieces[first:last]]
    size = len(lows)
    if lows[-1] in ORGANISATION_WORDS and lows[-1] not in HONORIFICS:
        return first
    of_role = first > 1 and pieces[first - 1].low == "of" and pieces[first - 2].low in PEOPLE
    for at in range(1, size - 1):
        if lows[at] in GIVEN and (
            of_role
            or any(is_organisation_word(low) for low in lows[:at])
            or country_of(" ".join(piece.text for piece in pieces[first : first + at])) is not None
        ):
            return first + at
    for at in range(size - 2, -1, -1):
        given_first = lows[0] in GIVEN and at > 0
        if (lows[at] in HONORIFICS or lows[at] in PEOPLE) and not given_first:
            return first if lows[at + 1] in LINKS else first + at + 1
    if of_role:
        at = next((at for at in range(size) if lows[at] not in _OFFICES), size)
        if 0 < at <= size - 2:
            return first + at
    if size > 2 and "-" in lows[0] and lows[1] in GIVEN and lows[0] not in GIVEN:
        return first + 1  # `Leg-spinner Peter Kern`
    if size == 2 and lows[0] in ROLE_MODIFIERS and lows[0] not in GIVEN:
        return first + 1
    return first


def _name(
    pieces: Sequence[Piece],
    span: tuple[int, int],
    title: tuple[str, ...],
    paragraph: int,
    text: str,
) -> Name:
    first, last = span
    words = tuple(piece.text for piece in pieces[first:last])
    while len(words) > 2 and words[-1].lower() in _LETTERS:
        words = words[:-1]
    following = pieces[last] if last < len(pieces) else None
    before = pieces[first - len(title) - 1] if first - len(title) > 0 else None
    kind = _kind(words, title, before, pieces[last : last + 3])
    begin = first - len(title)
    if kind in ("person", "unknown"):
        begin = _role_begins(pieces, first, title)
        kind = "person" if begin < first else kind
    role = " ".join(text[pieces[begin].start : pieces[first].start].split())
    return Name(
        words=words,
        kind=kind,
        paragraph=paragraph,
        first=first,
        last=last,
        start=pieces[first].start,
        end=pieces[last - 1].end,
        title=title,
        role=role or None,
        begins=pieces[begin].start,
        is_possessive=(following is not None and following.low == "'s")
        or (following is not None and following.text in "'’" and words[-1].endswith("s")),
    )


def _kind(
    words: tuple[str, ...],
    title: tuple[str, ...],
    before: Piece | None,
    after: Sequence[Piece],
) -> NameKind:
    if country_of(" ".join(words)) is not None:
        return "place"
    if any(word in HONORIFICS or word in PEOPLE for word in title):
        return "person"
    low = tuple(word.lower() for word in words)
    if "&" in low:
        return "organisation"
    behind = low if len(low) < 2 else low[1:]
    opens = len(low) > 1 and is_organisation_word(low[0]) and low[0] not in GIVEN
    if opens or any(is_organisation_word(word) for word in behind):
        return "organisation"
    led_in = before.low if before is not None else ""
    if len(words) > 1:
        return _kind_of_several(low, led_in, after, is_country=country_of(words[0]) is not None)
    return _kind_of_one(words[0], led_in, after)


def _kind_of_several(
    low: tuple[str, ...], before: str, after: Sequence[Piece], *, is_country: bool
) -> NameKind:
    """What several capitalised words name; `before` is the word that leads them in."""
    the = before in ("the", "this", "its")
    if before in PEOPLE or (low[0] in GIVEN and not the):
        return "person"
    if (
        the
        or is_country
        or len(low) > _LONGEST_PERSON
        or any(w in ("of", "for", "the") for w in low)
    ):
        return "organisation"
    placed = before in _PLACING and len(low) == 2 and not _aged(after)
    if placed or low[0] in _QUARTERS or low[-1] in _ENDS_OF_PLACES:
        return "place"
    return "person" if _aged(after) else "unknown"


def _kind_of_one(word: str, before: str, after: Sequence[Piece]) -> NameKind:
    """What one capitalised word names."""
    if (word.isupper() and len(word) > 1) or "." in word.strip("."):
        return "organisation"
    if before in PEOPLE or (word.lower() in GIVEN and before not in ("the", "this", "its")):
        return "person"
    if before in _PLACING:
        return "place"
    if before in ("the", "its") and after and _is_named_after(after[0]):
        return "organisation"  # `the Brandt laboratory`
    if after and _is_persons_noun(after[0]) and after[0].low not in RELATIONS:
        return "place"  # `Ostby striker`, but not `Ruiz aide`
    return "unknown"


def _is_persons_noun(piece: Piece) -> bool:
    return piece.low in PEOPLE or (not piece.is_capital and piece.low.endswith(("man", "woman")))


def _is_named_after(piece: Piece) -> bool:
    return piece.text == piece.low and piece.low in _NAMED_AFTER


def _aged(after: Sequence[Piece]) -> bool:
    """Whether an age follows: `, 34,`."""
    return len(after) > 1 and after[0].text == "," and after[1].text.isdigit()


def _role_begins(pieces: Sequence[Piece], first: int, title: tuple[str, ...]) -> int:
    """Where the role right before a name begins, with its capitals: `Russian presidential aide`,
    `Minister of Education`. Without one, where the name does."""
    begin = first - len(title)
    at = _before_office(pieces, begin - 1, bool(title))
    has_role = any(low in PEOPLE or low in HONORIFICS for low in title)
    if not has_role and not (at >= 0 and pieces[at].low in PEOPLE):
        return begin
    while at >= 0 and first - at <= _LONGEST_ROLE and _in_role(pieces[at]):
        begin = at
        at -= 1
    return begin


def _before_office(pieces: Sequence[Piece], at: int, titled: bool) -> int:
    """Where `Secretary` stands in `Secretary of State`, if `at` is the last word of that."""
    if at < 0 or not (pieces[at].is_capital or (titled and pieces[at].low == "of")):
        return at
    back = at
    while back > 0 and at - back < _LONGEST_PERSON and pieces[back].is_capital:
        back -= 1
    while back > 0 and pieces[back].low in ("the", "of", "for"):
        back -= 1
    return back if back < at and pieces[back].low in PEOPLE else at


def _in_role(piece: Piece) -> bool:
    if piece.kind != "word" or piece.low in small.NOT_NAMES or piece.low == "'s":
        return False
    return (
        piece.low in PEOPLE
        or piece.low in ROLE_MODIFIERS
        or piece.is_capital
        or piece.low.endswith(("al", "ic", "ry", "an", "ish", "ese", "ian"))
    )
