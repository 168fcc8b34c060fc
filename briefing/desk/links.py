"""The door to `briefing.addresses` for what leads out of the reader."""

from briefing.addresses import Refused, checked

__all__ = ["Refused", "checked"]
