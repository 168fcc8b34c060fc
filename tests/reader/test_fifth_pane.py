"""The fifth pane follows the selection, and tells more of it."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from tests.reader.seeing import (
    ROOMY,
    SIZES,
    Size,
    act,
    bundled_reader,
    loaded,
    looks_of,
    press,
    pressing,
    reader,
    seen,
    settle,
    waiting,
    words_in,
)

Compare = Callable[..., bool]
TALKS = """\
## Actors

### Norland

#### Ana Ruiz

- Role: Foreign minister

### Sudmark

## Quotes

> We have never closed it.
>
> — [Ana Ruiz](#ana-ruiz)

> Nobody said this.
>
> — [A passer-by](#passer-by)

## Territory

### Upper Veld

- [Sudmark](#sudmark): **claims** it

## Timeline

- 2031-05-13: [Sudmark](#sudmark) leaves
- 2031-05-14: Rain
"""


def fifth(app: Reader) -> ItemList:
    return app.panes.pane("companion")


def told(app: Reader) -> tuple[str, str]:
    """The title of the fifth pane and its words."""
    return fifth(app).labels[0], "\n".join(words_in(fifth(app)))


def test_it_shows_each_quote_in_its_source_with_its_words_marked() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        found = set()
        for quote in app.briefing.quotes:
            app.panes.select("quotes", quote.id)
            await settle(pilot)
            title, words = told(app)
            found.add(title.partition(":")[0])
            if quote.passage is not None:
                assert title.startswith("5 Source: "), quote.id
                assert fifth(app).item == quote.id
                assert quote.id in fifth(app).lit
                assert quote.text.split()[-1].strip(".,") in words
            elif quote.speakers:
                assert title == f"5 Card: {app.panes.relations.title(quote.speakers[0])}"
                assert any(row.startswith("▎ “") for row in words_in(fifth(app))), quote.id
        assert found == {"5 Source", "5 Card"}

    act(bundled_reader(), done, ROOMY)


def test_without_a_text_it_shows_cards_and_positions_and_stays_where_there_is_no_more() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        titles: dict[str, tuple[str, str]] = {}
        title = told(app)[0]
        app.panes.select("quotes", app.briefing.quotes[1].id)
        await settle(pilot)
        assert told(app)[0] == title == "5 Card: Ana Ruiz"
        for pane in ("summary", "actors", "quotes", "issues"):
            for entry in app.panes.pane(pane).entries:
                if entry.selectable:
                    app.panes.select(pane, entry.cells[-1] if entry.cells else entry.id)
                    await settle(pilot)
                    titles[app.panes.place.item] = told(app)
        events = [event.id for event in app.briefing.timeline]
        quotes = [quote.id for quote in app.briefing.quotes]
        assert titles["norland"][0] == "5 Card: Norland"
        assert titles[quotes[0]][0] == "5 Card: Ana Ruiz"
        assert titles["upper-veld|sudmark"][0] == "5 Position: Upper Veld · Sudmark"
        assert titles[events[0]][0] == "5 Card: Sudmark"
        assert titles[events[1]] == titles[events[0]]

    act(reader(TALKS), done, ROOMY)


def test_it_says_what_it_would_show_while_there_is_nothing() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        title, words = told(app)
        assert title == "5 More"
        assert "says no more of this" in " ".join(words.split())

    act(reader("# Talks\n\n## Summary\n\nNothing.\n"), done, ROOMY)


def test_its_items_are_followed_and_back_shows_the_screen_that_was_left() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        await press(pilot, "2", "g", "j", "j", "5", "j", "j")
        quote = app.panes.relations.quote(app.panes.place.item)
        assert quote is not None
        before = seen(app)
        await press(pilot, "enter")
        assert (app.panes.place.pane, app.panes.place.item) == ("quotes", quote.id)
        await press(pilot, "[")
        assert seen(app) == before
        await press(pilot, "s")
        assert app.panes.place.item == quote.speakers[0]
        await press(pilot, "[")
        assert seen(app) == before

    act(bundled_reader(), done, ROOMY)


def test_in_a_text_n_goes_to_the_next_passage_and_enter_to_its_quote() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        await press(pilot, "3", "5", "n")
        passage = app.panes.place.item
        assert told(app)[0] == "5 Source: Veld Courier"
        await press(pilot, "enter")
        assert (app.panes.place.pane, app.panes.place.item) == ("quotes", passage)

    act(bundled_reader(), done, ROOMY)


def test_o_keeps_the_text_there_until_it_is_closed() -> None:
    """So one can move on in the other panes beside it."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        await press(pilot, "3", "o")
        source = app.panes.pane("source")
        assert source.active
        assert not fifth(app).display
        assert [name for name in app.panes.place.views if app.panes.pane(name).display]
        await press(pilot, "2", "G")
        assert source.display
        assert source.labels[0] == "5 Source: Veld Courier"
        await press(pilot, "5")
        assert source.active
        await press(pilot, "escape")
        assert fifth(app).display
        assert app.panes.place.pane == "actors"

    act(bundled_reader(), done, ROOMY)


def test_tab_goes_round_all_five() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        found = []
        for _ in range(5):
            await press(pilot, "tab")
            found.append(app.panes.place.pane)
        assert found == ["issues", "companion", "summary", "actors", "quotes"]

    act(bundled_reader(), done, ROOMY)


@pytest.mark.parametrize("size", SIZES)
def test_where_there_is_no_room_for_it_5_opens_it_beside_the_pane(size: Size) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "g")
        before = seen(app)
        assert not fifth(app).display
        await press(pilot, "5")
        assert fifth(app).active
        assert told(app)[0] == f"5 Card: {app.briefing.actors[0].name}"
        assert app.panes.pane("actors").display == (size[0] >= 100)
        await press(pilot, "escape")
        assert seen(app) == before

    act(reader(TALKS), done, size)


def test_the_wheel_scrolls_it_and_the_next_selection_is_in_view_again() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        for _ in range(9):
            fifth(app)._port.scroll(3)
        await press(pilot, "j")
        quote = app.panes.relations.quote(app.panes.place.item)
        assert quote is not None
        if quote.passage is not None:
            assert quote.text.split()[-1].strip(".,") in told(app)[1]

    act(bundled_reader(), done, (200, 20))


def test_more_of_what_is_selected_is_told_anew_when_the_briefing_changes() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await loaded(app, pilot)
        await press(pilot, "2", "g")
        changed = reader(TALKS.replace("- Role: Foreign minister", "- Role: Envoy")).briefing
        from briefing.model import Relations

        await press(pilot, "j")
        app.panes.change(Relations(changed))
        await settle(pilot)
        assert "Envoy" in told(app)[1]

    act(reader(TALKS), done, ROOMY)


def test_what_is_found_is_marked_in_it_too() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "slash", *"closed")
        await loaded(app, pilot)
        await press(pilot, "enter")
        assert told(app)[0] == "5 Card: Ana Ruiz"
        row = next(row for row in looks_of(fifth(app)) if "closed" in row)
        assert "'closed' bold reverse" in row

    act(reader(TALKS), done, ROOMY)


def test_prose_is_as_wide_as_is_read_well_until_one_asks_for_more() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        summary = app.panes.pane("summary")
        await press(pilot, "1", "z")
        found = []
        for key in ("+", "-", "-", "-", "+", "+", "+"):
            await press(pilot, key)
            found.append(summary.measure)
        assert found == [0, 80, 72, 64, 72, 80, 0]
        await press(pilot, "-")
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert summary.measure == 0

    act(bundled_reader(), done, (250, 80))


@pytest.mark.parametrize(
    ("keys", "size"),
    [((), ROOMY), (("2", "g", "j"), ROOMY), (("4", "5"), (250, 80)), (("2", "5"), (80, 24))],
)
def test_the_fifth_pane(snap_compare: Compare, keys: tuple[str, ...], size: Size) -> None:
    """You see a quote's words marked in its source; Norland's card; a position in full, in focus;
    narrow, the card alone below a fifth tab."""

    async def before(pilot: Pilot[None]) -> None:
        await waiting(pilot)
        await pressing(*keys)(pilot)  # type: ignore[misc]

    app = bundled_reader(theme="ink")
    assert snap_compare(app, terminal_size=size, run_before=before)
