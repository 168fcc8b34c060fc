"""Who speaks: a value, for a figure of the cast or for somebody who is only described."""

from briefing.drafting.cast import Figure
from briefing.drafting.mention import Mention
from briefing.drafting.roles import DOCUMENTS, INSTITUTIONS, means_somebody
from briefing.values import value


@value(frozen=True, slots=True)
class Speaker:
    """Who speaks: a figure of the cast, or whom only a description names. `is_clear` tells that no
    other reading is near; `others` are the names of who else it may be."""

    name: str
    figure: Figure | None = None
    mention: Mention | None = None
    is_clear: bool = True
    others: tuple[str, ...] = ()
    also: tuple["Speaker", ...] = ()
    """Who speaks with them."""


def is_somebody(mention: Mention) -> bool:
    """Whether a description is of a person or of people: `a militant`, and no statement."""
    noun = mention.head
    return means_somebody(noun) and noun not in INSTITUTIONS and noun not in DOCUMENTS
