"""Without a theme chosen, a light terminal is read on paper; and whatever a terminal answers, and
whenever, no answer acts as a key and no key is lost."""

import signal
from pathlib import Path

import pytest

from briefing import themes
from tests.cli.conftest import GOOD
from tests.terminal.conftest import Open
from tests.terminal.terminal import ANSWERS, Terminal, modes

QUESTION = b"\x1b]11;?\x1b\\"
END = b"\x1b[c"
WHITE = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
ATTRIBUTES = b"\x1b[?62;22c"
WORDS = ("We have never closed", "They met.")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talks.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


def answering(colour: bytes, attributes: bytes = ATTRIBUTES) -> dict[bytes, bytes]:
    """A terminal that answers so when it is asked for its background, and what it is."""
    return {**ANSWERS, QUESTION: colour, END: attributes}


def worn(shown: Terminal) -> str:
    """The theme that the bar at the top is drawn in."""
    shown.wait_for(*WORDS)
    bars = {each.variables["bar"]: each.name for each in themes.shelf().themes}
    return bars[f"#{shown.ground()}"]


def ends(shown: Terminal) -> bool:
    shown.press("q")
    assert shown.end() == 0
    assert shown.attributes() == shown.before
    assert modes(shown.written) == set()
    return True


@pytest.mark.parametrize(
    ("answers", "around", "theme"),
    [
        (answering(WHITE), {}, "paper"),
        (answering(b"\x1b]11;rgb:0000/2b2b/3636\x1b\\"), {"COLORFGBG": "0;15"}, "ink"),
        (answering(b""), {"COLORFGBG": "0;15"}, "paper"),
        (answering(b"\x1b]11;none of your business\x07"), {}, "ink"),
        (answering(b"", b""), {}, "ink"),
        (answering(QUESTION, END), {}, "ink"),
        (answering(b"", ATTRIBUTES + WHITE), {"TERM": "screen-256color"}, "paper"),
    ],
    ids=[
        "light", "dark", "no colour, but COLORFGBG", "garbage", "nothing",
        "the question itself", "the colour last, as in GNU screen",
    ],
)  # fmt: skip
def test_without_a_theme_it_suits_the_terminal(
    terminal: Open,
    file: Path,
    answers: dict[bytes, bytes],
    around: dict[str, str],
    theme: str,
) -> None:
    shown = terminal(file, answers=answers, **around)

    assert worn(shown) == theme
    assert shown.written.count(QUESTION) == 1
    assert ends(shown)


def test_a_theme_that_was_chosen_is_worn_and_nothing_is_asked(terminal: Open, file: Path) -> None:
    shown = terminal(file, "--theme", "mist")
    assert worn(shown) == "mist"
    shown.press("t")
    shown.wait_for("Themes")
    shown.press("k\r")  # the one above mist
    shown.settle()
    assert ends(shown)
    assert QUESTION not in shown.written

    shown = terminal(file, answers=answering(WHITE))
    assert worn(shown) == "ink"
    assert ends(shown)
    assert QUESTION not in shown.written


@pytest.mark.parametrize("answers", [ANSWERS, answering(b"", b"")], ids=["answered", "not yet"])
def test_what_is_typed_while_it_starts_is_done_afterwards(
    terminal: Open, file: Path, answers: dict[bytes, bytes]
) -> None:
    shown = terminal(file, answers=answers)
    shown.wait_until(QUESTION)
    shown.press("2\r")  # the first actor's card

    shown.wait_for("Norhaven")
    assert b"2\r" not in shown.written
    shown.press("\x1b[27u")  # as kitty's protocol has escape
    assert ends(shown)


def test_an_answer_that_comes_late_is_no_key(terminal: Open, file: Path) -> None:
    """Read as keys it would go forward and a page up, find, and open the help."""
    shown = terminal(file, answers=answering(b"", b""))
    assert worn(shown) == "ink"
    shown.press("jk")  # whoever presses a key is greeted no more
    shown.settle()
    before = shown.screen()
    shown.press("j" + WHITE.decode()[:9])
    shown.settle()
    shown.press(WHITE.decode()[9:] + ATTRIBUTES.decode() + "k")
    shown.settle()

    assert shown.screen() == before
    shown.press("\x1b[B")  # an arrow, which begins as an answer does
    shown.settle()
    assert shown.screen() != before
    assert ends(shown)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda each: each.name)
def test_a_signal_before_the_answer(terminal: Open, file: Path, number: signal.Signals) -> None:
    shown = terminal(file, answers=answering(b"", b""))
    shown.wait_until(QUESTION)
    shown.process.send_signal(number)

    assert shown.end() in (128 + number, -number)
    assert shown.attributes() == shown.before
    assert modes(shown.written) == set()
