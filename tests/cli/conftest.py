"""Running the program as a person does."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run(root: Path, tmp_path: Path) -> Run:
    """Runs `briefing` with the given words in an empty folder; its output is piped."""

    def run_words(
        *words: str | Path,
        stdin: bytes = b"",
        environment: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "briefing", *map(str, words)],
            input=stdin,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**os.environ, "PYTHONPATH": str(root), **(environment or {})},
            check=False,
            timeout=60,
        )

    return run_words


GOOD = """\
---
briefing: 1
title: Talks on the Veld crossing
date: 2031-05-14
---

## Summary

- They met.

## Actors

### Norland

- Kind: state
- Also known as: Norhaven

#### Ana Ruiz

- Role: Foreign minister

### Sudmark

- Kind: state

## Quotes

> We have never closed the crossing.
>
> — [Ana Ruiz](#ana-ruiz), on [Upper Veld](#upper-veld), 2031-05-13

> very useful
>
> — [Sudmark](#sudmark)

## Territory

### Upper Veld

- [Norland](#norland): **claims** it
- [Sudmark](#sudmark): **refuses** any change

## Timeline

- 2031-05-12: First round
"""

BAD = GOOD.replace("[Ana Ruiz](#ana-ruiz)", "[Ana Ruis](#ana-ruis)")
BAD_LINE = BAD[: BAD.index("[Ana Ruis]")].count("\n") + 1


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A briefing without errors and warnings."""
    path = tmp_path / "good.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """The same, with one error, a speaker that is no actor, on line `BAD_LINE`."""
    path = tmp_path / "bad.md"
    path.write_text(BAD, encoding="utf-8")
    return path
