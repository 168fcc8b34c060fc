"""What there is to say of the quotes that were held against their sources."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.checking.shortened import shortened
from briefing.model.diagnostic import Diagnostic, diagnose
from briefing.model.quote import Change, Quote
from briefing.model.relations import Relations

_NAMED = 3  # differences that a message tells; the diff has them all
_LONGEST = 400  # code points of a diff in a message


def about_quotes(relations: Relations) -> Iterator[Diagnostic]:
    """The diagnostics of quotes that are not found, altered, or found in several places."""
    for quote in relations.briefing.quotes:
        source = relations.title(quote.source) if quote.source else "the text that was given"
        if quote.verification == "not_found":
            yield _not_found(quote, source)
        elif quote.verification == "altered":
            yield _altered(quote, source)
        if quote.places > 1:
            yield _several(quote, source, relations)


def _not_found(quote: Quote, source: str) -> Diagnostic:
    message = f"“{shortened(quote.text)}” is not found in {source}"
    near = quote.nearest
    if near is None:
        hint = "nothing there is like it; look at the words, and at what source it names"
    else:
        words = " ".join(each.words for each in quote.difference if each.kind != "added")
        hint = f"the nearest passage, line {near.line}: “{shortened(words, _LONGEST)}”"
    return diagnose("B501", message, line=quote.line, end_line=quote.end_line, hint=hint)


def _altered(quote: Quote, source: str) -> Diagnostic:
    where = f"{source}, line {quote.source_line}"
    differs = list(_told(quote.difference))
    more = len(differs) - _NAMED
    told = "; ".join(differs[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
    message = f"“{shortened(quote.text)}” is altered ({where}): {told}"
    hint = (
        f"{shortened(written(quote.difference), _LONGEST)}: write the source’s words, or mark what"
        " is yours: […] for words left out, [words] for words put in"
    )
    return diagnose("B502", message, line=quote.line, end_line=quote.end_line, hint=hint)


def _told(difference: tuple[Change, ...]) -> Iterator[str]:
    """Each difference in words."""
    before = False
    for each, after in pairwise((*difference, None)):
        if before or each is None:
            before = False
        elif each.kind == "dropped" and after is not None and after.kind == "added":
            yield f"it has “{shortened(after.words)}” for “{shortened(each.words)}”"
            before = True
        elif each.kind == "dropped":
            yield f"“{shortened(each.words)}” is left out"
        elif each.kind == "added":
            yield f"“{shortened(each.words)}” is put in"


def written(difference: tuple[Change, ...]) -> str:
    """A word diff in one line."""
    return " ".join(each.written for each in difference)


def _several(quote: Quote, source: str, relations: Relations) -> Diagnostic:
    speakers = ", ".join(relations.title(slug) for slug in quote.speakers) or "nobody"
    message = (
        f"“{shortened(quote.text)}” stands {quote.places} times in {source}; the passage nearest"
        f" to {speakers} is taken, line {quote.source_line}"
    )
    return diagnose("B505", message, line=quote.line, end_line=quote.end_line)
