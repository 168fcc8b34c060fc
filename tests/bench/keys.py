"""From a key to the last changed frame, and what a key sends down the line."""

from collections.abc import Iterator, Sequence
from math import ceil
from pathlib import Path
from statistics import median

from tests.bench import inputs
from tests.bench.bench import BUNDLED, Bench
from tests.bench.opening import BUNDLED_WORDS, PATIENCE, all_loaded
from tests.bench.report import Result
from tests.bench.terminal import Answer

_MOST = 60.0  # seconds of pressing keys in one briefing
_BUNDLED_QUOTES = 10

# A walk from the top of the quotes and back, on which every key changes the screen; `s` and
# `enter` on a quote with one speaker.
_WALK = "j j j j s [ j enter [ k tab tab tab tab ctrl+d ctrl+d ctrl+u G g"
_LOOKED_FOR = ("norland", "the cros", "zzz")
_SENT = {"tab": "\t", "enter": "\r", "ctrl+d": "\x04", "ctrl+u": "\x15"}


def latency(bench: Bench) -> Iterator[Result]:
    """Every key that moves or jumps, on the bundled briefing and on 20,000 quotes."""
    few = (*BUNDLED_WORDS, *all_loaded(_BUNDLED_QUOTES))
    yield from _results("bundled briefing", _walk(bench, BUNDLED, few))
    many = (*inputs.WORDS, *all_loaded(inputs.SIZES["5 MB"]))
    yield from _results("20,000 quotes", _walk(bench, bench.input("5 MB"), many))


def find(bench: Bench) -> Iterator[Result]:
    """Every letter that is typed to find something in 20,000 quotes."""
    many = (*inputs.WORDS, *all_loaded(inputs.SIZES["5 MB"]))
    with bench.reader(bench.input("5 MB")) as terminal:
        terminal.times([many], PATIENCE)
        terminal.press("/", PATIENCE)
        terminal.settle(PATIENCE)
        answers: dict[str, list[Answer]] = {}
        end = terminal.now() + (_MOST / 4 if bench.short else _MOST)
        while terminal.now() < end:
            for words in _LOOKED_FOR:
                for key in (*words, *("\x7f" * len(words))):
                    name = "backspace" if key == "\x7f" else words
                    answers.setdefault(name, []).append(terminal.press(key, PATIENCE))
    told = ", ".join(
        f"{name} {median(each.seconds for each in given) * 1000:.0f}"
        f"/{_p95([each.seconds * 1000 for each in given]):.0f}"
        for name, given in answers.items()
    )
    every = _p95([each.seconds * 1000 for given in answers.values() for each in given])
    detail = f"p50/p95 in ms a key of: {told}; {_least(answers)} or more of each"
    yield Result("find: key to hits, p95, 20,000 quotes", 50, every, "ms", detail)


def _walk(bench: Bench, file: Path, loaded: Sequence[str]) -> dict[str, list[Answer]]:
    """The answers to each key, the walk repeated while there is time."""
    answers: dict[str, list[Answer]] = {}
    with bench.reader(file) as terminal:
        terminal.times([loaded], PATIENCE)
        terminal.send("g")
        terminal.settle(PATIENCE)
        end = terminal.now() + (_MOST / 4 if bench.short else _MOST)
        while terminal.now() < end:
            for key in _WALK.split():
                answer = terminal.press(_SENT.get(key, key), PATIENCE)
                answers.setdefault(key, []).append(answer)
    return answers


def _results(where: str, answers: dict[str, list[Answer]]) -> Iterator[Result]:
    slow = {key: _p95([each.seconds * 1000 for each in given]) for key, given in answers.items()}
    worst = max(slow, key=lambda key: slow[key])
    told = ", ".join(
        f"{key} {median(each.seconds for each in given) * 1000:.0f}/{slow[key]:.0f}"
        for key, given in answers.items()
    )
    detail = f"slowest is {worst}; p50/p95 in ms: {told}; {_least(answers)} or more of each"
    every = _p95([each.seconds * 1000 for given in answers.values() for each in given])
    yield Result(f"key to last frame, p95, {where}", 16, every, "ms", detail)
    sizes = {key: max(each.size for each in given) / 1024 for key, given in answers.items()}
    most = max(sizes, key=lambda key: sizes[key])
    told = ", ".join(f"{key} {size:.1f}" for key, size in sizes.items())
    yield Result(f"to the terminal a key, {where}", 12, sizes[most], "KB", f"most for {told}")


def _least(answers: dict[str, list[Answer]]) -> int:
    return min(map(len, answers.values()))


def _p95(values: list[float]) -> float:
    """The nearest rank."""
    return sorted(values)[ceil(len(values) * 0.95) - 1]
