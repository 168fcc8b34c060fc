"""What is open, one over the other, and the keys that the uppermost of it answers."""

import os
import signal
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Protocol

from briefing.folders import NOWHERE, Folders
from briefing.keys import ACTIONS, Context
from briefing.library.collection import Collection
from briefing.linear.console import Console
from briefing.linear.keyboard import WOKEN
from briefing.linear.keys import MEANINGLESS, acting, does, key_words
from briefing.memory import Memory
from briefing.settings import MEASURES, NONE, Settings
from briefing.sources import Where


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

    def __init__(
        self, console: Console, folders: Folders = NOWHERE, settings: Settings = NONE
    ) -> None:
        self.console, self.folders, self.settings = console, folders, settings
        self.keymap = settings.keymap
        self.memory = Memory(folders.memory, self._tell) if folders.remember else None
        chosen = self.memory.chosen().measure if self.memory else 0
        measure = chosen if settings.measure is None else settings.measure
        self.console.measure = max(0, min(measure, len(MEASURES) - 1))
        self._open: list[Open] = []
        self._coming: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._everywhere: Mapping[str, Callable[[], None]] = {
            "help": self._help,
            "quit": self.close,
            "visits": self._visits,
            "palette": self._palette,
            "by-name": self._palette,
            "interrupt": self._interrupt,
            "stop": self._stop,
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

    def library_of(self, path: str) -> Collection:
        """The person's library, if they have set one, or that of a briefing, by the path of its
        file."""
        return self.collection(str(self.settings.library or Path(path).parent))

    def collection(self, folder: str) -> Collection:
        """A folder as a library."""
        return Collection(folder, self.folders.cache, self.texts)

    @property
    def texts(self) -> Where:
        """Where texts of sources are, besides in the folder of each briefing."""
        return Where(shelf=self.folders.texts, others=self.settings.texts)

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
        names = acting(key, top.context, self.keymap)
        fitting = [name for name in names if ACTIONS[name].when in ("", *top.whens)]
        if fitting:
            self.act(fitting[0])
        elif names:
            find, source = self.key("find"), self.key("source")
            self.console.say(
                f"No hit and no passage to go to: {find} finds, {source} opens a source."
            )
        elif key != "?unknown":
            self.console.say(
                f"{key_words(key)} does nothing here. {self.key('help')} tells every key."
            )

    def act(self, name: str) -> None:
        """Does an action, by its name."""
        if name in MEANINGLESS:
            self.console.say(f"Linear mode has {does(ACTIONS[name], self.keymap)}.")
            return
        act = self.top.does.get(name) or self._everywhere.get(name)
        if act is not None:
            act()
        else:
            self.console.say("Nothing to do here.")

    def key(self, name: str) -> str:
        """The key of an action, as it is said."""
        return key_words(self.keymap.of(name)[0])

    # What can be done everywhere

    def _measure(self, step: int) -> None:
        console = self.console
        before = console.width
        while console.width == before and 0 <= console.measure + step < len(MEASURES):
            console.measure += step  # what is wider than the terminal changes nothing
        console.say(f"Lines of at most {console.width} cells.")
        if self.settings.measure not in (None, console.measure):
            console.say("For now. Your settings have another width at every start.")
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

    def _interrupt(self) -> None:
        """By another key than ctrl+c, of which the terminal makes this itself."""
        raise KeyboardInterrupt

    def _stop(self) -> None:
        os.kill(0, signal.SIGTSTP)

    def _tell(self, words: str) -> None:
        """What is wrong with the memory."""
        self.soon(lambda: self.console.say(f"Memory: {words}"))
