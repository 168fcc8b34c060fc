"""What an article has told before a place in it: who spoke and who acted last."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.drafting.cast import Cast, Figure
from briefing.drafting.frame import Frame
from briefing.drafting.mention import Mention
from briefing.drafting.nearness import FARTHEST, Nearness
from briefing.drafting.roles import FEMALE_NOUNS, MALE_NOUNS
from briefing.drafting.speaker import Speaker, is_somebody

NEAR = 3  # sentences back to a speaker who is only described
MARGIN = 1.2  # of the best candidate over the second, for it to be sure

_SPOKE = 2.9  # what a speaker who is only described counts
_FADES = 0.8  # and loses with each sentence
_GUESSED = 2.5  # what it takes from a figure that its given name is of the other sex
_NAMED_INSIDE = 1.5  # and that the quotation names it


@dataclass(slots=True)
class Context:
    """Whom words at a place can mean, by what the article has told before it."""

    frame: Frame
    cast: Cast
    last: Speaker | None = None
    """Who spoke last, in sentence `last_at`."""
    last_at: int = -1
    body: Speaker | None = None
    """What spoke last of organisations and groups, in sentence `body_at`: whom `it` may mean."""
    body_at: int = -1
    is_seen: bool = False
    """Whether who spoke last was only seen to act, and has not spoken yet."""
    spoken: dict[Figure, int] = field(default_factory=dict)
    """The figures who have spoken, each with the sentence where it did last."""
    other_at: int = -FARTHEST
    """In which sentence somebody was described last of whom the article tells no such role."""
    introduced: set[str] = field(default_factory=set)
    """The nouns by which somebody was brought in without a name: `a spokesman`."""
    quoted: frozenset[str] = frozenset()
    """The words of the quotation whose speaker is looked for: whom it names seldom speaks it."""
    is_behind: bool = False
    """Whether its speaker is told behind it."""
    near: Nearness = field(init=False)

    def __post_init__(self) -> None:
        self.near = Nearness(self.frame)

    def at(self, mention: Mention) -> int:
        """The number of the sentence that a mention stands in, over the article."""
        return self.near.sentence_of(mention)

    def keep(self, speaker: Speaker, mention: Mention) -> None:
        self.last, self.last_at, self.is_seen = speaker, self.at(mention), False

    def spoke_before(self, gender: str | None) -> Figure | None:
        """Who spoke last of those that a pronoun can mean, however far before."""
        fitting = [each for each in self.spoken if can_be(each, gender)]
        return max(fitting, key=self.spoken.__getitem__, default=None)

    def among(self, mention: Mention, fits: Callable[[Figure], bool]) -> list[tuple[float, Figure]]:
        """The figures that fit and that a mention can reach, the nearest first."""
        last = self.last
        spoke = (last.figure, self.last_at) if last is not None and last.figure else None
        return self.near.among(filter(fits, self.cast.figures), mention, spoke)

    def people(self, mention: Mention, gender: str | None) -> list[tuple[float, Figure | None]]:
        """Who may be meant by a word for a person of this gender, with their scores, the best
        first; `None` stands for a last speaker who is only described."""
        scored: list[tuple[float, Figure | None]] = []
        last = self.last
        if last is not None and last.figure is None and last.mention is not None:
            near = self.at(mention) - self.last_at
            fits = is_somebody(last.mention) and not _is_of_other(last.mention.head, gender)
            if fits and near <= NEAR:
                scored.append((_SPOKE - near * _FADES, None))
        for score, figure in self.among(mention, lambda who: can_be(who, gender)):
            spoke = last is not None and last.figure is figure
            known = figure.gender == gender or figure.kind == "person" or spoke
            sure = 1.0 if known else 0.0
            if gender and figure.gender:
                sure += 1.0 if figure.gender == gender else -_GUESSED
            if figure.words[-1] in self.quoted:
                sure -= _NAMED_INSIDE
            scored.append((score + sure, figure))
        return sorted(scored, key=lambda each: -each[0])

    def somebody_is_near(self, mention: Mention) -> bool:
        """Whether the sentence before told of somebody who acts or speaks, for whom a speaker's
        office behind the quotation may stand."""
        before = self.at(mention) - 1
        spoke = self.last is not None and self.last_at >= before
        return self.is_behind and (spoke or self.near.has_acting(before))


def can_be(figure: Figure, gender: str | None) -> bool:
    """Whether a pronoun can mean a figure, as far as its gender is told."""
    told = figure.gender if not figure.is_guessed else None
    return figure.is_person and not (gender and told and gender != told)


def _is_of_other(noun: str, gender: str | None) -> bool:
    return (noun in FEMALE_NOUNS and gender == "m") or (noun in MALE_NOUNS and gender == "f")
