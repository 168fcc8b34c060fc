"""Words that stand for a longer text in a message."""

_SHORT = 48  # code points of a quote that stands for all of it


def shortened(text: str, most: int = _SHORT) -> str:
    """The text on one line, cut between words where it is longer than `most` code points."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat[:most]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.") + "…"
