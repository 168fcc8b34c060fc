"""What the keys do, told from the live bindings: for the footer, for help and for the palette."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
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


@value(frozen=True, slots=True)
class Here:
    """What is special where one is: what following does, in a word and in full, and which actions
    the footer names besides, and which not, since they would do nothing."""

    follows: str = ""
    leads: str = ""
    named: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


PANES: Mapping[str, Here] = {
    "summary": Here("follow", "where its links lead"),
    "actors": Here("card", "its card, with all that it says and holds", idle=("speaker",)),
    "quotes": Here("speaker", "to its speaker"),
    "issues": Here(
        "position", "the position in full", ("left", "right", "heading-up", "heading-down")
    ),
    "source": Here("quote", "to the quote of the passage"),
    "companion": Here("go there", "where it stands in its pane"),
}
"""By the names of the panes."""

LIBRARY = Here("open", "opens it; back leads here again")
CARD = Here("follow", "where it leads")
LIST = Here("choose", "the choice is made")


def live_keys(screen: Screen[Any], here: Here = Here()) -> list[Key]:  # noqa: B008 - a value
    """What can be pressed on a screen now, in the order of the table."""
    app = cast("Reader", screen.app)
    named: dict[str, list[ActiveBinding]] = {}
    for each in screen.active_bindings.values():
        named.setdefault(each.binding.id or "", []).append(each)
    ours = [each for name in ACTIONS for each in named.get(name, ())]
    found: dict[object, list[ActiveBinding]] = {}
    for each in ours:
        name = each.binding.id or ""
        found.setdefault(ACTIONS[name].together or name, []).append(each)
    return [_key(each, app, here) for each in found.values()]


def key_of(name: str, app: App[Any]) -> str:
    """The key of an action that a sentence names, as it is told."""
    return cast("Reader", app).keymap.first(name)


_APART = 2  # cells between two keys in the footer
_NAMES = {"enter": "enter", "backspace": "backspace"}  # their signs are small, and little known


def _key(bindings: list[ActiveBinding], app: "Reader", here: Here) -> Key:
    first: dict[str | None, str] = {}
    other = []
    for each in bindings:
        written = _NAMES.get(each.binding.key) or app.get_key_display(each.binding)
        if each.binding.id in first:
            other.append(written)
        else:
            first[each.binding.id] = written
    binding = bindings[0].binding
    action = ACTIONS[binding.id or ""]
    does, label = app.keymap.does(action), binding.description
    if action.together and len(first) > 1:
        does, label = action.together.does, action.together.label
    if binding.id == "follow" and here.follows:
        label, does = here.follows, f"{does}: {here.leads}"
    shown = any(each.binding.show or each.binding.id in here.named for each in bindings)
    return Key(
        (*first.values(), *other),
        len(first),
        label,
        does,
        shown and binding.id not in here.idle,
        tuple(bindings),
    )


def footer_words(keys: Iterable[Key], room: int) -> list[tuple[str, str]]:
    """(key, label) of what fits in `room` cells, help first of all and last in the row. Where not
    all of it fits, of two things that are told as two only the first is."""
    shown = [each for each in keys if each.shown]
    if sum(map(_cells, shown)) > room + _APART:
        shown = [_shorter(each) for each in shown]
    helping = [each for each in shown if each.bindings[0].binding.id == "help"]
    rest = [each for each in shown if each not in helping]
    left = room + _APART - sum(_cells(each) for each in helping)
    kept: dict[str, Key] = {}
    for each in rest:
        if each.label not in kept and _cells(each) <= left:
            kept[each.label] = each
            left -= _cells(each)
    return [(each.first, each.label) for each in (*kept.values(), *helping)]


def _shorter(key: Key) -> Key:
    if key.lead == 1 or ", " not in key.label:
        return key
    return replace(key, lead=1, label=key.bindings[0].binding.description)


def _cells(key: Key) -> int:
    return len(key.first) + 1 + len(key.label) + _APART
