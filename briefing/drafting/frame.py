"""An article as attribution sees it: its narration in pieces, each quotation as one piece."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from briefing.drafting.interviews import with_lines
from briefing.drafting.names import Name, names_in
from briefing.drafting.paragraphs import Paragraph, paragraphs_of
from briefing.drafting.quotations import Quotation, quotations_in
from briefing.drafting.words import Piece, dateline, pieces_of, sentences_of
from briefing.values import value


@value(frozen=True)
class Passage:
    """A paragraph in pieces, its sentences as ranges of them, and its names."""

    paragraph: Paragraph
    number: int
    pieces: list[Piece]
    sentences: list[tuple[int, int]]
    names: list[Name]

    @cached_property
    def name_from(self) -> dict[int, Name]:
        """Names by the piece where they begin, their titles included."""
        return {name.first - len(name.title): name for name in self.names}

    def has_words(self, first: int, last: int) -> bool:
        """Whether words stand among pieces `first` to `last` (exclusive), outside quotations."""
        return self._words[last] > self._words[first]

    @cached_property
    def _words(self) -> list[int]:
        """How many words stand before each piece."""
        return [0, *accumulate(int(piece.kind == "word") for piece in self.pieces)]

    @cached_property
    def firsts(self) -> frozenset[int]:
        """The pieces where names begin, their titles left out."""
        return frozenset(name.first for name in self.names)

    @cached_property
    def inside_names(self) -> frozenset[int]:
        """The pieces of names but for those where they begin."""
        return frozenset(
            at for first, name in self.name_from.items() for at in range(first + 1, name.last)
        )

    @cached_property
    def role_from(self) -> dict[int, Name]:
        """Names by the character where they begin, or the role before them does."""
        return {name.begins: name for name in self.names}

    @cached_property
    def quotes(self) -> list[int]:
        """Where the quotations are among the pieces."""
        return [at for at, piece in enumerate(self.pieces) if piece.kind == "quote"]

    def sentence_of(self, at: int) -> int:
        """The number of the sentence that a piece is in."""
        return max(0, bisect_right(self._starts, at) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]


@value(frozen=True)
class Frame:
    """`passages` has one for each paragraph; `lower` are the words that the article writes
    without a capital somewhere."""

    text: str
    quotations: list[Quotation]
    passages: list[Passage]
    lower: frozenset[str]

    def words(self, start: int, end: int) -> str:
        """The article's words between two characters, on one line."""
        return " ".join(self.text[start:end].split())

    def body_sentences(self) -> Iterator[tuple[Passage, int, int]]:
        """The sentences of the article's body: the passage, and the pieces from which and up to
        which each reaches."""
        for passage in self.passages:
            if passage.paragraph.kind == "body":
                for first, last in passage.sentences:
                    yield passage, first, last


def frame_of(text: str) -> Frame:
    """Reads an article's text: paragraphs, quotations, pieces, sentences, names."""
    paragraphs = paragraphs_of(text)
    quotations = with_lines(text, paragraphs, quotations_in(text, paragraphs))
    inside: list[list[tuple[int, int, int]]] = [[] for _ in paragraphs]
    for number, each in enumerate(quotations):
        inside[each.paragraph].append((each.opens, each.closes, number))
    pieces = [
        pieces_of(text, each.start, each.end, quoted)
        for each, quoted in zip(paragraphs, inside, strict=True)
    ]
    lower = frozenset(
        piece.low
        for some in pieces
        for piece in some
        if piece.kind == "word" and piece.text[0].islower()
    )
    passages = [
        Passage(each, number, some, sentences_of(some), _names(some, number, text, lower))
        for number, (each, some) in enumerate(zip(paragraphs, pieces, strict=True))
    ]
    return Frame(text, quotations, passages, lower)


def _names(pieces: list[Piece], number: int, text: str, lower: frozenset[str]) -> list[Name]:
    """A paragraph's names; those of its dateline are of places."""
    begins = dateline(pieces)
    return [
        replace(name, kind="place") if name.last < begins else name
        for name in names_in(pieces, number, text, lower)
    ]
