"""A kept reading holds only as long as the texts that its verdicts rest on."""

from hashlib import sha256
from pathlib import Path

import pytest

from briefing.readings import Opening, Reading
from briefing.sources import Text, Where

WORDS = "Norland said: “yes, of course”.\n".encode()
HASH = sha256(WORDS).hexdigest()
HEAD = "# T\n\n## Actors\n\n### Norland\n\n## Quotes\n\n> yes, of course\n>\n> — [N](#norland)\n"
LONG = "".join(f"\n> yes, of number {n}\n>\n> — [N](#norland)\n" for n in range(4000))


def written(fields: str, *, long: bool = False) -> bytes:
    return f"{HEAD}{LONG if long else ''}\n## Sources\n\n### Courier\n\n{fields}\n".encode()


def verdicts(reading: Reading) -> list[str]:
    briefing = reading.briefing if reading.rest is None else reading.rest.wait()
    assert briefing is not None
    return [quote.verification for quote in briefing.quotes]


@pytest.mark.parametrize("long", [False, True])
def test_a_changed_text_is_read_again_at_once(tmp_path: Path, long: bool) -> None:
    data = written("- File: courier.txt", long=long)
    cache, where = tmp_path / "cache", Where(tmp_path)
    seen = []
    for words in (WORDS, WORDS, WORDS.replace(b"yes", b"no")):
        (tmp_path / "courier.txt").write_bytes(words)
        reading = Opening(data, "t.md", cache, where).reading()
        seen.append(verdicts(reading)[0])
        reading.keep()
    (tmp_path / "courier.txt").unlink()
    seen.append(verdicts(Opening(data, "t.md", cache, where).reading())[0])
    assert seen == ["verbatim", "verbatim", "altered", "unchecked"]


@pytest.mark.parametrize("long", [False, True])
def test_a_text_given_later_checks_the_quotes_and_is_remembered(tmp_path: Path, long: bool) -> None:
    data = written(f"- SHA-256: {HASH}", long=long)
    cache, where = tmp_path / "cache", Where(tmp_path, shelf=tmp_path / "shelf")
    first = Opening(data, "t.md", cache, where).reading()
    assert verdicts(first)[0] == "unchecked"
    first.keep()
    given = first.with_text(Text(WORDS))
    assert given is not None
    assert given.quotes[0].verification == "verbatim"
    assert verdicts(Opening(data, "t.md", cache, where).reading())[0] == "verbatim"


def test_a_text_given_at_the_start_is_remembered_when_the_reading_is_kept(tmp_path: Path) -> None:
    data, shelf = written(f"- SHA-256: {HASH}"), tmp_path / "shelf"
    where = Where(tmp_path, (Text(WORDS),), shelf)
    reading = Opening(data, "t.md", tmp_path / "cache", where).reading()
    assert verdicts(reading) == ["verbatim"]
    assert not shelf.exists()
    reading.keep()
    assert (shelf / HASH).read_bytes() == WORDS


@pytest.mark.parametrize("long", [False, True])
def test_a_text_in_a_folder_of_the_persons_is_found(tmp_path: Path, long: bool) -> None:
    data, home, texts = written("- File: courier.txt", long=long), tmp_path / "home", tmp_path / "t"
    texts.mkdir()
    (texts / "courier.txt").write_bytes(WORDS)
    where = Where(home, others=(tmp_path / "none", texts))
    assert verdicts(Opening(data, "t.md", tmp_path / "cache", where).reading())[0] == "verbatim"
