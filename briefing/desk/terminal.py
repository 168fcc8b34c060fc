"""The terminal as a device: how it treats what is typed, whose it is, and whether it is there."""

import os
import select
import termios
from typing import Any

KEYBOARD = 0
"""The descriptor that keys, and what the terminal answers, are read from."""

UNABLE = ("", "dumb", "unknown")
"""What TERM says of a terminal that can only print lines, or says where there is none."""


def attributes() -> list[Any] | None:
    """How the terminal treats what is typed (man 3 termios); `None` where there is none."""
    try:
        return termios.tcgetattr(KEYBOARD)
    except termios.error:
        return None


def is_gone() -> bool:
    """Whether the terminal has been closed from the other side."""
    poll = select.poll()
    poll.register(KEYBOARD, 0)
    return any(told & (select.POLLHUP | select.POLLERR) for _, told in poll.poll(0))


def is_anothers() -> bool:
    """Whether the terminal belongs to another job now, so that who touches it is stopped."""
    try:
        return os.tcgetpgrp(KEYBOARD) != os.getpgrp()
    except OSError:  # there are no jobs on it
        return False
