"""Hints: a letter beside everything on the screen that can be followed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from briefing.navigation import Pane, View
from briefing.navigation.hints import labels
from briefing.reader.followable import Followable
from briefing.reader.item_list import ItemList

if TYPE_CHECKING:
    from briefing.reader.screens.panes import Panes

Hint = tuple[ItemList, Followable]


class Hinting(ModalScreen[Hint]):
    """Shows letters in lists and takes what is typed; dismissed with what has the letters, or
    with nothing."""

    def __init__(self, lists: Sequence[ItemList]) -> None:
        super().__init__()
        found = [(each, one) for each in lists for one in each.followable()]
        self._hints: dict[str, Hint] = dict(zip(labels(len(found)), found, strict=False))
        self._lists = lists
        self._typed = ""

    def on_mount(self) -> None:
        self._show()

    def on_unmount(self) -> None:
        for each in self._lists:
            each.hint({})

    def _show(self) -> None:
        """Each list shows what can still be typed."""
        for each in self._lists:
            left = {
                one: label[len(self._typed) :]
                for label, (owner, one) in self._hints.items()
                if owner is each and label.startswith(self._typed)
            }
            each.hint(left)

    def dismiss(self, result: Hint | None = None) -> AwaitComplete:
        """A key that comes after it was closed closes nothing else."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def on_key(self, event: events.Key) -> None:
        """Everything but a letter that leads on leaves."""
        event.stop()
        event.prevent_default()
        typed = self._typed + (event.character or "?")
        if typed in self._hints:
            self.dismiss(self._hints[typed])
        elif any(label.startswith(typed) for label in self._hints):
            self._typed = typed
            self._show()
        else:
            self.dismiss(None)


def follow_hint(panes: "Panes", shown: Sequence[Pane]) -> None:
    """Goes where the letters lead that the person types, among the panes that are shown."""

    def chosen(hint: Hint | None) -> None:
        if hint is None:
            return
        owner, one = hint
        if one.own:
            name, place = cast("Pane", owner.id), panes.place
            there = replace(place, pane=name).with_view(name, View(one.slug))
            panes.arrive(place, there)
        else:
            panes.jump(one.slug)

    panes.app.push_screen(Hinting([panes.pane(name) for name in shown]), chosen)
