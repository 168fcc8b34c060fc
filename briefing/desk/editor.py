"""The person's own editor: how it is called, and how it ended."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

_BY_PLUS = (
    "emacs",
    "emacsclient",
    "ex",
    "gvim",
    "hx",
    "kak",
    "micro",
    "nano",
    "nvim",
    "vi",
    "vim",
)  # `+LINE` before the file
_BY_GOTO = ("code", "code-insiders", "codium", "cursor")  # `--goto FILE:LINE`


def command(path: Path, line: int, environment: Mapping[str, str] = os.environ) -> list[str] | str:
    """The editor and its arguments to open a file at a line (from 1); or, as a sentence, why
    there is none. `$VISUAL`, else `$EDITOR`, is split as a shell does, but no shell runs it; the
    path stands after `--`, so that none is taken for an option."""
    name = next((each for each in ("VISUAL", "EDITOR") if environment.get(each, "").strip()), "")
    if not name:
        return "No editor is named: set VISUAL or EDITOR."
    try:
        words = shlex.split(environment[name])
    except ValueError:
        return f"{name} can’t be read: a quotation mark, or what a backslash stands before, is missing."
    program = shutil.which(words[0], path=environment.get("PATH"))
    if program is None:
        return f"{name} names a program that is not there."
    called = Path(words[0]).stem
    if called in _BY_PLUS:
        return [program, *words[1:], f"+{line}", "--", str(path)]
    if called in _BY_GOTO:
        return [program, *words[1:], "--goto", "--", f"{path}:{line}"]
    return [program, *words[1:], "--", str(path)]


def run(words: Sequence[str]) -> str:
    """Gives it the terminal until it ends; what is to be told of that, which is nothing where all
    went well."""
    try:
        done = subprocess.run(words, check=False)  # noqa: S603 - no shell runs it
    except OSError as error:
        return cannot_start(error)
    return f"The editor ended with {done.returncode}." if done.returncode else ""


def cannot_start(why: Exception) -> str:
    """What is told where it could not even begin."""
    return f"The editor can’t be started here: {why}."
