"""Of several passages with a quote's words, the one nearest to its speaker's name is meant."""

import pytest

from briefing.checking.verifying import verifier
from tests.checking.reports import REPORT

NEWS = verifier(REPORT)
RUIZ = ("Ana Ruiz", "A. Ruiz")
LIND = ("Bo Lind",)


def test_words_in_quotation_marks_go_before_the_report_s_own() -> None:
    of_lind, of_ruiz = NEWS.verify("positive", LIND), NEWS.verify("positive", RUIZ)

    assert of_lind.line == 9
    assert of_ruiz.line == 12
    assert REPORT[: of_ruiz.start].endswith("called the offer “")  # not “is positive by nature”
    assert of_lind.passages == of_ruiz.passages == 3
    assert of_lind.several


@pytest.mark.parametrize(
    "text",
    [
        # The name before, after, in the middle; whole, the last, with a title, as an owner's
        "Ana Ruiz said: “good”. Bo Lind said: “good”.",
        "“Good,” said Ana Ruiz. “Good,” said Bo Lind.",
        "“Good.” Ana Ruiz said so. “Good.” Bo Lind said so.",
        "“Good,” said Ana Ruiz, “and more.” “More,” said Bo Lind, “and good.”",
        "Ana Ruiz spoke of a “good” day. The day was “good”, Bo Lind said.",
        "Minister Ruiz was told that it was “good”; it was “good” for Lind, too.",
        "Ruiz’s word was “good”. Lind’s word was “good”.",
        "A. Ruiz said “good”. B. Lind said “good”.",
        # At the end of a long speech, and with the other in the same sentence before
        "“Good. It will do. It will last. It will hold,” said Ruiz. “Good. It will,” said Lind.",
        "Lind nodded. “Good. It will do. It will last,” said Ruiz. “Good,” said Lind.",
        # In the paragraph before, or after
        "Ana Ruiz spoke first.\n\n“Good,” she said.\n\nBo Lind spoke next.\n\n“Good,” he said.",
        "Ana Ruiz spoke first.\n\n“Good.”\n\nBo Lind disagreed. “Good.”",
        "Ana Ruiz came.\n\n“Fine,” she said.\n\n“Good,” she said.\n\nBo Lind left. “Good,” he said.",
        # Named in the other's speech
        "“Lind is good,” said Ana Ruiz. “Ruiz is good,” said Bo Lind.",
        "“Ask Lind. It is good,” said Ruiz. “Ruiz knows. It is good,” said Lind.",
    ],
)
def test_each_speaker_has_the_passage_beside_the_own_name(text: str) -> None:
    source = verifier(text)
    first, second = text.lower().index("good"), text.lower().rindex("good")

    assert source.verify("good", RUIZ).start == first
    assert source.verify("good", LIND).start == second


def test_a_speaker_named_once_and_quoted_in_two_paragraphs_has_both() -> None:
    text = (
        "Bo Lind went home. “It is late,” he said.\n\n"
        "Ana Ruiz spoke on Monday. “The river is ours. We know it,” she said.\n\n"
        "“We closed it,” she said. “It is ours.”\n\n"
        "In Sudmark, Bo Lind was asked. “We know it. We closed it,” he said."
    )
    source = verifier(text)

    assert source.verify("We know it", RUIZ).start == text.index("We know it")
    assert source.verify("We closed it", RUIZ).start == text.index("We closed it")
    assert source.verify("We know it", LIND).start == text.rindex("We know it")
    assert source.verify("We closed it", LIND).start == text.rindex("We closed it")


@pytest.mark.parametrize("name", ["Norland", "Norhaven", "the Council"])
def test_every_name_of_a_speaker_counts(name: str) -> None:
    text = f"Sudmark called it “fair”. On Monday {name} called it “fair”. Veld called it “fair”."

    verdict = verifier(text).verify("fair", ("Norland", "Norhaven", "the Council"))

    assert text[: verdict.start].endswith(f"{name} called it “")
    assert verdict.passages == 3


def test_of_joint_speakers_any_name_counts() -> None:
    text = "Veld called it “fair”. Norland and Sudmark called it “fair”."

    assert verifier(text).verify("fair", ("Norland", "Sudmark")).start == text.rindex("fair")


def test_an_altered_quote_is_held_against_the_speaker_s_passage() -> None:
    between = "Talks went on for a day and a night, in a tent beside the river. " * 2
    speech = "said: “We want a good peace.”"
    text = f"Ana Ruiz {speech} {between} Bo Lind {speech}"

    verdict = verifier(text).verify("We want a bad peace", LIND)

    assert (verdict.verification, verdict.start) == ("altered", text.rindex("We"))


def test_a_quote_found_once_is_not_several() -> None:
    assert not NEWS.verify("very useful", RUIZ).several


@pytest.mark.parametrize("names", [(), ("Somebody Else",), ("",), ("…",)])
def test_without_a_name_in_the_source_the_first_passage_is_taken(names: tuple[str, ...]) -> None:
    assert NEWS.verify("positive", names).line == 9
