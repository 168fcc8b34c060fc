"""Every key does what the help says, in the real app."""

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from briefing.navigation import Place
from briefing.reader.app import Reader
from tests.reader.seeing import act, bundled_reader, press, reader, settle

BRIEFINGS = ("abu-dhabi-talks.md", "tour.md")


def at(app: Reader) -> Place:
    return app.panes.place


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("name", BRIEFINGS)
def test_speaker_and_back_for_every_quote(name: str, size: tuple[int, int]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for quote in app.briefing.quotes:
            app.panes.select("quotes", quote.id)
            await pilot.pause()
            before = at(app)
            assert before.item == quote.id
            await press(pilot, "s")
            if len(quote.speakers) > 1:
                await press(pilot, "1")
            assert (at(app).pane, at(app).item) == ("actors", quote.speakers[0])
            await press(pilot, "[")
            assert at(app) == before

    act(bundled_reader(name), done, size)


def test_number_keys_and_tab_go_to_panes() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        found = []
        for key in ("1", "2", "3", "4", "tab", "shift+tab"):
            await press(pilot, key)
            found.append(at(app).pane)
        assert found == ["summary", "actors", "quotes", "issues", "summary", "issues"]

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_the_tab_in_reverse_is_that_of_the_pane_shown(size: tuple[int, int]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for key in ("1", "2", "3", "4", "2", "["):
            await press(pilot, key)
            (row,) = app.panes.query_one("#tabs").render_lines(Region(0, 0, size[0], 1))
            shown = [part.text.strip() for part in row if part.style and part.style.reverse]
            assert shown == [app.panes.pane(at(app).pane).labels[0].strip()]

    act(bundled_reader("tour.md"), done, size)


def test_moving_by_item_page_and_end() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "g")
        top = at(app).item
        await press(pilot, "j")
        assert at(app).item != top
        await press(pilot, "k")
        assert at(app).item == top
        await press(pilot, "G")
        bottom = at(app).item
        assert bottom != top
        await press(pilot, "g", "space")
        assert at(app).item not in ("", top)
        await press(pilot, "b")
        assert at(app).item == top

    act(bundled_reader("abu-dhabi-talks.md"), done)


def test_a_quote_lights_its_speaker_and_territory() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("quotes", "not-one-metre")
        await pilot.pause()
        assert {"mirel-toth", "upper-veld"} <= app.panes.pane("actors").lit
        assert app.panes.pane("quotes").lit == frozenset()

    act(bundled_reader("tour.md"), done)


def test_enter_opens_a_card_and_back_closes_it() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("actors", "norland")
        await pilot.pause()
        before = at(app)
        await press(pilot, "enter")
        assert len(app.screen_stack) == 2
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1
        assert at(app) == before

    act(bundled_reader("tour.md"), done)


def test_keys_that_come_at_once_act_one_after_the_other() -> None:
    """As when the machine is busy: what `enter` opens, the next key closes."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2")
        for key in ("enter", "escape", "j"):
            app.simulate_key(key)
        await settle(pilot)
        assert at(app).card == ""
        assert len(app.screen_stack) == 1

    act(bundled_reader(), done)


def test_only_what_belongs_to_an_actor_then_all_again() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("actors", "sudmark")
        await press(pilot, "a")
        shown = {entry.id for entry in app.panes.pane("quotes").entries}
        assert "not-one-metre" in shown
        assert "one-does-not-sell-a-river" not in shown
        await press(pilot, "escape")
        assert "one-does-not-sell-a-river" in {e.id for e in app.panes.pane("quotes").entries}

    act(bundled_reader("tour.md"), done)


def test_columns_folding_and_issues() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "4", "g")
        first = at(app).item
        await press(pilot, "l")
        assert at(app).item != first
        await press(pilot, "h")
        assert at(app).item == first
        app.panes.select("actors", "sudmark")
        await press(pilot, "h")
        assert "mirel-toth" not in {e.id for e in app.panes.pane("actors").entries}
        await press(pilot, "l")
        assert "mirel-toth" in {e.id for e in app.panes.pane("actors").entries}
        await press(pilot, "4", "G", "}")
        assert at(app).issue == "the-ferry"
        await press(pilot, "{", "{", "{", "{", "{", "{")
        assert at(app).issue == "territory"

    act(bundled_reader("tour.md"), done)


def test_alone_measure_help_problems_themes() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "z")
        assert not app.panes.pane("summary").display
        await press(pilot, "z")
        assert app.panes.pane("summary").display
        await press(pilot, "-")
        assert app.panes.pane("summary").measure > 0
        await press(pilot, "+")
        assert app.panes.pane("summary").measure == 0
        for key in ("question_mark", "exclamation_mark"):
            await press(pilot, key)
            assert len(app.screen_stack) == 2
            await press(pilot, "q")
            assert len(app.screen_stack) == 1
        before = app.theme
        await press(pilot, "t", "j")
        assert app.theme != before
        await press(pilot, "escape")
        assert app.theme == before

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
def test_quitting(key: str) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, key)
        assert app.return_code == 0

    act(bundled_reader("tour.md"), done)


def test_the_palette_finds_a_name_and_jumps_to_it() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+p")
        await press(pilot, *"Mirel")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "down", "enter")
        assert at(app).item == "mirel-toth"

    act(bundled_reader("tour.md"), done)


def test_a_problem_leads_to_its_place() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "exclamation_mark", "enter")
        assert len(app.screen_stack) == 1
        line = app.briefing.diagnostics[0].line
        thing = app.panes.relations.things[at(app).item.partition("|")[0]]
        assert thing.line <= line <= thing.end_line or app.panes.place.pane == "issues"

    act(bundled_reader("tour.md"), done)


def test_every_word_in_brackets_is_shown_as_it_is() -> None:
    text = "# [/] [red]x[/]\n\n## Actors\n\n### [@click=app.quit]N[/]\n\n## Quotes\n\n> [/]\n> -- [N](#clickappquitn)\n"

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for keys in (["2", "enter", "q"], ["ctrl+p", "escape"], ["exclamation_mark", "q"]):
            await press(pilot, *keys)
        assert "[red]x[/]" in app.export_screenshot().replace("&#160;", " ")

    act(reader(text), done)


async def test_what_is_told_for_a_moment_is_shown_word_for_word() -> None:
    app = reader("# [red]x[/]\n\n## Quotes\n\n> N\n")
    async with app.run_test(notifications=True) as pilot:
        app.panes.notify(f"Nothing has changed since: {app.briefing.title}")
        await settle(pilot)
        shown = app.export_screenshot().replace("&#160;", " ")
    assert "since: [red]x[/]" in shown
