"""A briefing's quotes as linked data, with their places in their sources.

Quotes are schema.org's `Quotation` (https://schema.org/Quotation), places the selectors of the W3C
Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). Ids are relative to
the briefing.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from briefing.model import Actor, Briefing, Quote, Relations, Source
from briefing.sources import Text
from briefing.sources.finding import ANY

_AROUND = 32  # characters before and after a passage, by which it is found again in another copy

_UNSAFE = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

Data = dict[str, Any]


def to_json_ld(briefing: Briefing, texts: Mapping[str, Text]) -> str:
    """The quotes, their speakers and sources, and an annotation for each quote that has a place in
    a text; `texts` are those of the sources, by their ids."""
    relations = Relations(briefing)
    annotations = (_annotation(quote, texts.get(quote.source or ANY)) for quote in briefing.quotes)
    graph = [_report(relations), *(each for each in annotations if each)]
    data = json.dumps({"@graph": graph}, indent=2, ensure_ascii=False) + "\n"
    # The source's own words stand here as they are: what a terminal could obey is escaped.
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", data)


def _report(relations: Relations) -> Data:
    briefing = relations.briefing
    return _stated(
        {
            "@context": "https://schema.org",
            "@type": "Report",
            "name": briefing.title,
            "datePublished": briefing.date,
            "inLanguage": briefing.lang,
            "citation": [_source(source) for source in briefing.sources],
            "hasPart": [_quotation(quote, relations) for quote in briefing.quotes],
        }
    )


def _source(source: Source) -> Data:
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    return _stated(
        {
            "@type": "MediaObject",
            "@id": f"#{source.id}",
            "name": source.title,
            "datePublished": source.published,
            "publisher": publisher,
            "url": source.url,
            "sha256": source.checked_against or source.sha256,
        }
    )


def _quotation(quote: Quote, relations: Relations) -> Data:
    speakers = [actor for slug in quote.speakers if (actor := relations.actor(slug))]
    about = [{"@type": "Thing", "@id": f"#{a}", "name": relations.title(a)} for a in quote.about]
    verdict = {"@type": "PropertyValue", "name": "verification", "value": quote.verification}
    return _stated(
        {
            "@type": "Quotation",
            "@id": f"#{quote.id}",
            "text": quote.text,
            "spokenByCharacter": [_speaker(actor) for actor in speakers],
            "about": about,
            "dateCreated": quote.date,
            "isBasedOn": {"@id": f"#{quote.source}"} if quote.source else None,
            "creditText": quote.attribution,
            "additionalProperty": verdict,
        }
    )


def _speaker(actor: Actor) -> Data:
    named = {"@id": f"#{actor.id}", "name": actor.name}
    if actor.kind == "person":
        return _stated({"@type": "Person", **named, "jobTitle": actor.role})
    return {"@type": "Organization", **named}


def _annotation(quote: Quote, text: Text | None) -> Data | None:
    """Where a quote stands; `None` for one without a place, or whose text is not here."""
    start, end = quote.source_start, quote.source_end
    if text is None or start is None or end is None:
        return None
    words = text.decoded
    selectors = [
        {
            "type": "TextQuoteSelector",
            "exact": words[start:end],
            "prefix": words[max(start - _AROUND, 0) : start],
            "suffix": words[end : end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"#{quote.id}/place",
        "type": "Annotation",
        "motivation": "linking",
        "body": f"#{quote.id}",
        "target": {"source": f"#{quote.source or ''}", "selector": selectors},
    }


def _stated(data: Data) -> Data:
    """Without what the briefing does not state."""
    return {key: value for key, value in data.items() if value not in (None, [])}
