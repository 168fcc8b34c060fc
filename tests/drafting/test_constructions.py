"""Each construction with which news English gives somebody's words is attributed to who speaks."""

import re
from pathlib import Path

import pytest

from briefing.drafting import draft

Expected = tuple[str, str | None, str]

CASES = Path(__file__).with_name("constructions.txt")
_EXPECTED = re.compile(r"^([-~])> (?:(nothing)|(.+?): (.+))$")


def cases() -> list[tuple[str, str, list[Expected]]]:
    """The name of each case, its article, and its quotes: arrow, speaker, how they begin."""
    found = []
    for block in re.split(r"^== ", CASES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        lines = rest.strip("\n").split("\n")
        told = [match for line in lines if (match := _EXPECTED.match(line))]
        text = "\n".join(line for line in lines if not _EXPECTED.match(line)).strip() + "\n"
        quotes = [
            (match[1], None if match[3] == "nobody" else match[3], match[4])
            for match in told
            if not match[2]
        ]
        found.append((name.strip(), text, quotes))
    return found


@pytest.mark.parametrize(("name", "article", "expected"), cases(), ids=[c[0] for c in cases()])
def test_construction(name: str, article: str, expected: list[Expected]) -> None:
    quotes = draft(article).quotes

    told = [(quote.speaker, quote.text, quote.certain) for quote in quotes]
    assert [speaker for speaker, *_ in told] == [speaker for _, speaker, _ in expected], told
    for (arrow, _, begins), quote in zip(expected, quotes, strict=True):
        assert quote.text.startswith(begins)
        assert quote.text == article[quote.start : quote.end]
        assert quote.certain == (arrow == "-"), (quote.rule, quote.doubt)
