"""Markdown → a tree of plain nodes with lines, before the format gives them a meaning."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.blockquote import blockquote
from markdown_it.rules_block.list import list_block
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.parsing.inline import Rich, read_inline
from briefing.parsing.pieces import Piece, pieces
from briefing.safe_text import safe

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

_NESTING = 20  # markdown-it-py leaves out, without a word, what stands deeper
_PIECE = 64 * 1024  # characters of a text that are tokens at one time
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
    """The nodes of a Markdown text with `\\n` line ends. A long one is read in pieces: tokens
    take forty times the memory of their text."""
    parser = _parser()
    trees = [_Reader(piece, parser).read() for piece in pieces(text, _PIECE)]
    return Tree(
        [node for tree in trees for node in tree.nodes],
        trees[0].front_matter,
        [each for tree in trees for each in tree.diagnostics],
    )


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING, "alerts": True})
    parser.enable(["table", "strikethrough"])
    parser.use(front_matter_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.use(gfm_autolink_plugin)
    ruler = parser.block.ruler
    ruler.at("reference", _reference, {"alt": []})
    interrupts = ["paragraph", "reference", "blockquote"]
    ruler.at("blockquote", _limited(blockquote, 1), {"alt": [*interrupts, "list"]})
    ruler.at("list", _limited(list_block, 2), {"alt": interrupts})
    ruler.at("footnote_def", _limited(footnote_def, 1), {"alt": ["paragraph", "reference"]})
    return parser


_Rule = Callable[[StateBlock, int, int, bool], bool]


def _limited(rule: _Rule, levels: int) -> _Rule:
    """The rule of a container that opens `levels` levels: one whose content markdown-it-py would
    leave out, without a word, is left to stand as text."""

    def limited(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
        if silent or state.level + levels < _NESTING:
            return rule(state, line, end_line, silent)
        if rule(state, line, end_line, True):
            state.env.setdefault("too deep", []).append(line + 1)
        return False

    return limited


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
            state.env.setdefault("swallowing", []).append(line + 1)
            return False
        known.setdefault(label, made)
    return True


def _is_address(target: str) -> bool:
    scheme, colon, _ = target.partition(":")
    if colon and scheme.isascii() and scheme[:1].isalpha():
        return True
    return target.startswith(("#", "/", "./", "../", "www."))


class _Reader:
    """Walks the tokens of one piece of a file once."""

    def __init__(self, piece: Piece, parser: MarkdownIt) -> None:
        self._lines = piece.text.split("\n")
        self._above = piece.line - 1  # lines of the file that stand before the piece
        self._env: EnvType = {}
        self._parser = parser
        self._tokens = parser.parse(piece.text, self._env)
        self._at = 0
        self._front_matter: str | None = None
        self._diagnostics: list[Diagnostic] = []

    def read(self) -> Tree:
        nodes = list(self._siblings())
        self._diagnostics += [
            _swallowing(line + self._above) for line in self._env.get("swallowing", [])
        ]
        self._diagnostics += [
            _too_deep(line + self._above) for line in self._env.get("too deep", [])
        ]
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
                node = self._leaf(token)
                if node.kind != "paragraph" or node.rich.text:  # not if all of it is comments
                    yield node
            elif token.type == "alert_title_open":
                self._at += 2
            elif token.type not in _TRANSPARENT:
                yield from self._single(token)

    def _container(self, token: Token) -> Node:
        line, end_line = self._span(token)
        node = Node(_CONTAINERS[token.type], line, end_line, info=_info(token))
        in_body = self._at < len(self._tokens) and self._tokens[self._at].type == "td_open"
        node.children = list(self._siblings())
        if in_body:
            self._add_lost_cells(node)
        return node

    def _leaf(self, token: Token) -> Node:
        inline = self._tokens[self._at]
        self._at += 2  # past the words and the closing token
        line, end_line = self._span(token if token.map else inline)
        rich = read_inline(inline, line)
        level = 0
        if token.type == "heading_open":  # one line, however it is written
            level = int(token.tag[1])
            ends = frozenset(at for at, char in enumerate(rich.text) if char == "\n")
            rich = replace(rich, soft=ends)
        return Node(_LEAVES[token.type], line, end_line, rich, level=level, info=_info(token))

    def _single(self, token: Token) -> Iterator[Node]:
        line, end_line = self._span(token)
        if token.type == "front_matter":
            self._front_matter = token.content
        elif token.type in ("fence", "code_block"):
            text = safe(token.content.removesuffix("\n"))
            yield Node("code", line, end_line, text=text, info=safe(token.info).strip())
        elif token.type == "hr":
            yield Node("rule", line, end_line)
        elif token.type == "html_block":
            yield from _html(token.content, line, end_line)

    def _span(self, token: Token) -> tuple[int, int]:
        """The first line and the last one that is not blank, from 1."""
        start, end = token.map or (0, 1)
        while end > start + 1 and not self._lines[min(end, len(self._lines)) - 1].strip(" \t>"):
            end -= 1
        return start + 1 + self._above, end + self._above

    def _add_lost_cells(self, row: Node) -> None:
        """GFM drops the cells of a row that its head has no column for; here they are kept."""
        source = self._lines[row.line - self._above - 1].lstrip("> \t").rstrip()
        cells = escapedSplit(source.removeprefix("|"))
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


def _too_deep(line: int) -> Diagnostic:
    message = f"text nested deeper than {_NESTING} levels is shown as it is written"
    hint = "use fewer lists or block quotes inside each other"
    return diagnose("B009", message, line=line, hint=hint)


def _swallowing(line: int) -> Diagnostic:
    return diagnose(
        "B010",
        "a link definition that points nowhere would swallow this line; it is shown as text",
        line=line,
        hint="write a backslash before the colon, or an address or #heading after it",
    )
