"""One run of the reader on a terminal, which is given back however it ends.

Textual gives it back after a key that quits and after most crashes. It does not after a signal;
where the terminal is gone it tries to read from it for ever; and a crash it shows with all the
values of variables, and calls a success. Here signals, a lost terminal and faults all end the
app as a key does, and where it can't end, because it is stuck, the terminal is given back
without it.
"""

import asyncio
import os
import select
import signal
import sys
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from briefing.desk.signals import ENDING
from briefing.desk.terminal import KEYBOARD, attributes, is_anothers, is_gone

if TYPE_CHECKING:
    from briefing.desk.background import Question
    from briefing.reader.app import Reader

_PATIENCE = 1.4  # seconds that the app has to end by itself
_INSISTENCE = 0.3  # seconds in which a stuck terminal is told what it must know
_HUNG_UP = 128 + signal.SIGHUP
_FAULT = 70  # EX_SOFTWARE of sysexits.h

# What Textual leaves on where the terminal knows it: mouse pixels always, sizes told in the stream
# when the terminal's answer comes late.
_LEFT_ON = b"\x1b[?2048l\x1b[?1016l"
# What was cut short; synchronised output; the keys of kitty's protocol, which the other screen
# has; mouse; focus; bracketed paste; lines that wrap; the other screen; the cursor; colours.
_ALL_OFF = (
    b"\x1b\\\x1b[?2026l\x1b[<u\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2004l"
    b"\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[m" + _LEFT_ON
)


class Crashed(Exception):
    """The app ended by itself, and nobody knows of what."""


class _Leaving(Exception):
    """The app is to end, not to go on."""


def shown(app: "Reader", question: "Question | None" = None) -> int:
    """Runs the app; returns the exit code: 128 and its number after a signal. Raises what made
    the app crash, when the terminal has been given back. `question` is what the terminal has
    been asked."""
    _draw_on_the_terminal()
    before = attributes()
    if question is not None:
        from briefing.reader.listening import listening

        app.driver_class = listening(question)
        before = question.before
        question.leave_signals()
    with asyncio.Runner() as runner:
        watch = _Watch(app, runner.get_loop(), before)
        app.on_terminal = watch.ready
        with watch.watching():
            app.run(loop=runner.get_loop())
        if watch.code is None and app.return_code in (None, 1):  # Textual's, after an exception
            if not is_gone():
                watch.give_back()
                raise app.fault.with_traceback(app.fault_came_from) if app.fault else Crashed
            watch.code = _HUNG_UP
    return watch.code or app.return_code or 0


def switch_off() -> None:
    """Switches off what Textual leaves on when it gives the terminal to somebody else."""
    _write(_LEFT_ON)


def stop_together() -> None:
    """Stops the reader and whatever was started with it, as ctrl+z does elsewhere: a shell waits
    until all of a job has stopped."""
    os.kill(0, signal.SIGTSTP)


class _Watch:
    """Waits in a thread of its own for signals, and for the terminal to be closed. `code` is the
    exit code if either came."""

    def __init__(
        self, app: "Reader", loop: asyncio.AbstractEventLoop, before: list[Any] | None
    ) -> None:
        """`before` is how the terminal was (termios)."""
        self.code: int | None = None
        self._app = app
        self._loop = loop
        self._before = before
        self._paused = False
        self._told = threading.Event()  # what may end a pause

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watches while the `with` block runs."""
        noted, note = os.pipe()
        os.set_blocking(note, False)
        waiting = threading.Thread(target=self._wait, args=(noted,), name="signals", daemon=True)
        waiting.start()
        # The number of a signal is written to the pipe at once, whatever the app is busy with.
        woken = signal.set_wakeup_fd(note, warn_on_full_buffer=False)
        before = {each: signal.getsignal(each) for each in ENDING}
        for each, handler in before.items():
            if handler is not signal.SIG_IGN:  # nohup
                signal.signal(each, self._note)
        failed, threading.excepthook = threading.excepthook, self._thread_failed
        self._loop.set_exception_handler(self._task_failed)
        try:
            yield
        finally:
            threading.excepthook = failed
            for each in (signal.SIGTSTP, signal.SIGCONT):  # the driver's
                signal.signal(each, signal.SIG_DFL)
            for each, handler in before.items():
                signal.signal(each, handler)
            signal.set_wakeup_fd(woken)
            os.close(note)  # which ends the thread
            waiting.join()
            os.close(noted)
            _write(_LEFT_ON)

    def ready(self) -> None:
        """To be called when Textual has made its own arrangements for being stopped: those forget
        how the terminal was when they are told to go on without having been stopped."""
        signal.signal(signal.SIGTSTP, self._note)
        signal.signal(signal.SIGCONT, self._note)

    def give_back(self) -> None:
        """Makes the terminal what it was before, whatever state it is in."""
        self._restore()
        _write(_ALL_OFF)

    def _restore(self) -> None:
        if self._before is not None:
            with suppress(termios.error):  # it is gone
                termios.tcsetattr(KEYBOARD, termios.TCSANOW, self._before)

    # Signals

    def _note(self, number: int, _: object) -> None:
        """What the main thread does about a signal, between two steps of whatever it does."""
        if self.code is None and number in ENDING and not self._goes_to_another(number):
            self.code = 128 + number

    def _goes_to_another(self, number: int) -> bool:
        """Whether a key of the terminal sent it to a program that has the terminal now."""
        return self._app.outside and number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)

    def _wait(self, noted: int) -> None:
        """What the thread does."""
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})  # for `give_back`, aside
        poll = select.poll()
        poll.register(noted, select.POLLIN)
        poll.register(KEYBOARD, 0)  # told only when it is closed
        patience: float | None = None  # milliseconds
        while True:
            events = dict(poll.poll(patience))
            if not events:
                self._restore()
                _insist(_ALL_OFF)
                os._exit(self.code or _FAULT)
            numbers = os.read(noted, 64) if noted in events else b"\0"
            if not numbers:
                return
            if KEYBOARD in events:
                poll.unregister(KEYBOARD)
                _draw_nowhere()  # what waits to write to it would wait for ever
                numbers += bytes((signal.SIGHUP,))
            for number in numbers:
                if self._heard(number):
                    patience = _PATIENCE * 1000

    def _heard(self, number: int) -> bool:
        """Whether it ends the app."""
        if self._goes_to_another(number):
            if number == signal.SIGTSTP:  # the shell waits until all of the job has stopped
                os.kill(os.getpid(), signal.SIGSTOP)
            return False
        if number == signal.SIGTSTP:
            self._soon(self._pause)
        elif number == signal.SIGCONT and not (self._paused or self._app.outside):
            self._soon(self._begin_anew)
        elif number in ENDING:
            self.code = self.code or 128 + number
            self._soon(self._app.exit, None, self.code)
        self._told.set()
        return number in ENDING

    def _soon(self, act: Any, *arguments: Any) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            self._loop.call_soon_threadsafe(act, *arguments)

    def _pause(self) -> None:
        if not self._app.is_running:  # it is about to end
            return
        self._paused = True
        with suppress(_Leaving), self._app.suspend():
            _write(_LEFT_ON)
            signal.signal(signal.SIGCONT, signal.SIG_DFL)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            signal.raise_signal(signal.SIGTSTP)  # until somebody tells us to go on
            self._told.clear()
            self.ready()
            while self.code is None and is_anothers():  # `bg`, or `kill` of a job
                self._told.wait()
                self._told.clear()
            if self.code is not None:
                signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # or what Textual does stops us again
                raise _Leaving
        self._paused = False

    def _begin_anew(self) -> None:
        """After a stop that nobody could prepare for, the shell has changed the terminal."""
        if self._app.is_running:
            with self._app.suspend():
                pass

    # Faults that Textual doesn't see

    def _thread_failed(self, failed: threading.ExceptHookArgs) -> None:
        if not (isinstance(failed.exc_value, OSError) and is_gone()):
            self._failed(failed.exc_value)

    def _task_failed(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self._failed(context.get("exception"))

    def _failed(self, error: BaseException | None) -> None:
        if isinstance(error, Exception) and self._app.is_running:
            if self._app.fault is None:
                self._app.fault, self._app.fault_came_from = error, error.__traceback__
            self._soon(self._app.exit, None, 1)


# The terminal


def _draw_on_the_terminal() -> None:
    """Textual draws on standard error, which may lead into a file."""
    if sys.__stderr__ is None or not sys.__stderr__.isatty():
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]


def _draw_nowhere() -> None:
    if sys.__stderr__ is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.__stderr__.fileno())
        os.close(nowhere)


def _insist(what: bytes) -> None:
    """Writes to a terminal that takes nothing more, and drops what it has not taken, and what the
    app would still write: a thread that waits to write is woken by a signal, and goes on
    elsewhere."""
    if sys.__stderr__ is None:
        return
    terminal = os.dup(sys.__stderr__.fileno())
    _draw_nowhere()
    os.set_blocking(terminal, False)
    end = time.monotonic() + _INSISTENCE
    while what and time.monotonic() < end:
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and thread.ident is not None:
                with suppress(ProcessLookupError):  # it has just ended
                    signal.pthread_kill(thread.ident, signal.SIGUSR1)
        with suppress(termios.error):
            termios.tcflush(terminal, termios.TCOFLUSH)
        try:
            what = what[os.write(terminal, what) :]
        except BlockingIOError:  # the app's last write is still on its way
            select.select([], [terminal], [], 0.02)
        except OSError:  # it is gone
            break
    os.set_blocking(terminal, True)
    os.close(terminal)


def _write(what: bytes) -> None:
    """Writes to the terminal what it can take now: one that is stuck is not waited for."""
    if sys.__stderr__ is None:
        return
    descriptor = sys.__stderr__.fileno()
    with suppress(OSError):
        blocking = os.get_blocking(descriptor)
        os.set_blocking(descriptor, False)
        try:
            os.write(descriptor, what)
        finally:
            os.set_blocking(descriptor, blocking)
