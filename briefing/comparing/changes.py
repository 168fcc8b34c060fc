"""What changed from one briefing to another, and how the one is made of the other."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from briefing.comparing.apart import take_apart
from briefing.comparing.parts import Frame, Kind, Part
from briefing.comparing.renaming import renamed
from briefing.comparing.together import put_together
from briefing.model.briefing import Briefing
from briefing.values import value

DifferenceKind = Literal["new", "gone", "altered"]


@value(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is new, gone, or altered. `old` is the part as the old briefing has it, with
    the old ids, `None` for one that is new; `new` likewise. `fields` names what differs, as the
    model does, and with `place`, `heading` and `below` what a Part adds."""

    old: Part | None = None
    new: Part | None = None
    fields: tuple[str, ...] = ()

    @property
    def kind(self) -> DifferenceKind:
        if self.old is None:
            return "new"
        return "gone" if self.new is None else "altered"

    @property
    def part(self) -> Part:
        """The thing as it is now; as it was, when it is gone."""
        part = self.new or self.old
        assert part is not None  # noqa: S101 - it has one of them
        return part

    @property
    def of(self) -> Kind:
        """What kind of thing it is."""
        return self.part.kind

    @property
    def verdict_changed(self) -> bool:
        return "verification" in self.fields


@value(frozen=True, slots=True, kw_only=True)
class Changes:
    """`told` is what a person is told, in the new briefing's order, what is gone after its kind;
    changes are false where that is empty. `names` are the ids that what is in both has under the
    old and under the new name, where they differ, and `frame` is the new briefing's: neither
    holds words of it."""

    told: tuple[Difference, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    frame: Frame = field(default_factory=Frame)

    def __bool__(self) -> bool:
        return bool(self.told)


def apply(old: Briefing, changes: Changes) -> Briefing:
    """The briefing that `changes` lead to from the one that they were found from; its lines are
    those of the parts it is made of. Raises KeyError for another briefing."""
    parts, _ = take_apart(old)
    touched = {(each.old.kind, each.old.id) for each in changes.told if each.old is not None}
    kept = [renamed(part, changes.names) for part in parts if (part.kind, part.id) not in touched]
    made = [each.new for each in changes.told if each.new is not None]
    return put_together([*kept, *made], changes.frame)
