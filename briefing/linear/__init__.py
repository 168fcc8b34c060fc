"""The reader a line at a time, for screen readers, braille and plain terminals: it only adds lines,
moves nothing on the screen, and leaves the terminal its own cursor. All that the panes do can be
done in it, with the same keys."""

import gc
import os
import signal
import sys
from contextlib import ExitStack

from briefing.folders import Folders
from briefing.linear.console import Console
from briefing.linear.keyboard import Ended, Lines, keys_of_terminal
from briefing.linear.session import Open, Session
from briefing.readings import Opening
from briefing.settings import NONE, Settings

REMEMBERED = (
    "Linear mode is remembered: from now on briefing starts in it. briefing --no-linear brings the"
    " panes back."
)


def run(
    first: Opening | str, folders: Folders, settings: Settings = NONE, *, told: str = ""
) -> int:
    """Reads a briefing, or the library in a folder, until the person leaves; returns the exit
    code. `told` is said first. A signal ends the program as it would any, when the terminal has
    been given back and where one is has been remembered."""
    gc.freeze()
    gc.enable()
    try:
        with ExitStack() as stack:
            taken = keys_of_terminal()
            keys = stack.enter_context(taken) if taken is not None else Lines(sys.stdin)
            session = Session(Console(keys), folders, settings)
            if taken is not None:
                taken.returned = session.again
            enter = "" if keys.alone else " Press enter after each."
            helping, leaving = session.key("help"), session.key("quit")
            hello = f"Linear mode. {helping} tells the keys, {leaving} quits.{enter}"
            session.console.say(*filter(None, (told, hello)))
            session.run(_first(session, first))
    except Ended as ended:
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)
    return 0


def _first(session: Session, first: Opening | str) -> Open:
    if isinstance(first, str):
        from briefing.linear.library import Library

        return Library(session, session.collection(first))
    from briefing.linear.reading import Reading

    return Reading(session, first.reading())
