"""Which program takes what is copied, and that it is only told of when it has."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.desk.clipboard import copied

Make = Callable[..., Path]
TEXT = "“We have never closed it.”\n— Ana Ruiz, on the ferry: 100 %"


@pytest.fixture
def taken(tmp_path: Path) -> Path:
    """What the programs write what they are given to."""
    return tmp_path / "taken"


@pytest.fixture
def program(tmp_path: Path, taken: Path) -> Make:
    """Makes a program of some name that takes what it is given, or does what it is told."""

    def make(name: str, does: str = "") -> Path:
        path = tmp_path / name
        does = does or f'printf "%s " "$@" > {taken}.words; cat > {taken}'
        path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        path.chmod(0o700)
        return path

    return make


def around(folder: Path, **more: str) -> dict[str, str]:
    return {"PATH": f"{folder}{os.pathsep}/bin{os.pathsep}/usr/bin", **more}


@pytest.mark.parametrize(
    ("name", "more", "words"),
    [
        ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0"}, ""),
        ("xclip", {"DISPLAY": ":0"}, "-selection clipboard -in"),
        ("xsel", {"DISPLAY": ":0"}, "--clipboard --input"),
        ("tmux", {"TMUX": "socket,1,0"}, "load-buffer -w -"),
        ("tmux", {"TMUX": "socket,1,0", "SSH_TTY": "/dev/pts/1"}, "load-buffer -w -"),
    ],
)
def test_the_clipboards_own_program_is_given_the_text(
    *, program: Make, tmp_path: Path, taken: Path, name: str, more: dict[str, str], words: str
) -> None:
    program(name)
    assert copied(TEXT, around(tmp_path, **more)) == name
    assert taken.read_text(encoding="utf-8") == TEXT
    assert taken.with_suffix(".words").read_text().strip() == words


@pytest.mark.parametrize(
    "more", [{}, {"DISPLAY": ":0", "SSH_CONNECTION": "1"}, {"WAYLAND_DISPLAY": "w", "SSH_TTY": "t"}]
)
def test_without_a_display_of_one_s_own_there_is_none(
    program: Make, tmp_path: Path, taken: Path, more: dict[str, str]
) -> None:
    """Over ssh the clipboard of this machine is somebody else's."""
    for name in ("wl-copy", "xclip", "xsel", "tmux"):
        program(name)
    assert copied(TEXT, around(tmp_path, **more)) is None
    assert not taken.exists()


def test_where_one_fails_the_next_is_asked_and_none_is_told_of_that_failed(
    program: Make, tmp_path: Path, taken: Path
) -> None:
    program("xclip", "exit 1")
    assert copied(TEXT, around(tmp_path, DISPLAY=":0")) is None
    program("xsel")
    assert copied(TEXT, around(tmp_path, DISPLAY=":0")) == "xsel"
    assert taken.read_text(encoding="utf-8") == TEXT
