"""Every visible word of a file stands in its briefing, whatever the file is."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from briefing.parsing import parse
from tests import generated
from tests.words import held_words, lost_words

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))
FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.md"))


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(generated.texts)
@example("[a]: #b\n[a]: lost words")
@example("## Actors\n### A\n- Role:\n- Kind: stat\n- Unnamed: maybe\n- Link: [words](#a)\n")
@example("> a\n> - b\n>\n> | c | d |\n> | - | - |\n> | e | f | g |\n>\n> — [x](#x)")
def test_no_visible_word_is_lost(text: str) -> None:
    assert lost_words(text) == set()


@pytest.mark.parametrize("path", [*CONTENT, *FIXTURES], ids=lambda path: path.stem)
def test_no_word_of_a_file_is_lost(path: Path) -> None:
    assert lost_words(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize("marker", ["> ", "- ", "> - ", "1. ", "[^1]: > "])
@pytest.mark.parametrize("depth", [5, 19, 20, 21, 40])
def test_deep_text_is_kept(marker: str, depth: int) -> None:
    assert "needle" in held_words(parse(marker * depth + "needle"))


def test_a_definition_that_leads_nowhere_is_text() -> None:
    assert {"our", "partners", "know"} <= set(held_words(parse("[Our partners]: know")))


def test_cells_beyond_the_head_of_a_table_are_kept() -> None:
    table = "| a | b |\n| - | - |\n| 1 | 2 | three | `four` |\n"
    quoted = "".join(f"> > {line}\n" for line in table.splitlines())
    for text in (table, quoted):
        words = held_words(parse(text))
        assert words["three"] == words["four"] == words["2"] == 1
