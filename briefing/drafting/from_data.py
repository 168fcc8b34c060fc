"""A briefing that another tool made as data, and the article that its quotes are from."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.checking.quotes import verified
from briefing.model.briefing import Briefing
from briefing.model.quote import Quote
from briefing.model.source import Source
from briefing.sources import Text
from briefing.sources.finding import ANY

_NOT_THERE = "these words are not in the article"
_OTHER = "the article has other words here"


def with_article(briefing: Briefing, article: Text, title: str, file: str | None) -> Briefing:
    """The briefing with the article as the source of its quotes; each quote that does not stand
    there word for word gets a caveat that says so. `title` is the article's."""
    named = _with_source(briefing, article, title, file)
    own = next((each.id for each in named.sources if each.sha256 == article.sha256), ANY)
    held = verified(named, {own: article})
    quotes = tuple(map(_marked, named.quotes, held.quotes))
    return replace(named, quotes=quotes)


def _with_source(briefing: Briefing, article: Text, title: str, file: str | None) -> Briefing:
    """An article that no source names becomes the only source, or is the text of the only one."""
    if any(source.sha256 == article.sha256 for source in briefing.sources):
        return briefing
    match briefing.sources:
        case ():
            own = _free("article", {section.id for section in briefing.sections})
            only = Source(id=own, title=title, file=file, sha256=article.sha256)
        case (there,):
            only = replace(there, file=file, sha256=article.sha256)
        case _:
            return briefing
    quotes = tuple(replace(quote, source=only.id) for quote in briefing.quotes)
    return replace(briefing, sources=(only,), quotes=quotes)


def _free(word: str, taken: Iterable[str]) -> str:
    there = set(taken)
    while word in there:
        word += "-"
    return word


def _marked(quote: Quote, held: Quote) -> Quote:
    """A quote with a caveat, if its words are not the article's. An attribution that came as it is
    written keeps its own words, and gets the caveat at its end."""
    faults: dict[str, str] = {"not_found": _NOT_THERE, "altered": _OTHER}
    fault = faults.get(held.verification)
    if fault is None:
        return quote
    caveat = f"{quote.caveat}; {fault}" if quote.caveat else fault
    written = quote.attribution
    if written is None:
        return replace(quote, caveat=caveat)
    ending = written.rstrip()
    added = f"{ending[:-1]}; {fault})" if quote.caveat and ending.endswith(")") else (
        f"{ending} ({fault})"
    )  # fmt: skip
    return replace(quote, caveat=caveat, attribution=added)
