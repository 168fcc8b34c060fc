"""Places, the way between them, and what belongs to what: pure functions."""

from briefing.navigation.place import PANES, History, Pane, Place, View
from briefing.navigation.shown import Shown

__all__ = ["PANES", "History", "Pane", "Place", "Shown", "View"]
