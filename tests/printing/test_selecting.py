"""Parts of a briefing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Briefing
from briefing.parsing import parse, parse_bytes
from briefing.printing.markdown import to_markdown
from briefing.printing.selecting import KNOWN, part_names, select
from briefing.printing.text import to_text
from tests import generated


@pytest.fixture
def tour(content: Path) -> Briefing:
    return parse_bytes((content / "tour.md").read_bytes(), "tour.md")


def test_every_briefing_has_the_known_parts_by_name() -> None:
    parts = part_names(parse("## Who\n\n### Norland\n\n## Aftermath\n"))

    assert set(KNOWN) < set(parts)
    assert parts["actors"] == parts["who"] == {"who", "norland"}
    assert parts["aftermath"] == {"aftermath"}
    assert parts["timeline"] == frozenset()


def test_issues_are_all_of_them_and_territory_is_one(tour: Briefing) -> None:
    issues = select(tour, ["issues"], None).issues

    assert [issue.id for issue in issues] == ["territory", "the-ferry"]
    assert [issue.id for issue in select(tour, ["territory"], None).issues] == ["territory"]


def test_a_part_brings_the_quotes_that_stand_in_it(tour: Briefing) -> None:
    quotes = select(tour, ["territory"], None).quotes

    assert [quote.speakers for quote in quotes] == [("zoë-falk",)]


def test_several_parts_stand_in_the_order_of_the_file(tour: Briefing) -> None:
    sections = select(tour, ["timeline", "summary"], None).sections

    assert [section.kind for section in sections] == ["summary", "timeline"]


def test_no_parts_and_no_actor_is_the_whole(tour: Briefing) -> None:
    assert select(tour, [], None) == tour


@given(generated.texts, st.data())
def test_any_part_of_any_briefing_can_be_printed_and_adds_nothing(
    text: str, data: st.DataObject
) -> None:
    briefing = parse(text)
    parts = data.draw(st.lists(st.sampled_from(sorted(part_names(briefing))), max_size=2))
    by = data.draw(st.sampled_from([None, *briefing.actors]))

    part = select(briefing, parts, by)

    assert set(part.quotes) <= set(briefing.quotes)
    assert {section.id for section in part.sections} <= {each.id for each in briefing.sections}
    assert to_markdown(part).endswith("\n") or not part.sections
    assert to_text(briefing, 80, parts, by).endswith("\n")


@given(generated.texts)
def test_by_an_actor_are_its_quotes_and_no_others(text: str) -> None:
    briefing = parse(text)

    above = {actor.id: actor.parent for actor in briefing.actors}
    for actor in briefing.actors:
        said = [
            quote
            for quote in briefing.quotes
            if any(is_below(speaker, actor.id, above) for speaker in quote.speakers)
        ]
        assert list(select(briefing, [], actor).quotes) == said


def is_below(slug: str | None, wanted: str, above: dict[str, str | None]) -> bool:
    """Whether an actor is the wanted one, or a member of it at any depth."""
    while slug is not None and slug != wanted:
        slug = above.get(slug)
    return slug is not None
