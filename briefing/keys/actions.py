"""Everything that a key does, by its name: the one table from which the panes make their bindings,
the linear mode its commands, and `briefing keys` its list.

A name never changes its meaning: it is what people write in their settings.
"""

from collections.abc import Mapping
from typing import Literal

from briefing.values import value

Context = Literal["panes", "card", "list", "library", "writing", "linear"]

CONTEXTS: Mapping[Context, str] = {
    "panes": "in a briefing",
    "card": "on a card",
    "list": "in a list, as that of the themes",
    "library": "in the library",
    "writing": "where one writes",
    "linear": "in linear mode",
}
"""Where keys act, and how that is told. In each a key does one thing. Linear mode has keys of its
own beside those of the others."""

_ALL: tuple[Context, ...] = ("panes", "card", "list", "library")
_EVERYWHERE: tuple[Context, ...] = (*_ALL, "writing")
_BRIEFING: tuple[Context, ...] = ("panes", "card")
_TOP: tuple[Context, ...] = ("panes", "library")


@value(frozen=True, slots=True)
class Action:
    """`keys` are those that it has by itself, the first being the one that is told; each is a
    character as it is, or a name: `enter`, `ctrl+d`, `alt+left`. `label` says what it does in a
    word or two, `does` in full, `together` what it and its opposite do, if it has one. Actions
    that never can be done at one time, since they differ in `when`, may share a key."""

    name: str
    keys: tuple[str, ...]
    label: str
    does: str
    contexts: tuple[Context, ...] = ("panes",)
    together: str = ""
    when: str = ""


_ITEM = "next, previous item"
_END = "top, bottom"
_HALF = "half a page down, up"
_PAGE = "a page down, up"
_SIDE = "columns of the matrix; fold, unfold actors"
_HEAD = "previous, next heading; in pane 4 the issues"
_WAY = "back, forward"
_PANE = "pane"
_TURN = "next, previous pane"
_PASSAGE = "next, previous passage"
_HIT = "next, previous hit"
_DOUBT = "next, previous thing that is uncertain, or noted by the editor"
_COPY = "copy, copy a link"
_MEASURE = "wider, narrower prose"

_IN_SOURCE = "in a source"
_FINDING = "while something is looked for"

_TABLE = (
    # Moving in a list
    Action("follow", ("enter",), "follow", "follow what is selected", _ALL),
    Action("down", ("j", "down"), "down", "the next item", _ALL, _ITEM),
    Action("up", ("k", "up"), "up", "the previous item", _ALL, _ITEM),
    Action("top", ("g", "home"), "top", "to the top", _ALL, _END),
    Action("bottom", ("G", "end"), "bottom", "to the bottom", _ALL, _END),
    Action("half-down", ("ctrl+d",), "half a page down", "half a page down", _ALL, _HALF),
    Action("half-up", ("ctrl+u",), "half a page up", "half a page up", _ALL, _HALF),
    Action("page-down", ("space", "pagedown"), "page down", "a page down", _ALL, _PAGE),
    Action("page-up", ("b", "pageup"), "page up", "a page up", _ALL, _PAGE),
    Action(
        "left",
        ("h", "left"),
        "left, fold",
        "to the column before; fold an actor",
        ("panes", "card", "list"),
        _SIDE,
    ),
    Action(
        "right",
        ("l", "right"),
        "right, unfold",
        "to the next column; unfold an actor",
        ("panes", "card", "list"),
        _SIDE,
    ),
    Action("heading-up", ("{",), "previous heading", "the previous heading or issue", _ALL, _HEAD),
    Action("heading-down", ("}",), "next heading", "the next heading or issue", _ALL, _HEAD),
    # From one thing to another
    Action("speaker", ("s",), "speaker", "the speaker of what is selected", _BRIEFING),
    Action(
        "only",
        ("a",),
        "only this actor",
        "only what belongs to the actor or territory; again, or {close}, shows all",
    ),
    Action("source", ("o",), "source", "the words in their source, and back", _BRIEFING),
    Action(
        "next-passage",
        ("n",),
        "next passage",
        "the next passage that is quoted",
        together=_PASSAGE,
        when=_IN_SOURCE,
    ),
    Action(
        "previous-passage",
        ("N",),
        "previous passage",
        "the previous passage that is quoted",
        together=_PASSAGE,
        when=_IN_SOURCE,
    ),
    Action("find", ("/",), "find", "find words in the briefing, in all panes"),
    Action("hints", ("f",), "hints", "a letter beside all that can be followed", _BRIEFING),
    Action("next-hit", ("n",), "next hit", "the next hit", together=_HIT, when=_FINDING),
    Action(
        "previous-hit", ("N",), "previous hit", "the previous hit", together=_HIT, when=_FINDING
    ),
    Action("next-doubt", ("u",), "next doubt", "the next thing that is uncertain", together=_DOUBT),
    Action(
        "previous-doubt",
        ("U",),
        "previous doubt",
        "the previous thing that is uncertain",
        together=_DOUBT,
    ),
    # The library's
    Action(
        "filter",
        ("/",),
        "filter",
        "only briefings with these words in their title, tags or actors, as you type",
        ("library",),
    ),
    Action("search", ("S",), "search", "find words in all briefings", ("library",)),
    Action("group", ("#",), "month, tag", "grouped by tag, and by month again", ("library",)),
    Action(
        "faulty",
        ("!",),
        "problems",
        "only briefings with errors or warnings, and all again",
        ("library",),
    ),
    # The way, and the panes
    Action("back", ("[", "alt+left", "backspace"), "back", "back", _ALL, _WAY),
    Action("forward", ("]", "alt+right"), "forward", "forward", together=_WAY),
    Action("summary", ("1",), "Summary", "the pane Summary", together=_PANE),
    Action("actors", ("2",), "Actors", "the pane Actors", together=_PANE),
    Action("quotes", ("3",), "Quotes", "the pane Quotes", together=_PANE),
    Action("territory", ("4",), "Territory", "the pane of territory and issues", together=_PANE),
    Action("next-pane", ("tab",), "next pane", "the next pane", together=_TURN),
    Action("previous-pane", ("shift+tab",), "previous pane", "the previous pane", together=_TURN),
    # What is kept, and what goes out
    Action("bookmark", ("m",), "bookmark", "a bookmark at what is selected, and away again"),
    Action("bookmarks", ("'",), "bookmarks", "your bookmarks and notes"),
    Action("note", ("i",), "note", "a private note on what is selected"),
    Action(
        "compare",
        ("D",),
        "what has changed",
        "what has changed since it was read last, or since an earlier briefing",
    ),
    Action("copy", ("y",), "copy", "copy what is selected", together=_COPY),
    Action("copy-link", ("Y",), "copy a link", "copy a link to what is selected", together=_COPY),
    Action("edit", ("e",), "edit", "your editor, at the selected line"),
    Action("library", ("L",), "library", "all briefings in the folder of this one"),
    # The view
    Action("alone", ("z",), "pane alone", "the pane alone, and back"),
    Action("wider", ("+",), "wider prose", "wider prose", together=_MEASURE),
    Action("narrower", ("-",), "narrower prose", "narrower prose", together=_MEASURE),
    # Everywhere
    Action("close", ("escape",), "close", "close, clear, cancel", _EVERYWHERE),
    Action("themes", ("t",), "themes", "themes, previewed", _TOP),
    Action("problems", ("!",), "problems", "problems, each with its place"),
    Action("visits", ("H",), "read lately", "what you read lately", _TOP),
    Action("help", ("?",), "help", "every key that acts here", _ALL),
    Action("quit", ("q",), "quit", "close what is open; at the top, quit", _ALL),
    Action(
        "palette",
        ("ctrl+p",),
        "palette",
        "every command, actor, territory and heading by name",
        _EVERYWHERE,
    ),
    Action(
        "interrupt",
        ("ctrl+c",),
        "copy or quit",
        "copy when text is selected, else quit",
        _EVERYWHERE,
    ),
    Action(
        "stop", ("ctrl+z",), "stop for now", "stop for now; fg in the shell comes back", _EVERYWHERE
    ),
)

_LINEAR: tuple[Context, ...] = ("linear",)

_TABLE_OF_LINEAR = (
    Action("again", (".",), "again", "the same item once more, and where it stands", _LINEAR),
    Action("by-name", (":",), "go to", "go to a heading, an actor, a place by its name", _LINEAR),
)

ACTIONS: Mapping[str, Action] = {action.name: action for action in (*_TABLE, *_TABLE_OF_LINEAR)}
"""All actions by their names, in the order in which they are told."""
