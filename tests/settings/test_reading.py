"""`settings.toml`: what it sets, and how what is wrong in it is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.keys import ACTIONS, DEFAULT, PRESETS
from briefing.settings import MEASURES, NONE, Settings
from briefing.settings.reading import Faulty, read

WHOLE = """\
theme = "paper"
linear = false
animation = false
dates = "locale"

[widths]
prose = 72

[folders]
library = "/briefings"
texts = ["/texts", "/more"]

[keys]
preset = "vim"
speaker = ["p", "f2"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def told(folder: Path, text: str) -> list[str]:
    """What is told of a faulty file, without the folder's name."""
    with pytest.raises(Faulty) as found:
        read(written(folder, text))
    return [line.removeprefix(f"{folder}/") for line in found.value.lines()]


def faults(path: Path) -> list[str]:
    """All that is told of a file, if anything is wrong with it."""
    try:
        read(path)
    except Faulty as faulty:
        return faulty.lines()
    return []


def test_all_that_can_be_set(tmp_path: Path) -> None:
    found = read(written(tmp_path, WHOLE))

    assert (found.theme, found.linear, found.animation, found.dates) == (
        *("paper", False, False),
        "locale",
    )
    assert MEASURES[found.measure or 0] == 72
    assert found.library == Path("/briefings")
    assert found.texts == (Path("/texts"), Path("/more"))
    assert found.preset == "vim"
    assert found.keymap.of("speaker") == ("p", "f2")
    assert found.keymap.of("back")[0] == "ctrl+o"
    assert found.line("widths.prose") == 7
    assert found.where("keys.speaker") == f"{tmp_path}/settings.toml:15"


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert read(tmp_path / "settings.toml") is NONE


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    found = read(written(tmp_path, "# nothing yet\n"))

    assert found == Settings(path=tmp_path / "settings.toml", keymap=found.keymap)
    assert found.keymap.keys == DEFAULT.keys


def test_ones_own_keys_go_before_those_of_the_preset(tmp_path: Path) -> None:
    found = read(written(tmp_path, '[keys]\nback = "x"\npreset = "vim"\n'))

    assert found.keymap.of("back") == ("x",)
    assert found.keymap.of("forward") == PRESETS["vim"]["forward"]


def test_a_home_can_be_written_short(tmp_path: Path) -> None:
    found = read(written(tmp_path, '[folders]\ntexts = "~/texts"\n'))

    assert found.texts == (Path.home() / "texts",)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("theme = ", "settings.toml:1: it is not TOML: Invalid value; write key"),
        ("them = 1", "settings.toml:1: them: there is no such setting; did you mean theme?"),
        (
            "\n[keys]\nspeakr = 's'",
            "settings.toml:3: keys.speakr: there is no such action; did you mean speaker?",
        ),
        ("theme = 7", "settings.toml:1: theme: it is not a text"),
        ("linear = 'yes'", "settings.toml:1: linear: it is neither true nor false"),
        (
            "dates = 'short'",
            'settings.toml:1: dates: it is none of "iso" or "locale"; write dates = "iso" or',
        ),
        ("dates = ['iso']", "settings.toml:1: dates: it is none of"),
        (
            "[widths]\nprose = 71",
            "settings.toml:2: widths.prose: it is no width that there is; write 40, 48, 56, 64,",
        ),
        ("[widths]\nprose = true", "settings.toml:2: widths.prose: it is no width"),
        (
            "[widths]\nproes = 72",
            "settings.toml:2: widths.proes: there is no such setting; did you",
        ),
        ("widths = 72", "settings.toml:1: widths: it is a table of settings; write [widths]"),
        (
            "[folders]\nlibrary = 'here'",
            "settings.toml:2: folders.library: it is not the whole path of a folder; write it",
        ),
        ("[folders]\ntexts = [3]", "settings.toml:2: folders.texts: it is not the whole path"),
        (
            "[keys]\npreset = 'emacs'",
            "settings.toml:2: keys.preset: there is no such preset; write vim or arrows",
        ),
        (
            "[keys]\npreset = 'vin'",
            "settings.toml:2: keys.preset: there is no such preset; did you",
        ),
        ("[keys]\nspeaker = []", "settings.toml:2: keys.speaker: it is no key"),
        ("[keys]\nspeaker = 5", "settings.toml:2: keys.speaker: it is no key"),
        (
            "[keys]\nspeaker = 'entr'",
            "settings.toml:2: keys.speaker: there is no key “entr”; did you mean enter?",
        ),
        (
            "[keys]\nspeaker = ['s', 'ctrl+1']",
            "settings.toml:2: keys.speaker: not every terminal sends 1 with ctrl; take a letter",
        ),
        (
            "[keys]\nspeaker = 'f'",
            "settings.toml:2: keys.speaker: f is the key of hints in a briefing; take another, or",
        ),
        (
            "[keys]\nclose = 'x'",
            "settings.toml:2: keys.close: x writes or edits where one writes; take a key",
        ),
        (
            "[keys]\nfilter = 'S'",
            "settings.toml:2: keys.filter: S is the key of search in the library",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_mend(
    tmp_path: Path, text: str, line: str
) -> None:
    (found,) = told(tmp_path, text)

    assert found.startswith(line)


def test_of_two_that_one_has_moved_the_second_is_told(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "[keys]\nhints = 'x'\nspeaker = 'x'\n")

    assert found.startswith("settings.toml:3: keys.speaker: x is the key of hints in a briefing")


def test_everything_that_is_wrong_is_told_in_its_order(tmp_path: Path) -> None:
    found = told(tmp_path, "linear = 1\ntheem = 'x'\n[keys]\nupp = 'k'\n")

    assert [line.split(":")[1] for line in found] == ["1", "2", "4"]


def test_what_is_no_regular_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()

    with pytest.raises(Faulty) as found:
        read(tmp_path / "settings.toml")
    assert "it is a folder" in found.value.lines()[0]


_VALUES = st.recursive(
    st.one_of(st.text(max_size=6), st.integers(), st.booleans(), st.floats(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-settings.toml"
    path.write_bytes(data)

    assert all("any-settings.toml" in line for line in faults(path))


def _toml(value: object) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value) if abs(value) < 2**60 else None
    if isinstance(value, str) and value.isprintable():
        return "'" + value.replace("'", "") + "'"
    if isinstance(value, list):
        inner = [_toml(each) for each in value]
        return None if None in inner else f"[{', '.join(map(str, inner))}]"
    return None


@given(
    st.sampled_from(
        [
            "theme",
            "linear",
            "dates",
            "widths",
            "widths.prose",
            "folders.texts",
            "keys",
            "keys.preset",
        ]
        + [f"keys.{name}" for name in ACTIONS]
    ),
    _VALUES,
)
def test_no_value_raises_anything_else(
    tmp_path_factory: pytest.TempPathFactory, key: str, value: object
) -> None:
    written_value = _toml(value)
    path = tmp_path_factory.getbasetemp() / "any-settings.toml"
    path.write_text(f"{key} = {written_value or 0}\n", encoding="utf-8")

    assert all("any-settings.toml:1: " in line for line in faults(path))
