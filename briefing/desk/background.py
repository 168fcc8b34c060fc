"""The background of the terminal, asked of the terminal itself.

OSC 11 asks for its colour (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html). Not every
terminal answers, so DA1 is asked behind it, which nearly every terminal does: answers come in the
order of the questions. GNU screen answers the second itself and hands the first to the terminal
that it runs in, whose answer may come last. What is typed meanwhile stands between them.
"""

import os
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from briefing.desk.signals import ENDING
from briefing.desk.terminal import KEYBOARD, UNABLE, is_anothers

_QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
# An older Linux console prints the words of what it does not know. Its background is black.
_NOT_ASKED = (*UNABLE, "linux")

_COLOUR = re.compile(rb"\x1b\]11;([ -~]{0,64})(?:\x07|\x1b\\|\x9c)")
_END = re.compile(rb"\x1b\[\??[0-9;]*c")  # without `?` it is our own, echoed
_BEGUN = re.compile(rb"\x1b(?:\](?:1(?:1(?:;[ -~]{0,64}\x1b?)?)?)?|\[(?:\?[0-9;]*)?)?\Z")
_A_KEY = (b"\x1b", b"\x1b[", b"\x1b]")  # what begins so may also be typed
_RGB = re.compile(r"rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?\Z")
_HEX = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\Z")

KEYS_WAIT = 0.1  # seconds that a lone escape is held, since an answer may follow it
LATEST = 10.0  # seconds after which an answer is not expected any more


class Answers:
    """Sifts the answers from what the terminal sends: all else is keys."""

    def __init__(self, *, in_order: bool = True) -> None:
        """`in_order` tells whether the answers come in the order of the questions."""
        self.colour: str | None = None
        """What the terminal calls its background, as it came; None if it said nothing."""
        self.ended = False
        """Whether the second question has been answered."""
        self.complete = False
        """Whether nothing more of an answer will come."""
        self.held = b""
        """What may be the beginning of an answer."""
        self._in_order = in_order

    def sift(self, data: bytes) -> bytes:
        """The keys in what has come."""
        data = self.held + data
        self.held = b""
        if self.complete:
            return data
        if found := _COLOUR.search(data):
            self.colour = found[1].decode("ascii").strip().lower()
            data = data[: found.start()] + data[found.end() :]
        if not self.ended and (end := _END.search(data)):
            self.ended = True
            data = data[: end.start()] + data[end.end() :]
        self.complete = self.ended and (self._in_order or self.colour is not None)
        if not self.complete and (begun := _BEGUN.search(data)):
            self.held = data[begun.start() :]
            data = data[: begun.start()]
        return data

    @property
    def may_hold_a_key(self) -> bool:
        """Whether what is held is a key, if nothing follows it soon."""
        return self.held in _A_KEY

    def let_go(self) -> bytes:
        """What was held and was a key after all."""
        held, self.held = self.held, b""
        return held

    def give_up(self) -> None:
        """Nothing more is an answer, and what is held is none."""
        self.held = b""
        self.complete = True


class Question:
    """The question to the terminal, which keeps what is typed to itself until `give_back`."""

    def __init__(self) -> None:
        self.answers = Answers(in_order=not os.environ.get("TERM", "").startswith("screen"))
        self.typed = b""
        """What was typed while the answer was waited for."""
        self.before: list[Any] = termios.tcgetattr(KEYBOARD)
        """How the terminal was."""
        self.asked = time.monotonic()
        self._watched: list[int] = []
        self._taken = False

    def ask(self) -> None:
        """Raises OSError or termios.error where the terminal can't be asked."""
        self._take()
        os.write(sys.__stdout__.fileno() if sys.__stdout__ else 1, _QUESTION)

    def _take(self) -> None:
        """As Textual will have it, so that what is typed now is for it the same key; but that
        what interrupts still does."""
        for each in (*ENDING, signal.SIGTSTP):
            if signal.getsignal(each) is signal.SIG_DFL:
                self._watched.append(each)
                signal.signal(each, self._interrupted)
        self._taken = True
        now = termios.tcgetattr(KEYBOARD)
        now[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR)
        now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        termios.tcsetattr(KEYBOARD, termios.TCSANOW, now)

    def _interrupted(self, number: int, _: object) -> None:
        self.give_back()
        signal.raise_signal(number)  # which does now what it does to a program
        if number == signal.SIGTSTP:  # and somebody has told us to go on
            with suppress(termios.error):
                self._take()

    def light(self, patience: float) -> bool | None:
        """Whether the background is light, as the terminal says within `patience` seconds."""
        end = time.monotonic() + patience
        while not self.answers.complete:
            left = 0.0 if self.answers.ended else max(0.0, end - time.monotonic())
            if not select.select([KEYBOARD], [], [], left)[0]:
                break
            data = os.read(KEYBOARD, 4096)
            if not data:
                break
            self.typed += self.answers.sift(data)
        return is_light(self.answers.colour)

    def give_back(self) -> None:
        """Makes the terminal what it was. Only the first call does anything."""
        if self._taken:
            self._taken = False
            with suppress(termios.error):  # it is gone
                termios.tcsetattr(KEYBOARD, termios.TCSANOW, self.before)
        self.leave_signals()

    def leave_signals(self) -> None:
        """Lets somebody else see to it that a signal gives the terminal back."""
        while self._watched:
            signal.signal(self._watched.pop(), signal.SIG_DFL)


@contextmanager
def asked(*, wanted: bool = True) -> Iterator[Question | None]:
    """Asks, and gives the terminal back in the end, whatever happens; None where there is nobody
    to ask, or the answer is not wanted."""
    question = Question() if wanted and _can_be_asked() else None
    try:
        if question is not None:
            try:
                question.ask()
            except (OSError, termios.error):
                question.give_back()
                question = None
        yield question
    finally:
        if question is not None:
            question.give_back()


def _can_be_asked() -> bool:
    """Whether there is a terminal, ours to change, and it takes a question now."""
    if os.environ.get("TERM", "") in _NOT_ASKED or sys.__stdout__ is None:
        return False
    shown = sys.__stdout__.fileno()
    if not os.isatty(KEYBOARD) or not os.isatty(shown) or is_anothers():
        return False
    return bool(select.select([], [shown], [], 0)[1])


def is_light(colour: str | None) -> bool | None:
    """Whether a colour as OSC 11 tells it (`rgb:ffff/ffff/ffff`) is light: black words read better
    on it than white ones. None for what is no colour."""
    if found := _RGB.match(colour or ""):
        levels = [int(each, 16) / (16 ** len(each) - 1) for each in found.groups()]
    elif found := _HEX.match(colour or ""):
        levels = [int(each, 16) / 255 for each in found.groups()]
    else:
        return None
    from briefing.themes.colour import luminance

    red, green, blue = (round(level * 255) for level in levels)
    return luminance((red, green, blue)) > 0.179


def light_by_environment(environment: str) -> bool | None:
    """Whether `COLORFGBG` tells of a light background: `0;15`, by the number of its colour among
    the sixteen, of which white and the bright ones but bright black are light."""
    number = environment.rpartition(";")[2]
    if not number.isascii() or not number.isdigit() or int(number) > 15:
        return None
    return int(number) == 7 or int(number) > 8
