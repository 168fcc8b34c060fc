"""The reader a line at a time: it only appends lines, for screen readers and plain terminals."""

from briefing.linear.reading import Reading, run

__all__ = ["Reading", "run"]
