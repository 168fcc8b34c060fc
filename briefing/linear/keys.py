"""What each key does, by the names that the actions have everywhere."""

from collections.abc import Iterator, Mapping
from typing import Literal

from briefing.values import value

Context = Literal["panes", "card", "list", "library"]
_ALL: tuple[Context, ...] = ("panes", "card", "list", "library")
_BRIEFING: tuple[Context, ...] = ("panes", "card")
_TOP: tuple[Context, ...] = ("panes", "library")


@value(frozen=True, slots=True)
class Action:
    """`does` says what it does here, where one line follows the other."""

    name: str
    keys: tuple[str, ...]
    does: str
    contexts: tuple[Context, ...] = ("panes",)
    when: str = ""


_TABLE = (
    Action("down", ("j", "down"), "the next item", _ALL),
    Action("up", ("k", "up"), "the item before", _ALL),
    Action("again", (".",), "the same item once more, and where it stands", _ALL),
    Action("top", ("g", "home"), "the first item", _ALL),
    Action("bottom", ("G", "end"), "the last item", _ALL),
    Action("page-down", ("space", "pagedown"), "the next items, as many as fit the screen", _ALL),
    Action("page-up", ("b", "pageup"), "the items before, as many as fit the screen", _ALL),
    Action("half-down", ("ctrl+d",), "the next items, half a screen of them", _ALL),
    Action("half-up", ("ctrl+u",), "the items before, half a screen of them", _ALL),
    Action("heading-down", ("}",), "the next heading; after the last of an issue the next issue", _ALL),
    Action("heading-up", ("{",), "the heading before; before the first of an issue the issue before", _ALL),
    Action("right", ("l", "right"), "the same party on the next place; unfold an actor's members"),
    Action("left", ("h", "left"), "the same party on the place before; fold an actor's members"),
    Action("follow", ("enter",), "follow: from a quote to its speaker, from an actor or a position to its card", _ALL),
    Action("speaker", ("s",), "the speaker of the item", _BRIEFING),
    Action("source", ("o",), "the words in their source; again, back to the briefing", _BRIEFING),
    Action("next-passage", ("n",), "in a source the next passage that is quoted", when="source"),
    Action("previous-passage", ("N",), "in a source the passage before", when="source"),
    Action("only", ("a",), "only what belongs to the actor or place; again, all"),
    Action("hints", ("f",), "all that the item leads to, by numbers", _BRIEFING),
    Action("back", ("[", "alt+left", "backspace"), "back to where you came from", _ALL),
    Action("forward", ("]", "alt+right"), "forward again"),
    Action("find", ("/",), "find words in the briefing"),
    Action("next-hit", ("n",), "the next hit", when="find"),
    Action("previous-hit", ("N",), "the hit before", when="find"),
    Action("next-doubt", ("u",), "the next thing that is uncertain, or noted by the editor"),
    Action("previous-doubt", ("U",), "the uncertain thing before"),
    Action("summary", ("1",), "Summary, and what no other part has"),
    Action("actors", ("2",), "Actors"),
    Action("quotes", ("3",), "Quotes"),
    Action("territory", ("4",), "Territory and other issues"),
    Action("next-pane", ("tab",), "the next of these four; in a source, from the text to the briefing and back"),
    Action("previous-pane", ("shift+tab",), "the one before"),
    Action("palette", ("ctrl+p", ":"), "go to a heading, an actor, a place, or do a command, by its name", _TOP),
    Action("problems", ("!",), "problems, and what the briefing rests on"),
    Action("bookmark", ("m",), "bookmark the item; again, take the bookmark away"),
    Action("bookmarks", ("'",), "your bookmarks and notes"),
    Action("note", ("i",), "write a private note on the item"),
    Action("copy", ("y",), "copy the item, a quote with its attribution"),
    Action("copy-link", ("Y",), "copy a link to the item"),
    Action("edit", ("e",), "open your editor at the item"),
    Action("compare", ("D",), "what has changed since it was read last, or since an earlier briefing"),
    Action("library", ("L",), "the briefings in the folder of this one"),
    Action("visits", ("H",), "what you read lately", _TOP),
    Action("filter", ("/",), "only briefings with some words in title, tags or actors", ("library",)),
    Action("search", ("S",), "find words in all briefings", ("library",)),
    Action("group", ("#",), "grouped by tag, and by month again", ("library",)),
    Action("faulty", ("!",), "only briefings with errors or warnings, and all again", ("library",)),
    Action("wider", ("+",), "longer lines", _ALL),
    Action("narrower", ("-",), "shorter lines", _ALL),
    Action("alone", ("z",), "nothing here: there are no panes on a screen"),
    Action("themes", ("t",), "nothing here: there are no colours", _TOP),
    Action("help", ("?",), "every key, and what it does", _ALL),
    Action("close", ("escape",), "close what is open, stop looking, show all", _ALL),
    Action("quit", ("q",), "close what is open; at the top, quit", _ALL),
)  # fmt: skip

ACTIONS: Mapping[str, Action] = {each.name: each for each in _TABLE}

MEANINGLESS = ("alone", "themes")
"""What changes only how panes look. Help does not list it; its key says so."""


_SPELT = {
    "!": "exclamation mark", "#": "number sign", "'": "apostrophe", "+": "plus", "-": "minus",
    ".": "dot", "/": "slash", ":": "colon", "?": "question mark", "[": "left bracket",
    "]": "right bracket", "{": "left brace", "}": "right brace", "escape": "esc",
}  # fmt: skip


def key_words(key: str) -> str:
    """A key as one would say it: signs by their names, since not every voice reads them."""
    if key in _SPELT:
        return f"{key} {_SPELT[key]}" if len(key) == 1 else _SPELT[key]
    return f"capital {key}" if len(key) == 1 and key.isupper() else key


def acting(context: Context) -> dict[str, list[str]]:
    """Key → the names of the actions that it has in one place; several where they differ in
    `when`."""
    found: dict[str, list[str]] = {}
    for action in ACTIONS.values():
        if context in action.contexts:
            for key in action.keys:
                found.setdefault(key, []).append(action.name)
    return found


def listed(context: Context) -> Iterator[Action]:
    """What help tells of one place."""
    for action in ACTIONS.values():
        if context in action.contexts and action.name not in MEANINGLESS:
            yield action
