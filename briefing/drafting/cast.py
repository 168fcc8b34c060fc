"""Who an article is about: its names, each time they stand there, brought together."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.drafting.appositions import roles_beside
from briefing.drafting.frame import Frame
from briefing.drafting.given_names import EITHER, FEMALE, MALE
from briefing.drafting.names import Name, NameKind
from briefing.drafting.roles import ADDRESSES, FEMALE_NOUNS, HONORIFICS, MALE_NOUNS, SAME_ROLES

_SHORT = re.compile(r"\s*\(\s*(?:the\s+)?[\"“]?([A-Z][A-Za-z0-9&.-]{1,11})[\"”]?\s*[),;]")


_NONE: frozenset[str] = frozenset()
_SOON = 12  # pieces
_PERSONS = ("person", "unknown")


@dataclass(slots=True, eq=False)
class Figure:
    """One person, organisation or place; `words` are its fullest name's. `votes` are what each
    time it is named says of its kind."""

    words: tuple[str, ...]
    mentions: list[Name] = field(default_factory=list)
    votes: Counter[NameKind] = field(default_factory=Counter)
    gender: str | None = None
    is_guessed: bool = False
    """Whether the gender is the one that most have who bear the given name."""
    shorts: dict[str, None] = field(default_factory=dict)
    roles: list[str] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    """The words of the roles, in lower case."""
    own: int = 0
    """How often the article says `its` of what it is, as of no person."""

    owner: str | None = None
    """Whose minister it is, by `its minister`."""

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def kind(self) -> NameKind:
        several = len(self.words) > 1 and not self.gender
        if several and 0 < self.votes["organisation"] >= self.votes["person"]:
            return "organisation"
        for kind in ("person", "place", "organisation"):
            if self.votes[kind]:
                return kind
        return "person" if len(self.words) > 1 else "unknown"

    @property
    def is_person(self) -> bool:
        return self.kind == "person" or (self.kind == "unknown" and not self.own)

    def is_called(self, noun: str) -> bool:
        """Whether a noun, in lower case, or one that may mean the same, stands in a role that
        the article tells."""
        return noun in self.called or not SAME_ROLES.get(noun, _NONE).isdisjoint(self.called)

    def add(self, name: Name) -> None:
        self.mentions.append(name)
        self.votes[name.kind] += 1
        if name.words != self.words:
            self.shorts.setdefault(name.text)
        if name.role:
            self.learn(name.role)
        self.gender = self.gender or _gender_told(name)

    def learn(self, role: str) -> None:
        words = role.split()
        if len(words) > 1 and words[0].lower() in ("the", "a", "an", "its"):
            words = words[1:]
        if len(words) == 1 and words[0].lower() in ADDRESSES:
            return
        if " ".join(words) not in self.roles:
            self.roles.append(" ".join(words))
            self.called.update(word.lower() for word in words)
        if self.gender is None:
            low = {word.lower() for word in words}
            self.gender = "f" if low & FEMALE_NOUNS else "m" if low & MALE_NOUNS else None


@dataclass(slots=True)
class Cast:
    """The figures of an article, and whom each name in it means."""

    figures: list[Figure] = field(default_factory=list)
    of: dict[tuple[int, int], Figure] = field(default_factory=dict)
    """By the paragraph and the piece where a name begins."""
    ambiguous: set[str] = field(default_factory=set)
    """Last names, in lower case, that several have."""
    _by_last: dict[str, list[Figure]] = field(default_factory=dict)
    _by_first: dict[str, list[Figure]] = field(default_factory=dict)
    _by_name: dict[str, Figure] = field(default_factory=dict)

    def meant_by(self, name: Name) -> Figure | None:
        return self.of.get((name.paragraph, name.first))

    def named(self, name: Name) -> Figure | None:
        """Whom a name of several words, or one that is known by itself, means."""
        low = name.text.lower()
        if low in self._by_name:
            return self._by_name[low]
        among = self._by_last.get(name.words[-1].lower(), [])
        if len(name.words) > 1:
            return next((each for each in reversed(among) if _is_same(each, name)), None)
        return None

    def short(self, name: Name) -> Figure | None:
        """Whom a last name, or a first name, alone means."""
        last = self._by_last.get(name.words[-1].lower(), [])
        found = _fitting(last, name) or _fitting(
            self._by_first.get(name.words[0].lower(), []), name
        )
        if len(found) > 1:
            self.ambiguous.add(name.words[-1].lower())
            found.sort(key=lambda each: _distance(each, name))
        return found[0] if found else None

    def begin(self, name: Name) -> Figure:
        figure = Figure(name.words)
        self.figures.append(figure)
        self._by_name[name.text.lower()] = figure
        self._by_last.setdefault(name.words[-1].lower(), []).append(figure)
        if len(name.words) > 1 and name.kind in ("person", "unknown"):
            self._by_first.setdefault(name.words[0].lower(), []).append(figure)
        return figure

    def put(self, name: Name, figure: Figure) -> None:
        figure.add(name)
        self.of[name.paragraph, name.first] = figure

    def call(self, figure: Figure, short: str) -> None:
        """Gives a figure another name, as `(IAEA)` behind its name does."""
        figure.shorts.setdefault(short)
        self._by_name.setdefault(short.lower(), figure)


def cast_of(frame: Frame) -> Cast:
    """Brings the names of an article together: full names first, then the short ones."""
    cast = Cast()
    names = [name for passage in frame.passages for name in passage.names]
    for name in names:
        if len(name.words) > 1:
            figure = cast.named(name) or cast.begin(name)
            if len(name.words) > len(figure.words) and name.kind in _PERSONS:
                figure.shorts.setdefault(figure.name)
                figure.words = name.words
            cast.put(name, figure)
            short = _SHORT.match(frame.text, name.end)
            if short and short[1] not in figure.words and name.kind != "person":
                cast.call(figure, short[1])
    for name in names:
        if len(name.words) == 1:
            figure = cast.named(name) or cast.short(name) or cast.begin(name)
            cast.put(name, figure)
    for name in names:
        cast.of[name.paragraph, name.first].own += _is_its(frame, name)
    for name in names:
        figure = cast.of[name.paragraph, name.first]
        if figure.is_person and not name.is_possessive:
            for role in roles_beside(frame, name):
                if role.lower().startswith("its "):
                    figure.owner = _owner(cast, frame, name)
                figure.learn(role)
    for figure in cast.figures:
        figure.mentions.sort(key=lambda name: name.start)
        if figure.gender is None:
            figure.gender = _gender_of_given_name(figure)
            figure.is_guessed = figure.gender is not None
    return cast


def _owner(cast: Cast, frame: Frame, name: Name) -> str | None:
    """Who was last named before `its minister, Ana Ruiz`, and is no person."""
    before = [
        each
        for each in frame.passages[name.paragraph].names
        if each.first < name.first and cast.of[each.paragraph, each.first].own
    ]
    return cast.of[before[-1].paragraph, before[-1].first].name if before else None


def _is_its(frame: Frame, name: Name) -> bool:
    """Whether `its` follows a name in its clause, with no other name between: `Norland will not
    give up its claim`; or opens the next sentence behind a subject."""
    passage = frame.passages[name.paragraph]
    at = passage.sentence_of(name.first)
    start, end = passage.sentences[at]
    following = passage.sentences[at + 1][0] if at + 1 < len(passage.sentences) else None
    if name.first == start and following is not None and passage.pieces[following].low == "its":
        return True
    for piece in range(name.last, min(end, name.last + _SOON)):
        if passage.pieces[piece].low == "its":
            return True
        if piece in passage.firsts or passage.pieces[piece].low in ("and", "or"):
            return False
    return False


def _is_same(figure: Figure, name: Name) -> bool:
    """Whether two names with one last word can be one person's or thing's."""
    if figure.words == name.words:
        return True
    longer, shorter = sorted((figure.words, name.words), key=len, reverse=True)
    if longer[0] == shorter[0]:
        return set(shorter) <= set(longer) or len(shorter) == len(longer) == 2
    initial = min(longer[0], shorter[0], key=len)
    if len(initial.rstrip(".")) == 1:
        return max(longer[0], shorter[0], key=len).startswith(initial.rstrip("."))
    return set(shorter) < set(longer) and len(shorter) > 1


def _fitting(figures: Iterable[Figure], name: Name) -> list[Figure]:
    """Those whom a short name can mean: `Mrs Berg` is not Tom Berg."""
    told = _gender_told(name)
    found = []
    for figure in figures:
        gender = figure.gender or _gender_of_given_name(figure)
        other = told and gender and told != gender
        is_person = figure.votes["organisation"] <= figure.votes["person"]
        if is_person and not other and len(figure.words) > 1:
            found.append(figure)
    return found


def _distance(figure: Figure, name: Name) -> tuple[bool, int]:
    """Nearer and earlier is better, later names only where there is none before."""
    before = [each.start for each in figure.mentions if each.start < name.start]
    if before:
        return False, name.start - max(before)
    return True, min((each.start for each in figure.mentions), default=0)


def _gender_told(name: Name) -> str | None:
    """What the words before a name say: a title, or a noun like `spokeswoman`."""
    words = (*name.title, *(name.role or "").lower().split())
    for word in reversed(words):
        gender = HONORIFICS.get(word)
        if gender:
            return gender
        if word in FEMALE_NOUNS:
            return "f"
        if word in MALE_NOUNS:
            return "m"
    return None


def _gender_of_given_name(figure: Figure) -> str | None:
    if figure.kind != "person":
        return None
    first = figure.words[0].lower()
    if first in EITHER:
        return None
    female, male = first in FEMALE, first in MALE
    if "-" in first and not (female or male):
        first = first.split("-")[0]
        female, male = first in FEMALE, first in MALE
    return None if female == male else "f" if female else "m"
