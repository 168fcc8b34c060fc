"""Frozen, slotted dataclasses that cost half as much.

For a frozen class `dataclasses` compiles two more methods, sets every attribute of an instance
around its own guard, and unpickles each in Python: a third of a millisecond a class when the
program starts, and as much again of the time in which a large briefing is built. What the guard
is for, mypy holds: to it these are frozen dataclasses.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool = True, **options):
        """As `dataclass(frozen=True, …)`; such values can be keys."""
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["value"]
