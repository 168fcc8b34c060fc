"""The program in a terminal, with a home of its own."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.conftest import GOOD
from tests.terminal.terminal import ANSWERS, Terminal

Open = Callable[..., Terminal]


@pytest.fixture
def environment(root: Path, tmp_path: Path) -> dict[str, str]:
    """What the program finds around it."""
    return {**os.environ, "PYTHONPATH": str(root), "XDG_STATE_HOME": str(tmp_path / "state")}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A briefing with two quotes."""
    path = tmp_path / "talks.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path) -> Iterator[Open]:
    """Opens a terminal with `briefing` and the given words in it, or with Python code that is
    run before; it is closed after the test."""
    with ExitStack() as stack:

        def opened(
            *words: str | Path,
            before: str = "",
            size: tuple[int, int] = (120, 40),
            kind: str = "program",
            answers: Mapping[bytes, bytes] = ANSWERS,
            **more: str,
        ) -> Terminal:
            code = f"import sys\n{before}\nfrom briefing.cli import main\nsys.exit(main())"
            program = ["-c", code] if before else ["-m", "briefing"]
            command = [sys.executable, *program, *map(str, words)]
            around = {**environment, **more}
            made = Terminal(command, around, tmp_path, size=size, kind=kind, answers=answers)
            stack.callback(made.put_away)
            return made

        yield opened
