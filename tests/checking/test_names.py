"""Words put in may explain a name or stand for one, but never put another in its place."""

import pytest

from briefing.checking.quote_rules import written
from briefing.checking.verifying import verifier

NEWS = verifier(
    "Norland and Sudmark met. “We closed it,” said Ana Ruiz. “Norland closed the post,” said Bo "
    "Lind. “Smith agreed and the Sudmark army left. The US asked us.” He added: “We trust Norland. "
    "Norland said that we lost. They closed it, and Sudmark’s army left in May.” All of them are "
    "partners now. “Partners came from Veld.”"
)


@pytest.mark.parametrize(
    "quote",
    [
        # A name for a pronoun, for nothing, for the same name, and words for a name
        "[Sudmark] closed it",
        "[…] [Sudmark] closed it",
        "Smith [of Norland] agreed",
        "[President Smith] agreed",
        "the [Sudmark] army left",
        "[Norland’s army] closed the post",
        "[the president] agreed",
        "[The president] agreed",
        "and the [enemy’s] army left",
        "They closed it, and [its] army left",
        "[We] closed it",
        # A capital that only begins a sentence makes no name
        "[Sudmark’s friends] came from Veld",
        # Words left out beside the bracket may hold any name
        "We trust […] [Sudmark] closed it",
        "We trust Norland. […] [Sudmark] closed it",
    ],
)
def test_a_name_may_explain(quote: str) -> None:
    verdict = NEWS.verify(quote)

    assert verdict.verification == "verbatim", written(verdict.difference)


@pytest.mark.parametrize(
    ("quote", "difference"),
    [
        ("[Sudmark] closed the post", "[-Norland-] {+[Sudmark]+} closed the post"),
        ("[…] [Sudmark] closed the post", "[-Norland-] {+[Sudmark]+} closed the post"),
        ("[Bo Lind] agreed", "[-Smith-] {+[Bo Lind]+} agreed"),
        ("the [Norland] army left", "the [-Sudmark-] {+[Norland]+} army left"),
        ("and [the Norland army] left", "and [-the Sudmark army-] {+[the Norland army]+} left"),
        ("came from [Norland]", "came from [-Veld-] {+[Norland]+}"),
        ("We trust [Sudmark]", "We trust [-Norland-] {+[Sudmark]+}"),
        ("We trust [Sudmark] […]", "We trust [-Norland-] {+[Sudmark]+}"),
        ("and the [Veld] […] left", "and the [-Sudmark army-] {+[Veld]+} left"),
        ("closed it … [Norland] army", "closed it (,) [-and Sudmark’s-] {+[Norland]+} army"),
        ("The [Norlanders] asked us", "The [-US-] {+[Norlanders]+} asked us"),
        ("[Norland] asked us", "[-The US-] {+[Norland]+} asked us"),
        ("army left in [June]", "army left in [-May-] {+[June]+}"),
    ],
)
def test_a_name_in_place_of_another_is_altered(quote: str, difference: str) -> None:
    verdict = NEWS.verify(quote)

    assert (verdict.verification, written(verdict.difference)) == ("altered", difference)
