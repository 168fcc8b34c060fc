"""The table `[keys]`: a preset, and keys by the names of actions."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefing.keys import ACTIONS, CONTEXTS, PRESETS, Clash, ImpossibleKey, Keymap, Keys, key, told
from briefing.toml_files import line_of

Tell = Callable[[str, str, str], None]
"""Takes the way to a key, what is wrong with it, and how to mend that."""

_PRESET = "preset"


def keymap_of(table: Mapping[str, Any], text: str, tell: Tell) -> tuple[str | None, Keymap]:
    """The preset and the keys in force. One's own go before those of the preset, and those before
    the ones that an action has by itself."""
    preset = table.get(_PRESET)
    if preset is not None and (not isinstance(preset, str) or preset not in PRESETS):
        tell(
            f"keys.{_PRESET}",
            "there is no such preset",
            meant(str(preset), PRESETS, f"write {' or '.join(PRESETS)}"),
        )
        preset = None
    own: dict[str, tuple[str, ...]] = {}
    right = True
    for name, written in table.items():
        if name == _PRESET:
            continue
        if name not in ACTIONS:
            tell(
                f"keys.{name}",
                "there is no such action",
                meant(name, ACTIONS, "briefing keys lists them"),
            )
            right = False
        else:
            keys = _keys(name, written, tell)
            right = right and keys is not None
            own[name] = keys or ACTIONS[name].keys
    changed: Keys = {**(PRESETS[preset] if preset else {}), **own}
    keymap = Keymap({name: keys for name, keys in changed.items() if keys != ACTIONS[name].keys})
    if right:
        _tell_clashes(keymap, own, text, tell)
    return preset, keymap


def _keys(name: str, written: Any, tell: Tell) -> tuple[str, ...] | None:
    several = written if isinstance(written, list) else [written]
    if not several or not all(isinstance(each, str) for each in several):
        mend = f'write {name} = "x", or several as ["x", "f5"]; an action always has one'
        tell(f"keys.{name}", "it is no key", mend)
        return None
    found = []
    for each in several:
        try:
            found.append(key(each))
        except ImpossibleKey as error:
            tell(f"keys.{name}", error.reason, error.mend)
    return tuple(dict.fromkeys(found)) if len(found) == len(several) else None


def _tell_clashes(keymap: Keymap, own: Keys, text: str, tell: Tell) -> None:
    """Each once, at the action that the person has moved; of two, at the one further down."""
    done: set[tuple[str, frozenset[str]]] = set()
    for clash in keymap.clashes():
        pair = frozenset({clash.action, clash.other})
        if (clash.key, pair) in done:
            continue
        done.add((clash.key, pair))
        lines = {name: line_of(text, ("keys", name)) or 0 for name in pair & own.keys()}
        at = max(lines, key=lambda name: lines[name]) if lines else clash.action
        tell(f"keys.{at}", *_told(clash, at))


def _told(clash: Clash, at: str) -> tuple[str, str]:
    shown = told(clash.key)
    where = CONTEXTS[clash.context]
    if not clash.other:
        return f"{shown} writes or edits {where}", "take a key that does not, such as f12"
    other = clash.other if at == clash.action else clash.action
    return f"{shown} is the key of {other} {where}", f"take another, or give {other} another"


def meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """What somebody may have meant who wrote a word that is not known."""
    from briefing.model.diagnostic import nearest

    near = nearest(word.lower(), tuple(known))
    return f"did you mean {near}?" if near else otherwise
