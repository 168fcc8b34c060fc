"""A file's bytes → its reading: from the cache, or parsed and checked."""

from briefing.readings.reading import Opening, Reading

__all__ = ["Opening", "Reading"]
