"""A long file shows its beginnings at once and all of it when it has been read."""

import threading

from textual.pilot import Pilot

from briefing.model.briefing import Briefing
from briefing.parsing import parse
from briefing.parsing.look import first_look
from briefing.reader.app import Reader
from briefing.readings import Reading
from tests.reader.seeing import act, press, settle, title, words_in

TEXT = (
    "# Talks\n\n## Actors\n\n### Norland\n\n## Quotes\n\n"
    + "".join(f"> Word {number}.\n>\n> — [Norland](#norland)\n\n" for number in range(600))
    + "## Territory\n\n### Veld\n\n- [Norland](#norland): **claims** it\n"
)


class Later:
    """A rest that comes when it is let go, or never."""

    def __init__(self, whole: Briefing | None) -> None:
        self.whole = whole
        self.may_come = threading.Event()
        self.stopped = False

    def wait(self) -> Briefing | None:
        self.may_come.wait(10)
        return self.whole

    def stop(self) -> None:
        self.stopped = True
        self.may_come.set()


async def come(app: Reader, pilot: Pilot[None], rest: Later) -> None:
    rest.may_come.set()
    await app.workers.wait_for_complete()
    await settle(pilot)


def test_the_beginnings_are_read_while_the_rest_comes_and_the_place_is_kept() -> None:
    rest = Later(parse(TEXT))
    app = Reader(Reading(first_look(TEXT), rest=rest))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        assert "reading …" in title(app)
        assert app.panes.pane("quotes").labels[1].endswith("1/…")
        await press(pilot, "j", "j", "j")
        before = words_in(app.panes.pane("quotes"))
        await come(app, pilot, rest)
        assert "reading" not in title(app)
        assert app.panes.pane("quotes").labels[1].endswith("4/600")
        assert words_in(app.panes.pane("quotes")) == before
        await press(pilot, "G")
        assert app.panes.place.item == "word-599"

    act(app, done)


def test_a_way_begun_before_the_rest_leads_back_after_it() -> None:
    rest = Later(parse(TEXT))
    app = Reader(Reading(first_look(TEXT), rest=rest))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "j", "s")
        assert app.panes.place.item == "norland"
        await come(app, pilot, rest)
        await press(pilot, "[")
        assert app.panes.place.item == "word-1"

    act(app, done)


def test_a_rest_that_cant_be_read_is_told_and_the_beginnings_stay() -> None:
    rest = Later(None)
    app = Reader(Reading(first_look(TEXT), rest=rest))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await come(app, pilot, rest)
        assert "could not be read to its end" in next(note.title for note in app._notifications)
        assert app.panes.pane("quotes").entries

    act(app, done)


def test_quitting_does_not_wait_for_the_rest() -> None:
    rest = Later(parse(TEXT))
    app = Reader(Reading(first_look(TEXT), rest=rest))

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "q")

    act(app, done)
    assert rest.stopped
