"""The keys of the panes."""

from textual.binding import Binding, BindingType

from briefing.reader.list_keys import LIST_KEYS

_WAY = Binding.Group("back, forward")
_PANES = Binding.Group("pane")
_TURNING = Binding.Group("next, previous pane")
_PASSAGE = Binding.Group("next, previous passage")
_HITS = Binding.Group("next, previous hit")
_DOUBTS = Binding.Group("next, previous thing that is uncertain, or noted by the editor")
_COPY = Binding.Group("copy, copy a link")
_MEASURE = Binding.Group("wider, narrower prose")

PANE_KEYS: list[BindingType] = [
    *LIST_KEYS,
    Binding("s", "speaker", "speaker", id="speaker", tooltip="the speaker of what is selected"),
    Binding(
        "a",
        "only",
        "only this actor",
        id="only",
        tooltip="only what belongs to the actor or territory; again, or esc, shows all",
    ),
    Binding("o", "source", "source", id="source", tooltip="the words in their source, and back"),
    Binding("n", "passage(1)", "next passage", id="next-passage", group=_PASSAGE),
    Binding("N", "passage(-1)", "previous passage", id="previous-passage", group=_PASSAGE),
    Binding("/", "find", "find", id="find", tooltip="find words in the briefing, in all panes"),
    Binding("f", "hint", "hints", id="hints", tooltip="a letter beside all that can be followed"),
    Binding("n", "hit(1)", "next hit", id="next-hit", group=_HITS),
    Binding("N", "hit(-1)", "previous hit", id="previous-hit", group=_HITS),
    Binding("u", "doubt(1)", "next doubt", show=False, id="next-doubt", group=_DOUBTS),
    Binding("U", "doubt(-1)", "previous doubt", show=False, id="previous-doubt", group=_DOUBTS),
    Binding("[,alt+left,backspace", "back", "back", id="back", group=_WAY),
    Binding("],alt+right", "forward", "forward", id="forward", group=_WAY),
    Binding("1", "pane('summary')", "Summary", id="summary", group=_PANES),
    Binding("2", "pane('actors')", "Actors", id="actors", group=_PANES),
    Binding("3", "pane('quotes')", "Quotes", id="quotes", group=_PANES),
    Binding("4", "pane('issues')", "Territory", id="territory", group=_PANES),
    Binding("tab", "turn(1)", "next pane", show=False, id="next-pane", group=_TURNING),
    Binding(
        "shift+tab", "turn(-1)", "previous pane", show=False, id="previous-pane", group=_TURNING
    ),
    Binding(
        "m",
        "recall('bookmark')",
        "bookmark",
        show=False,
        id="bookmark",
        tooltip="a bookmark at what is selected, and away again",
    ),
    Binding(
        "'",
        "recall('list')",
        "bookmarks",
        show=False,
        id="bookmarks",
        tooltip="your bookmarks and notes",
    ),
    Binding(
        "i",
        "recall('note')",
        "note",
        show=False,
        id="note",
        tooltip="a private note on what is selected",
    ),
    Binding(
        "D",
        "app.compare",
        "what has changed",
        show=False,
        id="compare",
        tooltip="what has changed since it was read last, or since an earlier briefing",
    ),
    Binding("y", "app.copy('words')", "copy", show=False, id="copy", group=_COPY),
    Binding("Y", "app.copy('link')", "copy a link", show=False, id="copy-link", group=_COPY),
    Binding(
        "e", "app.edit", "edit", show=False, id="edit", tooltip="your editor, at the selected line"
    ),
    Binding(
        "L",
        "app.library",
        "library",
        show=False,
        id="library",
        tooltip="all briefings in the folder of this one",
    ),
    Binding("z", "alone", "pane alone", id="alone", tooltip="the pane alone, and back"),
    Binding("+,plus", "measure(-1)", "wider prose", show=False, id="wider", group=_MEASURE),
    Binding("-,minus", "measure(1)", "narrower prose", show=False, id="narrower", group=_MEASURE),
    Binding("escape", "clear", "clear", show=False, id="clear", tooltip="close, clear, cancel"),
]
