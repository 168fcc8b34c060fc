"""The bytes of a regular file: nothing is waited for, and no more is read than is wanted."""

import os
import stat
from pathlib import Path

LARGEST = 8 * 1024 * 1024
"""Bytes of the largest file that is read: a long briefing has a hundredth of that, a text of some
thousand pages not more."""

_MORE = 4096  # bytes that are asked for where a file should end: it may have grown


class Unreadable(Exception):
    """A file has no bytes for us. The message says why, in words that are safe to show."""


def read(path: str | Path, most: int = LARGEST) -> bytes:
    """A file's bytes, of which there may be `most`. Raises Unreadable; FileNotFoundError where
    nothing stands there."""
    try:
        # A pipe or a device must not be waited for: it is refused below.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name can't be a file's"
        raise Unreadable(f"it can't be opened: {reason}") from None
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable("it is a folder")
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("it is not a regular file")
        if status.st_size > most:
            raise _too_large(most)
        data = b""
        while part := os.read(handle, max(status.st_size - len(data), _MORE)):
            data += part
            if len(data) > most:  # it has grown since
                break
    except OSError as error:
        raise Unreadable(f"it can't be read: {error.strerror}") from None
    finally:
        os.close(handle)
    if len(data) > most:
        raise _too_large(most)
    return data


def _too_large(most: int) -> Unreadable:
    return Unreadable(f"it is larger than {most // 1024 // 1024} MiB")
