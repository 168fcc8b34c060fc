"""A speech of several paragraphs, and what a paragraph parts."""

import pytest

from briefing.checking.verifying import verifier

# The press opens each paragraph again and closes only the last.
SPEECH = """\
Ana Ruiz said: “The river is ours.

“We closed it. We asked everyone.

“Somebody answered.”

Bo Lind smiled.

“We want peace,” he said."""


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\n \t\n", "\n"])
@pytest.mark.parametrize("mark", ["“", '"', "«", "'"])
@pytest.mark.parametrize(
    "quote",
    [
        "The river is ours.\n\nWe closed it.",
        "The river is ours.\n\n“We closed it.",
        "“The river is ours.\n\n“We closed it. We asked everyone.\n\n“Somebody answered.”",
        "The river is ours. We closed it",
        "The river is ours. […] Somebody answered",
        "The river is ours.\n\n[…]\n\nSomebody answered.",
        "[It] is ours.\n\n[…] We asked everyone",
        "Ruiz said: “The river is ours.\n\n“We closed it",
        "Lind smiled.\n\n“We want peace",
    ],
)
def test_a_speech_goes_on_over_paragraphs(quote: str, mark: str, blank: str) -> None:
    closing = {"“": "”", "«": "»"}.get(mark, mark)
    text = SPEECH.replace("“", mark).replace("”", closing).replace("\n\n", blank)

    assert verifier(text).verify(quote).verification == "verbatim"


@pytest.mark.parametrize("blank", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "quote",
    [
        "Somebody answered.\n\nBo Lind smiled",
        "Somebody answered. […] We want peace",
        "The river is ours. […] We want peace",
        "Bo Lind smiled.\n\nWe want peace",
        "Bo Lind smiled. We want peace",
        "The river is ours.\n\nWe asked everyone",
    ],
)
def test_a_speech_that_ends_goes_on_nowhere(quote: str, blank: str) -> None:
    source = verifier(SPEECH.replace("\n\n", blank))

    assert source.verify(quote).verification == "altered"


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz said: “The river is ours.”\n\n“We closed it,” she said.",  # it ended
        "Ruiz said: “The river is ours.\n\nThere she sat.\n\n“We closed it,” she said.",
        'A pipe of 5" broke.\n\nThe river is ours.\n\n"We closed it," she said.',
        "Ruiz said: “The river is ours,\n“We closed it” being a lie.",  # a speech within
    ],
)
def test_not_every_mark_at_a_beginning_goes_on(text: str) -> None:
    assert verifier(text).verify("The river is ours.\n\nWe closed it").verification == "altered"


@pytest.mark.parametrize("quote", ["Twelve people came", "We agreed on 5", "6 more came", "Six"])
def test_what_stands_in_another_paragraph_was_not_cut_off(quote: str) -> None:
    source = verifier(
        "Monday 12 May 2017\n\nTwelve people came: no\n\nWe agreed on 5\n\n6 more came\n\nSix"
    )

    assert source.verify(quote).verification == "verbatim"


def test_a_line_end_alone_parts_no_paragraph() -> None:
    source = verifier("We will not\ngive up. We lost 5\nmillion.")

    assert source.verify("give up").verification == "altered"
    assert source.verify("We lost 5").verification == "altered"


@pytest.mark.parametrize("quote", ["We agree. […]", "We agree.” […]", "… We agree."])
def test_a_negation_in_another_sentence_is_not_skipped(quote: str) -> None:
    source = verifier("“No. We agree.” No one else did.\n\n“We agree. Nobody did.”")

    assert source.verify(quote).verification == "verbatim"
