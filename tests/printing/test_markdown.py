"""The canonical Markdown of a briefing, and the laws it keeps."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing.model.actor import Actor
from briefing.model.block import Paragraph
from briefing.model.briefing import Briefing
from briefing.model.section import Section
from briefing.model.text import OUTER_FIRST, Mark
from briefing.parsing import parse, parse_bytes
from briefing.printing.markdown import to_markdown
from briefing.schema.briefings import from_json
from tests import generated

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))
FIXTURES = sorted((Path(__file__).parents[1] / "parsing" / "fixtures").glob("*.md"))

law = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def body(text: str) -> str:
    """The canonical Markdown of `text` without its front matter."""
    return to_markdown(parse(text)).split("---\n", 2)[2].strip("\n")


# The laws


@law
@given(generated.texts)
@example("[^1]: - ~~~ a`b")
@example("a\\\n    [^1]: A note.\n[^1]: ")
@example("***\\\n***\\*** ")
@example("a\xa0  \na")
@example("- + **")
@example("*\n- **")
@example("## Territory\n###\n- d\np:")
@example("[<a@c>]()")
@example("```\u202e \u200b")
def test_canonical_markdown_reads_back_as_the_same_briefing(text: str) -> None:
    briefing = parse(text)
    assert parse(to_markdown(briefing)) == briefing


@law
@given(generated.texts)
def test_writing_twice_gives_the_same_bytes(text: str) -> None:
    once = to_markdown(parse(text))
    assert to_markdown(parse(once)) == once


@pytest.mark.parametrize("path", [*CONTENT, *FIXTURES], ids=lambda path: path.stem)
def test_files_keep_the_laws(path: Path) -> None:
    briefing = parse_bytes(path.read_bytes(), str(path))
    written = to_markdown(briefing)
    assert parse(written) == briefing
    assert to_markdown(parse(written)) == written


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_what_is_written_has_no_faults_either(path: Path) -> None:
    written = to_markdown(parse_bytes(path.read_bytes(), str(path)))
    assert [each for each in parse(written).diagnostics if each.severity != "note"] == []


# Readable: no backslash where none is needed


@pytest.mark.parametrize(
    "line",
    [
        "We [Norland] know […] what that costs [...] us.",
        "[W]e will sign.",
        "snake_case and 2 * 3 = 6, and_so on",
        "R&D, 3 < 4, 5 > 4, a|b, #3, C#, ~5 km, $5, 50 %, !",
        "It said: “yes” (and no) - or not + more.",
        "“*Yes*”, **no**, ***both***, ~~gone~~, `code`.",
        '[Ana Ruiz](#ana-ruiz)’s [paper](https://a.example/b?c=d "a title")',
        "<https://a.example/b>",
        "see https : or 1.5 or 2031-05-13: that",
        "Text with a footnote[^1].\n\n[^1]: The note.",
    ],
)
def test_nothing_is_escaped_without_need(line: str) -> None:
    assert body(line) == line


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"\# no heading", r"\# no heading"),
        (r"\- no item", r"\- no item"),
        (r"1\. no item", r"1\. no item"),
        (r"\> no quote", r"\> no quote"),
        (r"\*no emphasis\*", r"\*no emphasis\*"),
        (r"\[no\](#link)", r"[no\](#link)"),
        (r"\`no code\`", r"\`no code\`"),
        (r"a\_b\_", r"a_b\_"),
        (r"\&copy;", r"\&copy;"),
        ("a&#32;b &lt;b> &#x2a;c*", r"a b \<b> \*c\*"),
        ("<u>HTML</u>", r"\<u>HTML\</u>"),
        ("[Our partners]: know", r"\[Our partners]: know"),
        ("<!-- hidden --> shown", "shown"),
        ("<!-- hidden -->\n\nshown", "shown"),
        ("a <!-- hidden --> b", "a b"),
        ("**a**<!-- -->**b**", "**a**<!-- -->**b**"),
        ("x<!-- -->**“a”**<!-- -->b", "x<!-- -->**“a”**<!-- -->b"),
        ("__a__ and _b_", "**a** and *b*"),
        ("a  \nb\nc", "a\\\nb c"),
        ("Head\n===\n\nSub\n---", "# Head\n\n## Sub"),
        ("## a \\#", r"## a \#"),
        ("* a\n* b", "- a\n- b"),
        ("* a\n\n- b", "- a\n\n* b"),
        ("3) a\n4) b", "3. a\n4. b"),
        ("- a\n  - b", "- a\n  - b"),
        ("- a\n\n  b", "- a\n\n  b"),
        ("    code", "```\ncode\n```"),
        ("````md\n```\n````", "````md\n```\n````"),
        ("~~~ a`b\nx\n~~~", "~~~a`b\nx\n~~~"),
        ("***", "___"),
        ("|a|b|\n|-|:-:|\n|1 \\| 2|3|4|", "| a | b |\n| --- | :---: |\n| 1 \\| 2 | 3 | 4 |"),
        ("![](p.png)", "![](p.png)"),
        ("www.a.example", "[www.a.example](http://www.a.example)"),
        (r"www\.a.example, http\://b.example, c\@d.example", None),
        ("[z](#zo%C3%AB)", "[z](#zoë)"),
        ("[z](#a%20b%28)", "[z](#a%20b%28)"),
        ("[z](<http://a.example/(>)", r"[z](http://a.example/\()"),
        ("> [!note]\n> a", "> [!NOTE]\n> a"),
        (r"> \[!NOTE]", r"> \[!NOTE]"),
        ("> prose\n>\n> > deeper", "> prose\n>\n> > deeper"),
        ("[a][b]\n\n[b]: #c", "[a](#c)"),
    ],
)
def test_markup_is_written_one_way(text: str, written: str | None) -> None:
    assert body(text) == (text if written is None else written)


def test_a_quote_is_written_with_its_attribution_apart() -> None:
    text = "## Actors\n\n### Ana\n\n## Quotes\n\n> one\n> two\n> -- Ana (unclear)\n"
    assert body(text).endswith("> one two\n>\n> — Ana (unclear)")


def test_fields_come_in_one_order_and_others_stay_as_written() -> None:
    text = "## Actors\n\n### Ana\n\n- Mood: *good*\n- Kind: Group\n- Role: minister\n- no field\n\nWords.\n"
    expected = "- Role: minister\n- Kind: group\n- Mood: *good*\n- no field\n\nWords."
    assert body(text).endswith(expected)


def test_front_matter_is_quoted_only_where_yaml_needs_it() -> None:
    front = (
        "---\nbriefing: 1\ntitle: 'Talks: day two'\ndate: 2031-05-14\nlang: no\n"
        "tags: [a, 'b, c']\nmood: ''\nother: {deep: [1, 2]}\n---\n"
    )
    written = to_markdown(parse(front))
    assert written == front.replace("other: {deep: [1, 2]}", "other:\n  deep: [1, 2]")


def test_the_title_is_written_even_if_only_a_file_name_gave_it() -> None:
    assert "title: talks on the veld\n" in to_markdown(parse("words", "x/talks-on_the-veld.md"))


# From programs

MINIMAL = {
    "title": "Talks",
    "actors": [
        {"id": "norland", "name": "Norland", "kind": "state"},
        {"id": "ana-ruiz", "name": "Ana Ruiz", "role": "Foreign minister", "parent": "norland",
         "party": "norland"},
    ],
    "quotes": [
        {"id": "q1", "text": "We have *never* closed it.\n\nNever.", "speakers": ["ana-ruiz"],
         "date": "2031-05-13", "context": "in the hall", "caveat": "as reported"},
        {"id": "q2", "text": "very useful", "speakers": ["norland", "ana-ruiz"]},
    ],
}  # fmt: skip


def test_a_minimal_briefing_from_a_program_becomes_a_whole_one() -> None:
    made = from_json(json.dumps(MINIMAL))
    read = parse(to_markdown(made))
    assert [replace(each, end_line=0) for each in read.actors] == [
        replace(each, party="norland") for each in made.actors
    ]
    assert [(q.text, q.speakers, q.date, q.context, q.caveat) for q in read.quotes] == [
        (q.text, q.speakers, q.date, q.context, q.caveat) for q in made.quotes
    ]
    assert [each for each in read.diagnostics if each.severity == "error"] == []


def test_lists_without_sections_get_their_default_places() -> None:
    data = MINIMAL | {
        "summary": ["They met.", "They talk on."],
        "reported": [{"id": "r", "actors": ["norland"], "text": "wants more"}],
        "issues": [
            {"id": "territory", "title": "Territory", "kind": "territory",
             "positions": [{"id": "p0", "actors": ["norland"], "stance": "open"}],
             "map": [["UV", None]],
             "items": [{"id": "upper-veld", "title": "Upper Veld", "code": "UV", "positions": [
                 {"id": "p1", "actors": ["ana-ruiz"], "stance": "claims", "text": "it",
                  "caveat": "by her own account"}]}]},
            {"id": "ferry", "title": "The ferry", "items": [{"id": "bell", "title": "The bell",
             "positions": [{"id": "p2", "actors": ["norland"], "stance": "offers", "text": "one"}]}]},
        ],
        "timeline": [{"id": "e", "start": "2031-05", "end": "2031-06", "text": "First round"}],
        "sources": [{"id": "courier", "title": "Veld Courier", "url": "https://courier.example"}],
        "notes": [{"id": "n", "kind": "note", "blocks": [{"type": "paragraph", "text": "Mind it."}]}],
    }  # fmt: skip
    made = from_json(json.dumps(data))
    read = parse(to_markdown(made))
    assert read.summary == (*made.summary,)
    assert [s.title for s in read.sections if s.level == 2] == [
        "Summary", "Actors", "Quotes", "Territory", "The ferry", "Timeline", "Sources"
    ]  # fmt: skip
    territory, ferry = read.issues
    assert (territory.kind, territory.map) == ("territory", (("UV", None),))
    assert territory.positions[0].stance == "open"
    position = territory.items[0].positions[0]
    assert (position.stance, position.text, position.caveat) == (
        "claims", "it", "by her own account"
    )  # fmt: skip
    assert (ferry.title, ferry.items[0].positions[0].actors) == ("The ferry", ("norland",))
    assert [(e.start, e.end, e.text) for e in read.timeline] == [
        ("2031-05", "2031-06", "First round")
    ]
    assert read.sources[0].url == "https://courier.example"
    assert read.reported[0].text == "wants more"
    assert read.notes[0].kind == "note"


def test_links_follow_ids_that_are_not_the_slugs_of_their_headings() -> None:
    data = {
        "title": "Talks",
        "actors": [{"id": "a1", "name": "Ana Ruiz"}, {"id": "a2", "name": "Ana Ruiz"}],
        "quotes": [{"id": "q", "text": "yes", "speakers": ["a2"], "about": ["a1"]}],
    }
    read = parse(to_markdown(from_json(json.dumps(data))))
    assert [actor.id for actor in read.actors] == ["ana-ruiz", "ana-ruiz-1"]
    assert (read.quotes[0].speakers, read.quotes[0].about) == (("ana-ruiz-1",), ("ana-ruiz",))


def test_actors_that_are_above_each_other_are_all_written() -> None:
    actors = (Actor(id="a", name="A", parent="b"), Actor(id="b", name="B", parent="a"))
    written = to_markdown(Briefing(title="T", actors=actors))
    assert {actor.name for actor in parse(written).actors} == {"A", "B"}


_marks = st.lists(
    st.builds(
        Mark,
        start=st.integers(-1, 12),
        end=st.integers(-1, 12),
        kind=st.sampled_from(OUTER_FIRST),
        target=st.sampled_from([None, "", "#a b", "x y", "1"]),
        title=st.sampled_from([None, 'a "b"']),
    ),
    max_size=5,
)


@law
@given(st.text("ab *_[]()<&\n", max_size=10), _marks)
def test_marks_of_any_kind_from_a_program_keep_the_words(text: str, marks: list[Mark]) -> None:
    section = Section(
        id="a", title="A", level=2, blocks=(Paragraph(text=text, marks=tuple(marks)),)
    )
    written = to_markdown(Briefing(title="T", sections=(section,)))
    read = " ".join(
        block.text for block in parse(written).sections[0].blocks if isinstance(block, Paragraph)
    )
    assert Counter(text) - Counter(read) <= Counter(" \n" * len(text))
    assert to_markdown(parse(written)) == to_markdown(parse(to_markdown(parse(written))))


def test_an_empty_briefing_is_written() -> None:
    assert to_markdown(Briefing(title="T")) == "---\nbriefing: 1\ntitle: T\n---\n"
