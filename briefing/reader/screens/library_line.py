"""The line at the bottom of the library in which one writes."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from briefing.reader.keys import key_of

_TOLD = {
    "filter": "words of a title, a tag, an actor",
    "search": "words, or “a phrase”, in all briefings",
}


class LibraryLine(Horizontal):
    """Takes words to filter the list by, or to find in all briefings."""

    class Written(Message):
        """The words are others now."""

        def __init__(self, what: str, words: str) -> None:
            super().__init__()
            self.what, self.words = what, words

    class Taken(Message):
        """The person is content with them."""

    def __init__(self) -> None:
        super().__init__(id="line")
        self._what = "filter"

    def compose(self) -> ComposeResult:
        yield Static(id="line-sign")
        yield Input(id="line-words")
        yield Static(id="line-count")

    def open(self, what: str, words: str) -> None:
        """Takes the keys."""
        self._what = what
        self.display = True
        self.query_one("#line-sign", Static).update(Content(key_of(what, self.app)))
        line = self.query_one(Input)
        line.cursor_blink = False  # or it would write for ever
        line.placeholder = _TOLD[what]
        with line.prevent(Input.Changed):
            line.value = words
        line.cursor_position = len(words)
        line.focus()

    def close(self) -> None:
        """Gives the keys back to the list."""
        self.display = False
        self.screen.set_focus(None)

    def say(self, found: str) -> None:
        """How much is found."""
        self.query_one("#line-count", Static).update(Content(found), layout=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.display:
            self.post_message(self.Written(self._what, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Taken())
