"""What a terminal answers, in whatever pieces, and what the environment tells of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.background import Answers, is_light, light_by_environment
from briefing.desk.colours import colour_system

COLOURS = (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", b"\x1b]11;rgb:00/80/ff\x07", b"")
ENDS = (b"\x1b[?62;22c", b"\x1b[?6c")
# What keys send; alt+[ and a lone escape could not be told from an answer's beginning at once.
TYPED = st.lists(st.sampled_from([b"j", b"]", b"c", b"\x1b[A", b"\x1bOP", b"\xc3\xa9", b"\r"]))


@given(st.tuples(TYPED, TYPED, TYPED), st.sampled_from(COLOURS), st.sampled_from(ENDS), st.data())
def test_keys_are_told_from_answers_wherever_they_are_cut(
    typed: tuple[list[bytes], ...], colour: bytes, end: bytes, data: st.DataObject
) -> None:
    keys = [b"".join(each) for each in typed]
    sent = keys[0] + colour + keys[1] + end + keys[2]
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)))))
    answers = Answers()

    sifted = b"".join(
        answers.sift(sent[a:b]) for a, b in zip([0, *cuts], [*cuts, len(sent)], strict=True)
    )

    assert sifted == b"".join(keys)
    assert answers.complete
    assert (answers.colour is not None) == bool(colour)


def test_a_lone_escape_is_held_until_it_is_let_go() -> None:
    answers = Answers()
    assert answers.sift(b"j\x1b") == b"j"
    assert answers.may_hold_a_key
    assert answers.let_go() == b"\x1b"
    assert answers.sift(b"k") == b"k"


def test_half_an_answer_is_never_a_key() -> None:
    answers = Answers()
    assert answers.sift(b"\x1b]11;rgb:ff") == b""
    assert not answers.may_hold_a_key
    answers.give_up()
    assert answers.sift(b"\x1b]11;") == b"\x1b]11;"


@pytest.mark.parametrize(
    ("colour", "light"),
    [
        ("rgb:ffff/ffff/ffff", True), ("rgb:f/f/f", True), ("rgba:fdfd/f6f6/e3e3/ffff", True),
        ("#fffff0", True), ("rgb:0000/0000/0000", False), ("rgb:00/2b/36", False),
        ("rgb:7000/7000/7000", False), ("rgb:8000/8000/8000", True), ("", None), (None, None),
        ("?", None), ("rgb:ffff/ffff", None), ("white", None), ("rgb:fffff/0/0", None),
    ],
)  # fmt: skip
def test_light_or_dark(colour: str | None, light: bool | None) -> None:
    assert is_light(colour) is light


@pytest.mark.parametrize(
    ("environment", "light"),
    [
        ("0;15", True), ("0;default;7", True), ("15;0", False), ("7;8", False), ("12;11", True),
        ("", None), ("15;default", None), ("0;256", None), ("0;-1", None), ("0;²", None),
    ],
)  # fmt: skip
def test_what_colorfgbg_tells(environment: str, light: bool | None) -> None:
    assert light_by_environment(environment) is light


@pytest.mark.parametrize(
    ("term", "more", "system"),
    [
        ("xterm-256color", {"COLORTERM": "truecolor"}, "auto"),
        ("linux", {}, "auto"),
        ("xterm-kitty", {}, "truecolor"),
        ("alacritty", {}, "truecolor"),
        ("xterm-direct", {}, "truecolor"),
        ("alacritty", {"COLORTERM": "truecolor"}, "auto"),
        ("screen-256color", {"COLORTERM": "truecolor", "STY": "1.x"}, "256"),
        ("screen.xterm", {"COLORTERM": "truecolor", "STY": "1.x"}, "standard"),
        ("screen-256color", {"COLORTERM": "truecolor", "TMUX": "x"}, "auto"),
        ("tmux-256color", {"COLORTERM": "truecolor", "STY": "1.x"}, "auto"),
    ],
)
def test_the_colours_of_a_terminal(term: str, more: dict[str, str], system: str) -> None:
    assert colour_system({"TERM": term, **more}) == system
