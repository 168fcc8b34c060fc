"""Block rules asked by the sign that a line begins with: for most lines all but a few can't apply.

markdown-it-py asks all of its rules in turn what a line begins, and a dozen of them whether it
ends a paragraph. The answers are the same here; the questions are a third.
"""

from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from briefing.parsing.limits import Rule

_BEGIN_WITH = {
    "front_matter": "-",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""The signs of rules that look for nothing else (CommonMark 0.31, 4 and 5); others take any."""

_ENDING = ("paragraph", "reference", "blockquote", "list")
"""What markdown-it-py has lists of rules for that end it."""


def ask_by_sign(made: MarkdownIt) -> None:
    """Puts one rule before all that a parser has, and one in the place of those that end a block.
    No rules can be added afterwards."""
    ruler = made.block.ruler
    names = ruler.get_active_rules()
    rules = list(zip(names, ruler.getRules(""), strict=True))
    ending = {block: ruler.getRules(block) for block in _ENDING}
    for name, rule in rules:
        ruler.at(name, rule, {"alt": []})
    ruler.before(names[0], "any", _by_sign(rules))
    for block, enders in ending.items():
        asked = _by_sign((name, rule) for name, rule in rules if rule in enders)
        ruler.push(f"ends {block}", asked, {"alt": [block]})


def _by_sign(rules: Iterable[tuple[str, Rule]]) -> Rule:
    """All of some rules, in their order, as one."""
    rules = list(rules)
    signs = {sign for name, _ in rules for sign in _BEGIN_WITH.get(name, "")}
    by_sign = {
        sign: [rule for name, rule in rules if sign in _BEGIN_WITH.get(name, sign)]
        for sign in signs
    }
    others = [rule for name, rule in rules if name not in _BEGIN_WITH]

    def asked(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
        at = state.bMarks[line] + state.tShift[line]
        for rule in by_sign.get(state.src[at : at + 1], others):
            if rule(state, line, end_line, silent):
                return True
        return False

    return asked
