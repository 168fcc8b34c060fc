"""Frozen, slotted dataclasses that cost a third.

`dataclasses` compiles every method of a class anew, and for a frozen one two more, sets every
attribute of an instance around its own guard, and unpickles each in Python: half a millisecond a
class when the program starts, and much of the time in which a large briefing is built. Here only
`__init__` is compiled; the rest is the same for all. What the guard is for, mypy holds: to it
these are frozen dataclasses.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass, fields
    from operator import attrgetter

    def value(*, frozen: bool = True, **options):
        """As `dataclass(frozen=True, …)`; such values can be keys."""

        def made(cls):
            cls = dataclass(eq=False, repr=False, **options)(cls)
            names = [each.name for each in fields(cls) if each.compare]
            held = attrgetter(*names) if names else type

            def __eq__(self, other):  # noqa: N807 - the class's own
                return held(self) == held(other) if type(other) is cls else NotImplemented

            def __hash__(self):  # noqa: N807
                return hash(held(self))

            cls.__eq__, cls.__hash__ = __eq__, __hash__ if frozen else None
            cls.__repr__ = _told
            return cls

        return made

    def _told(self) -> str:
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"


__all__ = ["value"]
