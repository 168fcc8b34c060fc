"""A briefing as plain text."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.model import (
    Actor,
    Briefing,
)
from briefing.parsing import parse, parse_bytes
from briefing.printing.text import to_text
from tests import generated
from tests.printing.telling import told, words_of


@pytest.fixture
def tour(content: Path) -> Briefing:
    return parse_bytes((content / "tour.md").read_bytes(), "tour.md")


def actor(briefing: Briefing, slug: str) -> Actor:
    return next(each for each in briefing.actors if each.id == slug)


def part(text: str, title: str) -> list[str]:
    """The lines of a part: those between its underlined title and the next."""
    lines = text.split("\n")
    start = lines.index(title) + 2
    assert set(lines[start - 1]) <= {"─", "═"}
    end = next(
        (n for n in range(start, len(lines)) if lines[n][:2] in ("──", "══")), len(lines) + 1
    )
    return lines[start : end - 1]


def test_it_opens_with_the_title_the_date_and_the_handling(tour: Briefing) -> None:
    title, _, facts, *_ = to_text(tour).split("\n")

    assert title == "Talks on the Veld ferry resume"
    assert facts == "2031-05-14 · TLP:CLEAR · 2 sources"


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_line_is_wider_than_asked_for(tour: Briefing, width: int) -> None:
    wide = [line for line in to_text(tour, width).split("\n") if cell_len(line) > width]

    assert wide == []


def test_lines_have_no_spaces_at_their_end_and_no_gaps_of_two(tour: Briefing) -> None:
    text = to_text(tour)

    assert [line for line in text.split("\n") if line != line.rstrip()] == []
    assert "\n\n\n" not in text
    assert text.endswith("\n")


def test_actors_stand_as_a_tree_with_what_is_known_of_them(tour: Briefing) -> None:
    lines = part(to_text(tour), "Actors")

    assert lines[:7] == [
        "■ Norland · state · 3 quotes",
        "  also: Norhaven, the northern side",
        "  Foreign Ministry · organisation · 1 quote",
        "    also: the Ministry",
        "    Ada Rehn · Foreign minister · 1 quote",
        "      also: A. Rehn",
        "      link: https://norland.example/rehn",
    ]


def test_a_quote_is_followed_by_who_said_it_and_how_far_to_trust_it(tour: Briefing) -> None:
    text = " ".join(to_text(tour, 500).split("\n"))

    assert (
        "“not one metre” — Mirel Toth · Sudmark, Chief negotiator · on Upper Veld, "
        "Veld Courier · reported 2031-05-14 · no source text to check against"
    ) in text
    assert "uncertain: a voice on Norland’s side of the table “or near it”" in text


def test_every_quote_is_printed_once(tour: Briefing) -> None:
    text = to_text(tour, 500)

    assert [text.count(f"\n“{quote.text}”\n") for quote in tour.quotes] == [1] * len(tour.quotes)


def test_positions_stand_in_full_and_gaps_are_told(tour: Briefing) -> None:
    lines = part(to_text(tour), "Territory")

    at = lines.index("Lower Veld")
    assert lines[at + 1 : at + 4] == [
        "■ Norland  controls both landing stages (by its own account)",
        "◆ Sudmark  not stated",
        "● Veld River Commission  not stated",
    ]
    assert any("schematic, not to scale" in line for line in lines)
    assert "no position given: Ferry passengers" in lines


def test_events_and_sources_and_other_sections_are_there(tour: Briefing) -> None:
    text = to_text(tour)

    assert any(line.endswith("First round") for line in part(text, "Timeline"))
    assert "address    https://courier.example/veld-ferry" in part(text, "Sources")
    assert any(line.startswith("key ") for line in part(text, "Keys to know"))


def test_the_address_of_a_link_stands_behind_its_words() -> None:
    briefing = parse("# T\n\n## Notes\n\nSee [the map](https://map.example/veld), and leave.\n")

    assert "See the map (https://map.example/veld), and leave." in to_text(briefing)


def test_an_address_is_not_written_twice() -> None:
    briefing = parse(
        "# T\n\n## Notes\n\nWrite to <desk@east.example>, see https://east.example/.\n"
    )

    assert "Write to desk@east.example, see https://east.example/.\n" in to_text(briefing)


def test_a_heading_of_the_first_level_that_is_not_the_title_is_printed() -> None:
    briefing = parse("---\ntitle: The talks\n---\n\n# Part one\n\nThey met.\n")

    assert part(to_text(briefing), "Part one")[0] == "They met."


def test_only_some_parts(tour: Briefing) -> None:
    text = to_text(tour, 80, ["timeline"])

    assert text.split("\n")[0] == "Timeline"
    assert "Norland" in text
    assert "Quotes" not in text


def test_a_part_without_actors_still_names_them(tour: Briefing) -> None:
    assert "— Mirel Toth · Sudmark, Chief negotiator" in to_text(tour, 80, ["quotes"])


def test_by_an_actor_means_by_its_members_too(tour: Briefing) -> None:
    text = to_text(tour, 500, by=actor(tour, "sudmark"))

    assert "“not one metre”" in text
    assert "“not unfriendly”" in text
    assert "◆ Sudmark  claims it" in text
    assert "“We have never closed" not in text
    assert "■ Norland  claims it" not in text
    assert "no position given" not in text


def test_by_a_member_is_by_nobody_else(tour: Briefing) -> None:
    text = to_text(tour, 500, ["quotes"], actor(tour, "mirel-toth"))

    assert "“not one metre”" in text
    assert "“not unfriendly”" not in text


@pytest.mark.parametrize(
    "name", ["عبد الرحمن", "王小明", "Пётр Ильин"], ids=["Arabic", "Chinese", "Cyrillic"]
)
def test_names_of_any_script_fit_the_width(name: str) -> None:
    text = (
        f"# T\n\n## Actors\n\n### {name}\n\n## Quotes\n\n"
        f"> {(name + ' ') * 30}\n> — {name}, on the first day of all days in the long spring\n"
    )

    printed = to_text(parse(text), 40)

    assert name in printed
    assert max(map(cell_len, printed.split("\n"))) <= 40


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(generated.texts)
def test_every_word_that_a_briefing_tells_is_printed(text: str) -> None:
    briefing = parse(text)

    printed = to_text(briefing, 100_000)
    # An address that is put behind a link can stand within a word.
    found = {*words_of(printed), *words_of(re.sub(r" \(\w+:[^\n]*?\)", "", printed))}

    assert [word for each in told(briefing) for word in words_of(each) if word not in found] == []


@given(generated.texts, st.integers(4, 120))
def test_whatever_is_printed_fits_and_has_no_control_characters(text: str, width: int) -> None:
    printed = to_text(parse(text), width)

    assert max(map(cell_len, printed.split("\n"))) <= max(width, 20)
    assert not [char for char in printed if char != "\n" and (char < " " or char == "\x7f")]
