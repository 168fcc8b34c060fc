"""Runs → HTML: what a role means becomes an element, how it looks is left to the style sheet."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.entries import Line, Run, Runs
from briefing.printing.html.element import Element, Node, element, link

_ELEMENTS = {
    "code": "code",
    "strike": "s",
    "emphasis": "em",
    "strong": "strong",
    "change-dropped": "del",
    "change-added": "ins",
}
"""The innermost first."""

_MEANT = ("link", "image", "footnote", "heading", "quote", "change-kept", *_ELEMENTS)
"""Roles that an element tells, of the words or around them: they need no class."""


def words(runs: Iterable[Run]) -> tuple[Node, ...]:
    """The words of runs; those beside each other that lead to one target are one link."""
    found: list[Node] = []
    for target, group in groupby(runs, key=lambda run: run.target):
        inside = tuple(node for run in group for node in _run(run))
        found += (
            [link(_address(target), *inside, class_=_way(target, inside))] if target else inside
        )
    return tuple(found)


def _way(target: str, inside: tuple[Node, ...]) -> str | None:
    """Whether a link leads out of the page to an address that its words don't name."""
    last = inside[-1] if inside else ""
    named = isinstance(last, str) and target.endswith(last)
    return "out" if ":" in target and not named and not target.startswith("footnote:") else None


def sign(run: Run) -> Element:
    """A sign beside the words that say the same: nothing to be read aloud."""
    return element("span", run.words, class_=f"sign {run.role}".rstrip(), aria_hidden="true")


def lead(runs: Runs) -> tuple[Node, ...]:
    """What stands before a line: signs, and space between them."""
    return tuple(sign(run) if run.words.strip() else run.words for run in runs)


def fields(lines: Iterable[Line]) -> Element | None:
    """Lines with a label before each; nothing for none."""
    told: list[Node] = []
    for line in lines:
        label = "".join(run.words for run in line.lead).strip().removesuffix(":")
        told.append(element("div", element("dt", label), element("dd", *words(line.runs))))
    return element("dl", *told) if told else None


def date(written: str, end: str | None = None) -> tuple[Node, ...]:
    """A day, a month or a year, or an interval."""
    started = element("time", written, datetime=written)
    return (started,) if end is None else (started, "–", element("time", end, datetime=end))


def _address(target: str) -> str:
    if target.startswith("footnote:"):
        return f"#{footnote_id(target.removeprefix('footnote:'))}"
    return target if ":" in target else f"#{target}"


def footnote_id(label: str) -> str:
    return f"footnote/{label}"


def _run(run: Run) -> tuple[Node, ...]:
    roles = run.role.split()
    inside = tuple(_broken(run.words))
    for role, name in _ELEMENTS.items():
        if role in roles:
            inside = (element(name, *inside),)
    classes = " ".join(role for role in roles if role not in _MEANT)
    return (element("span", *inside, class_=classes),) if classes else inside


def _broken(text: str) -> Iterator[Node]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield element("br")
        if line:
            yield line
