"""Words → where they stand."""

from briefing.finding.query import Query

__all__ = ["Query"]
