"""Hints: letters lead to what they stand beside."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from briefing.reader.app import Reader
from briefing.reader.screens.hinting import Hinting
from tests.reader.seeing import act, bundled_reader, loaded, press, pressing, seen

Size = tuple[int, int]
Compare = Callable[..., bool]


def letters(app: Reader, pane: str, slug: str) -> str:
    """The letters beside what leads to `slug` in a pane."""
    assert isinstance(app.screen, Hinting)
    return next(
        label
        for label, (owner, one) in app.screen._hints.items()
        if (owner.id, one.slug) == (pane, slug)
    )


@pytest.mark.parametrize(
    ("pane", "slug", "leads_to"),
    [
        ("quotes", "ada-rehn", "actors"),
        ("quotes", "veld-courier", "summary"),
        ("summary", "upper-veld", "issues"),
        ("actors", "mirel-toth", "actors"),
        ("issues", "goose-holm|sudmark", "issues"),
        ("issues", "the-ferry", "issues"),
    ],
)
def test_letters_lead_to_what_they_stand_beside_and_back_leads_back(
    pane: str, slug: str, leads_to: str
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = seen(app)
        await press(pilot, "f")
        await press(pilot, *letters(app, pane, slug))
        place = app.panes.place
        assert app.screen is app.panes
        assert place.pane == leads_to
        assert slug in (place.item, place.issue) or place.item.startswith(slug)
        await press(pilot, "[")
        assert seen(app) == before

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        ((120, 40), ("escape",)),
        ((120, 40), ("1",)),
        ((120, 40), ("a", "escape")),
        ((120, 40), ("a", "!")),
        ((80, 24), ("escape",)),
        ((40, 12), ("!",)),
    ],
)
def test_esc_or_a_key_that_leads_nowhere_leaves_everything_as_it_was(
    size: Size, keys: tuple[str, ...]
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2")
        before = seen(app)
        await press(pilot, "f")
        assert len(app.screen_stack) == 2
        await press(pilot, *keys)
        assert app.screen is app.panes
        assert seen(app) == before

    act(bundled_reader("tour.md"), done, size)


def test_few_things_have_one_letter_each() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "f")
        assert isinstance(app.screen, Hinting)
        assert {len(label) for label in app.screen._hints} == {1}

    act(bundled_reader("tour.md"), done, (80, 24))


def test_what_is_found_has_letters_too() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "slash")
        await loaded(app, pilot)
        await press(pilot, *"noon", "enter", "3", "f")
        await press(pilot, *letters(app, "summary", "summary/2.1"))
        assert app.panes.place.pane == "summary"
        assert app.panes.place.item == "summary/2.1"

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize("size", [(120, 40), (40, 12)])
def test_hints(snap_compare: Compare, size: Size) -> None:
    """You see letters in reverse over the beginnings of names, links and cells."""
    app = bundled_reader("tour.md", theme="ink")
    assert snap_compare(app, terminal_size=size, run_before=pressing("f"))
