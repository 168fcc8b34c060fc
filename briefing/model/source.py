"""Where the words come from."""

from dataclasses import field

from briefing.model.field import Field
from briefing.values import value


@value(frozen=True, slots=True, kw_only=True)
class Source:
    """`file` is the path of its text, relative to the briefing; `sha256` is of that file's
    bytes, in lower-case hexadecimal digits. `checked_against` is that of the text that the quotes
    were held against, `None` where there was none."""

    id: str
    title: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    file: str | None = None
    sha256: str | None = None
    checked_against: str | None = None
    fields: tuple[Field, ...] = ()
    line: int = field(default=0, compare=False)
    end_line: int = field(default=0, compare=False)
