"""`briefing settings` and `briefing keys`, and what faulty settings do to other commands."""

import json
import re
from pathlib import Path

import pytest

from briefing import days
from briefing.cli import main
from briefing.folders import own_folders
from briefing.keys import ACTIONS
from briefing.memory import Chosen, Memory

Out = pytest.CaptureFixture[str]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a person's settings, which is not there yet."""
    for name in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    path = own_folders().settings
    path.parent.mkdir(parents=True)
    return path


def rows(out: Out) -> dict[str, tuple[str, str]]:
    """The settings that were printed: name → value and where it comes from."""
    told = out.readouterr().out.partition("\n\n")[0]
    split = [re.split(r" {2,}", line) for line in told.split("\n")]
    return {name: (value, origin) for name, value, origin in split}


def test_without_a_file_everything_is_as_it_is_for_everybody(own: Path, capsys: Out) -> None:
    assert main(["settings"]) == 0

    told = capsys.readouterr().out
    assert "which is not there yet" in told
    assert str(own) in told
    assert main(["settings"]) == 0
    assert {origin.partition(" (")[0] for _, origin in rows(capsys).values()} == {"default"}


def test_each_value_says_where_it_comes_from(
    own: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.write_text('theme = "paper"\nlinear = true\n[keys]\npreset = "vim"\nspeaker = "p"\n')
    Memory(own_folders().memory).choose(lambda _: Chosen("moss", 2))
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")

    assert main(["settings", "--no-linear"]) == 0
    found = rows(capsys)
    assert found["theme"] == ('"paper"', "settings.toml, line 1 (moss was chosen in the reader)")
    assert found["linear"] == ("false", "a flag")
    assert found["animation"] == ("false", "environment (TEXTUAL_ANIMATIONS)")
    assert found["widths.prose"] == ("72", "remembered from the reader")
    assert found["keys.speaker"] == ('["p"]', "settings.toml, line 5")
    assert found["dates"] == ('"iso"', "default")


def test_linear_mode_that_is_remembered_is_told(own: Path, capsys: Out) -> None:
    Memory(own_folders().memory).choose(lambda _: Chosen(linear=True))
    assert main(["settings"]) == 0
    assert rows(capsys)["linear"] == ("true", "remembered from the reader")
    own.write_text("linear = false\n")
    assert main(["settings"]) == 0
    assert rows(capsys)["linear"] == ("false", "settings.toml, line 1")


def test_the_same_as_json(own: Path, capsys: Out) -> None:
    own.write_text('dates = "locale"\n')

    assert main(["settings", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["exists"]
    assert told["settings"]["dates"] == {"value": "locale", "from": "settings.toml", "line": 1}
    days.follow("iso")


def test_every_fault_is_told(own: Path, capsys: Out) -> None:
    own.write_text("them = 1\nlinear = 2\n")

    assert main(["settings"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert [line.partition(": ")[2] for line in told.err.splitlines()] == [
        f"{own}:1: them: there is no such setting; did you mean theme?",
        f"{own}:2: linear: it is neither true nor false; write linear = true or linear = false",
    ]


def test_a_theme_that_is_not_there_is_told_with_its_line(own: Path, capsys: Out) -> None:
    own.write_text('\ntheme = "papr"\n')

    assert main(["settings"]) == 2
    told = capsys.readouterr().err
    assert f"{own}:2: theme: there is no theme papr" in told
    assert "did you mean paper?" in told


@pytest.mark.parametrize(
    "words", [["check", "FILE"], ["show", "FILE"], ["find", "met", "FILE"], ["FILE"], ["themes"]]
)
def test_what_does_without_settings_goes_on_without_them(
    words: list[str], own: Path, tmp_path: Path, capsys: Out
) -> None:
    own.write_text("them = 1\n")
    talks = tmp_path / "talks.md"
    talks.write_text("---\ntitle: T\ndate: 2031-05-14\n---\n\n## Summary\n\n- They met.\n")

    main([str(talks) if word == "FILE" else word for word in words])

    told = capsys.readouterr()
    assert told.out
    assert told.err.count("did you mean theme?") == (0 if words == ["themes"] else 1)


def test_the_version_and_help_never_look_at_them(own: Path, capsys: Out) -> None:
    own.write_text("them = 1\n")

    assert main(["--version"]) == 0
    assert main(["--help"]) == 0
    assert capsys.readouterr().err == ""


def test_texts_are_found_in_the_folders_that_are_set(
    own: Path, tmp_path: Path, capsys: Out
) -> None:
    texts, talks = tmp_path / "texts", tmp_path / "talks.md"
    texts.mkdir()
    (texts / "courier.txt").write_text("They have “never closed it”, they say.\n")
    talks.write_text(
        "---\ntitle: T\ndate: 2031-05-14\n---\n\n## Summary\n\n- T.\n\n## Actors\n\n### Ada\n\n## Quotes\n\n"
        "> never closed it\n> — [Ada](#ada), [Courier](#courier)\n\n"
        "## Sources\n\n### Courier\n\n- File: courier.txt\n"
    )
    main(["check", str(talks)])
    assert "there is no file courier.txt" in capsys.readouterr().out

    own.write_text(f'[folders]\ntexts = "{texts}"\n')
    assert main(["check", str(talks)]) == 0
    assert "1 of 1 verbatim" in capsys.readouterr().out
    (talks.parent / "secret.txt").write_text("never closed it")
    talks.write_text(talks.read_text().replace("File: courier.txt", "File: ../secret.txt"))
    assert main(["check", str(talks)]) == 1
    assert "outside the briefing's folder" in capsys.readouterr().out


def test_dates_are_shown_as_they_are_set_but_not_in_files(
    own: Path, root: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.write_text('dates = "locale"\n')
    monkeypatch.setattr("locale.setlocale", lambda *_: "de_DE.UTF-8")
    monkeypatch.setattr("time.strftime", lambda *_: "22.11.2031")
    tour = str(root / "content" / "tour.md")

    main(["show", tour])
    shown = capsys.readouterr().out
    for form in ("markdown", "json", "json-ld", "html"):
        main(["show", tour, "--format", form])
        assert "2031-05-14" in capsys.readouterr().out
    days.follow("iso")

    assert re.findall(r"20\d\d-\d\d-\d\d(?!T)", shown) == []
    for told in ("14.05.2031 · TLP:CLEAR", "12.05.2031 – 13.05.2031", "1719", "06.2031"):
        assert told in shown
    assert "on the ferry, 13.05.2031, Veld Courier" in " ".join(shown.split())
    assert "published  14.05.2031" in shown


# briefing keys


def test_every_action_has_its_line_with_keys_and_what_it_does(own: Path, capsys: Out) -> None:
    assert main(["keys"]) == 0

    told = capsys.readouterr().out
    for name, action in ACTIONS.items():
        (line,) = [row for row in told.split("\n") if row.startswith(f"{name} ")]
        assert action.label in line or action.does[:20] in line
    assert "yours" not in told.partition("\n")[0]


def test_ones_own_keys_stand_beside_the_others(own: Path, capsys: Out) -> None:
    own.write_text('[keys]\nspeaker = ["p", "f2"]\n')

    assert main(["keys"]) == 0
    told = capsys.readouterr().out.split("\n")
    (speaker,) = [line for line in told if line.startswith("speaker ")]
    assert speaker.split()[:4] == ["speaker", "s", "p", "f2"]
    assert told[0].split() == ["action", "key", "yours", "does"]
    at = told[0].index("does")
    listed = [line for line in told if line.split(" ")[0] in ACTIONS]
    assert len(listed) == len(ACTIONS)
    assert {line[at - 2 : at] for line in listed} == {"  "}


def test_keys_as_json(own: Path, capsys: Out) -> None:
    own.write_text('[keys]\nspeaker = "p"\n')

    assert main(["keys", "--format", "json"]) == 0
    found = {each["action"]: each for each in json.loads(capsys.readouterr().out)["keys"]}
    assert found.keys() == ACTIONS.keys()
    assert (found["speaker"]["keys"], found["speaker"]["default"]) == (["p"], ["s"])


def test_keys_that_clash_are_refused(own: Path, capsys: Out) -> None:
    own.write_text('[keys]\nspeaker = "f"\n')

    assert main(["keys"]) == 2
    assert "keys.speaker: f is the key of hints in a briefing" in capsys.readouterr().err


def test_a_folder_that_is_shut_has_no_settings(
    own: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut(self: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(type(own), "stat", shut)

    assert not own_folders().has_settings
