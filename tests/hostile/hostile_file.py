"""One file of the corpus."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file by its name, and the code that a check has to tell of it, if any is sure; `name` is
    fit for a folder of any system but where it is the name that is hostile."""

    name: str
    data: bytes
    code: str | None = None
