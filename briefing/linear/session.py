"""What is open, one over the other, and the keys that the uppermost of it answers."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from queue import Empty, SimpleQueue
from typing import Protocol

from briefing.entries.wrapping import MEASURES
from briefing.folders import NOWHERE, Folders
from briefing.linear.console import Console
from briefing.linear.keyboard import WOKEN
from briefing.linear.keys import ACTIONS, MEANINGLESS, Context, acting, key_words
from briefing.memory import Memory


class Open(Protocol):
    """Something that is open: a briefing, a list over it, a library."""

    @property
    def context(self) -> Context:
        """Which keys it answers."""

    @property
    def whens(self) -> frozenset[str]:
        """What is going on, where that decides what a key does."""

    @property
    def does(self) -> Mapping[str, Callable[[], None]]:
        """What its actions do, by their names."""

    def begin(self) -> None:
        """Says what has been opened."""

    def again(self) -> None:
        """Says where one is."""

    def left(self) -> None:
        """It is being closed."""


class Session:
    """A run of the linear mode. `soon` can be called from any thread."""

    def __init__(self, console: Console, folders: Folders = NOWHERE) -> None:
        self.console, self.folders = console, folders
        self.memory = None if folders is NOWHERE else Memory(folders.memory, self._tell)
        chosen = self.memory.chosen().measure if self.memory else 0
        self.console.measure = max(0, min(chosen, len(MEASURES) - 1))
        self._open: list[Open] = []
        self._coming: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._everywhere: Mapping[str, Callable[[], None]] = {
            "help": self._help,
            "quit": self.close,
            "visits": self._visits,
            "palette": self._palette,
            "wider": partial(self._measure, -1),
            "narrower": partial(self._measure, 1),
        }

    # What is open

    @property
    def top(self) -> Open:
        return self._open[-1]

    @property
    def all_open(self) -> tuple[Open, ...]:
        return tuple(self._open)

    def open(self, what: Open) -> None:
        self._open.append(what)
        what.begin()

    def shut(self) -> None:
        """Closes the uppermost, and says nothing."""
        self._open.pop().left()

    def close(self) -> None:
        """Closes the uppermost, and says where one is then; the last one ends the session."""
        self.shut()
        if self._open:
            self.top.again()

    # Running

    def run(self, first: Open) -> None:
        """Answers keys until the last thing is closed, or nothing more is typed."""
        try:
            self.open(first)
            while self._open:
                self.catch_up()
                key = self.console.keys.key()
                if key is None:
                    break
                if key != WOKEN:
                    self.press(key)
        finally:
            while self._open:
                self.shut()

    def soon(self, act: Callable[[], None]) -> None:
        """Does something before the next key, or at once where nobody presses one."""
        self._coming.put(act)
        self.console.keys.wake()

    def again(self) -> None:
        """Says, in its turn, where one is."""

        def say() -> None:
            self.top.again()

        self.soon(say)

    def catch_up(self) -> None:
        """Does what has been waiting for its turn."""
        while self._open:
            try:
                act = self._coming.get_nowait()
            except Empty:
                return
            act()

    def press(self, key: str) -> None:
        """Does what a key asks for, or says that it asks for nothing."""
        top = self.top
        names = acting(top.context).get(key, [])
        fitting = [name for name in names if ACTIONS[name].when in ("", *top.whens)]
        if fitting:
            self.act(fitting[0])
        elif names:
            self.console.say(
                "There is no hit and no passage to go to: / finds words, o opens a source."
            )
        elif key != "?unknown":
            self.console.say(
                f"{key_words(key)} does nothing here. ? question mark tells every key."
            )

    def act(self, name: str) -> None:
        """Does an action, by its name."""
        if name in MEANINGLESS:
            self.console.say(f"Linear mode has {ACTIONS[name].does}.")
            return
        act = self.top.does.get(name) or self._everywhere[name]
        act()

    # What can be done everywhere

    def _measure(self, step: int) -> None:
        console = self.console
        console.measure = max(0, min(console.measure + step, len(MEASURES) - 1))
        console.say(f"Lines of at most {console.width} cells.")
        if self.memory is not None:
            self.memory.choose(lambda before: replace(before, measure=console.measure))

    def _help(self) -> None:
        from briefing.linear.helping import help_on

        self.open(help_on(self, self.top.context))

    def _visits(self) -> None:
        from briefing.linear.opening import visits

        self.open(visits(self))

    def _palette(self) -> None:
        from briefing.linear.going import go_by_name

        go_by_name(self)

    def _tell(self, words: str) -> None:
        """What is wrong with the memory."""
        self.soon(lambda: self.console.say(f"Memory: {words}"))
