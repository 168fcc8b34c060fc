"""Everything that a key does, by its name: the one table from which the panes make their bindings,
the linear mode its commands, and `briefing keys` its list. It is there before the first frame, so
these are named tuples, which are made in a third of the time of `value`'s.

A name never changes its meaning: it is what people write in their settings.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

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
_HEADED: tuple[Context, ...] = ("panes", "card", "library")
_BRIEFING: tuple[Context, ...] = ("panes", "card")
_TOP: tuple[Context, ...] = ("panes", "library")


class Together(NamedTuple):
    """What several actions do: in a word or two, and in full, in the order of the table."""

    label: str
    does: str


class Action(NamedTuple):
    """`keys` are those that it has by itself, the first being the one that is told; each is a
    character as it is, or a name: `enter`, `ctrl+d`, `alt+left`. `label` says what it does in a
    word or two, `does` in full. One that is told together with others, as its opposite, has the
    same `together` as they have. Actions that never can be done at one time, since they differ in
    `when`, may share a key."""

    name: str
    keys: tuple[str, ...]
    label: str
    does: str
    contexts: tuple[Context, ...] = ("panes",)
    together: Together | None = None
    when: str = ""


_ITEM = Together("item", "next, previous item")
_END = Together("top, bottom", "to the top, to the bottom")
_HALF = Together("half a page", "half a page down, up")
_PAGE = Together("page", "a page down, up")
_SIDE = Together("column", "columns of the table; fold, unfold actors")
_HEAD = Together("issue", "previous, next heading; in pane 4 the previous, next issue")
_WAY = Together("back, forward", "back to where you were before a jump; forward again")
_PANE = Together("pane", "the panes Summary, Actors, Quotes, and Territory with other issues")
_TURN = Together("pane", "next, previous pane")
_PASSAGE = Together("passage", "next, previous passage that is quoted")
_HIT = Together("hit", "next, previous hit")
_DOUBT = Together("doubt", "next, previous thing that is uncertain, or noted by the editor")
_COPY = Together("copy", "copy what is selected, a quote with its attribution; copy a link to it")
_WIDTH = Together("pane width", "the pane wider, narrower")
_HEIGHT = Together("pane height", "the pane taller, lower")
_MEASURE = Together("prose", "wider, narrower prose")

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
        together=_SIDE,
    ),
    Action(
        "right",
        ("l", "right"),
        "right, unfold",
        "to the next column; unfold an actor",
        together=_SIDE,
    ),
    Action(
        "heading-up", ("{",), "previous heading", "the previous heading or issue", _HEADED, _HEAD
    ),
    Action("heading-down", ("}",), "next heading", "the next heading or issue", _HEADED, _HEAD),
    # From one thing to another
    Action("speaker", ("s",), "speaker", "the speaker of the selected quote", _BRIEFING),
    Action(
        "only",
        ("a",),
        "only this",
        "only what belongs to the selected actor or territory, in every pane; again, or {close}, shows all",
    ),
    Action("source", ("o",), "source", "the words of a quote in their source, and back", _BRIEFING),
    Action("back", ("[", "alt+left", "backspace"), "back", "back to where you were", _ALL, _WAY),
    Action("forward", ("]", "alt+right"), "forward", "forward", _TOP, _WAY),
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
    Action("next-hit", ("n",), "next hit", "the next hit", together=_HIT, when=_FINDING),
    Action(
        "previous-hit", ("N",), "previous hit", "the previous hit", together=_HIT, when=_FINDING
    ),
    Action("find", ("/",), "find", "find words in the briefing, in all panes, as you type"),
    Action("hints", ("f",), "hints", "a letter beside all that can be followed", _BRIEFING),
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
    # The panes
    Action("summary", ("1",), "Summary", "the pane Summary", together=_PANE),
    Action("actors", ("2",), "Actors", "the pane Actors", together=_PANE),
    Action("quotes", ("3",), "Quotes", "the pane Quotes", together=_PANE),
    Action("territory", ("4",), "Territory", "the pane of territory and issues", together=_PANE),
    Action(
        "more", ("5",), "more of it", "more of what is selected: its words in the source, or a card"
    ),
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
    Action("pane-wider", (">",), "wider pane", "a wider pane", together=_WIDTH),
    Action("pane-narrower", ("<",), "narrower pane", "a narrower pane", together=_WIDTH),
    Action("pane-taller", (")",), "taller pane", "a taller pane", together=_HEIGHT),
    Action("pane-lower", ("(",), "lower pane", "a lower pane", together=_HEIGHT),
    Action(
        "borders-back",
        ("0",),
        "borders as they were",
        "the borders between the panes back where they are by themselves",
    ),
    # Everywhere
    Action("close", ("escape",), "close", "close, clear, cancel", _EVERYWHERE),
    Action("quit", ("q",), "quit", "close what is open; at the top, quit", _ALL),
    Action("help", ("?",), "help", "every key that acts here", _ALL),
    Action("themes", ("t",), "themes", "themes, previewed", _TOP),
    Action("problems", ("!",), "problems", "problems, each with its place"),
    Action("visits", ("H",), "read lately", "what you read lately", _TOP),
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
