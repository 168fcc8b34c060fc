"""Model → what is told of each item: its id, its lines, its links, in reading order."""

from briefing.entries.entry import Cell, Entry, Line, Run, Runs

__all__ = ["Cell", "Entry", "Line", "Run", "Runs"]
