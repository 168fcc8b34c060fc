"""Every visible word of a file stands in its briefing, whatever the file is.

The oracle walks markdown-it-py's tokens by itself and knows nothing of the format.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from briefing.model.briefing import Briefing
from briefing.model.issue import Position
from briefing.model.text import Mark
from briefing.parsing import parse
from briefing.safe_text import safe
from tests import generated

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))
FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.md"))

# Words that become something else than words: the names of known fields and keys, yes and no.
NAMES = {
    *("role", "kind", "also", "known", "as", "unnamed", "link", "code", "organization"),
    *("published", "publisher", "url", "file", "sha", "256", "yes", "no", "true", "false"),
    *("briefing", "title", "date", "updated", "lang", "tags", "handling", "authors"),
}


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", safe(text).casefold())


# What is visible


def visible_words(text: str) -> Counter[str]:
    parser = MarkdownIt("commonmark", {"maxNesting": 100, "alerts": True})
    parser.enable(["table", "strikethrough"])
    parser.use(front_matter_plugin).use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(gfm_autolink_plugin)
    found: Counter[str] = Counter()
    tokens = parser.parse(text)
    for at, token in enumerate(tokens):
        if token.type == "inline" and tokens[at - 1].type != "alert_title_open":
            found.update(words_of("".join(inline_text(token))))
        elif token.type in ("fence", "code_block"):
            found.update(words_of(token.content))
        elif token.type == "html_block":
            found.update(words_of(re.sub("<!--.*?-->", "", token.content, flags=re.DOTALL)))
        elif token.type == "footnote_reference_open":
            found.update(words_of(token.meta["label"]))
        elif token.type == "front_matter":
            found.update(front_words(token.content))
    return found


def inline_text(token: Token) -> Iterator[str]:
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type == "footnote_ref":
            yield f"[{child.meta['label']}]"
        elif child.type == "image":
            words = "".join(inline_text(child))
            yield words if words.strip() else " "
        elif child.type != "html_inline" or not child.content.startswith("<!--"):
            yield child.content


def front_words(text: str) -> list[str]:
    try:
        events = list(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError:
        return words_of(text)
    scalars = [each.value for each in events if isinstance(each, yaml.ScalarEvent)]
    if "briefing" in scalars:  # the version is a number in the briefing
        del scalars[scalars.index("briefing") + 1]
    return [word for scalar in scalars for word in words_of(scalar)]


# What is held


def strings_in(value: object) -> Iterator[str]:
    """Every text that a briefing holds, but for ids and where links lead."""
    match value:
        case str():
            yield value
        case Mapping():
            for key, each in value.items():
                yield from strings_in(key)
                yield from strings_in(each)
        case tuple() | list():
            for each in value:
                yield from strings_in(each)
        case Mark():
            return
        case Position():
            stance, text = value.stance or "", value.text
            yield from strings_in((value.by, stance, text, value.caveat, value.blocks))
            yield stance.split()[-1] + text.split()[0] if stance and text else ""  # `**claim**s`
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.compare and field.name not in ("id", "type"):
                    yield from strings_in(getattr(value, field.name))


def held_words(briefing: Briefing) -> Counter[str]:
    return Counter(word for text in strings_in(briefing) for word in words_of(text))


def lost_words(text: str) -> set[str]:
    lost = visible_words(text) - held_words(parse(text))
    return set(lost) - NAMES


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
