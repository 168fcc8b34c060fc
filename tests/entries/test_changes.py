"""What changed, as entries of a list."""

import pytest

from briefing.comparing import compare
from briefing.entries import Entry
from briefing.entries.changes import Sides, change_entries, changed_item, count_changes
from briefing.model import Relations
from briefing.navigation.jumps import jump
from briefing.navigation.place import Place
from briefing.parsing import parse
from tests.cli.test_diff import NEW, OLD

BEFORE, AFTER = parse(OLD), parse(NEW)
CHANGES = compare(BEFORE, AFTER)
SIDES = Sides(Relations(BEFORE), Relations(AFTER))


def entries() -> list[Entry]:
    return change_entries(CHANGES, SIDES)


def entry(words: str) -> Entry:
    """The entry that tells of something, by words of it."""
    (found,) = [each for each in entries() if words in each.words and each.selectable]
    return found


def test_headings_part_the_changes_and_can_not_be_selected() -> None:
    titles = [each.words for each in entries() if each.kind == "heading"]

    assert titles == [
        "Quotes", "Actors", "Positions on Upper Veld", "Summary", "Timeline", "About this briefing",
    ]  # fmt: skip
    assert {each.kind for each in entries() if each.selectable} == {"change"}
    assert len({each.id for each in entries()}) == len(entries())


@pytest.mark.parametrize(
    "each", [each for each in entries() if each.selectable], ids=lambda e: e.id
)
def test_every_change_that_has_an_item_leads_to_it(each: Entry) -> None:
    item = changed_item(each.id, CHANGES)

    if "- gone" in each.words or "date: 2031-05" in each.words:
        assert item == ""
    elif "/" not in item:
        assert item in SIDES.after.things
        assert jump(Place(), item, SIDES.after) is not None
    else:
        assert item in ("summary/1.1", "upper-veld/position-2", "timeline/event-1")


@pytest.mark.parametrize("slug", ["", "change/x", "change/99", "changes/0/Quotes", "ana-ruiz"])
def test_other_ids_lead_nowhere(slug: str) -> None:
    assert changed_item(slug, CHANGES) == ""


def test_what_is_gone_is_told_whole() -> None:
    assert entry("We shall see").words.split("\n") == [
        "- gone     “We shall see.”",
        "           Norland · reported 2031-05-14 · no source text to check against",
        "           line 35",
    ]


def test_signs_words_and_roles_tell_what_was_and_what_is() -> None:
    line = entry("We [-have-]").lines[0]

    assert [run.words for run in line.lead] == ["~ altered  "]
    roles = {run.words.strip(): run.role for run in line.runs}
    assert roles["[-have-]"] == "change-dropped"
    assert roles["{+that+}"] == "change-added"


def test_the_lines_in_both_are_told() -> None:
    assert entry("claims it").words.split("\n")[-1].strip() == "line 43 → 47"


def test_changes_are_counted_by_what_they_are() -> None:
    told = "quotes: 1 new, 1 gone, 2 altered · actors: 1 new, 1 altered · positions: 1 moved"
    assert count_changes(CHANGES) == f"{told} · other: 1 gone, 3 altered"


MORE = """\
---
title: Talks
---

## Background

The *ferry* [stopped](#norland) in March.

> [!NOTE]
> It rained.

| a | b |
|---|---|
| 1 | 2 |

## Actors

### Norland

- Kind: state
- Mood: good

## Territory

```map
UV .
```

### Upper Veld

- Code: UV

## Sources

### Veld Courier

- URL: https://courier.example
"""


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("*ferry*", "ferry", ["~ altered  The ferry stopped in March.",
                              "           links and emphasis: emphasis “ferry” → not stated"]),
        ("| 1 | 2 |", "| 1 | 3 |", ["~ altered  a | b 1 | [-2-] {+3+}"]),
        ("It rained.", "It rained hard.", ["~ altered  Note under Background",
                                           "           below: It [-rained.-] {+rained hard.+}"]),
        ("Kind: state", "Kind: group", ["~ altered  Norland · group",
                                        "           kind: state → group"]),
        ("Mood: good", "Mood: bad", ["~ altered  Norland · state",
                                     "           other fields: Mood: good → Mood: bad"]),
        ("UV .", ". UV", ["~ altered  Territory", "           map: UV . → . UV"]),
        ("https://courier.example", "https://c.example", [
            "~ altered  Veld Courier",
            "           address: https://courier.example → https://c.example"]),
        ("### Veld Courier", "### The Veld Courier", ["~ renamed  Veld Courier → The Veld Courier"]),
        ("title: Talks", "title: More", ["~ altered  title: Talks → More"]),
        ("## Background", "### Background", ["~ altered  ### Background",
                                             "           level: 2 → 3"]),
        ("title: Talks", "title: Talks\nkey: {a: [b]}", ["+ new      key: a: b"]),
    ],
)  # fmt: skip
def test_each_kind_of_thing_is_told_in_words(old: str, new: str, lines: list[str]) -> None:
    before, after = parse(MORE), parse(MORE.replace(old, new))

    (_, told) = change_entries(compare(before, after), Sides(Relations(before), Relations(after)))
    assert told.words.split("\n")[:-1] == lines
