"""Textual's bindings, made of the table of actions; their ids are the actions' names."""

from textual.binding import Binding

from briefing.keys import ACTIONS, Keymap

_NAMES = {
    ",": "comma",  # between keys it is a sign
    "ctrl+]": "ctrl+right_square_bracket",
    "ctrl+\\": "ctrl+backslash",
    "ctrl+^": "ctrl+circumflex_accent",
    "ctrl+_": "ctrl+underscore",
}


def bound(
    name: str, action: str, *, label: str = "", shown: bool = False, priority: bool = False
) -> Binding:
    """A binding that does Textual's `action` by the keys of the one called `name`; `shown` has
    room kept for it in the footer, under a `label` of its own if it has one."""
    told = ACTIONS[name]
    return Binding(
        keys(told.keys),
        action,
        label or told.label,
        show=shown,
        priority=priority,
        id=name,
        group=Binding.Group(told.together.label) if told.together else None,
    )


def keys(them: tuple[str, ...]) -> str:
    """Keys as Textual names them, in one string."""
    return ",".join(_NAMES.get(each, each) for each in them)


def textuals(keymap: Keymap) -> dict[str, str]:
    """What Textual has to be told of a person's keys. When it moves an action it drops whatever
    else had the same keys, so all those are named again."""
    found = set(keymap.changed)
    while True:
        theirs = {key for name in found for key in ACTIONS[name].keys}
        beside = {name for name, action in ACTIONS.items() if theirs & {*action.keys}}
        if beside <= found:
            return {name: keys(keymap.of(name)) for name in ACTIONS if name in found}
        found |= beside
