"""What happens when a link leads out of the briefing."""

from textual.app import App

from briefing.addresses import Refused, checked
from briefing.desk import browser
from briefing.desk.asking import COPY, OPEN, choices
from briefing.navigation import answers
from briefing.reader.copying import copy
from briefing.reader.screens.listing import Listing


def lead_out(app: App[None], address: str) -> None:
    """Asks, with the true host first, whether to open an address or to copy it; one that can do
    harm is only shown."""
    found = checked(address)
    if isinstance(found, Refused):
        told = f"{address}\n\n{found.reason}"
        app.notify(told, title="This link is not opened", severity="warning")
        return

    def chosen(slug: str | None) -> None:
        if slug == OPEN and browser.opened(found):
            app.notify(found.host, title="Handed to the browser")
        elif slug in (OPEN, COPY):
            if slug == OPEN:
                app.notify(answers.NO_BROWSER)
            copy(app, found.url)

    asked = choices(found, browser=not app.is_web and browser.command(found) is not None)
    app.push_screen(Listing("This leads out of the briefing", asked, numbered=True), chosen)
