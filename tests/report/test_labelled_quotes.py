"""Real quotes, labelled by hand in real articles: each holds, and no altered form of one does."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from briefing.checking.verifying import Verifier, verifier
from tests.checking.altering import ALTERINGS, FREEDOMS, altered

STEP = 12  # of the altered forms one in so many is tried; all are some 19,000

Article = tuple[dict[str, Any], Verifier]


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """Articles with their labels, and their texts made ready."""
    data = Path(__file__).parents[3] / "shared" / "data" / "quotes" / "gumnews_gold.jsonl"
    labelled = map(json.loads, data.read_text(encoding="utf-8").splitlines())
    return [(article, verifier(article["text"])) for article in labelled]


def test_every_labelled_quote_is_verbatim_at_its_place(articles: list[Article]) -> None:
    for article, source in articles:
        for quote in article["quotes"]:
            speaker = quote["speaker"] or {}
            verdict = source.verify(quote["text"], [speaker.get("name") or ""])
            assert verdict.verification == "verbatim", (quote["text"], verdict.difference)
            assert verdict.several or abs((verdict.start or 0) - quote["start"]) <= len("... ")


@pytest.mark.parametrize("freedom", FREEDOMS)
def test_every_honest_variant_is_verbatim(articles: list[Article], freedom: str) -> None:
    for article, source in articles:
        for quote in article["quotes"]:
            variant = FREEDOMS[freedom](quote["text"])
            verdict = source.verify(variant)
            assert verdict.verification == "verbatim", (variant, verdict.difference)


@pytest.mark.parametrize("way", ALTERINGS)
def test_no_altered_form_is_verbatim(articles: list[Article], way: str) -> None:
    random = Random(way)  # noqa: S311
    tried = 0
    for article, source in articles:
        for quote in article["quotes"]:
            if "[" in quote["text"] or ".." in quote["text"]:
                continue  # its marks may stand for what is altered
            for other in altered(quote["text"], way, article["text"], random, STEP):
                assert source.verify(other).verification != "verbatim", (quote["text"], other)
                tried += 1
    assert tried > 3
