"""The keys of the library."""

from textual.binding import Binding, BindingType

from briefing.reader.bindings import bound
from briefing.reader.list_keys import LIST_KEYS

_SIDEWAYS = ("left", "right")

LIBRARY_KEYS: list[BindingType] = [
    *(each for each in LIST_KEYS if isinstance(each, Binding) and each.id not in _SIDEWAYS),
    bound("filter", "line('filter')", shown=True),
    bound("search", "line('search')", shown=True),
    bound("group", "group", shown=True),
    bound("faulty", "faulty", shown=True),
    bound("back", "back"),
    bound("close", "clear", label="clear"),
]
