"""Hostile sources and quotes get a right verdict, at a size where anything quadratic takes minutes.

How long they take is measured by the benchmark.
"""

import pytest

from briefing.checking.verifying import verifier

SIZE = 30_000  # code points

SOURCES = {
    "one word": "word " * (SIZE // 5),
    "two words": "word other " * (SIZE // 11),
    "marks": "\u201ca \u201db ' \" " * (SIZE // 10),
    "reopened marks": "\u201cword " + "\n\n\u201ca" * (SIZE // 4),
    "one long word": "a" * SIZE,
    "white space": " \n" * (SIZE // 2),
    "combining marks": "e\u0301\u0323" * (SIZE // 3),
    "stops": ". " * (SIZE // 2),
    "no": "no 5 - " * (SIZE // 7),
    "names": "Word " * (SIZE // 5),
}
QUOTES = {
    "one word": "word",
    "as long as may be": "word " * 3_000,
    "one word else": "word " * 3_000 + "else",
    "one word else within": "word " * 1_500 + "else " + "word " * 1_500,
    "left out": "word […] " * 1_000,
    "left out between others": "word […] other […] " * 500,
    "put in": "[w]ord [x] " * 1_000,
    "put in without end": "word " + "[x] " * 7_500 + "word",
    "other names": "[Norland] Word " * 1_000,
    "capitals": "[W]ord " * 2_000,
    "capitals in turn": "[W]ord other " * 1_250,
    "paragraphs": "a\n\n\u201c" * 5_000,
    "brackets": "[" * 15_000,
    "closed brackets": "[]" * 7_500,
    "dots": ". " * 7_500,
    "marks": "'\"\u201c\u201d" * 4_000,
    "letters": "a" * 15_000,
    "figures": "5-" * 7_500,
}
HOLD = {
    "one word": {
        "one word",
        "as long as may be",
        "left out",
        "put in",
        "put in without end",
        "capitals",
    },
    "two words": {
        "one word",
        "left out",
        "left out between others",
        "put in",
        "put in without end",
        "capitals in turn",
    },
    "reopened marks": {"one word", "paragraphs"},
    "names": {"one word", "put in", "other names", "capitals"},
}


@pytest.mark.parametrize("source", SOURCES)
def test_hostile_quotes_get_a_right_verdict(source: str) -> None:
    held = verifier(SOURCES[source])

    verdicts = {name: held.verify(quote, ("word", "a")) for name, quote in QUOTES.items()}

    verbatim = {name for name, each in verdicts.items() if each.verification == "verbatim"}
    assert verbatim == HOLD.get(source, set())


def test_a_thousand_quotes_of_a_long_text_hold() -> None:
    words = [f"{chr(97 + n % 26)}{n % 997}{'x' * (n % 5)}" for n in range(30_000)]
    held = verifier(" ".join(words))

    verdicts = {
        held.verify(" ".join(words[at : at + 9]), ("Ana Ruiz",)).verification
        for at in range(0, 20_000, 20)
    }

    assert verdicts == {"verbatim"}
