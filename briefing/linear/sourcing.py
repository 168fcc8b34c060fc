"""The words in their source: from an item to the passage, from passage to passage, and back."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.counts import counted
from briefing.entries.signs import badge
from briefing.linear.telling import lines_told, said
from briefing.linear.telling import told as entry_told
from briefing.model import Quote, Relations
from briefing.navigation import Place, sources
from briefing.navigation.sources import Leaning
from briefing.sources import find
from briefing.sources.wanted import NO_SOURCE, WHICH, given, wanted

if TYPE_CHECKING:
    from briefing.linear.reading import Reading


def toggle(reading: "Reading") -> None:
    """The words in their source; from there, back to where one came from."""
    place = reading.place
    if place.pane == "source":
        reading.show(sources.close_source(place))
    else:
        open_at(reading, place.item, place, lambda: None)


def open_at(reading: "Reading", item: str, leaving: Place, opens: Callable[[], None]) -> None:
    """Opens the source at what an item leans on, if its text is here or is given now; `opens` is
    called before one arrives there."""
    leaning = sources.behind(item, reading.relations)
    if leaning is None:
        reading.console.say("Nothing here leans on a quote.")
        return
    if not has_text(reading, leaning.source) and not _is_given(reading, leaning):
        return
    opens()
    reading.arrive(leaving, sources.open_source(leaving, leaning))


def has_text(reading: "Reading", source: str) -> bool:
    """Whether the text of a source is here, or where it is looked for."""
    if source not in reading.texts:
        found = find(reading.relations.briefing.sources, reading.read.where).texts
        reading.texts |= {source: found[source]} if source in found else {}
    return source in reading.texts


def _is_given(reading: "Reading", leaning: Leaning) -> bool:
    """Asks for a file with the text, and reads the briefing again with it."""
    named = reading.relations.briefing.sources
    source = next((each for each in named if each.id == leaning.source), None)
    if source is None:
        reading.console.say(NO_SOURCE)
        return False
    reading.console.say(*wanted(source))
    while (path := reading.console.ask(WHICH)) is not None:
        text = given(source, path)
        if isinstance(text, str):
            reading.console.say(text)
            continue
        reading.texts[leaning.source] = text
        briefing = reading.read.with_text(text)
        if briefing is not None:
            reading.take(reading.showing(Relations(briefing), reading.shown.notes), reading.place)
        return True
    reading.console.say("Left.")
    return False


def next_passage(reading: "Reading", step: int) -> None:
    """The next passage that is quoted, or the one before, wherever it stands."""
    item = reading.listed.next_cell(reading.place.item, reading.at, step)
    if item is None:
        reading.console.say(
            "This is the last passage." if step > 0 else "This is the first passage."
        )
    else:
        place = reading.place
        reading.show(sources.open_source(place, Leaning(place.source, item)))


def told(reading: "Reading", at: int) -> list[str]:
    """A paragraph of a source. Where a quote's passage is selected, that is told first, then what
    stands around it."""
    listed = reading.listed
    entry = listed[at]
    quote = reading.relations.quote(reading.place.item)
    if quote is None or quote.id not in entry.cells:
        paragraphs = entry_told(entry, None, listed.number(at))
        passages = len(entry.cells)
        more = f"{counted(passages, 'passage')} of it quoted."
        return [*paragraphs, more] if passages else paragraphs
    return [*_passage(reading, quote), "Around it:", *lines_told(entry.lines)]


def _passage(reading: "Reading", quote: Quote) -> Iterator[str]:
    cells = reading.listed.cells
    place, text = quote.passage, reading.texts[reading.place.source].cleaned
    if place is None:
        return
    words = " ".join(text.text[text.shown(place.start) : text.shown(place.end)].split())
    number = f"Passage {cells.index(quote.id) + 1} of {len(cells)}, line {place.line}"
    yield f"{number}, {said(badge(quote))}: {words}"
