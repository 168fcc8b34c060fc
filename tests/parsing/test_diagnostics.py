"""Every fault that the parser can see is told with its place and its mend."""

import pytest

from briefing.model.diagnostic import CODES, Diagnostic
from briefing.parsing import parse, parse_bytes

HEAD = "---\ntitle: Talks\ndate: 2031-05-14\n---\n\n## Summary\n\n"  # 7 lines
ACTORS = f"{HEAD}## Actors\n\n### Ana Ruiz\n\n- Kind: person\n\n"  # 13 lines
QUOTES = f"{ACTORS}## Quotes\n\n"  # 15 lines

OTHERS = {"B201", "B205", "B304", "B403", "B501", "B502", "B503", "B504", "B505", "B506"}
"""Codes of what is found by checking, not by reading."""

FAULTS = [
    # code, text, (line, column), words of the message, words of the hint
    ("B001", b"---\ntitle: a\xff\n---\n", (2, 9), "0xff", "UTF-8"),
    ("B002", "---\ntitle: [a\n---\n", (2, 10), "can't be read", "quotation marks"),
    ("B002", "---\na: 1\na: 2\n---\n", (3, 1), "“a” stands twice", "keep one"),
    ("B002", "---\na: &b 1\n---\n", (2, 1), "anchors", "write the value out"),
    ("B002", "---\na: !b 1\n---\n", (2, 1), "tags", "without it"),
    ("B002", "---\na: 1\nb: \"\\UFFFFFFFF\"\n---\n", (3, 7), "out of range", "as they are"),
    ("B002", "---\na: 1\n? [b]\n: 2\n---\n", (3, 1), "a key that is no text", "key: value"),
    ("B002", f"---\na: {'[' * 25}\n---\n", (2, 1), "deeper than 20", "flatter"),
    ("B002", f"---\na: {'b' * 65536}\n---\n", (1, 1), "longer than 64 KiB", "shorten"),
    ("B002", "---\nbriefing: 1\ntitle: a\n\n# a\n", (1, 1), "is not closed", "write --- on a line"),
    ("B002", "\n\n---\ntitle: a\n---\n", (3, 1), "begins on line 1", "take the empty lines away"),
    ("B003", "---\ndate: 2031-02-30\n---\n", (2, 1), "“2031-02-30” is no date", "YYYY-MM-DD"),
    ("B003", f"{HEAD}## Timeline\n\n- 2031-13: x\n", (10, 3), "“2031-13” is no date", "YYYY-MM"),
    ("B003", f"{QUOTES}> a\n> — [Ana Ruiz](#ana-ruiz), 2031-02-30\n", (17, 28), "2031-02-30", "YYYY"),
    ("B003", f"{HEAD}## Sources\n\n### A\n\n- Published: May\n", (12, 14), "“May”", "YYYY-MM-DD"),
    ("B004", "---\nlang: [en]\n---\n", (2, 1), "lang", "a line of text"),
    ("B004", "---\ntags: {a: b}\n---\n", (2, 1), "tags", "[one, two]"),
    ("B005", "words", (1, None), "no title", "title: …"),
    ("B006", "words", (1, None), "no date", "date: YYYY-MM-DD"),
    ("B007", "words", (1, None), "no Quotes", "## Quotes"),
    ("B008", f"{HEAD}a\u202eb", (8, 2), "a paragraph holds characters that", "delete"),
    ("B008", f"{HEAD}a\u202eb", (8, 2), "U+202E RIGHT-TO-LEFT OVERRIDE", "delete"),
    ("B008", "---\ntitle: a\n  b\x1b\n---\n", (3, 4), "title in the front matter", "delete"),
    ("B008", "---\ntitle: \"\\e[31m\"\n---\n", (2, 1), "title in the front matter", "escapes"),
    ("B008", "---\n\"\\u200b\": a\n---\n", (2, 1), "a key of the front matter", "escapes"),
    ("B008", f"{HEAD}- Role: a\x9b\n", (8, 10), "the field Role", "delete"),
    ("B008", f"{QUOTES}> a\x07\n> — [Ana Ruiz](#ana-ruiz)\n", (16, 4), "a quote", "delete"),
    ("B008", f"{QUOTES}> a\n> — [Ana Ruiz](#ana-ruiz), \x07\n", (17, 28), "an attribution", "delete"),
    ("B008", f"{HEAD}a\n&#x202e;\nb\n", (9, None), "a paragraph holds", "references"),
    ("B008", f"{HEAD}a\n[b](#%1b)\n", (9, None), "a link’s address in a paragraph", "references"),
    ("B008", f"{HEAD}### a&#x202e;b\n", (8, None), "a heading holds", "references"),
    ("B008", f"{HEAD}| a |\n|---|\n| &#8203; |\n", (10, None), "a table cell holds", "references"),
    ("B008", f"{HEAD}[a](b '&#x202e;')\n", (8, None), "a link’s title in a paragraph", "references"),
    ("B009", f"{HEAD}{'> ' * 25}deep", (8, None), "20 levels", "fewer"),
    ("B010", f"{HEAD}[Our partners]: know", (8, None), "swallow", "backslash"),
    ("B011", f"{HEAD}### A\n\n### A\n", (10, None), "“A” stands twice", "#a-1"),
    ("B012", "---\nbriefing: 7\n---\n", (2, 1), "“7”", "briefing: 1"),
    ("B013", "---\ntitel: a\n---\n", (2, 1), "“titel”", "did you mean title?"),
    ("B014", f"{HEAD}## Actors\n\n### {'a' * 501}\n", (10, None), "500 characters", "short"),
    ("B015", f"{HEAD}a\n\n{'[' * 10_001}*\n", (10, None), "markup", "fewer"),
    ("B016", f"{HEAD}" + "\x1b\n" * 1500, (1008, None), "500 more of B008", "mend those"),
    ("B101", f"{HEAD}See [it](#sumary).", (8, 8), "#sumary", "did you mean #summary?"),
    ("B101", f"{HEAD}See [it].\n\n[it]: #sumary", (8, 5), "#sumary", "did you mean #summary?"),
    ("B102", f"{QUOTES}> a\n> — [Ana Ruis](#ana-ruis)\n", (17, 14), "“Ana Ruis”", "[Ana Ruiz](#ana-ruiz)"),
    ("B102", f"{QUOTES}> a\n> — [Quotes](#quotes)\n", (17, 12), "no actor", "Actors"),
    ("B103", f"{ACTORS}## Territory\n\n- [Ana](#anna): x\n", (16, 7), "“Ana”", "Actors"),
    ("B202", f"{HEAD}## Actors\n\n### A\n\n## Territory\n\n- [A](#a): x\n", (10, None), "Kind", "- Kind: state"),
    ("B203", f"{HEAD}## Actors\n\n### A\n\n- Role: a\n- Role: b\n", (13, 3), "Role", "keep one"),
    ("B204", f"{HEAD}## Actors\n\n### A\n\n- Kind: stat\n", (12, 9), "“stat”", "did you mean “state”?"),
    ("B204", f"{HEAD}## Actors\n\n### A\n\n- Unnamed: hm\n", (12, 12), "“hm”", "yes, no"),
    ("B204", f"{HEAD}## Sources\n\n### A\n\n- SHA-256: 9f\n", (12, 12), "SHA-256", "sha256sum"),
    ("B301", f"{QUOTES}> words\n", (16, None), "no attribution", "— [Name](#name)"),
    ("B301", f"{QUOTES}> words\n> — Ana Ruis\n", (16, None), "no attribution", "[Ana Ruiz](#ana-ruiz)"),
    ("B301", f"{QUOTES}> # a\n>\n> — [Ana Ruiz](#ana-ruiz)\n", (16, None), "a heading", "alone"),
    ("B301", f"{QUOTES}> — [Ana Ruiz](#ana-ruiz)\n", (16, None), "without words", "above it"),
    ("B302", f"{QUOTES}> words\n> - [Ana Ruiz](#ana-ruiz)\n", (17, 3), "list item", "—"),
    ("B303", f"{QUOTES}> words\n> — Ana Ruiz\n", (17, 5), "“Ana Ruiz”", "[Ana Ruiz](#ana-ruiz)"),
    ("B401", f"{HEAD}## Territory\n\n```map\n.  .\n.  UV\n```\n", (12, 4), "UV", "Code: …"),
    ("B402", f"{HEAD}## Territory\n\n### A\n\n- Code: X\n\n### B\n\n- Code: X\n", (16, 9), "A and B", "its own"),
    ("B404", f"{HEAD}## Territory\n\n```map\n.\n```\n\n```map\n.\n```\n", (14, None), "second map", "one map"),
]  # fmt: skip


def told(data: str | bytes, code: str) -> list[Diagnostic]:
    read = parse_bytes(data) if isinstance(data, bytes) else parse(data)
    return [each for each in read.diagnostics if each.code == code]


@pytest.mark.parametrize(("code", "data", "place", "message", "hint"), FAULTS)
def test_a_fault_is_told_with_its_place_and_its_mend(
    code: str, data: str | bytes, place: tuple[int, int | None], message: str, hint: str
) -> None:
    found = told(data, code)[-1]
    assert (found.line, found.column) == place
    assert message in found.message
    assert found.hint is not None
    assert hint in found.hint
    assert found.severity == CODES[code][0]
    assert found.line <= found.end_line


def test_every_code_of_the_parser_is_tested_above() -> None:
    assert {code for code, *_ in FAULTS} == set(CODES) - OTHERS


def test_only_ten_wrong_bytes_are_told() -> None:
    assert len(told(b"\xff" * 50, "B001")) == 10


def test_a_link_that_is_told_as_a_speaker_is_not_told_again() -> None:
    text = f"{QUOTES}> a\n> — [Ana Ruis](#ana-ruis), on [it](#nothing)\n"
    assert [(each.code, each.column) for each in parse(text).diagnostics] == [
        ("B101", 34), ("B102", 14)
    ]  # fmt: skip


def test_thousands_of_broken_links_are_told_quickly_with_fewer_hints() -> None:
    headings = "".join(f"### Heading {number}\n\n" for number in range(2000))
    links = "".join(f"[a](#heeding-{number}) " for number in range(500))
    found = told(f"{HEAD}{headings}{links}", "B101")
    assert len(found) == 500
    assert found[0].hint == "did you mean #heading-0?"
    assert found[-1].hint is not None
    assert "did you mean" not in found[-1].hint


def test_diagnostics_come_in_the_order_of_lines() -> None:
    lines = [each.line for each in parse(f"{QUOTES}> a\n\n[x](#y)\n\n> b\n").diagnostics]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    "text", ["", "\n", "---\n", "---\n---\n", "#", ">", "```", "|", "[^1]:", "\ufeff", "\x00"]
)
def test_next_to_nothing_is_still_a_briefing(text: str) -> None:
    assert parse(text, "a/talks-on_it.md").title == "talks on it"
