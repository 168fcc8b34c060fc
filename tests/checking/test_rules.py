"""The diagnostics that need the whole briefing."""

import pytest

from briefing.checking import check
from briefing.model.diagnostic import Diagnostic
from briefing.parsing import parse

HEAD = """\
---
title: Talks on the Veld crossing
date: 2031-05-14
---

## Summary

They met.

"""


def said(body: str, code: str) -> list[Diagnostic]:
    """What the check says about a briefing with this body, of one code."""
    return [each for each in check(parse(HEAD + body)) if each.code == code]


ACTORS = """\
## Actors

### Norland

- Kind: state

#### Ana Ruiz

### Sudmark

- Kind: state

"""


def test_an_actor_nobody_quotes_or_mentions_is_a_warning_on_its_line() -> None:
    body = ACTORS + "## Quotes\n\n> good\n>\n> — [Ana Ruiz](#ana-ruiz)\n"

    (warning,) = said(body, "B201")

    assert warning.severity == "warning"
    assert "Sudmark" in warning.message
    assert "[Sudmark](#sudmark)" in (warning.hint or "")
    assert (HEAD + body).split("\n")[warning.line - 1] == "### Sudmark"


@pytest.mark.parametrize(
    "taking_part",
    [
        "## Quotes\n\n> good\n>\n> — [Sudmark](#sudmark)\n",
        "## Quotes\n\n> good\n>\n> — [Norland](#norland), on [Sudmark](#sudmark)\n",
        "## Quotes\n\n- [Sudmark](#sudmark): expects more\n",
        "## Territory\n\n### Upper Veld\n\n- [Sudmark](#sudmark): **claims** it\n",
        "## Timeline\n\n- 2031-05-12: [Sudmark](#sudmark) arrives\n",
        "## Aftermath\n\nThe delegation of [Sudmark](#sudmark) left.\n",
        "### Third party\n\nAn ally of [Sudmark](#sudmark).\n",
        "## Quotes\n\n> [!NOTE]\n> Nothing is heard from [Sudmark](#sudmark).\n",
    ],
    ids=["quoted", "about", "reported", "position", "event", "prose", "actors", "note"],
)
def test_an_actor_takes_part_wherever_others_name_it(taking_part: str) -> None:
    messages = [each.message for each in said(ACTORS + taking_part, "B201")]

    assert not [message for message in messages if "Sudmark" in message]


def test_a_party_takes_part_when_a_member_does_and_not_the_other_way_round() -> None:
    by_member = ACTORS + "## Summary of it\n\n[Ana Ruiz](#ana-ruiz) spoke to [S](#sudmark).\n"
    by_party = ACTORS + "## Summary of it\n\n[Norland](#norland) spoke to [S](#sudmark).\n"

    assert said(by_member, "B201") == []
    assert ["Ana Ruiz" in each.message for each in said(by_party, "B201")] == [True]


def test_an_actor_that_only_its_own_text_names_takes_no_part() -> None:
    body = ACTORS.replace("### Sudmark\n\n", "### Sudmark\n\n[Sudmark](#sudmark) lies south.\n\n")

    assert any("Sudmark" in each.message for each in said(body, "B201"))


def test_every_word_of_an_unnamed_speaker_is_noted() -> None:
    actors = "## Actors\n\n### Observers\n\n- Kind: group\n- Unnamed: yes\n\n"
    quotes = (
        "## Quotes\n\n> bad\n>\n> — [Observers](#observers)\n\n- [Observers](#observers): left\n"
    )

    notes = said(actors + quotes, "B205")

    lines = (HEAD + actors + quotes).split("\n")
    assert [lines[note.line - 1] for note in notes] == ["> bad", "- [Observers](#observers): left"]
    assert {note.severity for note in notes} == {"note"}


def test_a_caveat_of_a_quote_or_a_position_is_noted_in_its_words() -> None:
    quotes = "## Quotes\n\n> kept their word\n>\n> — [Sudmark](#sudmark) (unclear: who spoke)\n\n"
    territory = (
        "## Territory\n\n### Upper Veld\n\n"
        "- [Norland](#norland): **controls** it (by its own account)\n"
        "- [Sudmark](#sudmark): **refuses** it\n"
    )

    notes = said(ACTORS + quotes + territory, "B304")

    assert [note.severity for note in notes] == ["note", "note"]
    assert notes[0].message == "“kept their word” is uncertain: who spoke"
    assert "Norland" in notes[1].message
    assert "by its own account" in notes[1].message


def test_a_long_quote_is_named_by_its_first_words() -> None:
    words = "The crossing stays open for all who have waited since the spring of last year"
    body = f"{ACTORS}## Quotes\n\n> {words}\n>\n> — [Sudmark](#sudmark) (unclear)\n"

    (note,) = said(body, "B304")

    assert "“The crossing stays open" in note.message
    assert "last year" not in note.message


def test_a_gap_names_the_party_and_the_territory() -> None:
    territory = (
        "## Territory\n\n### Upper Veld\n\n- [Ana Ruiz](#ana-ruiz): **claims** it\n\n"
        "### North Veld\n\n- [Sudmark](#sudmark): **claims** it\n- [Norland](#norland): **open**\n"
    )

    (note,) = said(ACTORS + territory, "B403")

    assert note.severity == "note"
    assert "Sudmark" in note.message
    assert "Upper Veld" in note.message
    assert (HEAD + ACTORS + territory).split("\n")[note.line - 1] == "### Upper Veld"


def test_a_party_without_any_position_is_no_gap() -> None:
    territory = "## Territory\n\n### Upper Veld\n\n- [Norland](#norland): **claims** it\n"

    assert said(ACTORS + territory, "B403") == []


def test_only_a_source_without_a_text_is_noted() -> None:
    sources = (
        "## Sources\n\n### Veld Courier\n\n- File: courier.txt\n\n### Minutes\n\n- Publisher: X\n"
    )

    (note,) = said(sources, "B504")

    assert note.severity == "note"
    assert "Minutes" in note.message


def test_what_the_reading_found_is_kept_and_all_is_in_the_order_of_lines() -> None:
    body = ACTORS + "## Quotes\n\n> bad\n>\n> — [Nobody](#nobody)\n"
    briefing = parse(HEAD + body)

    found = check(briefing)

    assert set(briefing.diagnostics) < set(found)
    assert [each.line for each in found] == sorted(each.line for each in found)


def test_an_empty_briefing_has_nothing_for_the_rules_to_find() -> None:
    briefing = parse("")

    assert check(briefing) == briefing.diagnostics
