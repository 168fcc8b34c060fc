"""HTML as a tree of elements, and the one door through which all of it is written.

Nothing else turns words into HTML: what a briefing says is text or the value of an attribute
here, and both are escaped. So no page can hold an element that this program did not make.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from html import escape
from urllib.parse import quote

from briefing.addresses import Address, checked
from briefing.values import value

_VOID = ("br", "hr")
_KEPT = "/-._~!$'()*+,;=:@|"  # what RFC 3986 lets stand as it is in a fragment


@value(frozen=True, slots=True)
class Element:
    """An element with what is in it. The attributes' values are plain text."""

    name: str
    inside: "tuple[Node, ...]" = ()
    attributes: Mapping[str, str] = field(default_factory=dict)


Node = str | Element


def element(name: str, *inside: Node | None, **attributes: str | None) -> Element:
    """An element; what is `None` is left out. Write `class_` for `class`, `_` for a hyphen."""
    named = {
        key.rstrip("_").replace("_", "-"): words
        for key, words in attributes.items()
        if words is not None
    }
    return Element(name, tuple(each for each in inside if each is not None), named)


def link(target: str, *inside: Node, class_: str | None = None) -> Element:
    """A link to `target`, the id of a thing on the page (after a `#`) or an address; only its
    words where the address is none that may be followed."""
    if target.startswith("#"):
        return element("a", *inside, href=target, class_=class_)
    found = checked(target)
    if not isinstance(found, Address):
        return element("span", *inside, class_=class_)
    return element("a", *inside, href=found.url, class_=class_, rel="noreferrer")


def escaped(words: str) -> str:
    """The door: words as the text of an element, or as the value of an attribute in `"`."""
    return escape(words)


def written(nodes: Collection[Node]) -> str:
    """The HTML of `nodes`. Of several elements with one id the first keeps it; links to an id
    that no element has are only their words."""
    page = _Page(frozenset(_ids(nodes)), set(), [])
    _write(nodes, page)
    return "".join(page.out)


@value(frozen=True, slots=True)
class _Page:
    ids: frozenset[str]
    given: set[str]
    out: list[str]


def _ids(nodes: Collection[Node]) -> Iterator[str]:
    """The ids in `nodes`, in any order."""
    left = [*nodes]
    while left:
        node = left.pop()
        if isinstance(node, Element):
            if "id" in node.attributes:
                yield node.attributes["id"]
            left += node.inside


def _write(nodes: Collection[Node], page: _Page) -> None:
    for node in nodes:
        if isinstance(node, str):
            page.out.append(escaped(node))
            continue
        target = node.attributes.get("href", "")
        leads_nowhere = target.startswith("#") and target[1:] not in page.ids
        name = "span" if leads_nowhere else node.name
        page.out.append(f"<{name}{''.join(_attributes(node, page, leads_nowhere))}>")
        if name not in _VOID:
            _write(node.inside, page)
            page.out.append(f"</{name}>")


def _attributes(node: Element, page: _Page, leads_nowhere: bool) -> Iterator[str]:
    for name, words in node.attributes.items():
        match name:
            case "id" if not words or words in page.given:
                continue
            case "id":
                page.given.add(words)
                yield f' id="{escaped(words)}"'
            case "href" if leads_nowhere:
                continue
            case "href" if words.startswith("#"):
                yield f' href="#{escaped(quote(words[1:], safe=_KEPT))}"'
            case _:
                yield f' {name}="{escaped(words)}"'
