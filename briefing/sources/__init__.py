"""The texts that quotes come from: given, beside the briefing, or remembered."""

from briefing.sources.finding import NOWHERE, Found, Where, find, remember
from briefing.sources.text import Text

__all__ = ["NOWHERE", "Found", "Text", "Where", "find", "remember"]
