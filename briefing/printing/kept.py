"""Bookmarks and notes as Markdown that somebody takes along."""

from collections.abc import Iterable, Iterator

from briefing.printing.inline import plain
from briefing.values import value


@value(frozen=True, slots=True)
class KeptItem:
    """An item as text, a quote with its attribution; the person's note on it, if there is one;
    and whether the briefing still says it."""

    text: str
    note: str = ""
    gone: bool = False


def to_markdown(title: str, path: str, items: Iterable[KeptItem]) -> str:
    """Each item as a block quote, with the note on it below; first those of the briefing as it is
    now. `title` and `path` are the briefing's."""
    told = list(items)
    lines = [f"# {plain(title)}", "", plain(path)]
    for each in told:
        if not each.gone:
            lines += ["", *_item(each)]
    if any(each.gone for each in told):
        lines += ["", "## No longer in the briefing"]
        for each in told:
            if each.gone:
                lines += ["", *_item(each)]
    return "\n".join(lines) + "\n"


def _item(item: KeptItem) -> Iterator[str]:
    paragraphs = [line for line in item.text.split("\n") if line.strip()]
    for number, line in enumerate(paragraphs):
        if number:
            yield ">"
        yield f"> {plain(line.strip())}"
    for line in item.note.split("\n") if item.note else ():
        yield ""
        yield plain(line.strip())
