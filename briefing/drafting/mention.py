"""Words of an article that mean somebody."""

from typing import Literal

from briefing.drafting import function_words as small
from briefing.drafting.frame import Passage
from briefing.drafting.names import Name
from briefing.values import value

MentionKind = Literal["named", "pronoun", "described"]


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


def mention_of(
    kind: MentionKind,
    passage: Passage,
    first: int,
    last: int,
    *,
    name: Name | None = None,
    head: str = "",
) -> Mention:
    """A mention that is pieces `first` to `last` (exclusive) of a passage."""
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
