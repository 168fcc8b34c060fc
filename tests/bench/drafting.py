"""Scores `briefing draft` on labelled articles: `python -m tests.bench.drafting FILE.jsonl [-v]`.

A line of the file is `{"id", "text", "quotes": [{"start", "end", "words", "attr", "speaker"}]}`. A
unit is a quotation inside one paragraph that is attributed and has four words or more. A quote of
the draft finds a unit where they overlap by 80 % of both, marks and white space at the edges left
out; it may span several units that follow each other. Its speaker is right when the last names
agree. What is quoted and nobody's speech counts against the draft where it is returned; what is
attributed in part, or too short, counts neither way.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.checking.verifying import verifier
from briefing.drafting import DraftedQuote, draft

_LEAST_WORDS = 4
_OVERLAP = 0.8
_EDGE = " \t\n\"'“”‘’„‟«»`,"

Span = tuple[int, int]


@dataclass(slots=True)
class Score:
    """What is counted, over all articles."""

    units: int = 0
    found: int = 0
    returned: int = 0
    right: int = 0
    exact: int = 0
    certain: int = 0
    certain_right: int = 0
    verbatim: int = 0
    quotes: int = 0
    seconds: float = 0.0
    articles: int = 0
    rules: Counter[tuple[str, bool, bool]] = field(default_factory=Counter)
    """How often each rule decided, by whether it was certain and right."""

    def f1(self, hits: int) -> float:
        both = self.units + self.returned
        return 2 * hits / both if both else 1.0

    def lines(self) -> Iterable[str]:
        yield f"articles           {self.articles}"
        yield f"units              {self.units}"
        yield f"span F1            {100 * self.f1(self.found):.1f}"
        yield f"exact bounds       {_percent(self.exact, self.found)}"
        yield f"verbatim           {_percent(self.verbatim, self.quotes)}"
        yield f"joint F1           {100 * self.f1(self.right):.1f}"
        yield f"certain and right  {_percent(self.certain_right, self.certain)}"
        yield f"marked uncertain   {_percent(self.found - self.certain, self.found)}"
        yield f"articles a second  {self.articles / self.seconds if self.seconds else 0:.0f}"


def score(articles: Iterable[dict[str, Any]], told: list[str] | None = None) -> Score:
    """Scores the drafts of labelled articles; faults are added to `told`."""
    counted = Score()
    for article in articles:
        text = article["text"]
        begun = time.perf_counter()
        quotes = draft(text).quotes
        counted.seconds += time.perf_counter() - begun
        counted.articles += 1
        _verify(text, quotes, counted)
        _score_article(article, quotes, counted, told if told is not None else [])
    return counted


def _verify(text: str, quotes: Sequence[DraftedQuote], counted: Score) -> None:
    source = verifier(text)
    for quote in quotes:
        counted.quotes += 1
        counted.verbatim += source.verify(quote.text).verification == "verbatim"


def _score_article(
    article: dict[str, Any], quotes: Sequence[DraftedQuote], counted: Score, told: list[str]
) -> None:
    text, name = article["text"], article["id"]
    labels = article["quotes"]
    units = [label for label in labels if _is_unit(label)]
    left = list(units)
    counted.units += len(units)
    for quote in quotes:
        span = _trimmed(text, quote.start, quote.end)
        hit = [unit for unit in left if _within(_trimmed(text, unit["start"], unit["end"]), span)]
        if not hit or not _covers(text, hit, span):
            if not any(_overlaps(label, span) for label in labels if not _is_nobodys(label)):
                counted.returned += 1
                told.append(f"{name}: nobody’s speech: {quote.text[:60]!r}")
            continue
        for unit in hit:
            left.remove(unit)
            counted.returned += 1
            counted.found += 1
            bounds = quote.start, quote.end
            counted.exact += len(hit) > 1 or bounds == (unit["start"], unit["end"])
            right = is_speaker(quote.speaker, unit["speaker"])
            counted.right += right
            counted.certain += quote.certain
            counted.certain_right += quote.certain and right
            counted.rules[quote.rule, quote.certain, right] += 1
            if not right:
                told.append(
                    f"{name}: {quote.rule}: {quote.speaker!r}, not {unit['speaker']['text']!r}"
                )
    told += [f"{name}: not found: {unit['text'][:60]!r}" for unit in left]


def is_speaker(name: str | None, label: dict[str, Any]) -> bool:
    """Whether the last word of a name is that of the labelled speaker, by any of their names."""
    names = [label.get("name"), label.get("text"), label.get("head"), *label.get("aliases", ())]
    return name is not None and _last(name) in {_last(each) for each in names if each}


def _last(name: str) -> str:
    words = re.findall(r"\w+", name.lower())
    return words[-1] if words else ""


def _is_unit(label: dict[str, Any]) -> bool:
    return bool(label["attr"] == 1 and label["words"] >= _LEAST_WORDS)


def _is_nobodys(label: dict[str, Any]) -> bool:
    return label["attr"] is None


def _overlaps(label: dict[str, Any], span: Span) -> bool:
    return bool(label["start"] < span[1] and span[0] < label["end"])


def _within(unit: Span, span: Span) -> bool:
    """Whether most of a unit stands in a span."""
    common = min(unit[1], span[1]) - max(unit[0], span[0])
    return common >= _OVERLAP * (unit[1] - unit[0])


def _covers(text: str, units: Sequence[dict[str, Any]], span: Span) -> bool:
    covered = sum(min(u["end"], span[1]) - max(u["start"], span[0]) for u in units)
    return bool(covered >= _OVERLAP * len(text[span[0] : span[1]]))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip(_EDGE))
    return start, max(start, end - (len(words) - len(words.rstrip(_EDGE))))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"


def main(words: list[str] | None = None) -> int:
    """Prints the figures, with `-v` also every fault and how each rule fared."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.drafting", description=__doc__)
    parser.add_argument("file", type=Path, help="labelled articles, a line each")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell every fault")
    asked = parser.parse_args(words)
    lines = asked.file.read_text(encoding="utf-8").splitlines()
    told: list[str] = []
    counted = score((json.loads(line) for line in lines if line.strip()), told)
    sys.stdout.write("\n".join(counted.lines()) + "\n")
    if asked.verbose:
        rules = (
            f"{count:4}  {rule}, {'certain' if certain else 'uncertain'}, {'right' if right else 'wrong'}"
            for (rule, certain, right), count in sorted(counted.rules.items())
        )
        sys.stdout.write("\n".join(["", *told, "", *rules]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
