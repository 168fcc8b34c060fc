"""Briefings as JSON, in both directions."""

import json
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from briefing.model.briefing import Briefing
from briefing.parsing import parse
from briefing.schema.briefings import NotABriefing, from_json, json_schema, to_json
from tests import generated

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))


def exactly(value: object) -> object:
    """A briefing as data in which lines, diagnostics and the path count too."""
    if isinstance(value, (tuple, list)):
        return [exactly(each) for each in value]
    if isinstance(value, dict):
        return {key: exactly(each) for key, each in value.items()}
    if is_dataclass(value):
        return {field.name: exactly(getattr(value, field.name)) for field in fields(value)}
    return value


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(generated.texts)
def test_json_reads_back_as_the_same_briefing_lines_included(text: str) -> None:
    briefing = parse(text, "talks.md")
    assert exactly(from_json(to_json(briefing))) == exactly(briefing)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_the_bundled_briefings_go_through_json(path: Path) -> None:
    briefing = parse(path.read_text(encoding="utf-8"), path.name)
    assert exactly(from_json(to_json(briefing))) == exactly(briefing)
    assert from_json(to_json(briefing).encode()) == briefing


def test_json_is_indented_unescaped_and_ends_with_a_line_end() -> None:
    written = to_json(Briefing(title="Zoë — नमस्ते"))
    assert '\n  "title": "Zoë — नमस्ते",\n' in written
    assert written.endswith("}\n")


def test_data_of_another_schema_is_refused() -> None:
    of_ours = to_json(Briefing(title="T"))
    assert from_json(of_ours).title == "T"
    with pytest.raises(NotABriefing, match="of another schema than urn:briefing:schema:1"):
        from_json(of_ours.replace("urn:briefing:schema:1", "urn:briefing:schema:9"))


def test_field_names_are_those_of_the_interface() -> None:
    text = (
        "## Actors\n\n### A\n\n## Quotes\n\n> a\n> — [A](#a)\n\n## Territory\n\n### B\n\n"
        "- [A](#a): **claims** it\n\n## Timeline\n\n- 2031: x\n\n## Sources\n\n### C\n"
    )
    data = json.loads(to_json(parse(text)))
    assert {"title", "date", "handling", "path", "summary", "actors", "quotes", "issues", "timeline",
            "sources", "diagnostics", "notes", "sections", "extra"} <= set(data)  # fmt: skip
    assert {"id", "name", "kind", "role", "party", "parent", "also_known_as", "unnamed", "line",
            "end_line"} <= set(data["actors"][0])  # fmt: skip
    assert {"id", "text", "speakers", "about", "date", "source", "context", "caveat",
            "verification", "source_start", "source_end", "line"} <= set(data["quotes"][0])  # fmt: skip
    assert data["quotes"][0]["verification"] == "unchecked"
    assert data["quotes"][0]["date"] is None
    assert {"id", "title", "kind", "items", "positions", "map"} <= set(data["issues"][0])
    position = data["issues"][0]["items"][0]["positions"][0]
    assert (position["actors"], position["stance"], position["text"]) == (["a"], "claims", "it")
    assert {"start", "end", "text", "line"} <= set(data["timeline"][0])
    assert {"id", "title", "published", "file", "sha256"} <= set(data["sources"][0])
    assert {"code", "severity", "message", "hint", "line", "end_line", "column"} == set(
        data["diagnostics"][0]
    )


def test_what_comes_from_outside_is_made_safe() -> None:
    read = from_json('{"title": "a\\u001b[31m\\u202e", "extra": {"k\\u0007": "\\u009b"}}')
    assert read.title == "a␛[31m"
    assert read.extra == {"k␇": "\ufffd"}


MINIMAL: dict[str, Any] = {
    "title": "Talks",
    "actors": [{"id": "ana", "name": "Ana Ruiz"}],
    "quotes": [{"id": "q", "text": "yes", "speakers": ["ana"]}],
}


def test_a_minimal_briefing_is_enough() -> None:
    read = from_json(json.dumps(MINIMAL))
    assert read.actors[0].kind == "person"
    assert read.quotes[0].speakers == ("ana",)
    assert read.sections == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"title": 1}, "title: it has another type; write text between quotation marks"),
        ({"titel": "x"}, "titel: there is no such key; did you mean title?"),
        ({"zzz": 1}, "zzz: there is no such key; leave it out"),
        ({"actors": {}}, "actors: it has another type; write a list"),
        ({"actors": [{"id": "ana"}]}, "actors[0].name: it is missing; add it"),
        (
            {"actors": [{"id": "ana", "name": "A", "kind": "stat"}]},
            ("actors[0].kind: it has another value than it can have; "
            "write 'person', 'state', 'organisation' or 'group'"),
        ),
        (
            {"actors": [{"id": "ana", "name": "A", "rôle": "x"}]},
            "actors[0].rôle: there is no such key; did you mean role?",
        ),
        (
            {"actors": [{"id": "ana", "name": "A"}, {"id": "ana", "name": "B"}]},
            "actors[1].id: another actor has the id “ana”; give it its own",
        ),
        (
            {"actors": [{"id": "ana", "name": "A", "parent": "ana"}]},
            "actors[0].parent: it leads round in a circle; leave it out at the party",
        ),
        (
            {"actors": [{"id": "ana", "name": "A", "party": "b"}]},
            ("actors[0].party: no actor has the id “b”; "
            "write an id that is there, or add one with this id"),
        ),
        (
            {"quotes": [{"id": "q", "text": "yes", "speakers": "ana"}]},
            "quotes[0].speakers: it has another type; write a list",
        ),
        (
            {"quotes": [{"id": "q", "text": "yes", "speakers": ["anna\x1b"]}]},
            "quotes[0].speakers[0]: no actor has the id “anna␛”; did you mean ana?",
        ),
        (
            {"quotes": [{"id": "q", "text": "yes", "speakers": ["ana"], "about": ["b"]}]},
            ("quotes[0].about[0]: no actor, territory or issue has the id “b”; "
            "write an id that is there, or add one with this id"),
        ),
        (
            {"quotes": [{"id": "q", "text": "yes", "speakers": ["ana"], "source": "b"}]},
            ("quotes[0].source: no source has the id “b”; "
            "write an id that is there, or add one with this id"),
        ),
        (
            {"issues": [{"id": "i", "title": "I", "positions": [{"id": "p", "actors": ["x"]}]}]},
            ("issues[0].positions[0].actors[0]: no actor has the id “x”; "
            "write an id that is there, or add one with this id"),
        ),
        (
            {"sections": [{"id": "s", "title": "S", "level": "2"}]},
            "sections[0].level: it has another type; write a whole number",
        ),
        (
            {"sections": [{"id": "s", "title": "S", "level": 2, "blocks": [{"text": "x"}]}]},
            "sections[0].blocks[0].type: it is missing; add it, as “paragraph”",
        ),
        (
            {"sections": [{"id": "s", "title": "S", "level": 2, "blocks": [
                {"type": "list", "items": [{"blocks": [{"type": "paragraph", "txt": "x"}]}]}]}]},
            ("sections[0].blocks[0].items[0].blocks[0].text: it is missing; add it\n"
            "sections[0].blocks[0].items[0].blocks[0].txt: there is no such key; "
            "did you mean text?"),
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_the_path_to_it_and_its_mend(
    change: dict[str, object], message: str
) -> None:
    with pytest.raises(NotABriefing) as caught:
        from_json(json.dumps(MINIMAL | change))
    assert str(caught.value) == message


@pytest.mark.parametrize("data", ["", "{", "[" * 10_000, b"\xff", "nul", '{"title": "x",}'])
def test_what_is_no_json_is_told(data: str | bytes) -> None:
    with pytest.raises(NotABriefing, match="it is not JSON"):
        from_json(data)


def test_no_more_than_ten_faults_are_told() -> None:
    with pytest.raises(NotABriefing) as caught:
        from_json(json.dumps(MINIMAL | {f"key{number}": 1 for number in range(30)}))
    assert str(caught.value).count("\n") == 10
    assert str(caught.value).endswith("and 20 more")


# The JSON Schema


def test_the_schema_names_its_draft_and_version_and_forbids_other_keys() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:briefing:schema:1"
    assert schema["title"] == "Briefing, version 1"
    assert schema["required"] == ["title"]
    assert schema["additionalProperties"] is False
    for name, shape in schema["$defs"].items():
        assert shape["additionalProperties"] is False, name


def test_the_schema_tells_blocks_apart_by_their_type() -> None:
    blocks = json_schema()["$defs"]["Section"]["properties"]["blocks"]["items"]
    assert blocks["discriminator"]["propertyName"] == "type"
    assert set(blocks["discriminator"]["mapping"]) == {
        "paragraph", "subheading", "list", "table", "code", "quoted", "footnote", "rule", "pointer"
    }  # fmt: skip


def test_each_class_is_described() -> None:
    for name in ("Actor", "Quote", "Position", "Issue", "Event", "Source", "Note", "Section"):
        assert json_schema()["$defs"][name]["description"]


def test_reading_a_briefing_does_not_need_pydantic() -> None:
    program = (
        "import sys; from briefing.parsing import parse; from briefing.printing.markdown import "
        "to_markdown; to_markdown(parse('# a')); print('pydantic' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert ran.stdout == "False\n"


def test_the_same_classes_come_back() -> None:
    briefing = parse("## Actors\n\n### A\n")
    assert from_json(to_json(briefing)) == replace(briefing)
