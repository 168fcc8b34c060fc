"""A card follows the file, shows what is found, and has hints."""

from pathlib import Path

from textual.pilot import Pilot

from briefing.navigation.hints import LETTERS
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.screens.card import Card
from tests.reader.seeing import act, bundled_reader, loaded, looks_of, press, words_in
from tests.reader.test_reloading import FIRST, LATE, MET, following, in_place, text, until


def card(app: Reader) -> ItemList:
    assert isinstance(app.screen, Card)
    return app.screen.list


def test_an_open_card_tells_what_the_file_says_now(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        await press(pilot, "2", "G", "enter")
        assert LATE in "\n".join(words_in(card(app)))
        in_place(path, FIRST.replace(LATE, "It grows light"))
        await until(pilot, lambda: "It grows light" in "\n".join(words_in(card(app))))
        assert LATE not in "\n".join(words_in(card(app)))

    following(tmp_path, done)


def test_the_card_of_an_actor_who_is_gone_is_closed(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None], path: Path) -> None:
        await press(pilot, "2", "G", "enter")
        assert words_in(card(app))
        in_place(path, text((MET, "Ana Ruiz")).replace("### Bo Lind\n", ""))
        await until(pilot, lambda: app.screen is app.panes)
        assert [entry.id for entry in app.panes.pane("actors").entries] == ["ana-ruiz"]

    following(tmp_path, done)


def test_what_is_found_is_marked_in_a_card_too() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "/", *"floats", "enter")
        await loaded(app, pilot)
        await press(pilot, "s", "enter")
        rows = [row for row in looks_of(card(app)) if "floats" in row]
        assert rows
        assert any("reverse" in row for row in rows)

    act(bundled_reader(), done)


def test_a_hint_in_a_card_leads_on_and_back_leads_to_the_card() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "enter")
        opened = words_in(card(app))
        await press(pilot, "f")
        await pilot.press(LETTERS[1])
        await loaded(app, pilot)
        assert app.screen is app.panes
        await press(pilot, "[")
        assert words_in(card(app)) == opened

    act(bundled_reader(), done)


def test_esc_leaves_the_hints_and_not_the_card() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "enter", "f", "escape")
        assert words_in(card(app))

    act(bundled_reader(), done)


def test_where_nobody_speaks_in_a_card_it_says_so_and_stays() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "enter", "G", "s")
        told = [str(each.message) for each in app._notifications]
        assert isinstance(app.screen, Card) == any(
            each.startswith("Nobody speaks here.") for each in told
        )

    act(bundled_reader(), done)
