"""What comes of looking for a quote in its source."""

from briefing.model.quote import Change, Verification
from briefing.values import value


@value(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a quote holds, and where.

    `start` and `end` count code points of the source's text, the end exclusive; `line` counts
    from 1. They are the place of the quote, where it is altered that of the passage it is held
    against. Of a quote that is `not_found` they tell the nearest passage, `None` where there is
    none. `passages` says in how many places the words stand. `difference` is empty for a quote
    that is `verbatim`.
    """

    verification: Verification
    start: int | None = None
    end: int | None = None
    line: int | None = None
    passages: int = 0
    difference: tuple[Change, ...] = ()

    @property
    def several(self) -> bool:
        """Whether the words stand in more than one place."""
        return self.passages > 1
