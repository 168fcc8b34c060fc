"""What is wrong, or worth knowing, about a briefing as a whole."""

from briefing.checking.rules import check

__all__ = ["check"]
