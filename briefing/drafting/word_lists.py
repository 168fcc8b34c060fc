"""How the lists of words in this room are written down: parted by white space."""


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())
