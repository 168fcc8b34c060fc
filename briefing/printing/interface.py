"""What commands print as JSON is for other programs, and keeps its shape for them."""

from collections.abc import Mapping

VERSION = 1
"""Of the JSON of every command but `show`, whose schema has a version of its own. It is raised
when a key goes or means something else; with a new key it stays."""


def to_json(told: Mapping[str, object]) -> str:
    """Data as indented JSON with its version, ending with a line end. What JSON has no form for,
    such as a path, stands as its words."""
    import json

    data = {"version": VERSION, **told}
    return json.dumps(data, indent=2, ensure_ascii=False, default=str) + "\n"
