"""Who takes part: states, organisations, people and groups."""

from dataclasses import field
from typing import Literal

from briefing.model.field import Field
from briefing.values import value

Kind = Literal["person", "state", "organisation", "group"]


@value(frozen=True, slots=True, kw_only=True)
class Actor:
    """`party` is the id of the H3 above it (its own, for a party), `parent` that of the heading
    right above (`None` for a party). `link` is an address."""

    id: str
    name: str
    kind: Kind = "person"
    role: str | None = None
    party: str | None = None
    parent: str | None = None
    also_known_as: tuple[str, ...] = ()
    unnamed: bool = False
    link: str | None = None
    fields: tuple[Field, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.also_known_as)

    @property
    def is_party(self) -> bool:
        return self.parent is None
