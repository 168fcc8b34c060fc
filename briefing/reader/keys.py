"""What the keys do, told from the live bindings: for the footer, for help and for the palette."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.binding import ActiveBinding
from textual.screen import Screen

from briefing.keys import ACTIONS
from briefing.values import value

if TYPE_CHECKING:
    from briefing.reader.app import Reader


@value(frozen=True, slots=True)
class Key:
    """One thing that keys do. `keys` are as they are written on a keyboard, the first of each
    binding before the others; `lead` is how many of them are such first ones. `does` says what
    in full, `label` in a word or two; `shown` tells whether the footer has room kept for it."""

    keys: tuple[str, ...]
    lead: int
    label: str
    does: str
    shown: bool
    bindings: tuple[ActiveBinding, ...]

    @property
    def first(self) -> str:
        """The keys that one would name: one for each direction."""
        return " ".join(self.keys[: self.lead])


def live_keys(screen: Screen[Any], follows: str = "") -> list[Key]:
    """What can be pressed on a screen now, in the order of the table. `follows` says what following
    does there."""
    app = cast("Reader", screen.app)
    named: dict[str, list[ActiveBinding]] = {}
    for each in screen.active_bindings.values():
        named.setdefault(each.binding.id or "", []).append(each)
    ours = [each for name in ACTIONS for each in named.get(name, ())]
    found: dict[object, list[ActiveBinding]] = {}
    for each in ours:
        found.setdefault(each.binding.group or each.binding.id, []).append(each)
    return [_key(each, app, follows) for each in found.values()]


def key_of(name: str, app: App[Any]) -> str:
    """The key of an action that a sentence names, as it is told."""
    return cast("Reader", app).keymap.first(name)


_NAMES = {"enter": "enter", "backspace": "backspace"}  # their signs are small, and little known


def _key(bindings: list[ActiveBinding], app: "Reader", follows: str) -> Key:
    first: dict[str | None, str] = {}
    other = []
    for each in bindings:
        shown = _NAMES.get(each.binding.key) or app.get_key_display(each.binding)
        if each.binding.id in first:
            other.append(shown)
        else:
            first[each.binding.id] = shown
    binding = bindings[0].binding
    action = ACTIONS[binding.id or ""]
    does = action.together or app.keymap.does(action)
    label = binding.group.description if binding.group else binding.description
    if binding.id == "follow" and follows:
        label, does = follows, f"{does}; here: {follows}"
    return Key(
        (*first.values(), *other),
        len(first),
        label,
        does,
        any(each.binding.show for each in bindings),
        tuple(bindings),
    )


def footer_words(keys: Iterable[Key], room: int) -> list[tuple[str, str]]:
    """(key, label) of what fits in `room` cells, help first of all and last in the row."""
    shown = [each for each in keys if each.shown]
    helping = [each for each in shown if each.bindings[0].binding.id == "help"]
    rest = [each for each in shown if each not in helping]
    left = room - sum(_cells(each) for each in helping)
    kept: dict[str, Key] = {}
    for each in rest:
        if each.label not in kept and _cells(each) <= left:
            kept[each.label] = each
            left -= _cells(each)
    return [(each.first, each.label) for each in (*kept.values(), *helping)]


def _cells(key: Key) -> int:
    return len(key.first) + 1 + len(key.label) + 2


FOLLOWS: Mapping[str, str] = {
    "summary": "follow",
    "actors": "card",
    "quotes": "speaker",
    "issues": "position",
    "source": "quote",
}
"""What following does in each pane."""
