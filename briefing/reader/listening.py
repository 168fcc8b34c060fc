"""Keys from a terminal that may still answer what it was asked before the app started.

An answer that comes late would be a row of keys: `]`, `1`, `b`, `?`. Here it is sifted from them.
"""

import os
import select
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from briefing.desk.background import KEYS_WAIT, LATEST, Question


def listening(question: Question) -> type[Driver]:
    """Textual's driver for one who has asked the terminal."""

    class Listening(LinuxDriver):
        def start_application_mode(self) -> None:
            question.give_back()  # just before Textual makes it its own, and remembers how it was
            super().start_application_mode()  # type: ignore[no-untyped-call]

        def run_input_thread(self) -> None:
            if question.answers.complete and not question.typed:
                super().run_input_thread()
                return
            terminal = self.fileno
            with _sifted(question, terminal) as keys:
                self.fileno = keys
                try:
                    super().run_input_thread()
                finally:
                    self.fileno = terminal

    return Listening


@contextmanager
def _sifted(question: Question, terminal: int) -> Iterator[int]:
    """A descriptor with the keys alone, while the `with` block runs."""
    keys, found = os.pipe()
    stopped, stop = os.pipe()
    thread = threading.Thread(
        target=_sift, args=(question, terminal, found, stopped), name="sifting", daemon=True
    )
    thread.start()
    try:
        yield keys
    finally:
        os.close(keys)  # what waits to write to it does so no longer
        os.close(stop)
        thread.join()
        os.close(found)
        os.close(stopped)


def _sift(question: Question, terminal: int, found: int, stopped: int) -> None:
    """What the thread does, until the other end of `stopped` is closed or there is no terminal."""
    poll = select.poll()
    poll.register(terminal, select.POLLIN)
    poll.register(stopped, 0)
    answers = question.answers
    typed, question.typed = question.typed, b""
    with suppress(OSError):  # the terminal is gone, or nobody wants the keys any more
        while True:
            os.write(found, typed)
            told = dict(poll.poll(KEYS_WAIT * 1000 if answers.may_hold_a_key else None))
            if stopped in told:
                return
            if time.monotonic() > question.asked + LATEST:
                answers.give_up()
            if terminal not in told:
                typed = answers.let_go()
            elif data := os.read(terminal, 4096):
                typed = answers.sift(data)
            else:
                return
