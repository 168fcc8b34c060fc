"""How many there are of something, in words."""


def counted(number: int, name: str) -> str:
    """`0 quotes`, `1 quote`, `2,000 quotes`."""
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def any_counted(number: int, name: str) -> str:
    """The same, but for `no quotes`."""
    return counted(number, name) if number else f"no {name}s"
