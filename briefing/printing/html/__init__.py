"""A briefing as one page of HTML, which needs nothing but itself.

It has no script and loads nothing: its Content-Security-Policy allows the one style sheet that is
in it, by its hash, and forbids the rest (https://www.w3.org/TR/CSP3/).
"""

from base64 import b64encode
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from briefing.counts import counted
from briefing.entries.signs import handling_role
from briefing.model import Actor, Briefing, Relations
from briefing.printing.html.element import Element, Node, element, escaped, written
from briefing.printing.html.parts import parts
from briefing.printing.html.words import date
from briefing.printing.selecting import select
from briefing.themes import Theme, find
from briefing.themes.colour import is_hex

LIGHT, DARK = "paper", "ink"
"""The bundled themes that a page takes its colours from."""

_CONTENT = "page/content"  # no heading's slug has a slash

_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="briefing">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def to_html(briefing: Briefing, only: Collection[str] = (), by: Actor | None = None) -> str:
    """A briefing as a page; `only` names parts of it as `select` does, `by` an actor."""
    shown = select(briefing, only, by)
    # Everybody keeps the name, the shape and the party that the whole briefing gives.
    relations = Relations(replace(shown, actors=briefing.actors, sources=briefing.sources))
    sections = list(parts(relations, not only and by is None, by))
    style = style_sheet()
    return _PAGE.format(
        lang=escaped(briefing.lang or "en"),
        title=escaped(briefing.title),
        digest=b64encode(sha256(style.encode()).digest()).decode(),
        style=style,
        body=written([*_head(briefing, sections, by), _main(sections)]),
    )


def _main(sections: list[Element]) -> Element:
    return element("main", element("article", *sections), id=_CONTENT, tabindex="-1")


def _head(briefing: Briefing, sections: list[Element], by: Actor | None) -> Iterator[Node]:
    yield element("a", "Skip to the briefing", href=f"#{_CONTENT}", class_="skip")
    if briefing.handling:
        role = handling_role(briefing.handling)
        yield element("p", briefing.handling, class_=f"handling {role}".rstrip())
    facts: list[Node] = [*(date(briefing.date) if briefing.date else ("no date",))]
    if count := len(briefing.sources):
        facts.append(f" · {counted(count, 'source')}")
    if by is not None:
        facts.append(f" · only what {by.name} says and holds")
    title = element("h1", briefing.title)
    yield element("header", title, element("p", *facts, class_="facts"))
    names = [_contents(section) for section in sections if "id" in section.attributes]
    if len(names) > 1:
        yield element("nav", element("ul", *names), aria_label="Parts")


def _contents(section: Element) -> Element:
    """A part's name, leading to it: the words of its heading, which may hold links themselves."""
    title = section.inside[0]
    name = _words(title)
    return element("li", element("a", name, href=f"#{section.attributes['id']}"))


def _words(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(_words, node.inside))


# Looks


def style_sheet() -> str:
    """The page's CSS with the colours of its two schemes, as custom properties."""
    rules = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    light, dark = (_properties(_theme(name)) for name in (LIGHT, DARK))
    return (
        f"\n:root {{ {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{rules}"
    )


def _theme(name: str) -> Theme:
    found = find(name)
    if not isinstance(found, Theme):
        raise FileNotFoundError(f"the bundled theme {name} is missing")
    return found


def _properties(theme: Theme) -> str:
    colours: Mapping[str, str] = {**theme.base, **theme.variables}
    return " ".join(f"--{name}: {words};" for name, words in colours.items() if is_hex(words))
