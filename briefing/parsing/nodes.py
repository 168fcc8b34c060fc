"""Markdown → a tree of plain nodes with lines, before the format gives them a meaning."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.parsing.inline import Rich, read_inline
from briefing.safe_text import safe

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

_NESTING = 20  # markdown-it-py leaves out, without a word, what stands deeper
_CONTAINERS = {
    "blockquote_open": "quoted",
    "alert_open": "alert",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "footnote_reference_open": "footnote",
    "table_open": "table",
    "tr_open": "row",
}
_LEAVES = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "th_open": "cell",
    "td_open": "cell",
}
_TRANSPARENT = {"thead_open", "tbody_open"}


@dataclass(slots=True)
class Node:
    """A block as Markdown has it. `rich` holds the words of a paragraph, heading or cell, `text`
    those of code; `info` is what the block's first line says beside (a fence's language, an
    alert's kind, a list's first number, a footnote's label, a cell's side). Lines count from 1."""

    kind: str
    line: int
    end_line: int
    rich: Rich = field(default_factory=lambda: Rich(""))
    text: str = ""
    info: str = ""
    level: int = 0
    children: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Tree:
    """A file's nodes; `front_matter` is the text between its dashes, whose first line is 2."""

    nodes: list[Node]
    front_matter: str | None
    diagnostics: list[Diagnostic]


def read_nodes(text: str) -> Tree:
    """The nodes of a Markdown text with `\\n` line ends."""
    return _Reader(text).read()


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING, "alerts": True})
    parser.enable(["table", "strikethrough"])
    parser.use(front_matter_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(gfm_autolink_plugin)
    parser.block.ruler.at(
        "reference", _reference, {"alt": []}
    )
    return parser


def _reference(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """markdown-it-py's own rule, but for definitions that point nowhere (`[Our partners]: know`):
    those are text, which the rule would swallow."""
    known: dict[str, dict[str, object]] = state.env.setdefault("references", {})
    before, was = len(known), state.line
    if not reference(state, line, end_line, silent):
        return False
    if silent or len(known) == before:
        return True
    label = next(reversed(known))
    if _is_address(str(known[label]["href"])):
        return True
    del known[label]
    state.line = was
    state.env.setdefault("swallowing", []).append(line + 1)
    return False


def _is_address(target: str) -> bool:
    scheme, colon, _ = target.partition(":")
    if colon and scheme.isascii() and scheme[:1].isalpha():
        return True
    return target.startswith(("#", "/", "./", "../", "www."))


class _Reader:
    """Walks the tokens of one file once."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._env: EnvType = {}
        self._parser = _parser()
        self._tokens = self._parser.parse(text, self._env)
        self._at = 0
        self._front_matter: str | None = None
        self._diagnostics: list[Diagnostic] = []

    def read(self) -> Tree:
        nodes = list(self._siblings())
        for line in self._env.get("swallowing", []):
            self._diagnostics.append(_swallowing(line))
        return Tree(nodes, self._front_matter, self._diagnostics)

    def _siblings(self) -> Iterator[Node]:
        """The nodes up to the end of the container that the reader is in."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.nesting == -1:
                if token.type.replace("_close", "_open") in _TRANSPARENT:
                    continue
                return
            if token.type in _CONTAINERS:
                yield self._container(token)
            elif token.type in _LEAVES:
                yield self._leaf(token)
            elif token.type == "alert_title_open":
                self._at += 2
            elif token.type not in _TRANSPARENT:
                yield from self._single(token)

    def _container(self, token: Token) -> Node:
        line, end_line = self._span(token)
        node = Node(_CONTAINERS[token.type], line, end_line, info=_info(token))
        node.children = list(self._siblings())
        if not node.children and token.level >= _NESTING - 2:
            node.children = self._too_deep(node)
        if node.kind == "row":
            self._add_lost_cells(node)
        return node

    def _leaf(self, token: Token) -> Node:
        inline = self._tokens[self._at]
        self._at += 2  # past the words and the closing token
        line, end_line = self._span(token if token.map else inline)
        rich = read_inline(inline, line)
        level = int(token.tag[1]) if token.type == "heading_open" else 0
        return Node(_LEAVES[token.type], line, end_line, rich, level=level, info=_info(token))

    def _single(self, token: Token) -> Iterator[Node]:
        line, end_line = self._span(token)
        if token.type == "front_matter":
            self._front_matter = token.content
        elif token.type in ("fence", "code_block"):
            text = safe(token.content.removesuffix("\n"))
            yield Node("code", line, end_line, text=text, info=safe(token.info.strip()))
        elif token.type == "hr":
            yield Node("rule", line, end_line)
        elif token.type == "html_block":
            yield from _html(token.content, line, end_line)

    def _span(self, token: Token) -> tuple[int, int]:
        """The first line and the last one that is not blank, from 1."""
        start, end = token.map or (0, 1)
        while end > start + 1 and not self._lines[min(end, len(self._lines)) - 1].strip(" \t>"):
            end -= 1
        return start + 1, end

    def _too_deep(self, node: Node) -> list[Node]:
        lines = self._lines[node.line - 1 : node.end_line]
        words = " ".join(safe(line).strip(" \t>-*+") for line in lines).strip()
        if not words:
            return []
        message = f"text nested deeper than {_NESTING} levels is shown as it is written"
        hint = "use fewer lists or block quotes inside each other"
        where = {"line": node.line, "end_line": node.end_line}
        self._diagnostics.append(diagnose("B009", message, hint=hint, **where))
        return [Node("paragraph", node.line, node.end_line, Rich(words, line=node.line))]

    def _add_lost_cells(self, row: Node) -> None:
        """GFM drops the cells of a row that its head has no column for; here they are kept."""
        source = self._lines[row.line - 1].strip().strip(">").strip()
        cells = escapedSplit(source.removeprefix("|").removesuffix("|"))
        for cell in cells[len(row.children) :]:
            inline = self._parser.parseInline(cell.strip(), self._env)[0]
            rich = read_inline(inline, row.line)
            if rich.text:
                row.children.append(Node("cell", row.line, row.line, rich))


def _info(token: Token) -> str:
    if token.type == "ordered_list_open":
        return str(token.attrs.get("start", 1))
    if token.type == "footnote_reference_open":
        return safe(token.meta["label"])
    if token.type in ("th_open", "td_open"):
        return str(token.attrs.get("style", "")).removeprefix("text-align:")
    return token.info


def _html(content: str, line: int, end_line: int) -> Iterator[Node]:
    """HTML is shown as text, its comments not at all."""
    shown = []
    rest = content
    while (start := rest.find("<!--")) >= 0 and (end := rest.find("-->", start + 4)) >= 0:
        shown.append(rest[:start])
        rest = rest[end + 3 :]
    shown.append(rest)
    lines = [" ".join(safe(each).split()) for each in "".join(shown).split("\n")]
    text = "\n".join(each for each in lines if each)
    if text:
        yield Node("paragraph", line, end_line, Rich(text, line=line))


def _swallowing(line: int) -> Diagnostic:
    return diagnose(
        "B010",
        "a link definition that points nowhere would swallow this line; it is shown as text",
        line=line,
        hint="write a backslash before the colon, or an address or #heading after it",
    )
