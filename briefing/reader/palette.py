"""The command palette: every command, actor, territory and heading by name."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher
from textual.types import IgnoreReturnCallbackType
from textual.widgets import OptionList

from briefing.entries.words import capital
from briefing.keys import ACTIONS
from briefing.reader.keys import live_keys

if TYPE_CHECKING:
    from briefing.reader.app import Reader

_Command = tuple[str, str, IgnoreReturnCallbackType]


class Palette(CommandPalette):
    """Textual's own, but that a key which comes after it was closed closes nothing else, and that
    page keys act where there are no hits, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def dismiss(self, result: None = None) -> AwaitComplete:
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_page(self, step: int) -> None:
        hits = self.query_one(OptionList)
        if hits.option_count:
            at = (hits.highlighted or 0) + step * max(1, hits.size.height)
            hits.highlighted = max(0, min(at, hits.option_count - 1))


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
                yield Hit(score, _highlighted(name, matcher), go, text=name, help=kind)

    def _commands(self) -> Iterator[_Command]:
        app = cast("Reader", self.app)
        for key in live_keys(self.screen):
            for name, each in {each.binding.id: each for each in key.bindings}.items():
                act = partial(app.run_action, each.binding.action, each.node)
                # Its own words, not those that it shares with its opposite.
                action = ACTIONS.get(name or "")
                does = app.keymap.does(action) if action else key.does
                yield capital(each.binding.description), does, act
        if not app.reads:
            return
        yield "Provenance", "what this briefing rests on, in counts", app.action_provenance
        for section in app.briefing.sections:
            if section.title:
                yield section.title, section.kind, partial(app.panes.jump, section.id)


def _highlighted(name: str, matcher: Matcher) -> Content:
    """A name with the letters that were found; Textual's own way reads the name as markup."""
    content = Content(name)
    for at in matcher.fuzzy_search.match(matcher.query, name)[1]:
        if not name[at].isspace():
            content = content.stylize(matcher.match_style, at, at + 1)
    return content
