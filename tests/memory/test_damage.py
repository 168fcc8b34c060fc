"""What is kept comes back as it was; what is damaged is set aside, and said."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.memory import Anchor, Bookmark, Kept, Memory, Note, Remembered
from briefing.memory import changes as to
from briefing.memory.remembered import REMEMBERED
from briefing.memory.store import Store

WORDS = st.text(max_size=20)
ANCHORS = st.builds(Anchor, WORDS, WORDS, WORDS, WORDS, WORDS)
PLACES = st.dictionaries(
    WORDS, st.recursive(WORDS | st.integers() | st.none(), st.lists, max_leaves=4)
)
MEMORIES = st.builds(
    Remembered,
    path=WORDS,
    kept=st.none() | st.builds(Kept, PLACES, st.lists(ANCHORS, max_size=3).map(tuple), WORDS),
    bookmarks=st.lists(st.builds(Bookmark, ANCHORS, WORDS), max_size=3).map(tuple),
    notes=st.lists(st.builds(Note, WORDS, ANCHORS, WORDS, WORDS), max_size=3).map(tuple),
    read=st.lists(WORDS, max_size=3).map(tuple),
)
HERE = Anchor("ana-ruiz", "actors", "", "Ana Ruiz")


@given(MEMORIES)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, memory: Remembered
) -> None:
    folder = tmp_path_factory.mktemp("memory")
    told: list[str] = []
    Store(folder, told.append).change("one", REMEMBERED, lambda _: memory)
    assert Store(folder, told.append).read("one", REMEMBERED) == memory
    assert told == []


def _edited(edit: Callable[[dict[str, object]], object]) -> Callable[[bytes], bytes]:
    def damage(data: bytes) -> bytes:
        told = json.loads(data)
        found = edit(told)
        return json.dumps(told if found is None else found).encode()

    return damage


def _without(name: str) -> Callable[[bytes], bytes]:
    return _edited(lambda told: told.pop(name) and None)


def _with(name: str, found: object) -> Callable[[bytes], bytes]:
    return _edited(lambda told: told.update({name: found}))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "one byte": lambda data: data[:1],
    "half of it": lambda data: data[: len(data) // 2],
    "without its last byte": lambda data: data[:-1],
    "zeros as long": lambda data: bytes(len(data)),
    "zeros at the end": lambda data: data + bytes(512),
    "zeros in the middle": lambda data: data[:40] + bytes(40) + data[80:],
    "twice": lambda data: data + data,
    "a flipped brace": lambda data: data.replace(b"{", b"[", 1),
    "no UTF-8": lambda data: data.replace(b"Ana", b"\xff\xfe\xff"),
    "another file": lambda _: b"---\ntitle: Talks\n---\n",
    "a picture": lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "another program's JSON": lambda _: b'{"theme": "dark"}',
    "a list": _edited(lambda _: [1, 2]),
    "a number": _edited(lambda _: 7),
    "nothing": lambda _: b"null",
    "another kind": _with("kind", "visits"),
    "no kind": _without("kind"),
    "no format": _without("briefing memory"),
    "the format as a word": _with("briefing memory", "one"),
    "the format as a truth": _with("briefing memory", True),
    "no bookmarks": _without("bookmarks"),
    "bookmarks that are none": _with("bookmarks", "ana-ruiz"),
    "a bookmark of nothing": _with("bookmarks", [{}]),
    "a bookmark of a number": _with("bookmarks", [{"at": 4, "made": "2031-05-14"}]),
    "an anchor without words": _with("bookmarks", [{"at": {"item": "x"}, "made": ""}]),
    "a note without a text": _with("notes", [{"id": "a", "at": {}, "made": ""}]),
    "a place that is none": _with("kept", {"place": [], "at": [], "sha256": ""}),
    "versions that are numbers": _with("read", [1, 2]),
    "nested without end": lambda _: b"[" * 100_000,
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_damaged_is_kept_aside_and_said(tmp_path: Path, name: str) -> None:
    told: list[str] = []
    Memory(tmp_path, told.append).change("talks.md", to.bookmarked(HERE))
    [path] = (tmp_path / "briefings").glob("*.json")
    damaged = DAMAGES[name](path.read_bytes())
    path.write_bytes(damaged)

    memory = Memory(tmp_path, told.append)
    assert memory.of("talks.md") == Remembered()
    [aside] = (tmp_path / "briefings").glob("*.damaged-*")
    assert aside.read_bytes() == damaged
    assert [words for words in told if "damaged" in words and aside.name in words]

    memory.change("talks.md", to.bookmarked(HERE))
    assert [each.at for each in Memory(tmp_path, told.append).of("talks.md").bookmarks] == [HERE]
    assert aside.read_bytes() == damaged
    assert len(told) == 1


def test_damage_is_set_aside_under_names_of_its_own(tmp_path: Path) -> None:
    for number in range(3):
        Memory(tmp_path).change("talks.md", to.bookmarked(HERE))
        [path] = (tmp_path / "briefings").glob("*.json")
        path.write_text(f"damage {number}", encoding="utf-8")
        Memory(tmp_path).of("talks.md")
    aside = sorted((tmp_path / "briefings").glob("*.damaged-*"))
    assert [each.read_text(encoding="utf-8") for each in aside] == [f"damage {n}" for n in range(3)]


def test_what_a_later_version_wrote_is_left_as_it_is(tmp_path: Path) -> None:
    told: list[str] = []
    Memory(tmp_path).change("talks.md", to.bookmarked(HERE))
    [path] = (tmp_path / "briefings").glob("*.json")
    newer = _with("briefing memory", 2)(path.read_bytes())
    path.write_bytes(newer)
    memory = Memory(tmp_path, told.append)
    other = Anchor("bo-lind", "actors", "", "Bo Lind")
    memory.change("talks.md", to.bookmarked(other))
    assert [each.at for each in memory.of("talks.md").bookmarks] == [other]  # while this runs
    assert path.read_bytes() == newer
    assert len(told) == 1
    assert "later version" in told[0]


def test_a_folder_where_a_document_should_be_is_said_and_left(tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "chosen.json").mkdir()
    memory = Memory(tmp_path, told.append)
    assert memory.chosen().theme is None
    assert (tmp_path / "chosen.json").is_dir()
    assert "it is a folder" in told[0]


def test_a_version_is_not_trusted_without_its_hash(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    read = memory.read("talks.md", "Talks", b"# Talks\n").read
    assert memory.version("talks.md", read[0]) == b"# Talks\n"
    [path] = (tmp_path / "versions").iterdir()
    path.write_bytes(b"# Other\n")
    assert memory.version("talks.md", read[0]) is None


def test_only_the_last_two_versions_are_kept(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    for number in range(5):
        read = memory.read("talks.md", "Talks", f"# Talks {number}\n".encode()).read
    assert [memory.version("talks.md", each) for each in read] == [b"# Talks 3\n", b"# Talks 4\n"]
    assert len([*(tmp_path / "versions").iterdir()]) == 2
