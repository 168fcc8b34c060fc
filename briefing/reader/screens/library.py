"""The library: the briefings under a folder, newest first, and what is found in all of them."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from briefing.entries.listed import Listed
from briefing.keys import DEFAULT, Keymap
from briefing.library.catalogue import ALL, Catalogue, Wanted, group_beside, path_of, same_briefing
from briefing.library.collection import Collection
from briefing.library.damage import Damaged
from briefing.library.following import Change, Following
from briefing.library.index import Index
from briefing.library.searching import Librarian
from briefing.navigation import View, answers
from briefing.reader.bars import key_bar
from briefing.reader.item_list import ItemList
from briefing.reader.keys import LIBRARY, Here, live_keys
from briefing.reader.screens.library_keys import LIBRARY_KEYS
from briefing.reader.screens.library_preview import Preview
from briefing.reader.screens.library_search import Search
from briefing.reader.screens.library_title import library_title
from briefing.safe_text import one_line

if TYPE_CHECKING:
    from briefing.reader.screens.library_line import LibraryLine

_WIDE = 100  # columns from which the summary stands beside the list
_FIRST = 60  # rows of the index that are read for the first frame
_AT_ONCE = 300  # briefings that are listed at once while one types
_AFTER = 0.2  # seconds after which the others are
_SOON = 0.02  # seconds in which changes are taken together
_SHARE = 25  # of the time the list is made anew in at most one part of so many


class Library(Screen[None]):
    """Lists briefings, of which each can be opened; `read_before` gives the SHA-256 of all files
    that were read, by their paths, as they were then, or `None` where nothing is remembered."""

    BINDINGS: ClassVar[list[BindingType]] = LIBRARY_KEYS
    HERE: ClassVar[Here] = LIBRARY
    AUTO_FOCUS = ""

    def __init__(
        self,
        collection: Collection,
        read_before: Callable[[], dict[str, str] | None] = dict,
        *,
        at: str = "",
        keymap: Keymap = DEFAULT,
    ) -> None:
        """Selects the briefing `at` a path from the folder, else the newest."""
        super().__init__()
        self._at = at
        self._collection = collection
        self.folder = collection.folder
        self._read_before = read_before
        self._catalogue = Catalogue(self.folder, keymap)
        self._change = Change()
        self._librarian = Librarian(collection)
        self._previews = Librarian(collection)
        self._beside = Preview(self, self._previews)
        self._search = Search(self, self._librarian, self._previews, self._show)
        self._following = Following(collection, self._heard)
        self.left = False
        self._started = self._chosen = False
        self._wanted = ALL
        self._shown = 0
        self._listed = Listed()
        self._listed_view = View()
        self._line: LibraryLine | None = None
        self._fitted = Size(0, 0)
        self._writes = False  # the filter, just now
        self._written = 0.0
        self._dirty = False
        self._outdated = False  # what a search has found may be other now
        self._cost = self._made = 0.0
        self._ahead = ""  # the path of the briefing that was opened last

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with Horizontal(id="shelves"):
            yield ItemList(id="briefings", moved=self._moved)
            yield ItemList(id="preview")
        yield Static(id="keys")

    def on_mount(self) -> None:
        """What the index knows is there before the first layout, so that the first frame shows it."""
        self.list.activate(True)
        self._take_first()
        self._fit(self.app.size)
        self.call_after_refresh(self._follow)

    def _take_first(self) -> None:
        with suppress(Damaged):
            index = Index.of(self._collection)
            if index is not None:
                self._catalogue.take(Change(tuple(index.newest(_FIRST))))
                index.close()

    def _follow(self) -> None:
        """What can wait has waited for the first frame."""
        self._started = True
        self._following.start()
        self._remember()

    def on_unmount(self) -> None:
        self.left = True
        self._search.leave()
        self._following.stop()
        for each in (self._librarian, self._previews):
            Thread(target=each.close, daemon=True).start()  # it may be busy for a moment

    def on_screen_resume(self) -> None:
        """Back from a briefing, which has been read now, and may have been edited."""
        if self._started:
            self._following.wake()
            self._remember()

    def _remember(self) -> None:
        """What was read before, which is learnt aside."""

        def work() -> None:
            versions = self._read_before()
            with suppress(RuntimeError):
                self.app.call_from_thread(take, versions)

        def take(versions: dict[str, str] | None) -> None:
            if not self.left and self._catalogue.remember(versions):
                self._show()

        self.run_worker(work, thread=True, exclusive=True, group="memory")

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self._fitted:
            self._fit(event.size)

    def _fit(self, size: Size) -> None:
        self._fitted = size
        self.set_class(size.width >= _WIDE, "wide")
        self.query_one("#preview").display = self._is_wide
        self._show(fit=True)

    @property
    def list(self) -> ItemList:
        return self.query_one("#briefings", ItemList)

    @property
    def _is_wide(self) -> bool:
        return self._fitted.width >= _WIDE

    # What stands in the folder

    def _path(self, path: str) -> str:
        return str(Path(self.folder) / path)

    def _heard(self, change: Change) -> None:
        """In a thread: something in the folder is other than before."""
        with suppress(RuntimeError):  # the app is being left
            self.app.call_from_thread(self._take, change)

    def _take(self, change: Change) -> None:
        if self.left:
            return
        self._change = change
        changed = self._catalogue.take(change)
        self._outdated = self._outdated or changed
        if changed and not self._dirty:
            self._dirty = True
            # A long list takes a while to be made, in which no key is answered.
            since = time.perf_counter() - self._made
            self.set_timer(max(_SOON, self._cost * _SHARE - since), self._take_all)
        self._say()
        if change.reading is None and self._search.words and self._outdated:
            self._search.look_again(self.list.item)
        # The index forgets a file that is gone a moment later, and then there is more to hear.
        if change.reading is None and not change.gone:
            self._outdated = False

    def _take_all(self) -> None:
        self._dirty = False
        began = time.perf_counter()
        if self._search.words:
            self._say()
        else:
            self._show()
        self._made = time.perf_counter()
        self._cost = self._made - began

    # What is shown

    def _show(self, *, fit: bool = False, view: View | None = None) -> None:
        """The list as it is now, at the briefing that was selected, as far as it is still there."""
        with self.app.batch_update():
            if self._search.words:
                self._show_hits(fit=fit)
            else:
                self._show_briefings(fit=fit, view=view)
            self._preview()
            self._say()

    def _show_briefings(self, *, fit: bool, view: View | None) -> None:
        rows = self._catalogue.found(self._wanted)
        self._shown = len(rows)
        if self._writes and len(rows) > _AT_ONCE:  # a long list takes longer than a key may
            rows = rows[:_AT_ONCE]
            self.set_timer(_AFTER, self._list_others)
        listed = self._catalogue.listed(rows, self._wanted.grouping)
        if not rows and not self._started:
            listed = Listed()  # nothing is known yet
        kept = self._kept(view or self.list.view, listed)
        self._listed = listed
        self.list.show(listed, kept, fit=fit)

    def _list_others(self) -> None:
        """All that fits, once nothing has been typed for a moment."""
        if self._writes and time.monotonic() - self._written >= _AFTER * 0.9:
            self._writes = False
            if not self._search.words and not self.left:
                self._show()

    def _kept(self, view: View, listed: Listed) -> View:
        """A view of another list in this one: the same briefing, else the one in its place; the
        first as long as the person has chosen none."""
        if not self._chosen:
            return View(self._at if listed.find(self._at) else "")
        if listed.find(view.item) and (view.item or not len(listed)):
            return view
        return View(same_briefing(view.item, self._listed, listed))

    def _show_hits(self, *, fit: bool = False) -> None:
        self._listed = listed = self._search.listed()
        view = self.list.view
        item = self._search.to_select(view.item)
        if item != view.item:
            view = View(item)
        self.list.show(listed, view if listed.find(view.item) else View(), fit=fit)

    def _moved(self) -> None:
        self._chosen = True
        if self._search.words:
            self._search.reached(self.list.position()[0])
        self._preview()
        self._say()

    def _preview(self) -> None:
        """What is selected, beside the list."""
        if not self._is_wide:
            return
        hit = self._search.hit(self.list.item)
        if hit is not None:
            self._beside.show_hit(hit, self._search.query)
        else:
            self._beside.show(self._catalogue.row(path_of(self.list.item)))

    # What stands around the list

    def _say(self) -> None:
        known = len(self._catalogue) if self._started else None
        title = library_title(self.folder, known, self._change, self._fitted.width - 2)
        self.query_one("#title", Static).update(title, layout=False)
        at, number = self.list.position() if self.list.entries else (0, 0)
        of = self._search.of if self._search.words else f"{number:,}"
        reading = self._change.reading
        told = f"read {reading[0]:,} of {reading[1]:,}" if reading and reading[1] else ""
        self.list.find(None, told)
        self.list.label(self._list_title(), f"{at:,}/{of}" if number else "")
        self._beside.list.label("Hit" if self._search.words else "Summary", "")
        keys = live_keys(self, self.HERE)
        self.query_one("#keys", Static).update(
            key_bar(keys, None, self._fitted, self._found_words()), layout=False
        )
        if self._line is not None:
            self._line.say(self._found_words())

    def _list_title(self) -> str:
        if self._search.words:
            return f"“{one_line(self._search.words)}” in all briefings"
        return f"Briefings{self._wanted.told} by {self._wanted.grouping}"

    def _found_words(self) -> str:
        if self._search.words:
            return self._search.told
        return "" if self._wanted.is_all else f"{self._shown:,} found"

    # What the keys do

    def action_list(self, what: str, by: float = 0) -> None:
        if what == "heading":
            item = group_beside(self._listed, self.list.item, int(by))
            self.list.show(self._listed, View(item))
            self._moved()
        elif what == "follow":
            self.follow()
        else:
            self.list.act(what, by)

    def action_group(self) -> None:
        self._list_other(self._wanted.regrouped())

    def action_faulty(self) -> None:
        self._list_other(self._wanted.turned())

    def _list_other(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._search.leave()
        self._show()

    async def action_line(self, what: str) -> None:
        from briefing.reader.screens.library_line import LibraryLine

        if what == "search":
            self._search.prepare()
        if self._line is None:
            self._line = LibraryLine()
            await self.mount(self._line)
        self._line.open(what, self._search.words if what == "search" else self._wanted.words)

    def on_library_line_written(self, event: "LibraryLine.Written") -> None:
        if event.what == "search":
            self._look_for(event.words)
        else:
            self._writes, self._written = True, time.monotonic()
            self._list_other(replace(self._wanted, words=event.words))

    def on_library_line_taken(self) -> None:
        """The person is content with the words: the list has the keys again."""
        if self._line is not None:
            self._line.close()
            self._say()

    def action_clear(self) -> None:
        """Closes the line, and then lists everything again."""
        was_open = self._line is not None and self._line.display
        if self._line is not None:
            self._line.close()
        if self._search.words:
            self._search.leave()
            self._show(view=self._listed_view)
        elif not self._wanted.is_all:
            self._wanted, self._writes = self._wanted.wider(), False
            self._show()
        elif was_open:
            self._say()

    def action_back(self) -> None:
        if self._search.words or not self._wanted.is_all:
            self.action_clear()
        elif len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.notify(answers.BEGINNING)

    def action_forward(self) -> None:
        """To the briefing that one came back from, where one was in it."""
        if self._ahead:
            self.app.open(self._ahead)  # type: ignore[attr-defined]
        else:
            self.notify(answers.NOTHING_AHEAD)

    def on_item_list_followed(self, event: ItemList.Followed) -> None:
        event.stop()
        self.follow()

    def follow(self) -> None:
        """Opens what is selected."""
        hit = self._search.hit(self.list.item)
        path = hit.path if hit else path_of(self.list.item)
        if path:
            item, line = (hit.item.id, hit.item.line) if hit else ("", 0)
            self._ahead = self._path(path)
            self.app.open(self._ahead, item, line)  # type: ignore[attr-defined]

    def _look_for(self, words: str) -> None:
        """Words in all briefings; without words all briefings are listed again."""
        if not self._search.words:
            self._listed_view = self.list.view
        if words:
            self._search.look_for(words)
        else:
            self._search.leave()
            self._show(view=self._listed_view)
