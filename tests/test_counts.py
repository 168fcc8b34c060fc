"""How many there are of something, as one says it."""

from briefing.counts import any_counted, counted


def test_one_is_no_plural() -> None:
    assert [counted(number, "quote") for number in (0, 1, 2, 2000)] == [
        "0 quotes",
        "1 quote",
        "2 quotes",
        "2,000 quotes",
    ]


def test_none_can_be_said_in_a_word() -> None:
    assert [any_counted(number, "quote") for number in (0, 1)] == ["no quotes", "1 quote"]
