"""How much of one file is read as Markdown: more than any briefing has, and no more than can be
read in good time. What lies beyond is kept as it is written, and said with its line.

A briefing of 5 MB with 20,000 quotes has 100,000 lines, 60,000 blocks and 400,000 points of
markup. A file of a few hundred kilobytes that is made for it has ten times that, and would take
minutes: markdown-it-py takes about 50 µs for a block or a list item, 60 µs for a table's cell,
20 µs for a square bracket.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import cast

from markdown_it.rules_block import StateBlock
from markdown_it.utils import EnvType

from briefing.model.diagnostic import Diagnostic, diagnose

NESTING = 20  # markdown-it-py leaves out, without a word, what stands deeper
LINES = 125_000
BLOCKS = 80_000
ITEMS = 40_000  # of lists
CELLS = 30_000  # of tables; those that a short row leaves out count too
MARKUP = 800_000  # points of markup in all
MARKUP_AT_ONCE = 40_000  # of one paragraph, heading or cell
# By the time that they take.
_POINTS = {"[": 4, "*": 1, "_": 1, "~": 1, "`": 1, "<": 1, "&": 1, "://": 8, "www.": 8, "@": 2}
_POINTS |= {"mailto:": 8, "xmpp:": 8}
_ADDRESS_POINT = 32  # characters of an address without <…> round it
_LINKED = 1024 * 1024  # characters of addresses that links may have: definitions can be repeated
_ENCODED = 9  # the same for each of the file: percent signs make nine of one
_LAZY = 5  # lines of a block quote that are looked at in the time of one block

Rule = Callable[[StateBlock, int, int, bool], bool]


@dataclass(slots=True)
class Limits:
    """What has been read of one file so far. `above` is the number of lines of the file before
    the piece that is read, `length` the file's in characters."""

    length: int = 0
    above: int = 0
    blocks: int = 0
    items: int = 0
    cells: int = 0
    markup: int = 0
    linked: int = 0
    diagnostics: list[Diagnostic] = field(default_factory=list)
    full: bool = False

    def too_deep(self, line: int) -> None:
        message = f"text nested deeper than {NESTING} levels is shown as it is written"
        hint = "use fewer lists or block quotes inside each other"
        self._say("B009", message, line, hint)

    def swallowing(self, line: int) -> None:
        message = (
            "a link definition that points nowhere would swallow this line; it is shown as text"
        )
        hint = "write a backslash before the colon, or an address or #heading after it"
        self._say("B010", message, line, hint)

    def reached(self, line: int, what: str, most: int) -> None:
        """Says that a file has more of something than is read: the rest is left as it is."""
        if self.full:
            return
        self.full = True
        message = f"more than {most:,} {what}; what follows is shown as it is written"
        self._say("B014", message, line, "split the file: no briefing is read at this length")

    def takes(self, words: str) -> bool:
        """Whether there is time for the markup of a paragraph."""
        points = sum(words.count(sign) * each for sign, each in _POINTS.items() if sign in words)
        self.markup += points
        return points <= MARKUP_AT_ONCE and self.markup <= MARKUP

    def takes_address(self, length: int) -> bool:
        """Whether there is time to see if an address stands in so many characters."""
        self.markup += length // _ADDRESS_POINT
        return self.markup <= MARKUP

    def takes_links(self, addresses: Iterable[str]) -> bool:
        """Whether there is room for the addresses of a paragraph's links."""
        self.linked += sum(map(len, addresses))
        return self.linked <= _LINKED + _ENCODED * self.length

    def too_much(self, line: int) -> None:
        message = "too much markup to be read in good time: it is shown as it is written"
        self._say("B015", message, line, "use fewer links and signs of emphasis")

    def _say(self, code: str, message: str, line: int, hint: str) -> None:
        """`line` counts from 0 in the piece that is read."""
        self.diagnostics.append(diagnose(code, message, line=line + 1 + self.above, hint=hint))


def limits_of(env: EnvType) -> Limits:
    return cast(Limits, env["limits"])


def stop(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """A rule before all others: once a limit is reached it takes the rest of whatever it stands
    in, as code."""
    if silent:
        return False
    limits = limits_of(state.env)
    # A heading opens a section, too.
    limits.blocks += 1 + (state.src.startswith("#", state.bMarks[line] + state.tShift[line]))
    if state.tokens and state.tokens[-1].type in ("blockquote_open", "alert_open"):
        limits.blocks += (end_line - line) // _LAZY  # each was looked at, and is again inside
    if limits.blocks > BLOCKS:
        limits.reached(line, "blocks, headings counted twice", BLOCKS)
    if not limits.full:
        return False
    _keep(state, line, end_line)
    return True


def limited(rule: Rule, levels: int) -> Rule:
    """The rule of a container that opens `levels` levels: one whose content markdown-it-py would
    leave out, without a word, is code up to the next empty line."""

    def within(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
        if silent or state.level + levels < NESTING:
            return rule(state, line, end_line, silent)
        if not rule(state, line, end_line, True):
            return False
        limits_of(state.env).too_deep(line)
        end = line + 1
        while end < end_line and not state.isEmpty(end) and state.sCount[end] >= state.blkIndent:
            end += 1
        _keep(state, line, end)
        return True

    return within


def _keep(state: StateBlock, line: int, end_line: int) -> None:
    """Takes lines as they are written."""
    token = state.push("code_block", "code", 0)
    token.content = state.getLines(line, end_line, state.blkIndent, True)
    token.map = [line, end_line]
    state.line = end_line


def limited_list(rule: Rule) -> Rule:
    """The rule of lists, as far as there may be items."""

    def within(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
        if silent:
            return rule(state, line, end_line, True)
        limits = limits_of(state.env)
        first = len(state.tokens)
        end = line + max(ITEMS - limits.items, 1)  # each item takes a line
        made = rule(state, line, min(end_line, end), False)
        if made:
            level = state.tokens[first].level + 1
            limits.items += sum(
                token.type == "list_item_open" and token.level == level
                for token in state.tokens[first:]
            )
            if state.line == end < end_line and not state.isEmpty(end):
                limits.reached(end, "list items", ITEMS)
        return made

    return within


def limited_table(rule: Rule) -> Rule:
    """The rule of tables, as far as there may be cells."""

    def within(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
        # The head of a table has a bar, and most lines have none.
        if state.src.find("|", state.bMarks[line], state.eMarks[line]) < 0:
            return False
        if not rule(state, line, end_line, True):
            return False
        if silent:
            return True
        limits = limits_of(state.env)
        head = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        columns = head.strip().strip("|").count("|") + 1
        rows = (CELLS - limits.cells) // columns  # the head is one
        if rows < 1:
            limits.reached(line, "table cells", CELLS)
            return False
        end = line + 1 + rows  # past the line between the head and the others
        made = rule(state, line, min(end_line, end), False)
        limits.cells += columns * (state.line - line - 1)
        if state.line == end < end_line and not state.isEmpty(end):
            limits.reached(end, "table cells", CELLS)
        return made

    return within
