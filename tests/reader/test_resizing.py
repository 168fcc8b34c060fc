"""Any resize keeps what is selected, which pane has the focus, and what was in view."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from briefing.bundled import bundled
from briefing.navigation import PANES, Pane, Place
from briefing.reader.app import Reader
from tests.reader.seeing import (
    Size,
    act,
    bundled_reader,
    loaded,
    press,
    reader,
    seen,
    settle,
    words_in,
)

TOUR = (bundled("content") / "tour.md").read_text(encoding="utf-8")
WIDE, NARROW, SMALL = (120, 40), (80, 24), (40, 12)
FIVE = (200, 50)
TINY: list[Size] = [(10, 4), (1, 1), (4, 2), (200, 1), (1, 60)]

# Each example runs the app, which takes about a second: few of them, and none made smaller.
some = settings(max_examples=8, phases=[Phase.explicit, Phase.generate])
sizes = st.tuples(st.integers(1, 250), st.integers(1, 80))
starts = st.sampled_from([WIDE, NARROW, SMALL, FIVE])
panes = st.sampled_from(PANES)
moves = st.lists(st.sampled_from(["j", "k", "space", "ctrl+d", "}", "l", "G"]), max_size=6)


async def resize(pilot: Pilot[None], size: Size) -> None:
    await pilot.resize_terminal(*size)
    await settle(pilot)


async def go(pilot: Pilot[None], pane: Pane, keys: list[str]) -> None:
    await press(pilot, str(PANES.index(pane) + 1), "g", *keys)


def assert_same_selection(now: Place, before: Place) -> None:
    """In every pane the same item. Only in the list of an issue can a territory's own heading be
    selected; in the matrix it is one of the row's cells."""
    assert now.pane == before.pane
    for name in PANES:
        was, found = before.view(name).item, now.view(name).item
        on_heading = name == "issues" and "|" not in was
        assert (found.partition("|")[0] if on_heading else found) == was


def tops(app: Reader) -> dict[Pane, str]:
    return {name: app.panes.place.view(name).top for name in PANES}


def shows_selection(app: Reader) -> bool:
    """Whether the pane in focus shows its selected item; one without a row has nothing to show."""
    pane = app.panes.pane(app.panes.place.pane)
    return (
        pane.size.height < 3
        or pane.size.width < 5
        or any(row.startswith("▌") for row in words_in(pane))
    )


@some
@given(starts, panes, moves, st.lists(sizes, min_size=1, max_size=5))
def test_selection_and_focus_are_kept_through_any_sizes(
    start: Size, pane: Pane, keys: list[str], through: list[Size]
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await go(pilot, pane, keys)
        before = app.panes.place
        for size in through:
            await resize(pilot, size)
            assert_same_selection(app.panes.place, before)
            assert app.panes.pane(pane).active
            assert shows_selection(app)

    act(reader(TOUR), done, start)


@pytest.mark.parametrize(
    ("pane", "through"),
    [
        *((pane, [NARROW, SMALL, NARROW]) for pane in PANES),
        *(("quotes", [size]) for size in (NARROW, SMALL, *TINY)),
    ],
)
def test_back_at_its_size_every_pane_is_as_it_was(pane: Pane, through: list[Size]) -> None:
    """Selected far down, with the panes scrolled; then smaller, and as large as before."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "G", "2", "G", "3", "G", "k", "4", "j", str(PANES.index(pane) + 1))
        before, top = seen(app), tops(app)
        for size in through:
            await resize(pilot, size)
        await resize(pilot, WIDE)
        assert tops(app) == top
        assert seen(app) == before

    act(reader(TOUR), done, WIDE)


@pytest.mark.parametrize(
    ("keys", "through"),
    [
        (["2", "G", "k"], [(199, 50), SMALL]),
        (["3", "5", "n"], [(199, 50)]),
        (["2", "g", "5", "j", "j"], [(199, 50), NARROW, WIDE]),
        (["3", "g", "o", "n"], [(199, 50), WIDE]),
    ],
)
def test_back_with_room_for_five_the_fifth_is_as_it_was(
    keys: list[str], through: list[Size]
) -> None:
    """Whether it has the focus or follows another pane."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        await press(pilot, *keys)
        before = seen(app)
        for size in through:
            await resize(pilot, size)
        await resize(pilot, FIVE)
        assert seen(app) == before

    act(bundled_reader(), done, FIVE)


@pytest.mark.parametrize(
    ("pane", "size"),
    [
        *((pane, (118, 41)) for pane in PANES),
        *(("quotes", size) for size in ((121, 40), (119, 40), (120, 42), (140, 40))),
    ],
)
def test_what_is_at_the_top_stays_there_where_the_selection_still_shows(
    pane: Pane, size: Size
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for number in "1234":
            await press(pilot, number, "space")
        await press(pilot, str(PANES.index(pane) + 1), "k")
        before = tops(app)
        await resize(pilot, size)
        assert tops(app) == before

    act(reader(TOUR), done, WIDE)


@pytest.mark.parametrize("size", TINY)
def test_every_key_is_safe_where_there_is_no_room(size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await resize(pilot, size)
        for key in ("1", "j", "4", "l", "3", "space", "G", "s", "[", "2", "enter", "j", "escape"):
            await press(pilot, key)
        for key in ("question_mark", "exclamation_mark", "t", "ctrl+p"):
            await press(pilot, key, "j", "escape")
            assert app.screen is app.panes
        await resize(pilot, WIDE)
        assert app.panes.place.pane == "actors"
        assert shows_selection(app)

    act(reader(TOUR), done, WIDE)


@pytest.mark.parametrize("size", [NARROW, SMALL, (1, 1)])
def test_an_open_card_keeps_its_selection(size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "g", "j", "enter", "j", "j", "j", "j")
        before = seen(app)
        await resize(pilot, size)
        await resize(pilot, WIDE)
        assert seen(app) == before

    act(reader(TOUR), done, WIDE)


def test_a_cell_of_the_list_is_the_same_cell_of_the_matrix() -> None:
    """Narrow, the positions are a list; wide, a matrix: its column is kept however one came."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "4", "g")
        cells = [e.id for e in app.panes.pane("issues").entries if e.kind == "cell"]
        assert len(cells) > 3
        for cell in cells:
            app.panes.select("issues", cell)
            await settle(pilot)
            await resize(pilot, WIDE)
            assert app.panes.place.item == cell
            await resize(pilot, SMALL)
            assert app.panes.place.item == cell
            assert shows_selection(app)

    act(reader(TOUR), done, SMALL)


def form(app: Reader) -> set[str]:
    """What an issue is made of: rows of a matrix, or a list of cells."""
    entries = app.panes.pane("issues").entries
    return {entry.kind for entry in entries} & {"row", "cell"}


@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL])
def test_an_issue_is_a_matrix_or_a_list_by_its_room_alone(size: Size) -> None:
    """However one came to its pane: by its key, from another size, or by showing it again."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        at_first = form(app)
        await press(pilot, "+")  # shows everything again
        again = form(app)
        await resize(pilot, (SMALL if size == WIDE else WIDE))
        await resize(pilot, size)
        assert at_first == again == form(app) == ({"cell"} if size == SMALL else {"row"})

    act(reader(TOUR), done, size)


async def test_a_key_pressed_at_once_is_not_forgotten() -> None:
    """Before the first screen has been laid out, too."""
    app = reader(TOUR)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("2")
        await settle(pilot)
        assert app.panes.place.pane == "actors"


def test_a_resize_opens_no_second_card() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "g", "j", "enter")
        await resize(pilot, NARROW)
        await press(pilot, "escape")
        assert app.screen is app.panes

    act(reader(TOUR), done, WIDE)
