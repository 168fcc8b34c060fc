"""The clipboard, by the program that owns it, where there is one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping

_PATIENCE = 2.0  # seconds; a program that wants to be asked first is not waited for


def copied(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Puts a text into the clipboard; returns the name of the program that has taken it, `None`
    where there was none, or where it failed. Can take some time."""
    path = environment.get("PATH")
    for words in _programs(environment):
        program = shutil.which(words[0], path=path)
        if program is not None and _takes([program, *words[1:]], text, environment):
            return words[0]
    return None


def _programs(environment: Mapping[str, str]) -> Iterator[list[str]]:
    """Over ssh the clipboards here are not the person's; tmux hands it on to whose terminal it
    is in (`load-buffer -w`, tmux 3.2)."""
    if environment.get("TMUX"):
        yield ["tmux", "load-buffer", "-w", "-"]
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return
    if sys.platform == "darwin":
        yield ["pbcopy"]
    if environment.get("WAYLAND_DISPLAY"):
        yield ["wl-copy"]
    if environment.get("DISPLAY"):
        yield ["xclip", "-selection", "clipboard", "-in"]
        yield ["xsel", "--clipboard", "--input"]


def _takes(command: list[str], text: str, environment: Mapping[str, str]) -> bool:
    nowhere = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the text is its input
            command,
            input=text.encode(),
            stdout=nowhere,  # some stay in the background, and would hold a pipe open
            stderr=nowhere,
            env=dict(environment),
            timeout=_PATIENCE,
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
