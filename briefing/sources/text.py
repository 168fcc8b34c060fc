"""A source's text."""

from functools import cached_property
from hashlib import sha256

from briefing.safe_text import Cleaned, clean, decode
from briefing.values import value


@value(frozen=True)
class Text:
    """The bytes of a text; what they say is only worked out when somebody asks."""

    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Of its bytes, in lower-case hexadecimal digits."""
        return sha256(self.data).hexdigest()

    @cached_property
    def _read(self) -> tuple[str, tuple[int, ...]]:
        return decode(self.data)

    @property
    def decoded(self) -> str:
        """What it says, with `\\n` line ends. Places in a source count its characters."""
        return self._read[0]

    @property
    def wrong(self) -> int | None:
        """The offset of the first byte that can't be read."""
        return next(iter(self._read[1]), None)

    @cached_property
    def cleaned(self) -> Cleaned:
        """What it says, safe to show."""
        return clean(self.decoded)
