"""The first start: one line that says where help is."""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from briefing.reader.keys import key_of


class Greeting(Widget):
    """Stands above the keys, and hides nothing, until one is pressed, whichever, or until it is
    clicked."""

    def render(self) -> RenderResult:
        """As much as there is room for."""
        key = Content(key_of("help", self.app)).stylize("bold $key")
        told = Content.assemble("New here? Press ", key, " for help.")
        more = Content(" briefing tour leads through it in two minutes.")
        whole = told + more
        return whole if whole.cell_length <= self.size.width else told

    def on_click(self) -> None:
        self.remove()
