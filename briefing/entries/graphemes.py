"""Where words may be cut: between what a reader takes for one letter or sign, and nowhere else."""

import re
from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

# Flags are two letters each, and in these scripts letters join: what rich's few rules part.
_JOINING = re.compile(
    "[\u0900-\u109f\u1780-\u17ff\u1900-\u1cff\ua800-\uabff\u200d\U00010a00-\U00011fff"
    "\U0001f1e6-\U0001f1ff]"
)


def graphemes(words: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, cells) of each extended grapheme cluster (Unicode Standard Annex 29). The cells
    are those that Textual draws it in."""
    if not _JOINING.search(words):
        yield from split_graphemes(words)[0]
        return
    from wcwidth import iter_graphemes  # few words need it

    at = 0
    for cluster in iter_graphemes(words):
        yield at, at + len(cluster), cell_len(cluster)
        at += len(cluster)


def shortened(words: str, room: int) -> str:
    """Words in at most `room` cells; what is left out is told by an ellipsis."""
    if cell_len(words) <= room:
        return words
    used, end = 1, 0
    for _, stop, cells in graphemes(words):
        if used + cells > room:
            break
        used, end = used + cells, stop
    return f"{words[:end]}…" if room > 0 else ""


def padded(words: str, width: int) -> str:
    """Words, and as many spaces as make `width` cells of them."""
    return words + " " * (width - cell_len(words))
