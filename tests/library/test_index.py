"""The index only makes things faster: with it and without it the same is found."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.finding import Query
from briefing.finding.folding import folded
from briefing.library import full_text, searching, vocabulary
from briefing.library import index as index_room
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.digest import Item, digest
from briefing.library.files import sweep
from briefing.library.full_text import TOKENS, Hit, briefing_and_rank, row_id
from briefing.library.index import Index, is_sound
from briefing.library.indexing import Indexing, Task
from briefing.library.searching import Librarian, across, search
from briefing.library.writing import Writer, prepared
from briefing.sources import Where
from tests.library.making import NO_CACHE, a_library, briefing, index, write


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A folder with a library, and a cache with its index. A file that is read without the index
    is read once for all tests."""
    folder, cache = tmp_path_factory.mktemp("library"), tmp_path_factory.mktemp("cache")
    a_library(folder)
    index(folder, cache)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "digest", lru_cache(digest))
        yield str(folder), cache


@pytest.fixture(scope="module")
def items(library: tuple[str, Path]) -> list[Item]:
    """What can be found in it."""
    told = opened(*library)
    return [item for row in told.rows() for item in told.items(row.path)]


def opened(folder: Path | str, cache: Path) -> Index:
    found = Index.of(Collection(str(folder), cache))
    assert found is not None
    return found


def found_with(library: tuple[str, Path], words: str) -> list[Hit]:
    folder, cache = library
    return by_path(search(opened(folder, cache), Collection(str(folder), cache), Query.of(words)))


def found_without(library: tuple[str, Path], words: str) -> list[Hit]:
    return by_path(search(None, Collection(*library), Query.of(words)))


def by_path(hits: Iterator[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: hit.path)


@pytest.mark.parametrize(
    "words",
    [
        "crossing", "cross", "ros", "c", "the crossing", "crossing never", '"the cross',
        '"never closed the"', '"closed never"', "resume", "RÉSUMÉ signed", "23-24", "strasse",
        "中", "€5", "€", "norland", "foreign minister", "veld upper", "nothing like it", "", "…",
        "second", "claims", "not stated", "2031-06", "tarnholm", "a.", "“ferry – it",
    ],
)  # fmt: skip
def test_the_same_is_found_with_the_index_and_without(
    library: tuple[str, Path], words: str
) -> None:
    assert found_with(library, words) == found_without(library, words)


WORDS = st.lists(
    st.text(st.sampled_from("aehlnorstv é–\"'“.5€中"), min_size=1, max_size=6), max_size=3
).map(" ".join)


@given(words=WORDS)
def test_whatever_is_looked_for(library: tuple[str, Path], words: str) -> None:
    assert found_with(library, words) == found_without(library, words)


@given(data=st.data())
def test_every_passage_of_two_to_five_words_is_found_as_a_phrase(
    library: tuple[str, Path], items: list[Item], data: st.DataObject
) -> None:
    words = folded(data.draw(st.sampled_from(items)).words).split()
    number = data.draw(st.integers(2, 5))
    start = data.draw(st.integers(0, max(0, len(words) - number)))
    passage = " ".join(words[start : start + number])
    hits = found_with(library, f'"{passage}"')

    assert any(passage in folded(hit.item.words) for hit in hits)
    assert hits == found_without(library, f'"{passage}"')


@pytest.mark.parametrize("words", ["norland", "the", "e", '"the crossing"', '"e c"', "no such"])
@pytest.mark.parametrize("most", [1, 400])
def test_what_is_found_is_counted(
    library: tuple[str, Path], words: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "MOST", most)
    told = opened(*library)

    assert told.count_hits(Query.of(words)) == len(found_without(library, words))


def test_a_count_that_nobody_waits_for_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in", {"one.md": briefing(quotes=["It runs."] * 400)})
    index(tmp_path / "in", tmp_path / "cache")
    monkeypatch.setattr(full_text, "_STEPS", 100)

    told = opened(tmp_path / "in", tmp_path / "cache")

    assert told.count_hits(Query.of("runs"), lambda: False) is None
    assert told.count_hits(Query.of("runs")) == 400


def test_hits_go_on_however_many_there_are(tmp_path: Path) -> None:
    said = [f"The ferry runs, as was said {at} times" for at in range(1100)]
    folder, cache = tmp_path / "in", tmp_path / "cache"
    write(folder, {"long.md": briefing(quotes=said), "short.md": briefing("Short")})
    index(folder, cache)
    hits = [hit.item.where for hit in opened(folder, cache).hits(Query.of("ferry times"))]

    assert hits == ["quote of Ana Ruiz"] * 1100


@pytest.mark.parametrize("most", [0, 1, 3])
def test_words_that_stand_for_too_many_narrow_nothing_and_are_found_all_the_same(
    library: tuple[str, Path], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "MOST", most)

    for words in ("e", "the crossing", "ferry", '"the cross'):
        assert found_with(library, words) == found_without(library, words)


def test_the_newest_is_found_first(library: tuple[str, Path]) -> None:
    folder, cache = library
    hits = search(opened(folder, cache), Collection(folder, cache), Query.of("norland"))

    dates = [hit.date for hit in hits]
    assert len(set(dates)) > 3
    assert dates == sorted(dates, reverse=True)


def test_what_is_no_longer_wanted_is_not_looked_for(library: tuple[str, Path]) -> None:
    folder, cache = library
    collection, query = Collection(folder, cache), Query.of("e")
    assert list(search(opened(folder, cache), collection, query, lambda: False)) == []
    assert list(search(None, collection, query, lambda: False)) == []


@given(st.integers(0, 3_652_059), st.integers(1, 2**21 - 1), st.integers(0, 2**20 - 1))
def test_a_row_of_the_full_text_knows_its_briefing(day: int, number: int, rank: int) -> None:
    row = row_id(day, number, rank)

    assert briefing_and_rank(row) == (number, rank)
    assert 0 <= row < 2**63
    assert row_id(day, number, rank) > row_id(day, number, rank + 1) or rank == 2**20 - 1


def test_full_text_parts_words_of_any_script_as_a_search_does() -> None:
    base = sqlite3.connect(":memory:")
    base.execute(f'CREATE VIRTUAL TABLE found USING fts5 (words, tokenize="{TOKENS}")')
    base.execute("CREATE VIRTUAL TABLE kept USING fts5vocab (found, row)")
    words = folded(" ".join(f"a{chr(code)}b" for code in range(0x3000)))
    base.execute("INSERT INTO found VALUES (?)", (words,))

    assert {word for (word,) in base.execute("SELECT term FROM kept")} == set(words.split())
    base.close()


# It follows the files


def test_a_file_that_changes_is_kept_anew_and_one_that_goes_is_forgotten(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    write(folder, {"one.md": briefing("One"), "two.md": briefing("Two")})
    index(folder, cache)
    write(folder, {"one.md": briefing("One", quotes=["Something quite different"])})
    (folder / "two.md").unlink()
    index(folder, cache)

    told = opened(folder, cache)

    assert [row.title for row in told.rows()] == ["One"]
    assert list(told.hits(Query.of("never closed"))) == []
    assert [hit.item.where for hit in told.hits(Query.of("quite different"))] == [
        "quote of Ana Ruiz"
    ]
    assert next(told.known_as(["Ana Ruiz"]))[1] == "One"
    with sqlite3.connect(Collection(str(folder), cache).index) as base:
        base.execute("INSERT INTO found (found) VALUES ('integrity-check')")
        assert base.execute("SELECT count(*) FROM contents").fetchone() == (1,)
    base.close()


def test_what_was_read_anew_has_a_higher_number(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    write(folder, {"one.md": briefing("One"), "two.md": briefing("Two")})
    index(folder, cache)
    last = max(row.number for row in opened(folder, cache).rows())
    write(folder, {"one.md": briefing("One, changed")})
    index(folder, cache)

    assert [row.title for row in opened(folder, cache).rows(last)] == ["One, changed"]


def test_another_text_of_a_source_makes_a_reading_stale(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    source = "\n## Sources\n\n### Courier\n\n- File: courier.txt\n"
    quoted = briefing().replace("2031-05-14\n\n## Ter", "[Courier](#courier)\n\n## Ter") + source
    write(folder, {"one.md": quoted, "courier.txt": "She: We have never closed the crossing."})
    index(folder, cache)
    before = opened(folder, cache).rows()[0]
    write(folder, {"courier.txt": "She: We have closed it."})
    index(folder, cache)
    after = opened(folder, cache).rows()[0]

    assert before.counts is not None
    assert after.counts is not None
    assert (before.counts.errors, after.counts.errors) == (0, 1)


def test_texts_in_folders_of_the_person_count_and_those_nearer_go_before(tmp_path: Path) -> None:
    folder, texts = tmp_path / "in", tmp_path / "texts"
    source = "\n## Sources\n\n### Courier\n\n- File: courier.txt\n"
    quoted = briefing().replace("2031-05-14\n\n## Ter", "[Courier](#courier)\n\n## Ter") + source
    write(folder, {"one.md": quoted})
    write(texts, {"courier.txt": "She: We have never closed the crossing."})
    collection = Collection(str(folder), tmp_path / "cache", Where(others=(texts,)))

    def problems() -> int:
        assert Indexing(Task(collection)).done()
        told = Index.of(collection)
        assert told is not None
        with closing(told):
            counts = told.rows()[0].counts
            assert counts is not None
            return counts.errors + counts.warnings

    seen = [problems()]
    write(folder, {"courier.txt": "She: We have closed it."})
    seen.append(problems())
    write(folder, {"courier.txt": "We have never closed the crossing."})
    seen.append(problems())
    (folder / "courier.txt").unlink()
    (texts / "courier.txt").unlink()
    seen.append(problems())

    assert seen == [0, 1, 0, 1]
    assert collection.index != Collection(str(folder), tmp_path / "cache").index


# Damage


def answers(folder: Path, cache: Path) -> list[object]:
    """All that the index says; raises Damaged."""
    told = opened(folder, cache)
    try:
        return [
            sorted(told.kept()),
            [row.title for row in told.rows()],
            sorted(hit.item.id for hit in told.hits(Query.of("norland"))),
            [voice[0] for voice in told.known_as(["Ana Ruiz"])],
        ]
    finally:
        told.close()


@pytest.mark.parametrize("at", range(21))
def test_an_index_cut_short_is_known_to_be_damaged_and_made_anew(tmp_path: Path, at: int) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = index(folder, cache)
    good = answers(folder, cache)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(size * at // 20)

    damaged_or_same(folder, cache, good)

    rewritten(folder, cache)
    assert answers(folder, cache) == good


def damaged_or_same(folder: Path, cache: Path, good: list[object]) -> None:
    try:
        told = answers(folder, cache)
    except Damaged:
        return
    assert told == good


def rewritten(folder: Path, cache: Path) -> None:
    """As the indexing process does it: once more, and anew if that is damaged."""
    try:
        index(folder, cache)
        answers(folder, cache)
    except (sqlite3.DatabaseError, Damaged, ValueError):
        Writer(Collection(str(folder), cache).index, anew=True).close()
        index(folder, cache)


def test_every_flipped_byte_is_seen_by_its_seal(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = index(folder, cache)
    writer = Writer(path)
    writer.seal()
    writer.close()
    assert is_sound(path)
    whole = path.read_bytes()
    for at in range(0, len(whole), 997):
        flipped = bytearray(whole)
        flipped[at] ^= 0xFF
        path.write_bytes(flipped)
        assert not is_sound(path)
        try:
            answers(folder, cache)  # never anything but an answer, or Damaged
        except Damaged:
            continue
    path.write_bytes(whole)
    assert is_sound(path)


@pytest.mark.parametrize(
    "foreign", [b"", b"no index\n" * 1000, b"SQLite format 3\0" + b"\0" * 5000]
)
def test_a_foreign_file_is_no_index(tmp_path: Path, foreign: bytes) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = Collection(str(folder), cache).index
    path.parent.mkdir(parents=True)
    path.write_bytes(foreign)

    with pytest.raises(Damaged):
        opened(folder, cache)
    index(folder, cache)

    assert len(opened(folder, cache).rows()) == 6


def test_another_programs_database_is_no_index(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = Collection(str(folder), cache).index
    path.parent.mkdir(parents=True)
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE briefings (number)")
    base.commit()
    base.close()

    with pytest.raises(Damaged):
        opened(folder, cache)
    index(folder, cache)

    assert len(opened(folder, cache).rows()) == 6


def test_an_index_of_other_code_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    index(folder, cache)
    monkeypatch.setattr(index_room, "made", lambda: b"other code")

    with pytest.raises(Damaged):
        opened(folder, cache)


def test_a_damaged_index_hides_nothing(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = index(folder, cache)
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\0" * (len(whole) - 8192))
    librarian = Librarian(Collection(str(folder), cache))

    hits = by_path(librarian.search(Query.of("crossing")))

    assert hits == by_path(search(None, Collection(str(folder), cache), Query.of("crossing")))
    librarian.close()


# Several at once


def test_readers_read_while_one_writes(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = index(folder, cache)
    good = answers(folder, cache)
    told: list[list[object]] = []
    writer = Writer(path)
    with writer.committing():
        writer.forget(["README.md"])
        threads = [
            threading.Thread(target=lambda: told.append(answers(folder, cache))) for _ in range(4)
        ]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    writer.close()

    assert told == [good] * 4


def test_a_file_that_is_put_twice_before_it_is_kept_is_found_once(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = index(folder, cache)
    good = hits(folder, cache)
    collection, found = Collection(str(folder), cache), sweep(str(folder)).stamps
    writer = Writer(path)
    with writer.committing():
        for each in [*found] * 2:
            writer.put(prepared(digest(collection, each, found[each])))
    writer.close()

    assert hits(folder, cache) == good


def hits(folder: Path, cache: Path) -> list[tuple[str, str]]:
    """Where a word is found that stands in many places."""
    told = opened(folder, cache)
    try:
        return sorted((hit.path, hit.item.id) for hit in told.hits(Query.of("norland")))
    finally:
        told.close()


def test_an_index_that_was_made_anew_is_noticed(tmp_path: Path) -> None:
    folder, cache = tmp_path / "in", tmp_path / "cache"
    a_library(folder)
    path = index(folder, cache)
    told = opened(folder, cache)
    assert told.is_current()

    Writer(path, anew=True).close()

    assert not told.is_current()
    told.close()


# Actors


def test_an_actor_is_one_by_any_of_its_names(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.md": briefing("A", date="2031-01-01", also="A. Ruiz"),
            "b.md": briefing("B", date="2031-03-01", speaker="Á. RUIZ"),
            "c.md": briefing("C", date="2031-02-01", speaker="Ana Ruiz", role=""),
            "d.md": briefing("D", speaker="Eva Ruiz"),
        },
    )

    found = across(
        None, Collection(str(tmp_path), NO_CACHE), ["Ana Ruiz", "A. Ruiz"], "Foreign minister"
    )

    assert [(voice.title, voice.actor.name) for voice in found.same] == [
        ("B", "Á. RUIZ"),
        ("C", "Ana Ruiz"),
        ("A", "Ana Ruiz"),
    ]
    assert found.others == ()


def test_the_same_name_in_another_role_is_told_apart(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    folder = tmp_path / "in"
    write(
        folder,
        {
            "a.md": briefing("A", date="2031-01-01"),
            "b.md": briefing("B", date="2031-03-01", role="Harbour master"),
            "c.md": briefing("C", date="2031-02-01", role="FOREIGN minister"),
            "d.md": briefing("D", date="2031-04-01", role=""),
        },
    )
    index(folder, cache)

    found = across(
        opened(folder, cache), Collection(str(folder), cache), ["Ana Ruiz"], "Foreign minister"
    )

    assert [voice.title for voice in found.same] == ["D", "C", "A"]
    assert [(role, [v.title for v in voices]) for role, voices in found.others] == [
        ("Harbour master", ["B"])
    ]
    assert found == across(None, Collection(str(folder), cache), ["Ana Ruiz"], "Foreign minister")
    assert [item.words.split("\n")[0] for item in found.same[-1].said] == [
        "“We have never closed the crossing.”",
        "■ Ana Ruiz  claims it for good",
    ]
