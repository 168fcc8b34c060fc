"""A page of HTML as the standard library's parser reads it, held to what a page must be."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote

VOID = {"meta", "br", "hr"}
INLINE = {"a", "span", "strong", "em", "s", "del", "ins", "code", "cite", "time"}


class WebPage(HTMLParser):
    """Raises AssertionError where a tag is closed that was not the last one opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._texts: dict[str, list[str]] = {}
        self.words: list[str] = []
        self._links_in: dict[str, list[str]] = {}
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: words or "" for name, words in attrs}
        assert len(attributes) == len(attrs)
        self._part_words(tag)
        self.elements.append((tag, attributes))
        for _, slug in self._open if tag == "a" else ():
            if slug is not None:
                self._links_in.setdefault(slug, []).append(attributes.get("href", ""))
        if tag not in VOID:
            self._open.append((tag, attributes.get("id")))

    def handle_endtag(self, tag: str) -> None:
        self._part_words(tag)
        assert self._open.pop()[0] == tag

    def _part_words(self, tag: str) -> None:
        """What stands in two blocks is no one word."""
        if tag not in INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self._open]
        if "style" in names:
            return
        self.words.append(data)
        for _, slug in self._open:
            if slug is not None:
                self._texts.setdefault(slug, []).append(data)

    @property
    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}

    @property
    def ids(self) -> list[str]:
        return [held["id"] for _, held in self.elements if "id" in held]

    @property
    def links(self) -> list[str]:
        return [held["href"] for tag, held in self.elements if tag == "a"]

    @property
    def text(self) -> str:
        return "".join(self.words)

    def text_of(self, slug: str) -> str:
        """The words of the element with this id, white space as a page shows it."""
        return " ".join("".join(self._texts.get(slug, [])).split())

    def links_in(self, slug: str) -> list[str]:
        """Where the links in the element with this id lead."""
        return self._links_in.get(slug, [])

    def dangling(self) -> list[str]:
        """The links to something on the page that is not there."""
        ids = set(self.ids)
        return [
            each for each in self.links if each.startswith("#") and unquote(each[1:]) not in ids
        ]

    def repeated(self) -> list[str]:
        return [slug for slug, count in Counter(self.ids).items() if count > 1]
