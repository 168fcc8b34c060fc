"""The keys of lists."""

from textual.binding import BindingType

from briefing.reader.bindings import bound

LIST_KEYS: list[BindingType] = [
    bound("follow", "list('follow')", shown=True),
    bound("down", "list('move', 1)"),
    bound("up", "list('move', -1)"),
    bound("top", "list('end', -1)"),
    bound("bottom", "list('end', 1)"),
    bound("half-down", "list('page', 0.5)"),
    bound("half-up", "list('page', -0.5)"),
    bound("page-down", "list('page', 1)"),
    bound("page-up", "list('page', -1)"),
]
"""The keys of a list. They belong to the screen, whose `action_list` hands them to the list that
has the keys: Textual paints a widget anew, whole, whenever the focus comes or goes."""

HEADING_KEYS: list[BindingType] = [
    bound("heading-up", "list('heading', -1)"),
    bound("heading-down", "list('heading', 1)"),
]
"""Those of a list with headings."""

SIDE_KEYS: list[BindingType] = [
    bound("left", "list('side', -1)"),
    bound("right", "list('side', 1)"),
]
"""Those of a list with columns, or with branches."""
