"""Letters for what can be followed."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.navigation.hints import labels


@given(st.integers(0, 676))
def test_every_thing_has_letters_of_its_own_and_none_begins_another(count: int) -> None:
    found = list(labels(count))
    assert len(found) == len(set(found)) == count
    assert {len(each) for each in found} <= ({1} if count <= 26 else {2})


def test_more_than_two_letters_can_tell_stay_without() -> None:
    assert len(labels(700)) == 676
