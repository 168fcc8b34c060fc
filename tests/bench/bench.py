"""Where the programs run: each in a home of its own, with nothing of the person's settings."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median

import briefing
from briefing.bundled import bundled
from tests.bench import inputs
from tests.bench.terminal import Terminal

BUNDLED = bundled("content") / "abu-dhabi-talks.md"
_BENCH = Path(__file__).parents[2]
_PROGRAM = Path(briefing.__file__).parents[1]
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Bench:
    """`runs` is how often a thing is measured; `folder` takes the inputs and the homes."""

    folder: Path
    runs: int
    short: bool

    def home(self) -> Path:
        """A new, empty home."""
        path = self.folder / f"home-{next(_numbers)}"
        path.mkdir()
        return path

    def input(self, size: str) -> Path:
        """The made briefing of a size named in `inputs.SIZES`."""
        path = self.folder / "inputs"
        path.mkdir(exist_ok=True)
        return inputs.write(path, size)

    def bare(self) -> Terminal:
        """The bare app, just started."""
        return self._terminal(["-m", "tests.bench.bare"], self.home())

    def reader(self, file: Path, home: Path | None = None) -> Terminal:
        """The reader with a file, just started; with what an earlier run left in `home`."""
        return self._terminal(["-m", "briefing", str(file)], home or self.home())

    def seconds(self, words: Sequence[str], home: Path | None = None) -> float:
        """How long `python` with these words runs, without a terminal; with what an earlier run
        left in `home`."""
        environment = _environment(home or self.home())
        start = time.perf_counter()
        self._run(words, environment)
        return time.perf_counter() - start

    def parse_seconds(self, *files: Path) -> float:
        """How long raw markdown-it-py takes to parse files one after the other, in a process of
        its own."""
        words = ["-m", "tests.bench.raw", *map(str, files)]
        return float(self._run(words, _environment(self.home())))

    def _run(self, words: Sequence[str], environment: Mapping[str, str]) -> bytes:
        command = [sys.executable, *words]
        done = subprocess.run(
            command, env=dict(environment), cwd=self.folder, capture_output=True, check=True
        )
        return done.stdout

    def _terminal(self, words: Sequence[str], home: Path) -> Terminal:
        return Terminal([sys.executable, *words], _environment(home), self.folder)


def interleaved(runs: int, **measures: Callable[[], float]) -> dict[str, float]:
    """The median of each measure, taken in turns, so that all meet the same machine."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(runs):
        for name, measure in measures.items():
            taken[name].append(measure())
    return {name: median(each) for name, each in taken.items()}


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": os.pathsep.join(dict.fromkeys([str(_PROGRAM), str(_BENCH)])),
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
    }
