"""The command palette: every command, actor, territory and heading by name."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from briefing.reader.keys import live_keys

if TYPE_CHECKING:
    from briefing.reader.app import Reader

_Command = tuple[str, str, IgnoreReturnCallbackType]


class Named(Provider):
    """Names come from the briefing, so they are always `Content`, which is no markup."""

    async def discover(self) -> Hits:
        for name, kind, go in self._commands():
            yield DiscoveryHit(Content(name), go, text=name, help=kind)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, kind, go in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), go, text=name, help=kind)

    def _commands(self) -> Iterator[_Command]:
        app = cast("Reader", self.app)
        for key in live_keys(self.screen):
            for binding in {each.binding.id: each for each in key.bindings}.values():
                act = partial(app.run_action, binding.binding.action, binding.node)
                yield _capital(binding.binding.description), key.does, act
        for section in app.briefing.sections:
            if section.title:
                yield section.title, section.kind, partial(app.panes.jump, section.id)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
