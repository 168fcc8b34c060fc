"""Files that are broken, or made to do harm, open in the reader, and nothing happens."""

import os
import unicodedata
from collections.abc import Iterator
from itertools import islice

import pytest
from textual.pilot import Pilot

from briefing.checking.checked import checked
from briefing.reader.app import Reader
from briefing.readings import Reading
from tests.hostile.corpus import hostile_files
from tests.reader.seeing import act, press
from tests.terminal.every_field import FIELDS, MARKUP, briefing_of, hostile

KEYS = ("1", "G", "g", "j", "enter", "escape", "2", "enter", "escape", "4", "}", "exclamation_mark")
APART = int(os.environ.get("HOSTILE_APART", "40"))
"""Of the many files of the corpus every so many is opened; with 1 all of them are."""


def files() -> Iterator[tuple[str, bytes]]:
    """A name for each, and its bytes."""
    yield "controls in every field", hostile().encode("utf-8", "surrogatepass")
    yield "markup in every field", briefing_of(lambda name: f"{name}{''.join(MARKUP)}").encode()
    yield "names that are only marks", briefing_of(lambda _: "[](<>)*_`~").encode()
    yield "long words", briefing_of(lambda name: name + "x" * 4000).encode()
    yield "a matrix of many columns", _many_parties(40).encode()
    yield from islice(hostile_files(), 3, None, APART)


def _many_parties(number: int) -> str:
    parties = "".join(f"### P{n}\n\n- Kind: state\n\n" for n in range(number))
    positions = "".join(f"- [P{n}](#p{n}): **claims** it\n" for n in range(number))
    return f"## Actors\n\n{parties}## Territory\n\n### One\n\n{positions}"


@pytest.mark.parametrize(("name", "data"), files(), ids=range(len([*files()])))
def test_it_opens_and_shows_no_control(name: str, data: bytes) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot)
        found = shown(app)
        for key in KEYS:
            await pilot.press(key)
            found += shown(app)
        assert app.is_running
        assert {char for char in found if unicodedata.category(char) in ("Cc", "Cs")} == set()

    act(Reader(Reading(checked(data, name))), done, (80, 24))


def shown(app: Reader) -> str:
    """All that stands on the screen."""
    strips = app.screen._compositor.render_strips()
    return "".join(part.text for strip in strips for part in strip)


def test_every_field_has_its_place() -> None:
    """The briefing that these files are made of has what it says."""
    text = briefing_of(lambda name: f"f-{name}")

    assert [name for name in FIELDS if f"f-{name}" not in text] == []
