"""Keys one at a time, by their names, and lines of words, from a terminal or from a pipe."""

import os
import select
import signal
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Protocol, TextIO

from briefing.desk.signals import ENDING
from briefing.desk.terminal import KEYBOARD, UNABLE, attributes, is_anothers
from briefing.keys import ImpossibleKey, key

WOKEN = ""
"""Comes instead of a key when there is something to tell."""

_SOON = 0.05  # seconds in which the rest of a key's sequence comes
_NAMED = {
    "\t": "tab", "\n": "enter", "\r": "enter", "\x1b": "escape", " ": "space", "\x7f": "backspace",
    "\x08": "backspace",
}  # fmt: skip
_FINAL = {
    "A": "up", "B": "down", "C": "right", "D": "left", "F": "end", "H": "home", "Z": "shift+tab",
    "M": "enter", "P": "f1", "Q": "f2", "R": "f3", "S": "f4",
}  # fmt: skip
_NUMBERED = {
    "1": "home", "2": "insert", "3": "delete", "4": "end", "5": "pageup", "6": "pagedown",
    "7": "home", "8": "end", "11": "f1", "12": "f2", "13": "f3", "14": "f4", "15": "f5",
    "17": "f6", "18": "f7", "19": "f8", "20": "f9", "21": "f10", "23": "f11", "24": "f12",
}  # fmt: skip
_MODIFIERS = {"2": "shift+", "3": "alt+", "5": "ctrl+"}
_UNKNOWN = "?unknown"


class Ended(BaseException):
    """A signal ends the program; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Keys(Protocol):
    """What a person types."""

    alone: bool
    """Whether a key is told as soon as it is pressed, without enter."""

    def key(self) -> str | None:
        """The next key by its name: `j`, `enter`, `ctrl+d`; WOKEN where there is something to
        tell; `None` at the end."""

    def line(self) -> str | None:
        """A line of words, edited as the terminal lets one; `None` where it was given up."""

    def wake(self) -> None:
        """Makes `key` come back; from any thread."""

    @contextmanager
    def lent(self) -> Iterator[None]:
        """While the `with` block runs the terminal is another program's."""


class Lines:
    """Keys from a terminal that sends lines: each is a key by its name, or a sign
    and the words that it asks for, as in `/ferry`."""

    alone = False

    def __init__(self, lines: TextIO) -> None:
        self._lines = lines
        self._rest: str | None = None

    def key(self) -> str | None:
        line = self._lines.readline()
        if not line:
            return None
        typed = line.rstrip("\r\n")
        if typed[:1] in ("/", ":") and len(typed) > 1:
            typed, self._rest = typed[0], typed[1:]
        return _key_of(typed.strip()) or ("space" if typed else "enter")

    def line(self) -> str | None:
        rest, self._rest = self._rest, None
        if rest is not None:
            return rest
        line = self._lines.readline()
        return line.rstrip("\r\n") if line else None

    def wake(self) -> None:
        """What there is to tell is told with the next key."""

    @contextmanager
    def lent(self) -> Iterator[None]:
        yield


def _key_of(words: str) -> str:
    """The key that somebody means who writes its name: `esc` as help tells it, `escape`."""
    try:
        return key(words) if len(words) > 1 else words
    except ImpossibleKey:
        return words


class Keyboard:
    """The keyboard of a terminal. It is taken for as long as a `with` block runs, and given back
    whatever ends that: a signal is acted on when the terminal is as it was."""

    alone = True

    def __init__(self) -> None:
        self._before = attributes()
        self._taken = self._lent = False
        self._ending: int | None = None
        """The signal that has ended it. In the midst of a clean-up, as after an import, Python drops
        what its handler raises: then the wait for a key raises it again, which the signal wakes."""
        self._wanted = True  # one by one; not while a line is written, or another program runs
        self.returned: Callable[[], None] = self.wake
        """Called when somebody brings us back from the background."""
        self._noted, self._note = os.pipe()
        os.set_blocking(self._noted, False)
        os.set_blocking(self._note, False)
        self._ahead = b""

    def __enter__(self) -> "Keyboard":
        self._handlers: dict[int, Any] = {}
        for each in ENDING:
            if signal.getsignal(each) is not signal.SIG_IGN:  # nohup
                self._handlers[each] = signal.signal(each, self._end)
        # So that none slips in between the last look and the wait for a key.
        self._woken = signal.set_wakeup_fd(self._note, warn_on_full_buffer=False)
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._stop)
        self._handlers[signal.SIGCONT] = signal.signal(signal.SIGCONT, self._go_on)
        self._take()
        return self

    def __exit__(self, *_: object) -> None:
        self._give_back()
        for each, handler in self._handlers.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._woken)
        os.close(self._note)
        os.close(self._noted)

    # The terminal

    def _take(self) -> None:
        """Keys come one by one, and nothing shows them; ctrl+c and ctrl+z stay the terminal's. In
        the background the terminal is left alone until somebody brings us back."""
        if self._before is None or is_anothers():
            return
        now = [*self._before[:6], [*self._before[6]]]
        now[0] &= ~termios.IXON  # ctrl+s and ctrl+q are keys
        now[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        self._taken = True
        with suppress(termios.error):  # it is gone, which reading tells
            termios.tcsetattr(KEYBOARD, termios.TCSADRAIN, now)

    def _give_back(self) -> None:
        if self._taken and self._before is not None:
            self._taken = False
            with suppress(termios.error):
                termios.tcsetattr(KEYBOARD, termios.TCSADRAIN, self._before)

    @contextmanager
    def lent(self) -> Iterator[None]:
        self._lent = True
        try:
            with self._given_back():
                yield
        finally:
            self._lent = False

    @contextmanager
    def _given_back(self) -> Iterator[None]:
        self._wanted = False
        self._give_back()
        try:
            yield
        finally:
            self._wanted = True
            self._take()

    # Signals

    def _end(self, number: int, _: FrameType | None) -> None:
        if self._lent and number in (signal.SIGINT, signal.SIGQUIT):
            return  # meant for the program that has the terminal now
        self._give_back()
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        self._ending = number
        raise Ended(number)

    def _stop(self, number: int, _: FrameType | None) -> None:
        """As ctrl+z does elsewhere: the shell waits until all of a job has stopped."""
        self._give_back()
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)  # until somebody tells us to go on
        signal.signal(number, self._stop)
        if self._wanted:
            self._take()

    def _go_on(self, *_: object) -> None:
        """The shell has made the terminal its own meanwhile."""
        if self._wanted:
            self._take()
            self.returned()

    def wake(self) -> None:
        with suppress(OSError):  # there is enough in it to wake anybody
            os.write(self._note, b"\0")

    # What is typed

    def key(self) -> str | None:
        if self._ending is not None:
            raise Ended(self._ending)
        if not self._ahead:
            ready, _, _ = select.select([KEYBOARD, self._noted], [], [])
            if self._noted in ready:
                os.read(self._noted, 1 << 10)
                return WOKEN
        return self._named()

    def _byte(self) -> bytes:
        """The next byte; nothing at the end."""
        if not self._ahead:
            self._ahead = os.read(KEYBOARD, 1 << 10)
        first, self._ahead = self._ahead[:1], self._ahead[1:]
        return first

    def _follows(self) -> bool:
        """Whether more has been typed, or comes at once."""
        return bool(self._ahead or select.select([KEYBOARD], [], [], _SOON)[0])

    def _named(self) -> str | None:
        sign = self._sign()
        if sign is None:
            return None
        if sign == "\x1b" and self._follows():
            return self._sequence()
        if sign in _NAMED:
            return _NAMED[sign]
        if sign < " ":
            return f"ctrl+{chr(ord(sign) + 64).lower()}"
        return sign

    def _sign(self) -> str | None:
        """The next character of UTF-8."""
        data = self._byte()
        if not data:
            return None
        more = 3 if data >= b"\xf0" else 2 if data >= b"\xe0" else 1 if data >= b"\xc0" else 0
        for _ in range(more):
            if self._follows():
                data += self._byte()
        return data.decode(errors="replace")

    def _sequence(self) -> str:
        """The key whose sequence has begun with esc (ECMA-48, 5.4; xterm's ctlseqs)."""
        sign = self._sign()
        if sign in ("[", "O"):
            return self._after_introducer()
        if sign == "\x1b":
            return f"alt+{self._sequence()}" if self._follows() else "escape"
        return f"alt+{_NAMED.get(sign or '', sign)}"

    def _after_introducer(self) -> str:
        """All of a control sequence is taken, also of one that means nothing here."""
        told = ""
        while self._follows() and (sign := self._sign()):
            told += sign
            if "@" <= sign <= "~":
                break
        if not told:
            return _UNKNOWN
        parts = told[:-1].split(";")
        name = _NUMBERED.get(parts[0]) if told[-1] == "~" else _FINAL.get(told[-1])
        if name is None:
            return _UNKNOWN
        return f"{_MODIFIERS.get(parts[1], '') if len(parts) > 1 else ''}{name}"

    def line(self) -> str | None:
        """Edited by the terminal's own keys; ctrl+c and ctrl+d give it up."""
        typed = self._typed_ahead()
        try:
            with self._given_back():
                while not typed.endswith(b"\n"):
                    more = os.read(KEYBOARD, 1 << 12)
                    if not more:
                        return None
                    typed += more
        except KeyboardInterrupt:
            return None
        return typed.decode(errors="replace").rstrip("\r\n")

    def _typed_ahead(self) -> bytes:
        """What was typed before the question stood there, and is shown now."""
        while select.select([KEYBOARD], [], [], 0)[0]:
            more = os.read(KEYBOARD, 1 << 12)
            if not more:
                break
            self._ahead += more
        line, end, self._ahead = self._ahead.replace(b"\r", b"\n").partition(b"\n")
        shown = "".join(each for each in line.decode(errors="replace") if each.isprintable())
        sys.stdout.write(shown + end.decode())
        sys.stdout.flush()
        return line + end


def keys_of_terminal() -> Keyboard | None:
    """The terminal's, where it sends keys as they are pressed; `None` for a pipe, and for a
    terminal that only prints, such as the shell of an editor, which sends lines."""
    unable = os.environ.get("TERM", "") in UNABLE
    return None if unable or not os.isatty(KEYBOARD) else Keyboard()
