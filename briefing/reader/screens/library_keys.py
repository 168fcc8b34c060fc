"""The keys of the library."""

from textual.binding import BindingType

from briefing.reader.bindings import bound
from briefing.reader.list_keys import HEADING_KEYS, LIST_KEYS

LIBRARY_KEYS: list[BindingType] = [
    *LIST_KEYS,
    *HEADING_KEYS,
    bound("filter", "line('filter')", shown=True),
    bound("search", "line('search')", shown=True),
    bound("group", "group", shown=True),
    bound("faulty", "faulty", shown=True),
    bound("back", "back"),
    bound("forward", "forward"),
    bound("close", "clear", label="clear"),
]
