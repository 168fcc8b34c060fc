"""Keys for people who bring habits along: what each preset changes."""

from collections.abc import Mapping

VIM: Mapping[str, tuple[str, ...]] = {
    "page-down": ("ctrl+f", "space", "pagedown"),
    "page-up": ("ctrl+b", "b", "pageup"),
    "follow": ("enter", "ctrl+]"),
    "back": ("ctrl+o", "[", "alt+left", "backspace"),
    "forward": ("tab", "]", "alt+right"),  # a terminal sends ctrl+i as tab
    "next-pane": ("ctrl+w",),
    "help": ("?", "f1"),
}
"""As in vim, as far as that is not so already: pages by ctrl+f and ctrl+b, the way back by ctrl+o
and ctrl+i, ctrl+] follows, ctrl+w goes from pane to pane."""

ARROWS: Mapping[str, tuple[str, ...]] = {
    "down": ("down",),
    "up": ("up",),
    "top": ("home",),
    "bottom": ("end",),
    "half-down": ("shift+down",),
    "half-up": ("shift+up",),
    "page-down": ("pagedown", "space"),
    "page-up": ("pageup",),
    "left": ("left",),
    "right": ("right",),
    "heading-up": ("ctrl+up",),
    "heading-down": ("ctrl+down",),
    "alone": ("*",),
    "speaker": ("f2",),
    "source": ("f4",),
    "only": ("f5",),
    "hints": ("f6",),
    "back": ("alt+left", "backspace"),
    "forward": ("alt+right",),
    "find": ("f3", "/"),
    "next-hit": ("ctrl+right",),
    "previous-hit": ("ctrl+left",),
    "next-passage": ("ctrl+right",),
    "previous-passage": ("ctrl+left",),
    "next-doubt": ("shift+right",),
    "previous-doubt": ("shift+left",),
    "bookmark": ("f7",),
    "bookmarks": ("f8",),
    "note": ("insert",),
    "copy": ("&",),
    "copy-link": ("ctrl+insert",),
    "edit": ("@",),
    "compare": ("=",),
    "library": ("9",),
    "visits": ("8",),
    "filter": ("f3", "/"),
    "search": ("f4",),
    "themes": ("7",),
    "help": ("f1", "?"),
    "palette": ("f9",),
    "quit": ("f10", "ctrl+q"),
}
"""No letter does anything: arrows, page keys and function keys, and a sign here and there."""

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {"vim": VIM, "arrows": ARROWS}
