"""The keys of the panes."""

from typing import TYPE_CHECKING

from textual.binding import BindingType

from briefing.reader.bindings import bound
from briefing.reader.list_keys import HEADING_KEYS, LIST_KEYS, SIDE_KEYS

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes

PANE_KEYS: list[BindingType] = [
    *LIST_KEYS,
    *SIDE_KEYS,
    *HEADING_KEYS,
    bound("speaker", "speaker", shown=True),
    bound("only", "only", shown=True),
    bound("source", "source", shown=True),
    bound("next-passage", "passage(1)", shown=True),
    bound("previous-passage", "passage(-1)", shown=True),
    bound("find", "find", shown=True),
    bound("hints", "hint", shown=True),
    bound("next-hit", "hit(1)", shown=True),
    bound("previous-hit", "hit(-1)", shown=True),
    bound("next-doubt", "doubt(1)"),
    bound("previous-doubt", "doubt(-1)"),
    bound("back", "back", shown=True),
    bound("forward", "forward", shown=True),
    bound("summary", "pane('summary')", shown=True),
    bound("actors", "pane('actors')", shown=True),
    bound("quotes", "pane('quotes')", shown=True),
    bound("territory", "pane('issues')", shown=True),
    bound("more", "pane('companion')"),
    bound("next-pane", "turn(1)"),
    bound("previous-pane", "turn(-1)"),
    bound("bookmark", "recall('bookmark')"),
    bound("bookmarks", "recall('list')"),
    bound("note", "recall('note')"),
    bound("compare", "app.compare"),
    bound("copy", "app.copy('words')"),
    bound("copy-link", "app.copy('link')"),
    bound("edit", "app.edit"),
    bound("library", "app.library"),
    bound("alone", "alone", shown=True),
    bound("pane-wider", "border(1, 0)"),
    bound("pane-narrower", "border(-1, 0)"),
    bound("pane-taller", "border(0, 1)"),
    bound("pane-lower", "border(0, -1)"),
    bound("borders-back", "borders_back"),
    bound("wider", "measure(-1)"),
    bound("narrower", "measure(1)"),
    bound("close", "clear", label="clear"),
]


def does_something(panes: "Panes", action: str, parameters: tuple[object, ...]) -> bool:
    """Whether an action does anything now: from passage to passage leads only what is in the
    source's text, from hit to hit only what looks for something, and sideways only what has
    columns or branches. In a browser nothing is remembered."""
    place = panes.shown_place
    in_text = place.pane == "source" or (
        place.pane == "companion" and panes.companion.more.kind == "text"
    )
    match action, parameters:
        case "hit", _:
            return bool(place.find) and not in_text
        case "recall", _:
            return not panes.app.is_web
        case "passage", _:
            return in_text
        case "list", ("side", *_):
            return place.pane in ("actors", "issues")
        case "list", ("heading", *_):
            return place.pane in ("summary", "quotes", "issues", "companion")
    return True
