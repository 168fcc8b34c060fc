"""What can be opened, and what is said about what can't."""

import os
import socket
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.regular_files import LARGEST
from tests.cli.conftest import GOOD, Run


def refused(path: Path | str, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said when `path` can't be opened."""
    assert main(["show", str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    return told.err


def test_a_missing_file_is_named_with_the_nearest(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(good.with_name("godo.md"), capsys)

    assert "there is no file" in told
    assert f"did you mean {good}?" in told


def test_a_folder_is_named_with_what_is_in_it(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(good.parent, capsys)

    assert "is a folder" in told
    assert str(good) in told


def test_a_pipe_is_refused_without_waiting_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.md")

    told = refused(tmp_path / "pipe.md", capsys)

    assert "not a regular file" in told
    assert "standard input" in told


def test_a_device_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "not a regular file" in refused("/dev/zero", capsys)


def test_a_socket_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.md")

        assert "can't be opened" in refused("s.md", capsys)


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    assert "larger than 8 MiB" in refused(path, capsys)


def test_a_name_no_file_can_have_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "can't be opened" in refused("x" * 5000, capsys)
    assert "can't be opened" in refused("nul\0byte", capsys)


def test_an_empty_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no file" in refused("", capsys)


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode("utf-8-sig"),
        GOOD.encode("utf-16"),
        GOOD.replace("\n", "\r\n").encode(),
    ],
    ids=["byte order mark", "UTF-16", "Windows line ends"],
)
def test_common_encodings_read_alike(run: Run, data: bytes) -> None:
    done = run("show", "-", stdin=data)

    assert done.returncode == 0
    assert done.stdout == run("show", "-", stdin=GOOD.encode()).stdout


def test_a_file_with_bad_bytes_opens_and_fails_the_check(run: Run, good: Path) -> None:
    good.write_bytes(good.read_bytes().replace(b"very useful", b"very \xff useful"))

    shown, checked = run("show", good), run("check", good)

    assert shown.returncode == 0
    assert "very \ufffd useful" in shown.stdout.decode()
    assert checked.returncode == 1
    assert b"error[B001]" in checked.stdout


def test_standard_input_is_read_for_a_hyphen(run: Run) -> None:
    done = run("-", stdin=GOOD.encode())

    assert done.returncode == 0
    assert "We have never closed the crossing." in done.stdout.decode()


def test_too_much_on_standard_input_is_refused(run: Run) -> None:
    done = run("show", "-", stdin=b"x" * (LARGEST + 1))

    assert done.returncode == 2
    assert b"larger than 8 MiB" in done.stderr


def test_the_size_is_looked_at_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    monkeypatch.setattr("os.fdopen", lambda *_, **__: pytest.fail("it is read"))

    assert "larger than 8 MiB" in refused(path, capsys)


def test_a_link_to_nothing_and_one_to_itself_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gone.md").symlink_to(tmp_path / "not-there.md")
    (tmp_path / "round.md").symlink_to(tmp_path / "round.md")

    assert "there is no file" in refused(tmp_path / "gone.md", capsys)
    assert "can't be opened" in refused(tmp_path / "round.md", capsys)


def test_a_path_through_a_file_is_refused(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "can't be opened" in refused(good / "x.md", capsys)


@pytest.mark.parametrize("command", ["check", "show"])
@pytest.mark.parametrize("name", ["evil\x1b]0;owned\x07.md", "a\u202edm.md", "a\nb.md", "x" * 300])
def test_a_hostile_name_is_told_in_one_safe_line(
    name: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path / name)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    lines = told.err.splitlines()
    assert len(lines) <= 2
    assert all(line.isprintable() for line in lines)


def test_a_name_that_is_not_utf_8_is_shown_as_well_as_can_be(
    run: Run, good: Path, tmp_path: Path
) -> None:
    missing = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x9b31m.md")

    done = run("show", missing)

    assert done.returncode == 2
    assert b"there is no file" in done.stderr
    assert b"\x9b" not in done.stderr.replace("\ufffd".encode(), b"")
    assert "Traceback" not in done.stderr.decode()


def test_a_pipe_in_a_folder_is_told_and_the_rest_is_checked(run: Run, good: Path) -> None:
    os.mkfifo(good.with_name("pipe.md"))

    done = run("check", good.parent)

    assert done.returncode == 2
    assert b"not a regular file" in done.stderr
    assert b"1 briefing checked" in done.stdout
