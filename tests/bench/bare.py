"""The app that everything is measured against: Textual with one `Static`."""

from textual.app import App, ComposeResult
from textual.widgets import Static

WORDS = "Nothing but these words."


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(WORDS)


if __name__ == "__main__":
    Bare().run()
