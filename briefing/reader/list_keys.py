"""The keys of a list."""

from textual.binding import Binding, BindingType

_ITEM = Binding.Group("next, previous item")
_END = Binding.Group("top, bottom")
_HALF = Binding.Group("half a page down, up")
_PAGE = Binding.Group("a page down, up")
_SIDE = Binding.Group("columns of the matrix; fold, unfold actors")
_HEAD = Binding.Group("previous, next heading; in pane 4 the issues")


LIST_KEYS: list[BindingType] = [
    Binding("enter", "list('follow')", "follow", id="follow", tooltip="follow what is selected"),
    Binding("j,down", "list('move', 1)", "down", show=False, id="down", group=_ITEM),
    Binding("k,up", "list('move', -1)", "up", show=False, id="up", group=_ITEM),
    Binding("g,home", "list('end', -1)", "top", show=False, id="top", group=_END),
    Binding("G,end", "list('end', 1)", "bottom", show=False, id="bottom", group=_END),
    Binding(
        "ctrl+d", "list('page', 0.5)", "half a page down", show=False, id="half-down", group=_HALF
    ),
    Binding(
        "ctrl+u", "list('page', -0.5)", "half a page up", show=False, id="half-up", group=_HALF
    ),
    Binding(
        "space,pagedown", "list('page', 1)", "page down", show=False, id="page-down", group=_PAGE
    ),
    Binding("b,pageup", "list('page', -1)", "page up", show=False, id="page-up", group=_PAGE),
    Binding("h,left", "list('side', -1)", "left, fold", show=False, id="left", group=_SIDE),
    Binding("l,right", "list('side', 1)", "right, unfold", show=False, id="right", group=_SIDE),
    Binding(
        "{", "list('heading', -1)", "previous heading", show=False, id="heading-up", group=_HEAD
    ),
    Binding("}", "list('heading', 1)", "next heading", show=False, id="heading-down", group=_HEAD),
]
"""The keys of a list. They belong to the screen, whose `action_list` hands them to the list that
has the keys: Textual paints a widget anew, whole, whenever the focus comes or goes."""
