"""`briefing draft`: an article as a first briefing."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from briefing.cli import drafting, main
from briefing.model.briefing import Briefing
from briefing.model.quote import Quote
from briefing.parsing import parse
from briefing.schema.briefings import to_json
from tests.cli.conftest import GOOD, Run

ARTICLE = """\
Ferry runs again on the Veld

The ferry runs again, Norland's foreign minister, Ana Ruiz, said on Wednesday.

“We have never closed the crossing,” Ruiz told reporters. “Our partners know that.”

Peter Kern and John Berg crossed at noon. “It was cold,” he said.
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


Captured = pytest.CaptureFixture[str]


def drafted(capsys: Captured, *words: str) -> tuple[Briefing, str]:
    """The briefing that is printed, and what is told on standard error."""
    assert main(["draft", *words]) == 0
    out, err = capsys.readouterr()
    return parse(out), err


def refused(capsys: Captured, *words: str) -> str:
    """Why the command can't be done."""
    assert main(["draft", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


# What is drafted


def test_a_draft_has_the_quotes_with_their_speakers(article: Path, capsys: Captured) -> None:
    briefing, _ = drafted(capsys, "ferry.txt")

    assert briefing.title == "Ferry runs again on the Veld"
    assert [(quote.text, quote.speakers) for quote in briefing.quotes] == [
        ("We have never closed the crossing", ("ana-ruiz",)),
        ("Our partners know that.", ("ana-ruiz",)),
        ("It was cold", ("peter-kern",)),
    ]
    (ruiz,) = [actor for actor in briefing.actors if actor.id == "ana-ruiz"]
    assert ruiz.role == "Foreign minister"
    assert ruiz.also_known_as == ("Ruiz",)


def test_what_is_doubtful_has_a_caveat_and_is_told_with_its_line(
    article: Path, capsys: Captured
) -> None:
    assert main(["draft", "ferry.txt", "-o", "ferry.md"]) == 0
    err = capsys.readouterr().err
    briefing = parse((article.parent / "ferry.md").read_text(encoding="utf-8"))

    (quote,) = [quote for quote in briefing.quotes if quote.caveat]
    assert quote.caveat == "the article has only “he” here; may be Peter Kern, or John Berg"
    assert err.splitlines()[:4] == [
        "    3  quotes",
        "    2  attributed surely",
        "    1  to look at",
        f"       ferry.md:{quote.line}: “It was cold”: {quote.caveat}",
    ]
    assert [f"       ferry.md:{note.line}" for note in briefing.notes] == err.splitlines()[5:]


def test_the_summary_is_left_to_the_person(article: Path, capsys: Captured) -> None:
    briefing, _ = drafted(capsys, "ferry.txt")

    assert briefing.summary == ()
    assert any(note.about == "summary" for note in briefing.notes)


def test_check_finds_no_error_and_every_quote_word_for_word(
    article: Path, capsys: Captured
) -> None:
    assert main(["draft", "ferry.txt", "-o", "ferry.md", "--date", "2031-05-14"]) == 0
    capsys.readouterr()

    assert main(["check", "ferry.md"]) == 0
    assert "3 of 3 verbatim" in capsys.readouterr().out


def test_the_day_is_the_one_that_is_given(article: Path, capsys: Captured) -> None:
    briefing, _ = drafted(capsys, "ferry.txt", "--date", "2031-05-16")

    assert briefing.date == "2031-05-16"
    assert [event.start for event in briefing.timeline] == ["2031-05-14"]
    assert briefing.timeline[0].caveat is not None


def test_without_a_day_none_is_made_up(article: Path, capsys: Captured) -> None:
    briefing, _ = drafted(capsys, "ferry.txt")

    assert briefing.date is None
    assert briefing.timeline == ()


def test_json_has_places_speakers_and_what_decided(article: Path, capsys: Captured) -> None:
    assert main(["draft", "ferry.txt", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    held = json.loads(out)

    assert err == ""
    first = held["quotes"][0]
    assert ARTICLE[first["start"] : first["end"]] == "We have never closed the crossing"
    assert first["speaker"] == "Ana Ruiz"
    assert first["mention"] == "Ruiz"
    assert (first["certain"], first["rule"]) == (True, "X said after")
    assert [quote["certain"] for quote in held["quotes"]] == [True, True, False]
    assert held["title"] == "Ferry runs again on the Veld"
    assert held["source"]["sha256"] == hashlib.sha256(ARTICLE.encode()).hexdigest()


def test_the_article_can_come_from_standard_input(run: Run) -> None:
    found = run("draft", "-", "--format", "json", stdin=ARTICLE.encode())

    assert found.returncode == 0
    assert [quote["speaker"] for quote in json.loads(found.stdout)["quotes"]] == [
        "Ana Ruiz", "Ana Ruiz", "Peter Kern",
    ]  # fmt: skip


def test_line_ends_of_windows_count_as_one_character(run: Run) -> None:
    found = run("draft", "-", "--format", "json", stdin=ARTICLE.replace("\n", "\r\n").encode())

    first = json.loads(found.stdout)["quotes"][0]
    assert ARTICLE[first["start"] : first["end"]] == "We have never closed the crossing"


def test_markup_in_an_article_stays_words(article: Path, capsys: Captured) -> None:
    words = "“We *never* closed [it](#x),” said Ana *Ruiz*.\n"
    article.write_text(words, encoding="utf-8")

    briefing, _ = drafted(capsys, "ferry.txt")

    assert briefing.quotes[0].text == "We *never* closed [it](#x)"
    assert briefing.quotes[0].marks == ()


# The source


def test_a_draft_beside_its_article_names_the_file(article: Path, capsys: Captured) -> None:
    (article.parent / "texts").mkdir()
    article.rename(article.parent / "texts" / "ferry.txt")
    assert main(["draft", "texts/ferry.txt", "-o", "ferry.md"]) == 0

    (source,) = parse((article.parent / "ferry.md").read_text(encoding="utf-8")).sources
    assert source.file == "texts/ferry.txt"
    assert source.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()


def test_a_draft_elsewhere_names_the_hash_alone(article: Path, capsys: Captured) -> None:
    (article.parent / "drafts").mkdir()
    assert main(["draft", "ferry.txt", "-o", "drafts/ferry.md"]) == 0

    text = (article.parent / "drafts" / "ferry.md").read_text(encoding="utf-8")
    (source,) = parse(text).sources
    assert source.file is None
    assert source.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()


# What is written


def test_a_file_that_is_there_is_never_written_over(article: Path, capsys: Captured) -> None:
    kept = article.parent / "ferry.md"
    kept.write_text("mine", encoding="utf-8")

    err = refused(capsys, "ferry.txt", "-o", "ferry.md")

    assert kept.read_text(encoding="utf-8") == "mine"
    assert "ferry.md is there already" in err
    assert "--force" in err


def test_force_replaces_it(article: Path, capsys: Captured) -> None:
    kept = article.parent / "ferry.md"
    kept.write_text("mine", encoding="utf-8")

    assert main(["draft", "ferry.txt", "-o", "ferry.md", "--force"]) == 0

    assert kept.read_text(encoding="utf-8").startswith("---\nbriefing: 1\n")
    assert sorted(path.name for path in article.parent.iterdir()) == ["ferry.md", "ferry.txt"]


def test_the_article_itself_is_never_replaced(article: Path, capsys: Captured) -> None:
    err = refused(capsys, "ferry.txt", "-o", "./ferry.txt", "--force")

    assert article.read_text(encoding="utf-8") == ARTICLE
    assert "what the draft is made from" in err


@pytest.mark.parametrize(
    ("output", "told"),
    [("folder", "folder is a folder"), ("no/where.md", "there is no folder no")],
)
def test_where_nothing_can_be_written_is_told(
    output: str, told: str, article: Path, capsys: Captured
) -> None:
    (article.parent / "folder").mkdir()

    assert told in refused(capsys, "ferry.txt", "-o", output)
    assert sorted(path.name for path in article.parent.iterdir()) == ["ferry.txt", "folder"]


# What is no article


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "ferry.txt is empty"),
        (b" \n\t\n", "ferry.txt is empty"),
        (b"\x89PNG\x00\x00 said", "ferry.txt is no text"),
        (b"Line one.\n\xe9t\xe9, said Ana Ruiz.\n", "ferry.txt:2: it is not UTF-8 here"),
        (b"a" * (8 * 1024 * 1024 + 1), "ferry.txt: it is larger than 8 MiB"),
    ],
)
def test_what_is_no_text_is_refused(
    data: bytes, told: str, article: Path, capsys: Captured
) -> None:
    article.write_bytes(data)

    err = refused(capsys, "ferry.txt")

    assert told in err
    assert "hint" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "there is no article"),
        (["nowhere.txt"], "there is no file nowhere.txt"),
        (["ferry.txt", "--date", "2031-02-30"], "2031-02-30 is no date"),
        (["ferry.txt", "--date", "20310214"], "20310214 is no date"),
        (["ferry.txt", "--format", "jsn"], "did you mean json?"),
        (["ferry.txt", "--fromjson", "x"], "did you mean --from-json?"),
        (["-", "--from-json", "-"], "both the article and the JSON"),
    ],
)
def test_what_is_wrong_with_the_words_is_told(
    words: list[str], told: str, article: Path, capsys: Captured
) -> None:
    assert told in refused(capsys, *words)


# Saved pages

PAGE = "<!DOCTYPE html><html><body><p>Menu</p><article><p>A page</p></article></body></html>"


def test_a_saved_page_needs_the_extra(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    article.write_text(PAGE, encoding="utf-8")

    err = refused(capsys, "ferry.txt")

    assert "web page" in err
    assert "pip install 'briefing[html]'" in err


@pytest.fixture
def trafilatura(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """A stand-in for the library; the pages that it is given."""
    given: list[bytes] = []

    def extract(page: bytes, **_: object) -> str | None:
        given.append(page)
        return ARTICLE if b"<article>" in page else None

    module = ModuleType("trafilatura")
    module.extract = extract  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "trafilatura", module)
    return given


def test_with_it_the_article_on_the_page_is_drafted(
    article: Path, trafilatura: list[bytes], capsys: Captured
) -> None:
    (article.parent / "page.html").write_text(PAGE, encoding="utf-8")

    briefing, _ = drafted(capsys, "page.html")

    assert trafilatura == [PAGE.encode()]
    assert briefing.quotes[0].text == "We have never closed the crossing"
    (source,) = briefing.sources
    assert source.file is None  # quotes are held against text, not against markup
    assert source.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()


def test_a_page_without_an_article_is_told(
    article: Path, trafilatura: list[bytes], capsys: Captured
) -> None:
    (article.parent / "page.html").write_text("<html><p>Menu</p></html>", encoding="utf-8")

    assert "there is no article on the page page.html" in refused(capsys, "page.html")


# From JSON


def data(path: Path, **parts: object) -> str:
    held = {
        "title": "Ferry",
        "actors": [{"id": "ana", "name": "Ana Ruiz"}],
        "quotes": [
            {"id": "a", "text": "We have never closed the crossing", "speakers": ["ana"]},
            {"id": "b", "text": "We have always closed the crossing", "speakers": ["ana"]},
            {"id": "c", "text": "The moon is made of cheese and mice", "speakers": ["ana"]},
        ],
        **parts,
    }
    path.write_text(json.dumps(held), encoding="utf-8")
    return path.name


def test_json_of_another_tool_becomes_markdown(article: Path, capsys: Captured) -> None:
    name = data(article.parent / "made.json")

    briefing, err = drafted(capsys, "--from-json", name)

    assert [quote.speakers for quote in briefing.quotes] == [("ana-ruiz",)] * 3
    assert [quote.caveat for quote in briefing.quotes] == [None] * 3
    assert "the quotes are not checked" in err


def test_quotes_that_are_not_in_the_article_are_marked(article: Path, capsys: Captured) -> None:
    name = data(article.parent / "made.json")

    briefing, err = drafted(capsys, "ferry.txt", "--from-json", name)

    assert [quote.caveat for quote in briefing.quotes] == [
        None,
        "the article has other words here",
        "these words are not in the article",
    ]
    (source,) = briefing.sources
    assert source.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert "    2  to look at" in err


def test_a_written_attribution_keeps_its_words_when_it_is_marked(
    article: Path, capsys: Captured
) -> None:
    written = parse(GOOD)
    quotes = [
        Quote(id="x", text="The moon is cheese", speakers=("sudmark",), attribution="Sudmark, in May"),
        Quote(id="y", text="So is the sun", speakers=("sudmark",), attribution="Sudmark (unclear)",
              caveat="unclear"),
    ]  # fmt: skip
    made = replace(written, quotes=tuple(quotes), sections=())
    (article.parent / "made.json").write_text(to_json(made), encoding="utf-8")

    briefing, _ = drafted(capsys, "ferry.txt", "--from-json", "made.json")

    assert [quote.attribution for quote in briefing.quotes] == [
        "Sudmark, in May (these words are not in the article)",
        "Sudmark (unclear; these words are not in the article)",
    ]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"quotes": [{"id": "a", "speakers": []}]}, "quotes[0].text: it is missing"),
        ({"quotes": [{"id": "a", "text": "x", "speakers": ["an"]}]}, "did you mean ana?"),
        ({"ttle": "x"}, "did you mean title?"),
    ],
)
def test_json_that_does_not_hold_is_refused_with_its_path(
    parts: dict[str, object], told: str, article: Path, capsys: Captured
) -> None:
    name = data(article.parent / "made.json", **parts)

    err = refused(capsys, "ferry.txt", "--from-json", name, "-o", "made.md")

    assert told in err
    assert not (article.parent / "made.md").exists()


def test_what_is_no_json_is_refused(article: Path, capsys: Captured) -> None:
    assert "it is not JSON" in refused(capsys, "--from-json", "ferry.txt")


def test_no_heavy_library_is_imported_for_a_draft(article: Path, root: Path) -> None:
    code = (
        "import sys; from briefing.cli import main; main(['draft', 'ferry.txt']);"
        "print([name for name in ('pydantic', 'textual', 'rich') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(root)}

    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=environment
    )

    assert found.stdout.splitlines()[-1] == b"[]"


def test_a_file_that_comes_meanwhile_is_kept(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    there = article.parent / "ferry.md"

    def late(*_: object) -> str:
        there.write_text("mine", encoding="utf-8")
        return "drafted\n"

    monkeypatch.setattr(drafting, "_drafted", late)

    assert "ferry.md is there already" in refused(capsys, "ferry.txt", "-o", "ferry.md")
    assert there.read_text(encoding="utf-8") == "mine"
