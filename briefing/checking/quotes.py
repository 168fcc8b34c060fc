"""Every quote held against the text of its source."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.model.briefing import Briefing
from briefing.model.quote import Passage, Quote
from briefing.sources import Text
from briefing.sources.finding import ANY

if TYPE_CHECKING:
    from briefing.checking.verifying import Verifier


def verified(briefing: Briefing, texts: Mapping[str, Text]) -> Briefing:
    """The briefing with a verdict on each quote whose source, by its id, is among `texts`. Of a
    translated quote the original words are held against it."""
    if not texts:
        return briefing
    from briefing.checking.verifying import verifier

    names = {actor.id: actor.names for actor in briefing.actors}
    verifiers: dict[str, Verifier] = {}
    quotes: list[Quote] = []
    for quote in briefing.quotes:
        slug = quote.source or ANY
        text = texts.get(slug)
        if text is None:
            quotes.append(quote)
            continue
        if slug not in verifiers:
            verifiers[slug] = verifier(text.cleaned.text)
        called = [name for speaker in quote.speakers for name in names.get(speaker, ())]
        quotes.append(_verified(quote, text, verifiers[slug], called))
    sources = tuple(
        replace(source, checked_against=texts[source.id].sha256) if source.id in texts else source
        for source in briefing.sources
    )
    return replace(briefing, quotes=tuple(quotes), sources=sources)


def _verified(quote: Quote, text: Text, against: "Verifier", names: list[str]) -> Quote:
    verdict = against.verify(quote.original or quote.text, names)
    place = None
    if verdict.start is not None and verdict.end is not None and verdict.line is not None:
        # Verified is what can be shown; told are places in what the file says.
        start, end = text.cleaned.origin(verdict.start), text.cleaned.origin(verdict.end - 1)
        place = Passage(start=start, end=end + 1, line=verdict.line)
    held = replace(
        quote,
        verification=verdict.verification,
        places=verdict.passages,
        difference=verdict.difference,
    )
    if place is None or verdict.verification == "not_found":
        return replace(held, nearest=place)
    return replace(held, source_start=place.start, source_end=place.end, source_line=place.line)
