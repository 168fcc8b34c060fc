"""The text of a source: given, beside the briefing, or remembered; and what is refused."""

from hashlib import sha256
from pathlib import Path

import pytest

from briefing.model import Source
from briefing.sources import Found, Text, Where, find, remember

WORDS = b"Norland said: \xe2\x80\x9cyes\xe2\x80\x9d.\n"
HASH = sha256(WORDS).hexdigest()
OTHER = "0" * 64


def courier(file: str | None = None, hashed: str | None = None, slug: str = "courier") -> Source:
    return Source(id=slug, title="Veld Courier", file=file, sha256=hashed, line=7)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    (home / "below").mkdir(parents=True)
    (home / "courier.txt").write_bytes(WORDS)
    (home / "below" / "courier.txt").write_bytes(WORDS)
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return home


def told(found: Found) -> list[tuple[str, int]]:
    return [(fault.code, fault.line) for fault in found.faults]


@pytest.mark.parametrize("name", ["courier.txt", "below/courier.txt", "./courier.txt"])
@pytest.mark.parametrize("hashed", [None, HASH])
def test_a_file_beside_the_briefing_or_below_is_its_text(
    folder: Path, name: str, hashed: str | None
) -> None:
    found = find([courier(name, hashed)], Where(folder))
    assert found.texts["courier"].decoded == "Norland said: “yes”.\n"
    assert found.faults == []


def test_another_text_than_the_briefing_names_is_an_error_with_both_hashes(folder: Path) -> None:
    found = find([courier("courier.txt", OTHER)], Where(folder))
    assert told(found) == [("B503", 7)]
    assert HASH in found.faults[0].message
    assert OTHER in found.faults[0].message
    assert found.texts == {}


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "below/../../secret.txt", "/etc/hostname", "C:\\secret.txt", "\\secret.txt",
     "..\\secret.txt", "link.txt", "linked/secret.txt", "loop.txt", "a\0b"],
)  # fmt: skip
def test_nothing_outside_the_briefings_folder_is_read(folder: Path, name: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "linked").symlink_to(folder.parent)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    found = find([courier(name)], Where(folder))
    assert told(found) == [("B506", 7)]
    assert found.texts == {}
    assert found.faults[0].hint


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "below" / "courier.txt")
    assert find([courier("link.txt")], Where(folder)).texts["courier"].sha256 == HASH


@pytest.mark.parametrize(
    ("name", "words"),
    [("none.txt", "there is no file none.txt"), ("below", "it is a folder"),
     ("latin.txt", "not UTF-8: byte 1"), ("large.txt", "larger than 8 MiB")],
)  # fmt: skip
def test_a_file_that_can_not_be_used_says_why(folder: Path, name: str, words: str) -> None:
    (folder / "latin.txt").write_bytes(b"a\xe9")
    with (folder / "large.txt").open("wb") as file:
        file.truncate(8 * 1024 * 1024 + 1)
    found = find([courier(name)], Where(folder))
    assert told(found) == [("B506", 7)]
    assert words in found.faults[0].message


def test_from_standard_input_no_file_is_looked_for() -> None:
    assert told(find([courier("courier.txt")], Where(None))) == [("B506", 7)]


def test_a_given_text_is_known_by_its_hash() -> None:
    sources = [courier(None, OTHER, "other"), courier(None, HASH)]
    found = find(sources, Where(given=(Text(WORDS),)))
    assert set(found.texts) == {"courier"}
    assert found.faults == []


def test_a_given_text_is_that_of_the_only_source_that_names_none() -> None:
    found = find([courier(None, OTHER, "other"), courier()], Where(given=(Text(WORDS),)))
    assert set(found.texts) == {"courier"}


def test_a_given_text_that_could_be_of_several_sources_is_refused() -> None:
    found = find([courier(), courier(slug="other")], Where(given=(Text(WORDS),)))
    assert told(found) == [("B503", 7)]
    assert HASH in (found.faults[0].hint or "")


def test_a_given_text_with_another_hash_is_an_error() -> None:
    found = find([courier(None, OTHER)], Where(given=(Text(WORDS),)))
    assert told(found) == [("B503", 7)]
    assert HASH in found.faults[0].message


def test_a_briefing_without_sources_takes_the_text_that_is_given() -> None:
    assert len(find([], Where(given=(Text(WORDS),))).texts) == 1


def test_a_text_once_given_is_found_again_by_its_hash(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    remember([courier(None, HASH)], Where(given=(Text(WORDS), Text(b"unasked")), shelf=shelf))
    assert [each.name for each in shelf.iterdir()] == [HASH]
    assert find([courier(None, HASH)], Where(shelf=shelf)).texts["courier"].data == WORDS


def test_a_remembered_text_is_never_trusted_without_its_hash(tmp_path: Path) -> None:
    (tmp_path / HASH).write_bytes(WORDS + b"!")
    assert find([courier(None, HASH)], Where(shelf=tmp_path)).texts == {}


def test_what_verdicts_rest_on_changes_with_the_text(folder: Path) -> None:
    sources, where = [courier("courier.txt")], Where(folder)
    before = find(sources, where).evidence
    assert find(sources, where).evidence == before
    (folder / "courier.txt").write_bytes(b"else")
    changed = find(sources, where).evidence
    (folder / "courier.txt").unlink()
    assert len({before, changed, find(sources, where).evidence}) == 3
