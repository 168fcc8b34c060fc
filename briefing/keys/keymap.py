"""Which keys do what, for one person."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from briefing.keys.actions import ACTIONS, CONTEXTS, Action, Context
from briefing.keys.keyboard import told, writes

Keys = Mapping[str, tuple[str, ...]]
"""Keys by the names of actions, some or all."""


class Clash(NamedTuple):
    """A key that does two things in one place; `other` is empty where it writes there."""

    key: str
    action: str
    other: str
    context: Context


class Keymap:
    """The keys of every action. `changed` are those that are not the ones it has by itself."""

    def __init__(self, changed: Keys | None = None) -> None:
        self.changed: Keys = changed or {}
        self.keys: Keys = {name: action.keys for name, action in ACTIONS.items()}
        if changed:
            self.keys = {**self.keys, **changed}

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of an action. Raises KeyError."""
        return self.keys[name]

    def first(self, name: str) -> str:
        """The key of an action that is told, as it is told. Raises KeyError."""
        return told(self.keys[name][0])

    def does(self, action: Action) -> str:
        """What an action does, in full, with the keys of others that it names."""
        if "{" not in action.does:
            return action.does
        return action.does.format(close=self.first("close"))

    def acting(self, context: Context) -> dict[str, list[str]]:
        """Key → names of actions in one place; several only where they differ in `when`."""
        found: dict[str, list[str]] = {}
        for name, keys in self.keys.items():
            if context in ACTIONS[name].contexts:
                for key in keys:
                    found.setdefault(key, []).append(name)
        return found

    def clashes(self) -> Iterator[Clash]:
        """Every key that does two things at one time."""
        for context in CONTEXTS:
            for key, names in self.acting(context).items():
                if context == "writing" and writes(key):
                    yield Clash(key, names[-1], "", context)
                for one, other in combinations(names, 2):
                    when = ACTIONS[one].when, ACTIONS[other].when
                    if one == other or not all(when) or when[0] == when[1]:
                        yield Clash(key, one, other, context)


DEFAULT = Keymap()
"""The keys of someone who has changed none."""
