"""What keys do, by name: the table of actions, how keys are written, presets, and clashes."""

from briefing.keys.actions import ACTIONS, CONTEXTS, Action, Context
from briefing.keys.keyboard import ImpossibleKey, key, told
from briefing.keys.keymap import DEFAULT, Clash, Keymap, Keys
from briefing.keys.presets import PRESETS

__all__ = [
    "ACTIONS",
    "CONTEXTS",
    "DEFAULT",
    "PRESETS",
    "Action",
    "Clash",
    "Context",
    "ImpossibleKey",
    "Keymap",
    "Keys",
    "key",
    "told",
]
