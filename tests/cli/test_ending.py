"""How the program ends, whatever happens."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.faults import report
from briefing.folders import own_folders
from briefing.model.briefing import Briefing
from tests.cli.conftest import Run


@pytest.fixture
def environment(root: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(root)}


@pytest.mark.parametrize("words", [["show"], ["check"], ["--version"]], ids=" ".join)
def test_a_closed_pipe_ends_quietly(
    good: Path, environment: dict[str, str], words: list[str]
) -> None:
    theirs, ours = os.pipe()
    os.close(theirs)
    paths = [] if words[0].startswith("-") else [good]

    done = subprocess.run(
        [sys.executable, "-m", "briefing", *words, *paths],
        stdout=ours,
        stderr=subprocess.PIPE,
        env=environment,
        check=False,
        timeout=60,
    )
    os.close(ours)

    assert (done.returncode, done.stderr) == (141, b"")


def test_a_full_disk_is_told(run: Run, good: Path, environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "show", good],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
            timeout=60,
        )

    assert done.returncode == 2
    assert done.stderr.startswith(b"briefing: standard output can't be written: No space left")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_descriptors_give_no_traceback(
    good: Path, environment: dict[str, str], closed: str
) -> None:
    command = f'"{sys.executable}" -m briefing show "{good}" {closed}'

    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, env=environment, check=False, timeout=60
    )

    assert done.returncode == (2 if ">&-" in closed.replace("2>&-", "") else 0)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def waiting(environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    """A program that waits for standard input, having said that it reads it."""
    command = (
        "import signal, sys, briefing.cli.files as files, briefing.cli as cli\n"
        # Whoever runs the tests may ignore it, as a job in the background does.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "read = files._from_standard_input\n"
        "def told(): print('reading', file=sys.stderr, flush=True); return read()\n"
        "files._from_standard_input = told\n"
        "sys.exit(cli.main(['show', '-']))\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)]
)
def test_a_signal_ends_it_quietly(
    environment: dict[str, str], number: signal.Signals, code: int
) -> None:
    with waiting(environment) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"reading\n"
        process.send_signal(number)

        assert process.wait(60) == code
        assert process.stderr.read() == b""


class Unforeseen(Exception):
    """What no part of the program knows."""


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A program that fails while it prints; the folder that it writes its log to."""

    def fail(briefing: Briefing, *_: object) -> str:
        raise Unforeseen(briefing.quotes[0].text)

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("briefing.printing.text.to_text", fail)
    return own_folders().state


def test_a_fault_of_the_program_is_a_line_and_a_log(
    faulty: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(good), "--format=text"]) == 70

    told = capsys.readouterr()
    (log,) = faulty.iterdir()
    assert told.out == ""
    assert "Traceback" not in told.err
    assert str(log) in told.err


def test_the_log_holds_no_words_of_the_briefing_and_no_paths_given(
    faulty: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["show", str(good), "--format=text"])

    (log,) = faulty.iterdir()
    words = log.read_text(encoding="utf-8")
    assert "Unforeseen" in words
    assert "showing.py" in words
    assert "command: show --format\n" in words
    assert "never closed" not in words
    assert good.name not in words
    assert capsys.readouterr().err.count("\n") == 2


def test_a_log_that_cant_be_written_is_no_second_fault(
    faulty: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty.parent.mkdir(parents=True)
    faulty.write_text("a file where the folder should be", encoding="utf-8")

    assert main(["show", str(good)]) == 70
    assert "Unforeseen" in capsys.readouterr().err


def test_the_causes_of_a_fault_are_in_the_log() -> None:
    try:
        try:
            raise KeyError("secret")
        except KeyError as error:
            raise Unforeseen("secret") from error
    except Unforeseen as error:
        words = report(error, [])

    assert "KeyError" in words
    assert "Unforeseen" in words
    assert "secret\n" not in words
