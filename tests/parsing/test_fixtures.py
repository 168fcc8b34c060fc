"""The rules of the format: each fixture is a file beside what it is read as.

`python tests/parsing/test_fixtures.py` writes the expected side anew; look at every difference.
"""

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path

import pytest

from briefing.model.briefing import Briefing
from briefing.model.diagnostic import Diagnostic
from briefing.model.text import Mark
from briefing.parsing import parse_bytes

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.md"))
_ABSENT = ("B005", "B006", "B007")  # said of nearly every fixture; one of them is about these


def compact(value: object) -> object:
    """A model as plain data, without what is at its default."""
    match value:
        case Mark():
            more = [each for each in (value.target, value.title) if each is not None]
            return " ".join([f"{value.start}-{value.end} {value.kind}", *more])
        case Diagnostic():
            column = "" if value.column is None else f":{value.column}"
            where = f"{value.line}{column}"
            if value.end_line != value.line:
                where = f"{where}–{value.end_line}"
            return f"{where} {value.code} {value.message} → {value.hint}"
        case tuple() | list():
            return [compact(each) for each in value]
        case dict():
            return {key: compact(each) for key, each in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            shown = {
                field.name: compact(getattr(value, field.name))
                for field in fields(value)
                if field.name == "type" or getattr(value, field.name) != _default(field)
            }
            if "line" in shown:
                shown["lines"] = f"{shown.pop('line')}-{shown.pop('end_line')}"
            return shown
        case _:
            return value


def _default(field: "Field[object]") -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def as_read(path: Path) -> str:
    briefing: Briefing = parse_bytes(path.read_bytes())
    shown = compact(briefing)
    assert isinstance(shown, dict)
    said = [
        compact(each)
        for each in briefing.diagnostics
        if path.stem == "missing" or each.code not in _ABSENT
    ]
    shown = {"diagnostics": said, **{k: v for k, v in shown.items() if k != "diagnostics"}}
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_file_is_read_as_expected(path: Path) -> None:
    assert as_read(path) == path.with_suffix(".json").read_text(encoding="utf-8")


if __name__ == "__main__":
    for fixture in FIXTURES:
        fixture.with_suffix(".json").write_text(as_read(fixture), encoding="utf-8")
