"""Whom a mention means: names by the cast, pronouns and descriptions by who was last spoken of."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefing.drafting.cast import Cast, Figure
from briefing.drafting.frame import Frame
from briefing.drafting.function_words import POSSESSIVES, PREPOSITIONS
from briefing.drafting.mention import Mention
from briefing.drafting.nearness import FARTHEST, Nearness
from briefing.drafting.quotations import Quotation
from briefing.drafting.roles import (
    EPITHETS,
    FEMALE_NOUNS,
    GROUPS,
    INSTITUTIONS,
    MALE_NOUNS,
    OFFICES,
    PEOPLE,
    RELATIONS,
)
from briefing.drafting.speaker import Speaker, is_somebody
from briefing.drafting.standing_for import body_in_sentence, is_demonym, is_introduced
from briefing.drafting.word_lists import listed

_NEAR = 3  # sentences back to a speaker who is only described
_MARGIN = 1.2  # of the best candidate over the second, for it to be sure

_SOON = 5  # sentences on in which somebody is named whom a pronoun before means
_GUESSED = 2.5  # what it takes from a figure that its given name is of the other sex
_NAMED_INSIDE = 1.5  # and that the quotation names it

_WORD = re.compile(r"[^\W_][\w-]*")
_CALLING = PEOPLE | EPITHETS | MALE_NOUNS | FEMALE_NOUNS
_LONGEST = 5  # words of a description of somebody who was told of
_SHORT = 3
_TURNING = listed("shadow former ex deputy vice assistant acting")
"""What makes a role another: the shadow minister is not the minister."""

_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}


@dataclass(slots=True)
class Resolver:
    """Resolves mentions in the order of the text, and keeps in mind who spoke last."""

    frame: Frame
    cast: Cast
    last: Speaker | None = None
    last_at: int = -1
    body: Speaker | None = None
    body_at: int = -1
    """What spoke last of organisations and groups, and in which sentence: whom `it` may mean."""
    other_at: int = -FARTHEST
    """In which sentence somebody was described last of whom the article tells no such role."""
    near: Nearness = field(init=False)
    _words_of: frozenset[str] = frozenset()
    """The words of the quotation whose speaker is looked for: whom it names speaks of nobody
    else so."""
    _is_behind: bool = False
    """Whether its speaker is told behind it."""
    _introduced: set[str] = field(default_factory=set)
    """The nouns by which somebody was brought in without a name: `a spokesman`."""

    def __post_init__(self) -> None:
        self.near = Nearness(self.frame)

    def speaker(self, mention: Mention, quotation: Quotation) -> Speaker:
        """Whom a mention means who speaks a quotation, and keeps it in mind."""
        words = self.frame.text[quotation.start : quotation.end]
        self._words_of = frozenset(_WORD.findall(words))
        self._is_behind = mention.start > quotation.start
        found = self._meant(mention)
        self._words_of, self._is_behind = frozenset(), False
        if mention.also:
            found = replace(found, also=tuple(map(self._meant, mention.also)))
        self.last, self.last_at = found, self.near.sentence_of(mention)
        if self._is_many(found):
            self.body, self.body_at = found, self.last_at
        return found

    def hear(self, mention: Mention) -> None:
        """Keeps in mind who is said to say something, or acts, in a sentence without quotation."""
        if mention.also:
            return
        found = self._meant(mention)
        if self._is_many(found):
            self.body, self.body_at = found, self.near.sentence_of(mention)
        if mention.kind == "described" and found.figure is not None and not found.is_clear:
            self.other_at = self.near.sentence_of(mention)
        if found.figure is None and (mention.kind == "pronoun" or not is_somebody(mention)):
            return
        if found.figure is not None and not found.figure.is_person:
            return
        self.last, self.last_at = found, self.near.sentence_of(mention)

    def see(self, mention: Mention) -> None:
        """Keeps in mind whom the subject of a sentence means."""
        if mention.also:
            return
        found = self._meant(mention)
        at = self.near.sentence_of(mention)
        if found.figure is not None and mention.kind == "described" and not found.is_clear:
            self.other_at = at
        if found.figure is not None:
            self.near.act(found.figure, mention)
        elif (
            mention.kind == "described"
            and is_somebody(mention)
            and (self.last is None or is_introduced(self.frame, mention))
        ):
            self.last, self.last_at = found, at
        elif mention.determiner == "the" and mention.head in PEOPLE - GROUPS:
            self.other_at = at  # `The striker was glad. “…,” he said` may not be the coach

    def _meant(self, mention: Mention) -> Speaker:
        match mention.kind:
            case "named":
                return self._named(mention)
            case "pronoun":
                return self._pronoun(mention)
            case _:
                return self._described(mention)

    def _words(self, mention: Mention) -> str:
        return self.frame.words(mention.start, mention.end)

    def _named(self, mention: Mention) -> Speaker:
        figure = self.cast.meant_by(mention.name) if mention.name else None
        if is_demonym(self.frame, mention, figure):
            meant = self._person(mention, None)
            if meant.figure is not None:
                return meant
        if figure is None:
            return Speaker(self._words(mention), None, mention)
        clear = mention.name is None or not (
            len(mention.name.words) == 1 and mention.name.words[0].lower() in self.cast.ambiguous
        )
        return Speaker(figure.name, figure, mention, clear)

    # Pronouns

    def _pronoun(self, mention: Mention) -> Speaker:
        head = mention.head
        if head in ("i", "we", "you"):
            return Speaker(self._words(mention), None, mention, is_clear=False)
        if head in _GENDERS:
            return self._person(mention, _GENDERS[head])
        return self._they(mention)

    def _person(self, mention: Mention, gender: str | None) -> Speaker:
        scored = self._candidates(mention, gender)
        if not scored:
            later = self._named_later(mention, gender)
            name = later.name if later is not None else self._words(mention)
            return Speaker(name, later, mention, is_clear=False)
        best, figure = scored[0]
        second = scored[1][0] if len(scored) > 1 else best - 2 * _MARGIN
        others = tuple(
            each.name
            for score, each in scored[1:3]
            if each is not None and best - score < 2 * _MARGIN
        )
        if figure is None:
            assert self.last is not None  # noqa: S101 - for the type only
            return replace(self.last, is_clear=best - second >= _MARGIN, others=others)
        near = self.near.sentence_of(mention) - self.other_at
        spoke = self.last is not None and self.last.figure is figure
        fits = not (gender and figure.gender and figure.gender != gender)
        clear = fits and best - second >= _MARGIN and not (spoke and near <= 1)
        if clear and gender:
            figure.gender, figure.is_guessed = gender, False
        return Speaker(figure.name, figure, mention, clear, others)

    def _named_later(self, mention: Mention, gender: str | None) -> Figure | None:
        """`The head of the council, who said she was “…”, left. Ana Ruiz …`: who comes first
        after a pronoun that nobody before can be meant by."""
        after = [
            name
            for figure in self.cast.figures
            if figure.kind == "person" and _can_be(figure, gender)
            for name in figure.mentions[:1]
            if name.start > mention.start
        ]
        first = min(after, key=lambda name: name.start, default=None)
        if first is None or self.near.sentence_of(first) - self.near.sentence_of(mention) > _SOON:
            return None
        return self.cast.meant_by(first)

    def _candidates(
        self, mention: Mention, gender: str | None
    ) -> list[tuple[float, Figure | None]]:
        at = self.near.sentence_of(mention)
        scored: list[tuple[float, Figure | None]] = []
        last = self.last
        if last is not None and last.figure is None and last.mention is not None:
            head, near = last.mention.head, at - self.last_at
            other = (head in FEMALE_NOUNS and gender == "m") or (
                head in MALE_NOUNS and gender == "f"
            )
            if is_somebody(last.mention) and not other and near <= _NEAR:
                scored.append((2.9 - near * 0.8, None))
        for score, figure in self._near(mention, lambda who: _can_be(who, gender)):
            spoke = last is not None and last.figure is figure
            known = figure.gender == gender or figure.kind == "person" or spoke
            sure = 1.0 if known else 0.0
            if gender and figure.gender:
                sure += 1.0 if figure.gender == gender else -_GUESSED
            if figure.words[-1] in self._words_of:
                sure -= _NAMED_INSIDE
            scored.append((score + sure, figure))
        return sorted(scored, key=lambda each: -each[0])

    def _near(self, mention: Mention, fits: Callable[[Figure], bool]) -> list[tuple[float, Figure]]:
        """The figures that fit and that a mention can reach, the nearest first."""
        last = self.last
        spoke = (last.figure, self.last_at) if last is not None and last.figure else None
        return self.near.among(filter(fits, self.cast.figures), mention, spoke)

    def _they(self, mention: Mention) -> Speaker:
        """`they` and `it`: an organisation or a group that spoke last, or was last the subject."""
        at = self.near.sentence_of(mention)
        own = body_in_sentence(self.frame, self.cast, mention)
        if own is not None:
            return replace(self._meant(own), mention=own)
        body, near = self.body, at - self.body_at
        if body is not None and near <= FARTHEST:
            return replace(body, is_clear=near <= _NEAR)
        if mention.head == "it":
            for _, figure in self._near(mention, lambda each: each.kind != "person"):
                return Speaker(figure.name, figure, mention, is_clear=False)
        return Speaker(self._words(mention), None, mention, is_clear=False)

    def _is_many(self, speaker: Speaker) -> bool:
        if speaker.figure is not None:
            return not speaker.figure.is_person or speaker.figure.kind == "unknown"
        if speaker.mention is not None and speaker.mention.kind == "pronoun":
            return False
        head = speaker.mention.head if speaker.mention else ""
        return head in GROUPS or head in INSTITUTIONS

    # Descriptions

    def _described(self, mention: Mention) -> Speaker:
        head, words = mention.head, self._words(mention)
        if mention.determiner in POSSESSIVES and head in RELATIONS:
            return self._relation(mention, words)
        if mention.determiner in ("a", "an", "one", "another"):
            self._introduced.add(head)
        definite = mention.determiner in ("the", "this", "that", "")
        pieces = self.frame.passages[mention.paragraph].pieces[mention.first : mention.last]
        lows = [piece.low for piece in pieces]
        told_by_age = mention.determiner == "the" and any(low.endswith("-old") for low in lows)
        if not definite or (len(lows) > _LONGEST and not told_by_age):
            return Speaker(words, None, mention)
        if head in RELATIONS and mention.determiner == "":
            return Speaker(words, None, mention)
        turned = _TURNING.intersection(lows)
        fitting = [
            figure
            for _, figure in self._near(mention, lambda who: who.is_called(head))
            if all(figure.is_called(low) for low in turned)
        ]
        if fitting and mention.determiner:
            others = tuple(figure.name for figure in fitting[1:3])
            return Speaker(fitting[0].name, fitting[0], mention, not others, others)
        simple = len(lows) <= _SHORT or told_by_age or not PREPOSITIONS.intersection(lows)
        if mention.determiner in ("the", "this") and simple:
            return self._described_only(mention, words, told_by_age=told_by_age)
        return Speaker(words, None, mention)

    def _relation(self, mention: Mention, words: str) -> Speaker:
        """`his wife`: whom the article calls so, or somebody new."""
        for _, figure in self._near(mention, lambda who: who.is_called(mention.head)):
            return Speaker(figure.name, figure, mention)
        return Speaker(words, None, mention)

    def _described_only(self, mention: Mention, words: str, *, told_by_age: bool) -> Speaker:
        """`the 34-year-old`, `the woman`: who was last spoken of; `the ministry`: the one named."""
        head = mention.head
        last = self.last
        if head in INSTITUTIONS:
            bodies = self._near(mention, lambda each: head in each.name.lower().split())
            figure = bodies[0][1] if bodies else None
            return Speaker(figure.name if figure else words, figure, mention)
        if last is not None and last.mention is not None and last.mention.head == head:
            return Speaker(last.name, last.figure, mention)
        if head in OFFICES and not told_by_age and not self._is_somebody_near(mention):
            return self._nobody_told_of(mention, words)
        if told_by_age or head.split("-")[0] in PEOPLE or head in _CALLING:
            noun = head.split("-")[0]  # `the mother-of-three`
            gender = "m" if noun in MALE_NOUNS else "f" if noun in FEMALE_NOUNS else None
            figures = [(score, who) for score, who in self._candidates(mention, gender) if who]
            if figures and figures[0][0] > 0:
                figure = figures[0][1]
                spoke = self.last is not None and self.last.figure is figure
                near = self.near.sentence_of(mention) - self.last_at <= 1
                if (spoke and near and len(figures) == 1) or (
                    spoke and near and figures[0][0] - figures[1][0] >= _MARGIN
                ):
                    return Speaker(figure.name, figure, mention)
                return Speaker(figure.name, figure, mention, is_clear=False, others=(words,))
        return self._nobody_told_of(mention, words)

    def _nobody_told_of(self, mention: Mention, words: str) -> Speaker:
        """A description that fits nobody: `the president` is whoever that is, `the spokesman` who
        was brought in before; but `the singer` and `the former president` have a name somewhere."""
        told = mention.head in self._introduced or mention.head not in PEOPLE - OFFICES
        turned = _TURNING.intersection(words.lower().split())
        return Speaker(words, None, mention, is_clear=told and not turned)

    def _is_somebody_near(self, mention: Mention) -> bool:
        """Whether the sentence before told of somebody who acts or speaks, for whom a speaker's
        office may stand."""
        at = self.near.sentence_of(mention)
        spoke = self.last is not None and at - self.last_at <= 1
        return self._is_behind and (spoke or self.near.has_acting(at - 1))


def _can_be(figure: Figure, gender: str | None) -> bool:
    """Whether a pronoun can mean a figure, as far as its gender is told."""
    told = figure.gender if not figure.is_guessed else None
    return figure.is_person and not (gender and told and gender != told)
