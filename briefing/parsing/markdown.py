"""markdown-it-py as this format needs it: which rules, and where it is held back."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.blockquote import blockquote
from markdown_it.rules_block.list import list_block
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from briefing.parsing.limits import (
    NESTING,
    Limits,
    limited,
    limited_list,
    limited_table,
    limits_of,
    stop,
)
from briefing.parsing.signs import ask_by_sign

_FOOTNOTE = re.compile(r"\[\^[^ \n\]]{1,200}\]")
_LONGEST_ADDRESS = 2000  # characters of one without <…> round it: what every browser takes
# As far as GFM's autolinks look.
_ADDRESS = re.compile(f"[^ \\t\\r\\n\\0\\x0b\\x0c]{{0,{_LONGEST_ADDRESS + 1}}}")
_BEFORE_WWW = " \t\r\n*_~("  # or nothing (GFM 0.29, 6.9)
_SCHEMES = ("http", "https", "mailto", "xmpp")
_LONGEST_SCHEME = 8  # characters, with the one before
# What the rules for words that are on here look at; markdown-it-py's own set has a dozen signs more
# (a hyphen, every w), and at each of them all the rules would be asked in turn.
_MARKUP = re.compile(r"[\n!&*:<@\[\\\]_`~]|www\.")
_WordRule = Callable[[StateInline, bool], bool]


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, alerts, footnotes, bare addresses and front matter.
    Its `env` has to hold `limits`. The words of paragraphs are left for `read_words`, one at a
    time, when they are wanted: the tokens of all of them would take forty times the memory of the
    text."""
    made = MarkdownIt("commonmark", {"maxNesting": NESTING, "alerts": True})
    made.enable(["table", "strikethrough"])
    made.use(front_matter_plugin)
    made.use(footnote_plugin, inline=False, move_to_end=False)
    made.use(gfm_autolink_plugin)
    made.core.ruler.disable("inline")
    words = made.inline.ruler
    rules = dict(zip(words.get_active_rules(), words.getRules(""), strict=True))
    words.at("footnote_ref", _footnote(rules["footnote_ref"]))
    words.at("gfm_autolink_www", _www(_in_view(rules["gfm_autolink_www"], "w")))
    words.at("gfm_autolink_email", _in_view(rules["gfm_autolink_email"], "@"))
    words.at("gfm_autolink_protocol", _scheme(_in_view(rules["gfm_autolink_protocol"], ":")))
    made.inline.terminator_re = _MARKUP
    blocks = made.block.ruler
    interrupts = ["paragraph", "reference", "blockquote"]
    blocks.at("table", limited_table(table), {"alt": ["paragraph", "reference"]})
    blocks.at("reference", _reference, {"alt": []})
    blocks.at("blockquote", limited(blockquote, 1), {"alt": [*interrupts, "list"]})
    blocks.at("list", limited(limited_list(list_block), 2), {"alt": interrupts})
    blocks.at("footnote_def", limited(footnote_def, 1), {"alt": ["paragraph", "reference"]})
    blocks.before("table", "stop", stop)
    ask_by_sign(made)
    return made


def read_words(
    made: MarkdownIt, words: str, env: dict[str, object], limits: Limits
) -> list[Token] | None:
    """The tokens of a paragraph's words; `None` if they hold more markup than can be read."""
    if not limits.takes(words):
        return None
    tokens = made.inline.parse(words, made, env, [])
    return tokens if limits.takes_links(_addresses(tokens)) else None


def as_written(words: str) -> list[Token]:
    """The tokens of words whose markup is not read."""
    tokens: list[Token] = []
    for line in words.split("\n"):
        tokens += [Token("text", "", 0, content=line.strip()), Token("softbreak", "br", 0)]
    return tokens[:-1]


def _addresses(tokens: Iterable[Token]) -> Iterable[str]:
    return (str(each) for token in tokens for each in token.attrs.values())


def _reference(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """markdown-it-py's own rule, but for definitions that point nowhere (`[Our partners]: know`):
    those are text, which the rule would swallow."""
    known: dict[str, dict[str, object]] = state.env.get("references", {})
    was = state.line
    found: dict[str, dict[str, object]] = {}
    state.env["references"] = found
    defines = reference(state, line, end_line, silent)
    state.env["references"] = known
    if not defines or silent:
        return defines
    for label, made in found.items():
        if not _is_address(str(made["href"])):
            state.line = was
            limits_of(state.env).swallowing(line)
            return False
        known.setdefault(label, made)
    return True


def _is_address(target: str) -> bool:
    scheme, colon, _ = target.partition(":")
    if colon and scheme.isascii() and scheme[:1].isalpha():
        return True
    return target.startswith(("#", "/", "./", "../", "www."))


# The plugins' rules look through all that was read, or is still to be read, of a paragraph, for
# each bracket or colon in it: at 16 KB that takes seconds. They are shown what can concern them.


def _footnote(rule: _WordRule) -> _WordRule:
    def shown(state: StateInline, silent: bool) -> bool:
        at = _FOOTNOTE.match(state.src, state.pos, state.posMax)
        return at is not None and rule(state, silent)

    return shown


def _in_view(rule: _WordRule, sign: str) -> _WordRule:
    """The rule of an address that is recognised by a `sign`: it sees as far as the next space."""

    def shown(state: StateInline, silent: bool) -> bool:
        if silent or state.src[state.pos] != sign:
            return False
        word = _ADDRESS.match(state.src, state.pos, state.posMax)
        length = len(word[0]) if word else 0
        if length > _LONGEST_ADDRESS or not limits_of(state.env).takes_address(length):
            return False
        whole, state.posMax = state.posMax, state.pos + length
        found = rule(state, silent)
        state.posMax = whole
        return found

    return shown


def _www(rule: _WordRule) -> _WordRule:
    """The rule of addresses without a scheme."""

    def shown(state: StateInline, silent: bool) -> bool:
        if not state.src.startswith("www.", state.pos):
            return False
        before = state.src[state.pos - 1] if state.pos else " "
        return before in _BEFORE_WWW and rule(state, silent)

    return shown


def _scheme(rule: _WordRule) -> _WordRule:
    """The rule of addresses with a scheme, which also looks back."""

    def shown(state: StateInline, silent: bool) -> bool:
        before = max(0, state.pos - _LONGEST_SCHEME)
        if silent or not state.src.endswith(_SCHEMES, before, state.pos):
            return False
        pending = state.pending
        if len(pending) > _LONGEST_SCHEME:
            state.pending = pending[:-_LONGEST_SCHEME]
            state.pushPending()
            state.pending = pending[-_LONGEST_SCHEME:]
        return rule(state, silent)

    return shown
