"""Letters for what can be followed."""

from collections.abc import Sequence
from itertools import product

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The home row first."""


def labels(count: int) -> Sequence[str]:
    """A label for each of so many things, none the beginning of another: one letter, or two
    where one is not enough. There are 676 at most."""
    if count <= len(LETTERS):
        return LETTERS[:count]
    return ["".join(pair) for pair in product(LETTERS, repeat=2)][:count]
