"""The JSON interface: the model's own classes, in both directions, and their JSON Schema."""

import json
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from briefing.model import Briefing
from briefing.safe_text import one_line

# The model never imports pydantic, so what JSON may hold is said here: nothing that the classes
# do not have. Classes inside take it over.
Briefing.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
_ADAPTER = TypeAdapter(Briefing)


class NotABriefing(ValueError):
    """JSON that is no briefing; the message names the place and what is wrong."""


def to_json(briefing: Briefing) -> str:
    """A briefing as JSON, with a line end."""
    data = _ADAPTER.dump_python(briefing, mode="json")
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def from_json(data: str | bytes) -> Briefing:
    """The briefing that JSON holds. Raises NotABriefing."""
    try:
        return _ADAPTER.validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        path = "".join(f"[{at}]" if isinstance(at, int) else f".{at}" for at in first["loc"])
        where = one_line(path.lstrip(".")) or "the whole"
        raise NotABriefing(f"{where}: {one_line(first['msg'])}") from None


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a briefing."""
    schema = _ADAPTER.json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A briefing, format version 1",
        **{key: value for key, value in schema.items() if key != "title"},
    }
