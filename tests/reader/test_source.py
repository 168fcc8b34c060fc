"""From a quote to the words in its source, from passage to passage, and back."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.screens.asking import Asking
from briefing.reader.screens.listing import Listing
from briefing.readings import Opening
from briefing.sources import Where
from tests.reader.seeing import (
    SIZES,
    Size,
    act,
    bundled_reader,
    loaded,
    press,
    pressing,
    seen,
    settle,
    words_in,
)  # fmt: skip

Compare = Callable[..., bool]

COURIER = (
    "Talks resumed. Ana Ruiz said: “We have never closed the crossing.”\n\n"
    + "Nothing else of note was said that day, and a great many words were. " * 12
    + "“Not one metre,” said Bo Lind.\nAnd “not one metre”, said Ruiz, “is a long way”.\n"
)
HASH = sha256(COURIER.encode()).hexdigest()
TEXT = """\
---
title: Talks
date: 2031-05-14
---

## Summary

- They met, and spoke of [the crossing](#we-have-never-closed-the-crossing).

## Actors

### Ana Ruiz

### Bo Lind

### Nobody Else

## Quotes

> We have never closed the crossing
>
> — [Ana Ruiz](#ana-ruiz)

> not one metre
>
> — [Bo Lind](#bo-lind)

> is a short way
>
> — [Ana Ruiz](#ana-ruiz)

> quite another thing altogether
>
> — [Ana Ruiz](#ana-ruiz)

## Territory

### Veld

- [Bo Lind](#bo-lind): **refuses**: [“not one metre”](#not-one-metre)
- [Ana Ruiz](#ana-ruiz): **claims** it

## Timeline

- 2031-05-13: [Not one metre](#not-one-metre), says Lind
- 2031-05-14: They part

## Sources

### Veld Courier

"""
TOLD = {
    "quotes": "we-have-never-closed-the-crossing",
    "issues": "veld|bo-lind",
    "actors": "bo-lind",
}


@pytest.fixture
def opened(tmp_path: Path) -> Reader:
    """The reader on a briefing whose source stands beside it."""
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    return opening(TEXT + "- File: courier.txt\n", tmp_path)


def opening(text: str, folder: Path) -> Reader:
    where = Where(folder, shelf=folder / "shelf")
    return Reader(Opening(text.encode(), "talks.md", folder / "cache", where).reading())


def source_of(app: Reader) -> ItemList:
    return app.panes.pane("source")


@pytest.mark.parametrize("size", SIZES)
def test_o_leads_to_the_passage_and_back_to_the_screen_that_was_left(
    opened: Reader, size: Size
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for quote in app.briefing.quotes:
            app.panes.select("quotes", quote.id)
            await settle(pilot)
            before = seen(app)
            await press(pilot, "o")
            await loaded(app, pilot)
            assert app.panes.place.pane == "source"
            assert source_of(app).item == quote.id or quote.passage is None
            there = seen(app)
            for back, forward in (("[", "]"), ("o", ""), ("escape", "")):
                await press(pilot, back)
                assert app.panes.place.item == quote.id
                assert app.panes.place.source == ""
                if forward:
                    assert seen(app) == before
                    await press(pilot, forward)
                    assert seen(app) == there
                elif back == "o":
                    await press(pilot, "o")

    act(opened, done, size)


@pytest.mark.parametrize("size", SIZES)
def test_n_goes_through_all_passages_and_enter_leads_to_their_quotes(
    opened: Reader, size: Size
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3", "g", "o")
        await loaded(app, pilot)
        placed = sorted(
            (q.passage.start, q.id) for q in app.briefing.quotes if q.passage is not None
        )
        visited = [source_of(app).item]
        for _ in placed[1:]:
            await press(pilot, "n")
            visited.append(source_of(app).item)
            shown = " ".join(words_in(source_of(app)))
            quote = app.panes.relations.quote(visited[-1])
            assert quote is not None
            if quote.verification == "verbatim":
                assert quote.text.split()[-1] in shown
        assert visited == [slug for _, slug in placed]
        await press(pilot, "n")
        assert source_of(app).item == visited[-1]
        await press(pilot, *["N"] * len(visited))
        assert source_of(app).item == visited[0]
        await press(pilot, "n", "enter")
        assert (app.panes.place.pane, app.panes.place.item) == ("quotes", visited[1])
        await press(pilot, "[")
        assert (app.panes.place.pane, source_of(app).item) == ("source", visited[1])

    act(opened, done, size)


def test_from_a_position_a_cell_and_an_event_o_leads_to_the_quote_they_lean_on(
    opened: Reader,
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        event, other = app.briefing.timeline
        for pane, item in (*TOLD.items(), ("summary", event.id)):
            app.panes.select(pane, item)  # type: ignore[arg-type]
            await press(pilot, "o")
            await loaded(app, pilot)
            leans = TOLD["quotes"] if pane == "quotes" else "not-one-metre"
            assert source_of(app).item == leans, pane
            await press(pilot, "[")
            assert app.panes.place.item == item
        for pane, item in (("summary", other.id), ("actors", "nobody-else")):
            app.panes.select(pane, item)  # type: ignore[arg-type]
            await press(pilot, "o")
            await loaded(app, pilot)
            assert app.panes.place.pane == pane  # it says that no quote stands behind it

    act(opened, done)


def test_the_speaker_is_one_key_away_from_the_passage_too(opened: Reader) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3", "g", "j", "o")
        await loaded(app, pilot)
        await press(pilot, "s")
        assert (app.panes.place.pane, app.panes.place.item) == ("actors", "bo-lind")

    act(opened, done)


def test_from_a_card_o_leads_to_the_passage_and_back_to_the_card(opened: Reader) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for _ in range(2):  # the second time the text is here already
            await press(pilot, "2", "g", "j", "enter")
            assert isinstance(app.screen, Listing)
            while app.screen.list.item != "not-one-metre":
                await press(pilot, "j")
            card = seen(app)
            await press(pilot, "o")
            await loaded(app, pilot)
            assert (len(app.screen_stack), source_of(app).item) == (1, "not-one-metre")
            await press(pilot, "[")
            assert seen(app) == card
            await press(pilot, "escape")

    act(opened, done)


def test_the_words_of_the_verdict_stand_below_the_selected_quote(opened: Reader) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3", "g")
        told = []
        for _ in app.briefing.quotes:
            told.append(app.panes.pane("quotes").labels[1].partition(" · ")[0])
            await press(pilot, "j")
        assert told == [
            "✓ word for word in its source",
            "✓ word for word in its source",
            "≈ altered: it differs from its source",
            "✗ not found in its source",
        ]

    act(opened, done)


def test_the_verdict_stands_below_the_passage_and_the_difference_with_the_quote(
    opened: Reader,
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.panes.select("quotes", "is-a-short-way")
        await press(pilot, "o")
        await loaded(app, pilot)
        assert "≈ altered" in source_of(app).labels[1]
        assert "line 4" in source_of(app).labels[1]
        rows = "\n".join(words_in(app.panes.pane("quotes")))
        assert "is a [-long-] {+short+} way" in rows
        assert "Ana Ruiz" in rows

    act(opened, done)


def test_a_number_key_leaves_the_source_and_tab_goes_between_it_and_its_pane(
    opened: Reader,
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3", "g", "o")
        await loaded(app, pilot)
        await press(pilot, "tab")
        assert (app.panes.place.pane, app.panes.place.source) == ("quotes", "veld-courier")
        await press(pilot, "tab")
        assert app.panes.place.pane == "source"
        await press(pilot, "2")
        assert (app.panes.place.pane, app.panes.place.source) == ("actors", "")

    act(opened, done)


async def answer(app: Reader, pilot: Pilot[None], path: object) -> None:
    app.screen.query_one(Input).value = str(path)
    await press(pilot, "enter")
    await loaded(app, pilot)


def test_where_the_text_is_not_here_o_asks_for_it_and_remembers_it(tmp_path: Path) -> None:
    text = TEXT + f"- SHA-256: {HASH}\n"
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    (tmp_path / "other.txt").write_text("else", encoding="utf-8")

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "3", "g", "o")
        await loaded(app, pilot)
        assert isinstance(app.screen, Asking)
        told = "\n".join(str(each.content) for each in app.screen.query(Static))
        assert "Veld Courier" in told
        assert HASH in told
        for path, wrong in (("none.txt", "no such file"), (".", "a folder"), ("other.txt", "SHA")):
            await answer(app, pilot, tmp_path / path)
            assert isinstance(app.screen, Asking)
            assert wrong in str(app.screen.query_one("#wrong", Static).content)
        await answer(app, pilot, tmp_path / "courier.txt")
        assert app.panes.place.pane == "source"
        assert app.briefing.quotes[0].verification == "verbatim"

    act(opening(text, tmp_path), done)
    (tmp_path / "courier.txt").unlink()

    async def again(app: Reader, pilot: Pilot[None]) -> None:
        assert app.briefing.quotes[0].verification == "verbatim"
        await press(pilot, "3", "g", "o")
        await loaded(app, pilot)
        assert app.panes.place.pane == "source"

    act(opening(text, tmp_path), again)


def test_esc_closes_the_question_and_nothing_has_changed(tmp_path: Path) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        before = seen(app)
        await press(pilot, "o")
        await loaded(app, pilot)
        assert isinstance(app.screen, Asking)
        await press(pilot, "escape")
        assert seen(app) == before

    act(opening(TEXT, tmp_path), done)


def test_every_count_of_the_provenance_leads_to_its_items(opened: Reader) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "!", "g", "enter")
        assert isinstance(app.screen, Listing)
        rows = "\n".join(words_in(app.screen.list))
        assert "2  ✓ verbatim" in rows
        assert "1  ≈ altered" in rows
        facts = [entry for entry in app.screen.list.entries if entry.kind == "fact"]
        await press(pilot, "escape")
        for number, fact in enumerate(facts):
            app.action_provenance()
            await settle(pilot)
            assert isinstance(app.screen, Listing)
            while app.screen.list.item != fact.id:
                await press(pilot, "j")
            await press(pilot, "enter")
            if " none  " in fact.words:
                assert isinstance(app.screen, Listing), number
                await press(pilot, "escape")
                continue
            if len(app.screen_stack) > 1:
                await press(pilot, "enter")
            assert len(app.screen_stack) == 1
            assert app.panes.place.item

    act(opened, done)


@pytest.mark.parametrize("size", SIZES)
def test_a_quote_in_its_source(snap_compare: Compare, size: Size) -> None:
    """You see the source's text with the passage selected and the other passages underlined; wide,
    the quote is lit beside it; below stands the verdict with its line."""
    app = bundled_reader(theme="ink")
    assert snap_compare(app, terminal_size=size, run_before=_after("o"))


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_an_altered_quote(snap_compare: Compare, tmp_path: Path, size: Size) -> None:
    """You see ≈ beside the attribution, and below it what the source has and the quote has."""
    (tmp_path / "courier.txt").write_text(COURIER, encoding="utf-8")
    app = opening(TEXT + "- File: courier.txt\n", tmp_path)
    assert snap_compare(app, terminal_size=size, run_before=_after("3", "G", "k", "o"))


@pytest.mark.parametrize("size", SIZES)
def test_the_question_for_a_text(snap_compare: Compare, tmp_path: Path, size: Size) -> None:
    """You see which text is needed, by title and hash, and a line to write a path in; nothing of
    it is out of view in the smallest terminal."""
    app = opening(TEXT + f"- SHA-256: {HASH}\n", tmp_path)
    assert snap_compare(app, terminal_size=size, run_before=_asked)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_the_provenance(snap_compare: Compare, size: Size) -> None:
    """You see counts only: quotes by verdict, what is uncertain or open, quotes by party."""
    app = bundled_reader(theme="ink")
    assert snap_compare(app, terminal_size=size, run_before=pressing("!", "g", "enter"))


def _after(*keys: str) -> Callable[[Pilot[None]], object]:
    async def going(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await press(pilot, *keys)
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)

    return going


async def _asked(pilot: Pilot[None]) -> None:
    await _after("o")(pilot)  # type: ignore[misc]
    pilot.app.screen.query_one(Input).cursor_blink = False
    await settle(pilot)
