"""A file's bytes → its reading: from the cache, or parsed and checked."""

from briefing.readings.reading import Reading, look, read

__all__ = ["Reading", "look", "read"]
