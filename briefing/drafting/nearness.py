"""How near the figures of an article are to a place in it: whom a pronoun there may mean.

Nearer is better, subjects more than objects, and who spoke last most, as English readers take it.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.drafting.cast import Figure
from briefing.drafting.frame import Frame
from briefing.drafting.function_words import PREPOSITIONS
from briefing.drafting.mention import Mention
from briefing.drafting.names import Name

FARTHEST = 12  # sentences back that a pronoun reaches
_NAMED = 2.4  # what a sentence's subject counts by its name
_MEANT = 0.8  # and by a pronoun or a description
_FIRST_WORDS = 6  # pieces of a sentence in which its subject begins


@dataclass(slots=True)
class Nearness:
    """Scores figures by where they are named and where they acted before a place."""

    frame: Frame
    _first_sentence: list[int] = field(default_factory=list)
    _acted: dict[Figure, tuple[int, int, float]] = field(default_factory=dict)
    """Where a figure was the subject of a sentence last: the character, the sentence, and how
    much that counts."""

    def __post_init__(self) -> None:
        count = 0
        for passage in self.frame.passages:
            self._first_sentence.append(count)
            count += len(passage.sentences) + 1  # a paragraph's end parts more than a sentence's

    def sentence_of(self, words: Mention | Name) -> int:
        """The number of the sentence that a mention or a name stands in, over the article."""
        passage = self.frame.passages[words.paragraph]
        return self._first_sentence[words.paragraph] + passage.sentence_of(words.first)

    def act(self, figure: Figure, mention: Mention) -> None:
        """Keeps in mind that a figure is the subject of a sentence."""
        counts = _NAMED if mention.kind == "named" else _MEANT
        self._acted[figure] = mention.start, self.sentence_of(mention), counts

    def has_acting(self, sentence: int) -> bool:
        """Whether a figure was the subject of a sentence last in this one."""
        return any(at == sentence for _, at, _ in self._acted.values())

    def among(
        self, figures: Iterable[Figure], mention: Mention, spoke: tuple[Figure, int] | None
    ) -> list[tuple[float, Figure]]:
        """Those of the figures that a mention can reach, with their scores, the best first.
        `spoke` is who spoke last, and in which sentence."""
        at = self.sentence_of(mention)
        scored = [
            (score, figure)
            for figure in figures
            if (score := self._score(figure, mention.start, at, spoke)) is not None
        ]
        return sorted(scored, key=lambda each: -each[0])

    def _score(
        self, figure: Figure, before: int, at: int, spoke: tuple[Figure, int] | None
    ) -> float | None:
        best: float | None = None
        last = bisect_left(figure.mentions, before, key=lambda name: name.start)
        for name in reversed(figure.mentions[:last]):
            if self.frame.passages[name.paragraph].paragraph.kind in ("caption", "headline"):
                continue
            distance = at - self.sentence_of(name)
            if distance > FARTHEST:
                break
            best = _better(best, self._prominence(name) - distance)
        acted = self._acted.get(figure)
        if acted is not None and acted[0] < before and at - acted[1] <= FARTHEST:
            best = _better(best, acted[1] - at + acted[2])
        if spoke is not None and spoke[0] is figure and (near := at - spoke[1]) <= FARTHEST:
            score = 1.4 - near * 0.8
            best = score if best is None else max(best, score) + 0.5
        return best

    def _prominence(self, name: Name) -> float:
        if name.is_possessive:
            return -0.7
        passage = self.frame.passages[name.paragraph]
        first = name.first - len(name.title)
        start, _ = passage.sentences[passage.sentence_of(name.first)]
        if first == start:
            return 1.0
        if passage.pieces[first - 1].low in PREPOSITIONS:
            return 0.6 if first - 1 == start else -0.5
        return 0.6 if first - start < _FIRST_WORDS else 0.0


def _better(best: float | None, score: float) -> float:
    return score if best is None else max(best, score)
