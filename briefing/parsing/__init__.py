"""Markdown → model: one file a section of the format."""

from briefing.parsing.document import parse, parse_bytes

__all__ = ["parse", "parse_bytes"]
