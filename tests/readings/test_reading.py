"""A file on its way to the screen: kept, or read by another process."""

from pathlib import Path

import pytest

from briefing.checking.checked import checked
from briefing.readings import Opening

TEXT = b"# Talks\n\n## Actors\n\n### Norland\n\n## Quotes\n\n> Yes.\n> \xe2\x80\x94 [Norland](#norland)\n"
LONG = TEXT + b"".join(
    b"\n> Number %d.\n>\n> \xe2\x80\x94 [Norland](#norland)\n" % number for number in range(4000)
)


def test_a_file_is_read_as_a_check_reads_it_and_then_kept(tmp_path: Path) -> None:
    reading = Opening(TEXT, "talks.md", tmp_path).reading()
    assert reading.briefing == checked(TEXT, "talks.md")
    assert reading.rest is None
    reading.keep()
    again = Opening(TEXT, "talks.md", tmp_path)
    assert again._aside is None
    assert again.reading().briefing.diagnostics == reading.briefing.diagnostics


def test_of_a_long_file_the_beginnings_come_first_and_then_all_of_it(tmp_path: Path) -> None:
    opening = Opening(LONG, "talks.md", tmp_path)
    first = opening.reading()
    assert 0 < len(first.briefing.quotes) < 4001
    assert first.briefing.actors[0].name == "Norland"
    assert first.rest is not None
    whole = first.rest.wait()
    assert whole == checked(LONG, "talks.md")
    first.keep()
    again = Opening(LONG, "talks.md", tmp_path).reading()
    assert again.briefing == first.briefing
    assert again.rest is not None
    assert again.rest.wait() == whole


def test_a_look_that_is_kept_without_its_whole_is_read_to_its_end(tmp_path: Path) -> None:
    first = Opening(LONG, "talks.md", tmp_path).reading()
    assert first.rest is not None
    first.keep()
    first.rest.stop()
    again = Opening(LONG, "talks.md", tmp_path).reading()
    assert again.rest is not None
    whole = again.rest.wait()
    assert whole is not None
    assert len(whole.quotes) == 4001


def test_nobody_waits_for_what_was_stopped(tmp_path: Path) -> None:
    first = Opening(LONG, "talks.md", tmp_path).reading()
    assert first.rest is not None
    first.rest.stop()
    assert first.rest.wait() is None


def test_where_no_other_process_can_be_started_it_is_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "nothing"))
    assert len(Opening(LONG, "talks.md", tmp_path).reading().briefing.quotes) == 4001


def test_what_lies_in_the_folder_one_works_in_is_never_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "yaml.py").write_text("open('harmed', 'w')")
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "__init__.py").write_text("open('harmed', 'w')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    text = b"---\ntitle: T\n---\n"
    assert Opening(text, "t.md", tmp_path / "cache").reading().briefing.title == "T"
    assert not (tmp_path / "harmed").exists()
