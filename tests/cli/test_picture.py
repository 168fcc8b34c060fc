"""`briefing show --format svg`: a picture of the reader."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing.cli import main
from tests.cli.conftest import GOOD, Run

Capture = pytest.CaptureFixture[str]


def drawn(capsys: Capture, path: Path, *options: str) -> str:
    assert main(["show", str(path), "--format", "svg", *options]) == 0
    return capsys.readouterr().out


def words(svg: str) -> str:
    root = ElementTree.fromstring(svg)  # noqa: S314 - of our own making
    texts = (each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text"))
    return "".join(texts).replace("\xa0", " ")


def test_it_shows_the_four_panes(good: Path, capsys: Capture) -> None:
    told = words(drawn(capsys, good))
    for each in ("1 Summary", "2 Actors", "3 Quotes", "4 Territory", "Talks on the Veld crossing"):
        assert each in told


def test_it_needs_nothing_else(good: Path, capsys: Capture) -> None:
    picture = drawn(capsys, good)
    assert "url(http" not in picture
    assert "@font-face" not in picture


def test_the_same_briefing_gives_the_same_bytes(run: Run, good: Path) -> None:
    once = run("show", good, "--format", "svg")
    assert once.returncode == 0
    for around in ({"TERM": "dumb", "COLUMNS": "50"}, {"TERM": "xterm", "COLORTERM": ""}):
        again = run("show", good, "--format", "svg", environment=around)
        assert once.stdout == again.stdout


def test_it_is_as_large_as_is_asked(good: Path, capsys: Capture) -> None:
    small = words(drawn(capsys, good, "--size", "40x12"))
    large = words(drawn(capsys, good, "--size", "120x40"))
    assert "very useful" in small
    assert "They met." not in small  # a tab of its own there
    assert "They met." in large


def test_a_wide_one_shows_the_words_in_their_source(content: Path, capsys: Capture) -> None:
    wide = words(drawn(capsys, content / "tour.md", "--size", "200x50"))
    assert "5 Source: Veld Courier" in wide
    assert "5 Source" not in words(drawn(capsys, content / "tour.md"))


def test_it_wears_the_theme(good: Path, capsys: Capture) -> None:
    assert drawn(capsys, good, "--theme", "paper") != drawn(capsys, good, "--theme", "ink")


@pytest.mark.parametrize("name", ["ana-ruiz", "#ana-ruiz", "Ana Ruiz"])
def test_it_stands_where_it_is_told_to(good: Path, capsys: Capture, name: str) -> None:
    assert "enter card" in words(drawn(capsys, good, "--at", name))


def test_what_is_remembered_makes_no_difference(run: Run, good: Path, tmp_path: Path) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    run("show", good, "--format", "svg", environment=state)
    assert not (tmp_path / "state").exists()


def test_the_words_of_a_briefing_are_words_in_the_picture(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "sharp.md"
    harm = "</text><script>alert(1)</script>&lt;"
    path.write_text(GOOD.replace("They met.", f"`{harm}`").replace("Talks", harm), "utf-8")
    picture = drawn(capsys, path)
    assert "<script" not in picture
    assert "<script>alert(1)</script>" in words(picture)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "svg", "--size", "big"], "big is no size"),
        (["--format", "svg", "--size", "1x1"], "1x1 can't be drawn"),
        (["--format", "svg", "--at", "ana-ruis"], "did you mean ana-ruiz?"),
        (["--format", "svg", "--theme", "papper"], "did you mean paper?"),
        (["--format", "svg", "--by", "ana-ruiz"], "--by means nothing with --format svg"),
        (["--size", "80x24"], "add --format svg"),
    ],
)
def test_what_can_not_be_drawn_is_told(run: Run, good: Path, options: list[str], said: str) -> None:
    done = run("show", good, *options)
    assert done.returncode == 2
    assert said in done.stderr.decode()
