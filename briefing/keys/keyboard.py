"""How keys are written, and which of them every terminal can send.

The rules are those of xterm's control sequences
(https://invisible-island.net/xterm/ctlseqs/ctlseqs.html): with ctrl a terminal sends a letter's
control character, so that some are another key; with alt it sends escape and the character.
"""

import unicodedata
from collections.abc import Mapping

FUNCTION = tuple(f"f{number}" for number in range(1, 13))
ARROWS = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
NAMED = ("enter", "escape", "tab", "space", "backspace", "insert", "delete", *ARROWS, *FUNCTION)
"""The keys that are no characters."""

_SHORT = {
    "esc": "escape",
    "return": "enter",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "pgup": "pageup",
    "del": "delete",
    "ins": "insert",
    "plus": "+",
    "minus": "-",
    "at": "@",
    "slash": "/",
    "backslash": "\\",
    "underscore": "_",
}
_MODIFIERS = {"control": "ctrl", "option": "alt", "meta": "alt"}
_SAME_WITH_CTRL = {"i": "tab", "m": "enter", "h": "backspace", "[": "escape", "space": "ctrl+@"}
_WITH_CTRL = (*"abcdefgjklnopqrstuvwxyz", *"@\\]^_")
_WITH_ALT = tuple("acdeghijklmnopqrstuvwxyz")  # alt+b and alt+f are how some send ctrl+arrows

_EDITING = (
    *("enter", "tab", "shift+tab", "space", "backspace", "delete", *ARROWS),
    *(f"{modifier}+{key}" for modifier in ("ctrl", "shift") for key in ARROWS),
    *(f"ctrl+{letter}" for letter in "adefkuvwxy"),
)

TOLD: Mapping[str, str] = {
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "delete": "del",
    "insert": "ins",
}
"""The names that are told shorter than they are."""


class ImpossibleKey(Exception):
    """A key that not every terminal can send, or none: why, and what to write instead."""

    def __init__(self, reason: str, mend: str) -> None:
        super().__init__(reason)
        self.reason, self.mend = reason, mend


def key(written: str) -> str:
    """One way of writing a key for all ways in which people do: `Esc` → `escape`, `ctrl-d` →
    `ctrl+d`, `shift+a` → `A`, `ctrl+i` → `tab`, as which a terminal sends it. Raises
    ImpossibleKey."""
    if len(written) == 1:
        return _character(written)
    *before, last = _parts(written)
    base = last if len(last) == 1 else _base(last)
    if not before:
        return base
    if len(before) > 1:
        raise ImpossibleKey("few terminals send a key with two others held", "hold one at most")
    modifier = _MODIFIERS.get(before[0].lower(), before[0].lower())
    held = {"shift": _shift, "ctrl": _ctrl, "alt": _alt}.get(modifier)
    if held is None:
        raise ImpossibleKey(f"no terminal sends {before[0]}", "write ctrl+, alt+ or shift+")
    return held(base)


def told(key: str) -> str:
    """A key as it is told, and can be written: `escape` → `esc`."""
    return TOLD.get(key, key)


def writes(key: str) -> bool:
    """Whether a key writes something in a line of words, or changes what is written there."""
    return len(key) == 1 or key in _EDITING


def _parts(written: str) -> list[str]:
    """The keys that are held, and the one that is pressed, which can be a `+` itself."""
    for separator in ("+", "-"):
        before, found, last = written.rpartition(separator)
        if found and not last:  # ctrl++
            return [*before.rstrip(separator).split(separator), separator]
        if found and before.partition(separator)[0].lower() in (
            "ctrl",
            "alt",
            "shift",
            *_MODIFIERS,
        ):
            return [*before.split(separator), last]
    return [written]


def _base(word: str) -> str:
    name = word.lower()
    name = _SHORT.get(name, name)
    if name in NAMED or len(name) == 1:
        return name
    try:
        return _character(unicodedata.lookup(name.replace("_", " ").upper()))
    except KeyError:
        from briefing.model.diagnostic import nearest

        near = nearest(name, (*NAMED, *_SHORT))
        mend = (
            f"did you mean {near}?" if near else "write a character, or a name such as enter or f5"
        )
        raise ImpossibleKey(f"there is no key “{word}”", mend) from None


def _character(written: str) -> str:
    if written == " ":
        return "space"
    if not written.isprintable() or unicodedata.combining(written):
        raise ImpossibleKey("no key writes this character by itself", "write a key’s name")
    return written


def _shift(base: str) -> str:
    if len(base) == 1:
        if base.upper() != base and len(base.upper()) == 1:
            return base.upper()
        raise ImpossibleKey(
            "which character shift makes of a key differs by keyboard", "write that character"
        )
    if base in ("tab", *ARROWS):
        return f"shift+{base}"
    raise ImpossibleKey(f"a terminal sends {base} with shift as {base}", f"write {base}")


def _ctrl(base: str) -> str:
    base = base.lower()
    if base in _SAME_WITH_CTRL:
        return _SAME_WITH_CTRL[base]
    if base in (*_WITH_CTRL, *ARROWS, *FUNCTION, "insert", "delete"):
        return f"ctrl+{base}"
    raise ImpossibleKey(f"not every terminal sends {base} with ctrl", "take a letter")


def _alt(base: str) -> str:
    if base in (*_WITH_ALT, *ARROWS):
        return f"alt+{base}"
    mend = "take an arrow, or a small letter other than b and f"
    raise ImpossibleKey(f"not every terminal sends {base} with alt as one key", mend)
