"""Handing an address to the browser: an argument list, no shell, a session of its own."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Thread

from briefing.addresses import Address

# These draw in the terminal, which is taken.
_IN_THE_TERMINAL = ("browsh", "elinks", "links", "links2", "lynx", "w3m", "www-browser")


def command(address: Address, environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """The program that opens an address, with its arguments; `None` where there is none.

    `$BROWSER` is read as `webbrowser` of the standard library reads it: commands parted by
    `os.pathsep`, `%s` standing for the address. Without it, what the desktop provides."""
    path = environment.get("PATH")
    for words in (*_chosen(environment), *_provided(environment)):
        if Path(words[0]).name in _IN_THE_TERMINAL:
            continue
        program = shutil.which(words[0], path=path)
        if program is not None:
            return [program, *(word.replace("%s", address.url) for word in words[1:])]
    return None


def opened(address: Address, environment: Mapping[str, str] = os.environ) -> bool:
    """Starts the browser, and never waits for it; whether there was one to start. It gets a
    session of its own, so that no key or signal meant for us reaches it, and nothing that it
    writes reaches the terminal."""
    words = command(address, environment)
    if words is None:
        return False
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell, and the address has been checked
            words, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
    except OSError:
        return False
    # Somebody must take its exit code when it ends, or it stays in the table of processes.
    Thread(target=process.wait, name="browser", daemon=True).start()
    return True


def _chosen(environment: Mapping[str, str]) -> Iterator[list[str]]:
    for line in environment.get("BROWSER", "").split(os.pathsep):
        try:
            words = shlex.split(line)
        except ValueError:  # a quotation mark is missing
            continue
        if words[-1:] == ["&"]:
            words.pop()
        if words:
            yield words if any("%s" in word for word in words[1:]) else [*words, "%s"]


def _provided(environment: Mapping[str, str]) -> Iterator[list[str]]:
    if sys.platform == "darwin":
        yield ["open", "%s"]
    elif environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        yield ["xdg-open", "%s"]
        yield ["gio", "open", "%s"]
    yield ["wslview", "%s"]
