"""What the keys of the panes do where one line follows the other, and how keys are said."""

from collections.abc import Iterator, Mapping

from briefing.keys import ACTIONS, Action, Context, Keymap, told

_NO_PANES = "nothing here: there are no panes on a screen"

_DOES: Mapping[str, str] = {
    "actors": "Actors",
    "alone": _NO_PANES,
    "borders-back": _NO_PANES,
    "close": "close what is open, stop looking, show all",
    "find": "find words in the briefing",
    "follow": "follow: from a quote to its speaker, from an actor or a position to its card",
    "half-down": "the next items, half a screen of them",
    "half-up": "the items before, half a screen of them",
    "heading-down": "the next heading; after the last of an issue the next issue",
    "heading-up": "the heading before; before the first of an issue the issue before",
    "hints": "all that the item leads to, by numbers",
    "interrupt": "quit; where words are written, leave that",
    "left": "the same party on the place before; fold an actor's members",
    "more": "more of the item: its words in the source, or a card",
    "narrower": "shorter lines",
    "next-pane": "the next of these four; in a source, from the text to the briefing and back",
    "next-passage": "in a source, the next passage that is quoted",
    "page-down": "the next items, as many as fit the screen",
    "page-up": "the items before, as many as fit the screen",
    "palette": "go to something, or do a command, by its name",
    "pane-lower": _NO_PANES,
    "pane-narrower": _NO_PANES,
    "pane-taller": _NO_PANES,
    "pane-wider": _NO_PANES,
    "previous-pane": "the one before",
    "previous-passage": "in a source, the passage before",
    "quotes": "Quotes",
    "right": "the same party on the next place; unfold an actor's members",
    "summary": "Summary, and all that no other part has",
    "territory": "Territory, and other issues",
    "themes": "nothing here: there are no colours",
    "wider": "longer lines",
}
"""What is done otherwise than in the panes, or told otherwise."""

_FOLLOWS: Mapping[Context, str] = {
    "library": "open the briefing; back leads here again",
    "card": "follow: to the item, and where it leads",
    "list": "choose what one stands on",
}
"""What following does where that is not a briefing."""

MEANINGLESS = (
    *("alone", "borders-back", "pane-lower", "pane-narrower", "pane-taller", "pane-wider"),
    "themes",
)
"""What changes only how panes look. Help does not list it; its key says so."""

_SPELT = {
    "!": "exclamation mark", "#": "number sign", "&": "ampersand", "'": "apostrophe",
    "(": "left parenthesis", ")": "right parenthesis", "*": "asterisk", "<": "less than",
    ">": "greater than", "+": "plus", "-": "minus", ".": "dot", "/": "slash", ":": "colon",
    "=": "equals", "?": "question mark", "@": "at sign", "[": "left bracket",
    "]": "right bracket", "{": "left brace", "}": "right brace",
}  # fmt: skip


def key_words(key: str) -> str:
    """A key as one would say it: signs by their names, since not every voice reads them."""
    if key in _SPELT:
        return f"{key} {_SPELT[key]}"
    return f"capital {key}" if len(key) == 1 and key.isupper() else told(key)


def does(action: Action, keymap: Keymap, context: Context = "linear") -> str:
    """What an action does here, in full."""
    if action.name == "follow" and context in _FOLLOWS:
        return _FOLLOWS[context]
    return _DOES.get(action.name) or keymap.does(action)


def acting(key: str, context: Context, keymap: Keymap) -> list[str]:
    """The names of the actions that a key has in one place; several where they differ in
    `when`."""
    return keymap.acting(context).get(key) or keymap.acting("linear").get(key) or []


def listed(context: Context) -> Iterator[Action]:
    """What help tells of one place."""
    for action in ACTIONS.values():
        if {context, "linear"} & {*action.contexts} and action.name not in MEANINGLESS:
            yield action
