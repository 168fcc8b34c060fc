"""What `y` and `Y` take along, and what is said of where it went."""

import pytest
from textual.pilot import Pilot

from briefing.reader.app import Reader
from tests.reader.seeing import act, bundled_reader, loaded, press


def toasts(app: Reader) -> list[str]:
    return [f"{each.title}: {each.message}" for each in app._notifications]


def test_a_quote_is_copied_with_its_attribution_and_its_verdict() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "y")
        await loaded(app, pilot)
        words, attribution = app.clipboard.split("\n")
        assert (
            words
            == "“We have never closed the crossing. [Our neighbours] know […] what the ferry costs.”"
        )
        assert attribution.startswith("— Ada Rehn · Norland, Foreign minister · on the ferry")
        assert attribution.endswith("word for word in its source")

    act(bundled_reader("tour.md"), done)


def test_of_a_cell_the_positions_are_copied_in_full() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "4", "y")
        await loaded(app, pilot)
        assert app.clipboard.startswith("Upper Veld, Norland:\n")
        assert "claims it under a charter" in app.clipboard.replace("\n", " ")
        await press(pilot, "l", "l", "y")
        await loaded(app, pilot)
        assert app.clipboard.startswith("Upper Veld, Veld River Commission: ")

    act(bundled_reader("tour.md"), done)


def test_an_actor_and_a_paragraph_are_copied_as_they_are_told() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "g", "y")
        await loaded(app, pilot)
        assert app.clipboard.startswith("Norland and Sudmark are talking again")
        await press(pilot, "2", "j", "y")
        await loaded(app, pilot)
        assert "Foreign Ministry" in app.clipboard

    act(bundled_reader("tour.md"), done)


def test_a_link_names_the_file_and_the_item() -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "Y")
        await loaded(app, pilot)
        assert app.clipboard.endswith("#norland")
        await press(pilot, "4", "Y")
        await loaded(app, pilot)
        assert app.clipboard.endswith("#upper-veld")

    act(bundled_reader("tour.md"), done)


@pytest.mark.parametrize(
    ("by", "told"), [("wl-copy", "Copied by wl-copy"), (None, "Handed to the terminal")]
)
def test_it_is_said_which_way_it_went(
    monkeypatch: pytest.MonkeyPatch, by: str | None, told: str
) -> None:
    given: list[str] = []

    def copied(text: str) -> str | None:
        given.append(text)
        return by

    monkeypatch.setattr("briefing.desk.clipboard.copied", copied)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "2", "y")
        await loaded(app, pilot)
        (toast,) = toasts(app)
        assert toast.startswith(told)
        assert given[0] in toast
        assert (app.clipboard == given[0]) is (by is None)

    act(bundled_reader("tour.md"), done)
