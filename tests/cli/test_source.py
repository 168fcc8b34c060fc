"""`--source`, and texts beside a briefing: `check`, `show` and what they print."""

import io
import json
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.cli import main

WORDS = "Ana Ruiz said: “We have never closed the crossing.”\n"
HASH = sha256(WORDS.encode()).hexdigest()


def written(quote: str = "We have never closed the crossing", fields: str = "") -> str:
    return (
        "---\ntitle: T\ndate: 2031-05-14\n---\n\n## Summary\n\n- x\n\n## Actors\n\n### Ana Ruiz\n\n"
        f"## Quotes\n\n> {quote}\n>\n> — [Ana Ruiz](#ana-ruiz)\n\n## Sources\n\n### Courier\n\n{fields}"
    )


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, and a state folder that no other test has written to."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    (home / "courier.txt").write_text(WORDS, encoding="utf-8")
    return home


def test_a_given_text_checks_every_quote_and_is_remembered_by_its_hash(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written(fields=f"- SHA-256: {HASH}\n"))
    assert main(["check", "it.md", "--source", "courier.txt"]) == 0
    assert "quotes from Courier: 1 of 1 verbatim\n" in capsys.readouterr().out
    (folder / "courier.txt").unlink()
    assert main(["check", "it.md"]) == 0
    assert "quotes from Courier: 1 of 1 verbatim\n" in capsys.readouterr().out


def test_a_text_that_no_hash_names_is_checked_against_but_not_remembered(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written())
    assert main(["check", "it.md", "--source", "courier.txt"]) == 0
    assert "1 of 1 verbatim" in capsys.readouterr().out
    assert main(["check", "it.md"]) == 0
    assert "1 of 1 unchecked" in capsys.readouterr().out


def test_a_changed_word_is_an_error_that_names_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written("We have always closed the crossing"))
    assert main(["check", "it.md", "--source", "courier.txt"]) == 1
    told = capsys.readouterr().out
    assert "it.md:16: error[B502]" in told
    assert "it has “always” for “never”" in told
    assert "We have [-never-] {+always+} closed the crossing" in told


def test_another_text_than_the_briefing_names_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written(fields=f"- SHA-256: {'0' * 64}\n"))
    assert main(["check", "it.md", "--source", "courier.txt"]) == 1
    told = capsys.readouterr().out
    assert "error[B503]" in told
    assert HASH in told


def test_a_text_that_can_not_be_read_is_bad_usage(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written())
    assert main(["check", "it.md", "--source", "none.txt"]) == 2
    assert capsys.readouterr().err == (
        "briefing: there is no file none.txt\n  = hint: name the source's text\n"
    )
    assert main(["check", "it.md", "--source", "."]) == 2
    assert "it is a folder" in capsys.readouterr().err


def test_of_many_briefings_each_takes_the_text_that_it_names(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.md").write_text(written(fields=f"- SHA-256: {HASH}\n"))
    (folder / "b.md").write_text(written(fields=f"- SHA-256: {'0' * 64}\n"))
    assert main(["check", ".", "--source", "courier.txt"]) == 0
    told = capsys.readouterr().out
    assert "1 of 1 verbatim" in told
    assert "1 of 1 unchecked" in told
    (folder / "a.md").unlink()
    assert main(["check", ".", "--source", "courier.txt"]) == 2
    assert "is the text of no source of these briefings" in capsys.readouterr().err


def test_json_tells_verdict_place_and_difference(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written("We have [n]ever closed", "- File: courier.txt\n"))
    assert main(["show", "it.md", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    quote = data["quotes"][0]
    assert quote["verification"] == "verbatim"
    assert WORDS[quote["source_start"] : quote["source_end"]] == "We have never closed"
    assert (quote["source_line"], quote["nearest"], quote["places"]) == (1, None, 1)
    assert data["sources"][0]["checked_against"] == HASH


def test_json_ld_gives_quotations_and_their_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written("never closed the crossing", "- File: courier.txt\n"))
    assert main(["show", "it.md", "--format", "json-ld"]) == 0
    report, place = json.loads(capsys.readouterr().out)["@graph"]
    (quotation,) = report["hasPart"]
    assert report["@context"] == "https://schema.org"
    assert quotation["@type"] == "Quotation"
    assert quotation["text"] == "never closed the crossing"
    assert quotation["spokenByCharacter"] == [
        {"@type": "Person", "@id": "#ana-ruiz", "name": "Ana Ruiz"}
    ]
    assert place["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (place["type"], place["body"]) == ("Annotation", quotation["@id"])
    by_words, by_place = place["target"]["selector"]
    start = WORDS.index("never")
    assert by_words == {
        "type": "TextQuoteSelector",
        "exact": "never closed the crossing",
        "prefix": WORDS[:start],
        "suffix": WORDS[start + 25 :],
    }
    assert by_place == {"type": "TextPositionSelector", "start": start, "end": start + 25}


def test_json_ld_of_the_quotes_alone_has_their_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "it.md").write_text(written("never closed the crossing", "- File: courier.txt\n"))
    assert main(["show", "it.md", "--format", "json-ld", "--only", "quotes"]) == 0
    told = json.loads(capsys.readouterr().out)["@graph"]
    assert [each["@type"] if "@type" in each else each["type"] for each in told] == [
        "Report",
        "Annotation",
    ]


def test_json_ld_of_a_hostile_source_has_no_control_character(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "courier.txt").write_text(
        "\x1b]0;x\x07\x9b never \u202e closed\x7f", encoding="utf-8"
    )
    (folder / "it.md").write_text(written("never", "- File: courier.txt\n"))
    assert main(["show", "it.md", "--format", "json-ld"]) == 0
    told = capsys.readouterr().out
    assert not set(told) & {*map(chr, range(10)), "\x1b", "\x7f", "\x9b", "\u202e"}
    place = json.loads(told)["@graph"][1]["target"]["selector"][0]
    assert "\x9b" in place["prefix"]


def test_a_briefing_from_standard_input_reads_no_file_that_it_names(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    data = written(fields="- File: courier.txt\n").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["check", "-"]) == 1
    assert b"stands beside no file" in capsysbinary.readouterr().out


def test_a_reading_that_is_kept_holds_only_with_the_texts_that_it_rests_on(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (folder / "it.md").write_text(written(fields="- File: courier.txt\n"))
    told = []
    for words in (WORDS, WORDS, WORDS.replace("never", "ever")):
        (folder / "courier.txt").write_text(words, encoding="utf-8")
        main(["check", "it.md"])
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert "1 of 1 verbatim" in told[0]
    assert "verbatim" not in told[2]


def test_nothing_is_kept_of_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(written().encode())))
    assert main(["show", "-"]) == 0
    assert b"Ana Ruiz" in capsysbinary.readouterr().out
    assert not (tmp_path / "cache").exists()
