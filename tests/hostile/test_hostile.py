"""Files from strangers: each is read to its end, nothing it holds reaches the terminal as a
control, and the check says what is wrong."""

import gc
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main
from tests.hostile.corpus import KB, cases, hostile_files
from tests.hostile.hostile_file import Hostile

CASES = list(cases())
SHOWN = [each for each in CASES if len(each.data) <= 8 * KB]
ALONE = [  # by the program itself: of each kind some
    "terminal-osc-52-write.md",
    "terminal-c1-all.md",
    "misleading-bidi-override.md",
    "bytes-every-byte.md",
    "yaml-merge-bomb.md",
    "yaml-laughs.md",
    "yaml-deep-list.md",
    "yaml-escape-beyond.md",
    "format-definition-bomb.md",
    "many-schemes.md",
    "many-footnotes.md",
    "many-cells-of-few-bytes.md",
    "large-brackets.md",
    "large-nuls.md",
]
# Everything that a terminal obeys or that misleads the eye, but for line ends and tabs.
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u200b\u2028-\u202e\u2060-\u2064\u206a-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e00ff]"
)
FLAGS = re.compile("\U0001f3f4\U000e0067\U000e0062[\U000e0061-\U000e007a]{3}\U000e007f")
_TOLD = re.compile(r"(?:error|warning|note)\[(B\d{3})\]")
_LIMITED = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
sys.argv[0] = "briefing"
runpy.run_module("briefing", run_name="__main__")
"""


def stored(case: Hostile, folder: Path) -> Path:
    path = folder / case.name
    path.write_bytes(case.data)
    return path


def run(capture: pytest.CaptureFixture[bytes], *words: str | Path) -> tuple[int, str, str]:
    """The exit code, and what came out on standard output and error: safe to show."""
    code = main([str(word) for word in words])
    out, err = capture.readouterr()
    for stream in (out, err):
        text = FLAGS.sub("", stream.decode("utf-8"))
        found = CONTROL.search(text)
        assert found is None, f"{found[0]!r} in {text[max(0, found.start() - 60) :][:120]!r}"
        assert "Traceback" not in text
    return code, out.decode(), err.decode()


@pytest.fixture
def capture(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> Iterator[pytest.CaptureFixture[bytes]]:
    yield capsysbinary
    gc.enable()  # the program runs without it


def test_a_line_with_a_thousand_faults_is_not_printed_a_thousand_times(
    tmp_path: Path, capture: pytest.CaptureFixture[bytes]
) -> None:
    line = "".join(f"[a](#n{number}) " for number in range(2000))
    code, out, _ = run(capture, "check", stored(Hostile("line.md", line.encode()), tmp_path))
    assert code == 1
    assert out.count("error[B101]") == 1000
    assert "1,000 more of B101" in out
    assert len(out) < 3000 * 1000


def test_there_are_many_and_they_are_always_the_same() -> None:
    names = [name for name, _ in hostile_files()]
    assert len(names) == len(set(names)) >= 300
    assert {each.name: each.data for each in CASES} == dict(hostile_files())
    assert set(ALONE) <= set(names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name))
def test_a_check_tells_what_is_wrong_and_ends_well(
    case: Hostile, tmp_path: Path, capture: pytest.CaptureFixture[bytes]
) -> None:
    code, out, err = run(capture, "check", stored(case, tmp_path))
    codes = set(_TOLD.findall(out))
    assert err == ""
    assert code == (1 if "error[" in out else 0)
    assert case.code is None or case.code in codes
    assert out.rstrip().splitlines()[-1].startswith("1 briefing checked")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_what_is_shown_is_harmless(
    form: str, tmp_path: Path, capture: pytest.CaptureFixture[bytes]
) -> None:
    for case in SHOWN:
        code, out, _ = run(capture, "show", stored(case, tmp_path), "--format", form)
        assert code == 0, case.name
        assert form != "json" or json.loads(out)["title"]


@pytest.mark.parametrize("form", ["json", "github"])
def test_all_of_them_at_once_for_programs(
    form: str, tmp_path: Path, capture: pytest.CaptureFixture[bytes]
) -> None:
    paths = [stored(case, tmp_path) for case in SHOWN]
    code, out, err = run(capture, "check", *paths, "--format", form)
    assert code == 1
    assert err == ""
    if form == "json":
        assert len(json.loads(out)["files"]) == len(paths)


@pytest.mark.parametrize("name", ALONE)
def test_the_program_takes_five_seconds_and_a_gibibyte_at_most(
    name: str, tmp_path: Path, root: Path
) -> None:
    case = next(each for each in CASES if each.name == name)
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, "check", stored(case, tmp_path)],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
        timeout=60,
    )
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    assert CONTROL.search(done.stdout.decode()) is None
    assert case.code is None or case.code.encode() in done.stdout
