"""Which panes stand on the screen, and how much room each has: by the size of the terminal."""

from textual.geometry import Size

from briefing.navigation import Pane, Place

WIDE = 100  # columns from which all four panes stand side by side
_FRAME = 4  # cells of a pane that hold no words: its border, and the signs of the selection


def is_wide(size: Size, place: Place) -> bool:
    """Whether all four panes stand side by side."""
    return size.width >= WIDE and not place.alone


def stands(name: Pane, size: Size, place: Place) -> bool:
    """Whether a pane is on the screen."""
    if not is_wide(size, place):
        return name == place.pane
    return name in (place.beside, "source") if place.source else name != "source"


def room(size: Size, place: Place) -> int:
    """The cells that a pane's words will have at a place, whether it is laid out yet or not."""
    return (size.width // 2 if is_wide(size, place) else size.width) - _FRAME
