"""What is kept of a reading is never trusted without its hash, and does nothing but hold it."""

import os
import pickle
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.checking.checked import checked
from briefing.readings import store

TEXT = b"# Talks\n\n## Actors\n\n### Norland\n\n## Quotes\n\n> Yes.\n> \xe2\x80\x94 [Norland](#norland)\n"
MADE = checked(TEXT, "talks.md")


def test_what_is_kept_comes_back_with_its_lines_and_diagnostics(tmp_path: Path) -> None:
    store.keep(tmp_path / "readings", "a", store.packed(MADE, ("rests on this",)))
    kept = store.load(tmp_path / "readings", "a")
    assert kept is not None
    found, evidence = kept
    assert (found, evidence) == (MADE, ("rests on this",))
    assert found.diagnostics == MADE.diagnostics
    assert found.quotes[0].line == MADE.quotes[0].line == 9


@pytest.mark.parametrize("at", [0, 20, 60, -1])
def test_a_damaged_reading_counts_as_none(tmp_path: Path, at: int) -> None:
    content = bytearray(store.packed(MADE))
    content[at] ^= 1
    store.keep(tmp_path, "a", bytes(content))
    assert store.load(tmp_path, "a") is None


@pytest.mark.parametrize("content", [b"", b"briefing", store.packed(MADE)[:-5]])
def test_a_cut_reading_counts_as_none(tmp_path: Path, content: bytes) -> None:
    store.keep(tmp_path, "a", content)
    assert store.load(tmp_path, "a") is None


class _Harm:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch harmed",)


def _reaching(module: str, name: str) -> bytes:
    """A pickle that calls a name of a module, which may lead through other modules."""
    call = f"c{module}\n{name}\n(Vopen('harmed', 'w')\ntR."
    dotted = b"\x8c" + bytes([len(module)]) + module.encode()
    dotted += b"\x8c" + bytes([len(name)]) + name.encode()
    words = b"open('harmed', 'w')"
    return (
        call.encode()
        if "." not in name
        else (b"\x80\x05" + dotted + b"\x93\x8c" + bytes([len(words)]) + words + b"\x85R.")
    )


@pytest.mark.parametrize(
    ("module", "name"),
    [("builtins", "eval"), ("briefing.model.slug", "re.enum.bltns.eval")],
)
def test_no_name_leads_out_of_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    payload = _reaching(module, name)
    store.keep(tmp_path, "a", store.packed(MADE)[:19] + sha256(payload).digest() + payload)
    assert store.load(tmp_path, "a") is None
    assert not (tmp_path / "harmed").exists()


@pytest.mark.parametrize("kept", [_Harm(), [1, 2], "words", {"a": MADE}])
def test_nothing_but_a_briefing_is_made_of_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: object
) -> None:
    monkeypatch.chdir(tmp_path)
    payload = pickle.dumps(kept)
    content = store.packed(MADE)[:19] + sha256(payload).digest() + payload
    store.keep(tmp_path, "a", content)
    assert store.load(tmp_path, "a") is None
    assert not (tmp_path / "harmed").exists()


def test_another_byte_path_or_version_has_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {store.key(TEXT, "talks.md"), store.key(TEXT + b" ", "talks.md")}
    names.add(store.key(TEXT, "other.md"))
    monkeypatch.setattr("briefing.bundled.__version__", "9")
    names.add(store.key(TEXT, "talks.md"))
    assert len(names) == 4


def test_a_folder_that_cant_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store.keep(tmp_path / "file" / "below", "a", store.packed(MADE))
    assert store.load(tmp_path / "file" / "below", "a") is None


def test_the_oldest_readings_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_KEPT", 2)
    for number, name in enumerate("abc"):
        store.keep(tmp_path, name, store.packed(MADE))
        os.utime(tmp_path / name, (number, number))
    store.keep(tmp_path, "d", store.packed(MADE))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c", "d"]


def test_nobody_else_can_read_what_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "readings"
    store.keep(folder, "a", store.packed(MADE))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "a").stat().st_mode) == 0o600
