"""The keys of the library."""

from textual.binding import Binding, BindingType

from briefing.reader.list_keys import LIST_KEYS

_SIDEWAYS = ("left", "right")

LIBRARY_KEYS: list[BindingType] = [
    *(each for each in LIST_KEYS if isinstance(each, Binding) and each.id not in _SIDEWAYS),
    Binding(
        "/",
        "line('filter')",
        "filter",
        id="filter",
        tooltip="only briefings with these words in their title, tags or actors, as you type",
    ),
    Binding("S", "line('search')", "search", id="search", tooltip="find words in all briefings"),
    Binding("#", "group", "month, tag", id="group", tooltip="grouped by tag, and by month again"),
    Binding(
        "!",
        "faulty",
        "problems",
        id="faulty",
        tooltip="only briefings with errors or warnings, and all again",
    ),
    Binding("[,alt+left,backspace", "back", "back", show=False, id="back", tooltip="back"),
    Binding("escape", "clear", "clear", show=False, id="clear", tooltip="close, clear, cancel"),
]
