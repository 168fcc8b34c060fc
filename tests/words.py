"""Which words of a file can be seen, and which of them its briefing holds.

The oracle walks markdown-it-py's tokens by itself and knows nothing of the format.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from briefing.model.briefing import Briefing
from briefing.model.issue import Position
from briefing.model.text import Mark
from briefing.parsing import parse
from briefing.safe_text import safe

# Words that become something else than words: the names of known fields and keys, yes and no.
NAMES = {
    *("role", "kind", "also", "known", "as", "unnamed", "link", "code", "organization"),
    *("published", "publisher", "url", "file", "sha", "256", "yes", "no", "true", "false"),
    *("briefing", "title", "date", "updated", "lang", "tags", "handling", "authors"),
}
# What PyYAML raises beside its own errors, over a number or an escape that is out of range.
_ADDRESS = re.compile(r"[A-Za-z][\x21-\x39\x3b-\x7e]*:|#|/|\./|\.\./|www\.")
_NO_YAML = (yaml.YAMLError, ValueError, LookupError, AttributeError, OverflowError, RecursionError)


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", safe(text).casefold())


def lost_words(text: str, briefing: Briefing | None = None) -> set[str]:
    """The words that can be seen in a text, but for NAMES, and that its briefing lacks."""
    lost = visible_words(text) - held_words(briefing or parse(text))
    return set(lost) - NAMES


# What is visible


def _parser(nesting: int) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": nesting, "alerts": True})
    parser.enable(["table", "strikethrough"])
    parser.use(front_matter_plugin).use(footnote_plugin, inline=False, move_to_end=False)
    parser.block.ruler.at("reference", _definition, {"alt": []})
    return parser.use(gfm_autolink_plugin)


def _definition(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """A link definition that leads neither to a heading nor to an address is text."""
    known = state.env.get("references", {})
    state.env["references"] = {}
    was = state.line
    found = reference(state, line, end_line, silent)
    made, state.env["references"] = state.env["references"], known
    if any(not _ADDRESS.match(each["href"]) for each in made.values()):
        state.line = was
        return False
    state.env["references"] = made | known
    return found


# Blocks may stand deeper than the format reads them: there their words are text. Brackets inside
# more than twenty others are text for every reader.
_BLOCKS, _INLINE = _parser(100).disable("inline"), _parser(20)


def visible_words(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    env: dict[str, object] = {}
    tokens = _BLOCKS.parse(text, env)
    for at, token in enumerate(tokens):
        if token.type == "inline" and tokens[at - 1].type != "alert_title_open":
            token.children = _INLINE.inline.parse(token.content, _INLINE, env, [])
            found.update(words_of("".join(_inline_text(token))))
        elif token.type in ("fence", "code_block"):
            found.update(words_of(token.content))
        elif token.type == "html_block":
            found.update(words_of(re.sub("<!--.*?-->", "", token.content, flags=re.DOTALL)))
        elif token.type == "footnote_reference_open":
            found.update(words_of(token.meta["label"]))
        elif token.type == "front_matter":
            found.update(_front_words(token.content))
    return found


def _inline_text(token: Token) -> Iterator[str]:
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "footnote_ref":
            yield f"[{child.meta['label']}]"
        elif child.type == "image":
            words = "".join(_inline_text(child))
            yield words if words.strip() else " "
        elif child.type != "html_inline" or not child.content.startswith("<!--"):
            yield child.content


def _front_words(text: str) -> list[str]:
    try:
        events = list(yaml.parse(safe(text), Loader=yaml.SafeLoader))
    except _NO_YAML:
        return words_of(text)
    scalars = [each.value for each in events if isinstance(each, yaml.ScalarEvent)]
    if "briefing" in scalars:  # the version is a number in the briefing
        version = scalars.index("briefing") + 1
        del scalars[version : version + 1]
    return [word for scalar in scalars for word in words_of(scalar)]


# What is held


def held_words(briefing: Briefing) -> Counter[str]:
    return Counter(word for text in strings_in(briefing) for word in words_of(text))


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
