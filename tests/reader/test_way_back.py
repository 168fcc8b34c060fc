"""Back shows the screen that was left, to the character, whatever the briefing."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from briefing.model import Quote
from briefing.parsing import parse
from briefing.reader.app import Reader
from briefing.reader.item_list import ItemList
from briefing.reader.screens.listing import Listing
from tests import generated
from tests.reader.seeing import ROOMY, SIZES, Size, act, press, reader, seen, settle

LONG = "We have never closed the crossing, and nobody on our side has ever asked for that. "
_long_quotes = st.lists(
    st.tuples(
        st.integers(1, 12),
        st.sampled_from(
            [
                "[Norland](#norland)",
                "[Ana Ruiz](#ana-ruiz), on [Upper Veld](#upper-veld)",
                "[Norland](#norland) and [Ana Ruiz](#ana-ruiz), on the first round (unclear: who)",
                "[Nobody](#nobody)",
            ]
        ),
        generated.inline,
    ).map(lambda parts: f"> {parts[2]} {LONG * parts[0]}\n>\n> — {parts[1]}\n"),
    min_size=1,
    max_size=3,
).map("\n".join)

briefings = st.tuples(generated.sections, _long_quotes).map(
    lambda parts: f"{parts[0]}\n\n## Quotes\n\n{parts[1]}"
)
"""Well made sections with any words in them, and quotes of which not all fit a screen."""

# Each example runs the app, which takes about a second: few of them, and none made smaller.
some = settings(max_examples=6, phases=[Phase.explicit, Phase.generate])


def known_speakers(app: Reader, quote: Quote) -> list[str]:
    return [slug for slug in quote.speakers if app.panes.relations.actor(slug)]


async def go_to_speaker(app: Reader, pilot: Pilot[None], quote: Quote) -> None:
    """`s`, and where it asks which of several, the first."""
    await press(pilot, "s")
    if isinstance(app.screen, Listing):
        await press(pilot, "1")
    assert (app.panes.place.pane, app.panes.place.item) == ("actors", quote.speakers[0])


@some
@given(briefings.filter(lambda text: bool(parse(text).quotes)), st.sampled_from([*SIZES, ROOMY]))
def test_back_from_the_speaker_shows_the_screen_that_was_left(text: str, size: Size) -> None:
    """And forward the speaker again, as it was."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for quote in app.briefing.quotes:
            app.panes.select("quotes", quote.id)
            await settle(pilot)
            before = seen(app)
            if known_speakers(app, quote):
                await go_to_speaker(app, pilot, quote)
                there = seen(app)
                await press(pilot, "[")
                assert seen(app) == before
                await press(pilot, "]")
                assert seen(app) == there
            else:
                await press(pilot, "s")  # says that nobody speaks here, and stays
                assert seen(app) == before

    act(reader(text), done, size)


@some
@given(briefings, st.sampled_from([*SIZES, ROOMY]), st.data())
def test_back_from_the_speaker_wherever_one_has_scrolled_to(
    text: str, size: Size, data: st.DataObject
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        moves = st.sampled_from(["j", "k", "space", "b", "ctrl+d", "}", "{", "G", "g"])
        for _ in range(2):
            keys = data.draw(st.lists(moves, max_size=4))
            await press(pilot, "3", *keys)
            quote = app.panes.relations.quote(app.panes.place.item)
            if quote is None or not known_speakers(app, quote):
                continue
            before = seen(app)
            await go_to_speaker(app, pilot, quote)
            await press(pilot, *data.draw(st.lists(st.sampled_from(["j", "k", "G"]), max_size=3)))
            await press(pilot, "[")
            assert seen(app) == before

    act(reader(text), done, size)


@some
@given(briefings, st.sampled_from([*SIZES, ROOMY]), st.data())
def test_back_from_what_a_card_leads_to_and_back_from_the_card(
    text: str, size: Size, data: st.DataObject
) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for actor in app.briefing.actors:
            app.panes.select("actors", actor.id)
            await settle(pilot)
            before = seen(app)
            await press(pilot, "enter")
            leading = leading_rows(app)
            if leading:
                row = data.draw(st.sampled_from(leading))
                shown = app.screen.query_one("#listing", ItemList)
                while shown._port.index < row:  # through all rows of what is tall
                    await press(pilot, "j")
                card = seen(app)
                await press(pilot, "enter")
                assert app.screen is app.panes
                await press(pilot, "[")
                assert seen(app) == card
            await press(pilot, "[")
            assert app.screen is app.panes
            assert seen(app) == before

    act(reader(text), done, size)


def leading_rows(app: Reader) -> list[int]:
    """Which entries of the open card lead to a thing."""
    assert isinstance(app.screen, Listing)
    known = app.panes.relations.things
    entries = enumerate(app.screen.list.entries)
    return [at for at, each in entries if each.id.removeprefix("mention/") in known]


@pytest.mark.parametrize("row", ["Ana Ruiz", "Said · 1", "Positions · 0"])
def test_a_row_of_a_card_that_leads_nowhere_leaves_it_open(row: str) -> None:
    text = "## Actors\n\n### Ana Ruiz\n\n## Quotes\n\n> We met.\n> — [Ana Ruiz](#ana-ruiz)\n"

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "enter")
        assert isinstance(app.screen, Listing)
        while row not in (app.screen.list.entry or app.screen.list.entries[0]).words:
            await press(pilot, "j")
        card = seen(app)
        await press(pilot, "enter")
        assert seen(app) == card

    act(reader(text), done)


@pytest.mark.parametrize("size", SIZES)
def test_back_as_many_times_as_one_has_jumped(size: Size) -> None:
    """Every quote's speaker one after another, then all the way back."""
    text = "## Actors\n\n### Norland\n\n#### Ana Ruiz\n\n## Quotes\n\n"
    text += "".join(f"> {LONG * n} {n}\n>\n> — [Ana Ruiz](#ana-ruiz)\n\n" for n in range(1, 7))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        left = []
        for quote in app.briefing.quotes:
            app.panes.select("quotes", quote.id)
            await settle(pilot)
            left.append(seen(app))
            await go_to_speaker(app, pilot, quote)
        for before in reversed(left):
            await press(pilot, "[")
            assert seen(app) == before

    act(reader(text), done, size)
