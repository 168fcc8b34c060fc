"""The bundled briefing's quotes of the talks, held against the report word for word."""

from pathlib import Path

import pytest

from briefing.checking.verifying import Verifier, verifier
from briefing.cli import main
from briefing.model.quote import Quote
from briefing.model.relations import Relations
from briefing.parsing import parse
from briefing.safe_text import decode

SOURCES = Path(__file__).parents[3] / "shared" / "sources"


@pytest.fixture(scope="module")
def path() -> str:
    (found,) = SOURCES.glob("000_*.txt")
    return str(found)


@pytest.fixture(scope="module")
def report(path: str) -> Verifier:
    return verifier(decode(Path(path).read_bytes())[0])


@pytest.fixture
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests are not to find the report remembered."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def said(content: Path) -> list[tuple[Quote, list[str]]]:
    """Every quote of the briefing, and the names of its speakers."""
    briefing = parse((content / "abu-dhabi-talks.md").read_text(encoding="utf-8"))
    relations = Relations(briefing)
    return [
        (
            quote,
            [
                name
                for actor in map(relations.actor, quote.speakers)
                if actor
                for name in actor.names
            ],
        )
        for quote in briefing.quotes
    ]


def test_ten_of_ten_are_verbatim_and_stand_once(
    report: Verifier, said: list[tuple[Quote, list[str]]]
) -> None:
    verdicts = [report.verify(quote.text, names) for quote, names in said]

    assert [each.verification for each in verdicts] == ["verbatim"] * 10
    assert not any(each.several for each in verdicts)


def test_with_any_word_changed_a_quote_does_not_hold_and_the_word_is_named(
    report: Verifier, said: list[tuple[Quote, list[str]]]
) -> None:
    for quote, names in said:
        words = quote.text.split()
        for at in range(len(words)):
            verdict = report.verify(" ".join([*words[:at], "zebra", *words[at + 1 :]]), names)
            changed = [each for each in verdict.difference if each.kind != "kept"]
            assert verdict.verification in {"altered", "not_found"}
            assert [each.kind for each in changed] == ["dropped", "added"], (quote.text, at)
            assert [each.words.strip(".,”") for each in changed] == [words[at], "zebra"]
            assert verdict.line == report.verify(quote.text).line


@pytest.mark.usefixtures("_own_state")
def test_the_check_says_ten_of_ten(
    content: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(content / "abu-dhabi-talks.md"), "--source", path]) == 0
    assert ": 10 of 10 verbatim\n" in capsys.readouterr().out


@pytest.mark.usefixtures("_own_state")
def test_with_one_word_of_any_quote_changed_the_check_fails_and_names_it(
    content: Path, path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (content / "abu-dhabi-talks.md").read_text(encoding="utf-8")
    lines = text.split("\n")
    changed = tmp_path / "talks.md"
    for quote in parse(text).quotes:
        line = lines[quote.line - 1]
        assert line == f"> {quote.text}"
        for word in dict.fromkeys(quote.text.split()):
            other = [*lines]
            other[quote.line - 1] = line.replace(word, "zebra", 1)
            changed.write_text("\n".join(other), encoding="utf-8")
            assert main(["check", str(changed), "--source", path]) == 1
            told = capsys.readouterr().out
            place = f"{changed}:{quote.line}: error[B50"
            (fault,) = [each for each in told.split("\n") if each.startswith(place)]
            assert "zebra" in fault
            assert word in fault or len(quote.text.split()) == 1
