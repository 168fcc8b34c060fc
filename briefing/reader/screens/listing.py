"""Screens that float above the panes: one list, its title, and what choosing an item gives."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.screen import ModalScreen

from briefing.entries import Entry
from briefing.entries.listed import Listed
from briefing.navigation import View
from briefing.reader.bindings import bound
from briefing.reader.item_list import ItemList
from briefing.reader.keys import LIST, Here, footer_words, live_keys
from briefing.reader.list_keys import LIST_KEYS


class Listing(ModalScreen[str]):
    """Dismissed with the id of the chosen item, or with an empty one. `moved` hears of every
    item that the selection reaches; an item that leads nowhere, by `leads`, can't be chosen."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_KEYS,
        bound("close", "dismiss('')", shown=True),
        bound("quit", "dismiss('')", label="close"),
        bound("back", "dismiss('')"),
        bound("help", "app.help", shown=True),
    ]
    HERE: ClassVar[Here] = LIST

    def __init__(
        self,
        title: str,
        entries: Sequence[Entry],
        view: View | None = None,
        *,
        moved: Callable[[str], None] | None = None,
        numbered: bool = False,
        leads: Callable[[str], bool] | None = None,
        here: Here | None = None,
    ) -> None:
        super().__init__()
        self._here = here or self.HERE
        self._title = title
        self._entries = entries
        self._view = view or View()
        self._moved = moved
        self._numbered = numbered
        self._leads = leads

    def compose(self) -> ComposeResult:
        listing = ItemList(id="listing", moved=self._heard)
        listing.add_class("card")
        listing.activate(True)
        yield listing

    def on_mount(self) -> None:
        self.call_after_refresh(self._begin)

    def on_resize(self, event: events.Resize) -> None:
        """The keys stand below the list, as many as there is room for."""
        keys = footer_words(live_keys(self, self._here), min(event.size.width * 9 // 10, 90) - 6)
        told = " · ".join(f"{key} {label}" for key, label in keys)
        self.list.label(self._title, told)

    def _begin(self) -> None:
        self.list.show(Listed(self._entries), self._view)
        self.begun()

    def begun(self) -> None:
        """The entries stand on the screen: what takes longer can begin."""

    @property
    def list(self) -> ItemList:
        return self.query_one("#listing", ItemList)

    def action_list(self, what: str, by: float = 0) -> None:
        if what == "follow":
            self.follow()
        else:
            self.list.act(what, by)

    def _heard(self) -> None:
        if self._moved is not None:
            self._moved(self.list.item)

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """A key that comes after it was closed closes nothing else."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def on_item_list_followed(self, event: ItemList.Followed) -> None:
        event.stop()
        self.follow()

    def follow(self) -> None:
        """Chooses what is selected."""
        if self.list.entries and (self._leads is None or self._leads(self.list.item)):
            self.dismiss(self.list.item)

    def on_key(self, event: events.Key) -> None:
        if self._numbered and event.key.isdigit() and 0 < int(event.key) <= len(self._entries):
            event.stop()
            event.prevent_default()
            self.dismiss(self._entries[int(event.key) - 1].id)
