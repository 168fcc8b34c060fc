"""Markdown → a tree of plain nodes with lines, before the format gives them a meaning."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from briefing.model.diagnostic import Diagnostic
from briefing.parsing.common_words import read_common
from briefing.parsing.inline import Rich, line_ends, read_inline
from briefing.parsing.limits import CELLS, LINES, Limits
from briefing.parsing.markdown import as_written, parser, read_words
from briefing.parsing.pieces import Piece, pieces
from briefing.safe_text import safe
from briefing.values import value

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


@value(frozen=True, slots=True)
class Decoded:
    """Characters not fit to be shown that came of references (`&#27;`, `%1b`), or stand so in one
    of `lines`, the first and the last of a paragraph; `within` is what they stand in beside its
    words, "" for these."""

    line: int
    lines: tuple[int, int]
    within: str
    names: tuple[str, ...]


@dataclass(slots=True)
class Tree:
    """A file's nodes; `front_matter` is the text between its dashes, whose first line is 2."""

    nodes: list[Node]
    front_matter: str | None
    decoded: list[Decoded]
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_nodes(text: str) -> Tree:
    """The nodes of a Markdown text with `\\n` line ends. A long one is read in pieces: tokens
    take forty times the memory of their text."""
    read, rest = _first_lines(text)
    limits = Limits(len(read))
    made = parser()
    trees = [_Reader(piece, made, limits).read() for piece in pieces(read, _PIECE)]
    nodes = [node for tree in trees for node in tree.nodes]
    if rest:
        limits.above = LINES
        limits.reached(0, "lines", LINES)
        end_line = LINES + rest.rstrip("\n").count("\n") + 1
        nodes.append(Node("code", LINES + 1, end_line, text=safe(rest.removesuffix("\n"))))
    decoded = [each for tree in trees for each in tree.decoded]
    return Tree(nodes, trees[0].front_matter, decoded, limits.diagnostics)


def _first_lines(text: str) -> tuple[str, str]:
    """As many lines as are read, and what stands below them."""
    end = -1
    if text.count("\n") >= LINES:
        for _ in range(LINES):
            end = text.find("\n", end + 1)
    return (text, "") if end < 0 else (text[: end + 1], text[end + 1 :])


class _Reader:
    """Walks the tokens of one piece of a file once."""

    def __init__(self, piece: Piece, made: MarkdownIt, limits: Limits) -> None:
        self._lines = piece.text.split("\n")
        self._above = piece.line - 1  # lines of the file that stand before the piece
        self._limits = limits
        self._env: dict[str, object] = {"limits": limits}
        self._parser = made
        limits.above = self._above
        self._tokens = made.parse(piece.text, self._env)
        self._at = 0
        self._decoded: list[Decoded] = []
        self._front_matter: str | None = None

    def read(self) -> Tree:
        nodes = list(self._siblings())
        return Tree(nodes, self._front_matter, self._decoded)

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
        rich = self._rich(inline.content, line)
        level = 0
        if token.type == "heading_open":  # one line, however it is written
            level = int(token.tag[1])
            if "\n" in rich.text:
                rich = replace(rich, soft=line_ends(rich.text))
        return Node(_LEAVES[token.type], line, end_line, rich, level=level, info=_info(token))

    def _rich(self, words: str, line: int) -> Rich:
        defined = "[" in words and self._env.get("references")
        common = None if defined else read_common(words, line)
        if common is not None and (not common.marks or self._limits.takes(words)):
            return common
        tokens = read_words(self._parser, words, self._env, self._limits)
        if tokens is None:
            self._limits.too_much(line - 1 - self._above)
            tokens = as_written(words)
        rich, unsafe = read_inline(tokens, line)
        lines = (line, line + words.count("\n"))
        self._decoded += [
            Decoded(line + above, lines, within, names) for within, above, names in unsafe
        ]
        return rich

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
        lost = [cell.strip() for cell in cells[len(row.children) :] if cell.strip()]
        self._limits.cells += len(lost)
        if self._limits.cells > CELLS:
            self._limits.reached(row.line - 1 - self._above, "table cells", CELLS)
            lost = [" | ".join(lost)] if lost else []
        for cell in lost:
            rich = self._rich(cell, row.line)
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
