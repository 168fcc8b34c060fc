"""Following a link that leads out of the briefing."""

import pytest
from textual.app import App
from textual.driver import Driver
from textual.pilot import Pilot
from textual.widgets import Static

from briefing.addresses import Address
from briefing.desk import browser
from briefing.reader.app import Reader
from briefing.reader.screens.listing import Listing
from tests.reader.seeing import act, loaded, press, reader, settle, words_in

TEXT = "## Summary\n\n- See [this](<{}>).\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to a browser, which is there; Textual's own ways out are closed."""
    found: list[str] = []

    def started(address: Address) -> bool:
        found.append(address.url)
        return True

    def never(*_: object, **__: object) -> None:
        raise AssertionError("Textual opens something by itself")

    monkeypatch.setattr(browser, "command", lambda address: ["browser", address.url])
    monkeypatch.setattr(browser, "opened", started)
    monkeypatch.setattr(App, "open_url", never)
    monkeypatch.setattr(Driver, "open_url", never)
    monkeypatch.setattr("webbrowser.open", never)
    return found


def asked(app: Reader) -> list[str]:
    assert isinstance(app.screen, Listing)
    return [line.removeprefix("▌").strip() for line in words_in(app.screen.list) if line.strip()]


def toasts(app: Reader) -> list[str]:
    """What the toasts say, title and words."""
    return [f"{each.title}: {each.message}" for each in app._notifications]


def test_it_asks_with_the_true_host_first(opened: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "enter")
        assert asked(app)[:4] == [
            "1 Open in the browser",
            "xn--bcher-kva.example:8080",
            "shown as bücher.example:8080: letters of any alphabet, written in punycode",
            "not encrypted",
        ]
        assert asked(app)[4:] == [
            "http://xn--bcher-kva.example:8080/a/%20b",
            "2 Copy the address",
        ]
        assert opened == []
        await press(pilot, "1")
        assert opened == ["http://xn--bcher-kva.example:8080/a/%20b"]
        assert app.screen is app.panes

    act(reader(TEXT.format("http://bücher.example:8080/a/%20b")), done)


@pytest.mark.parametrize(
    ("keys", "copied", "urls"),
    [
        (["enter"], "", ["https://example.org"]),
        (["escape"], "", []),
        (["q"], "", []),
        (["2"], "https://example.org", []),
        (["j", "enter"], "https://example.org", []),
    ],
)
def test_what_is_chosen(opened: list[str], keys: list[str], copied: str, urls: list[str]) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "enter", *keys)
        await loaded(app, pilot)
        assert app.screen is app.panes
        assert (app.clipboard, opened) == (copied, urls)

    act(reader(TEXT.format("https://example.org")), done)


def test_without_a_browser_the_address_is_copied(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "command", lambda _: None)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "enter")
        assert asked(app)[0] == "1 Copy"
        assert asked(app)[1] == "example.org"
        assert "There is no browser" in asked(app)[-1]
        await press(pilot, "enter")
        await loaded(app, pilot)
        assert (app.clipboard, opened) == ("https://example.org", [])
        (told,) = toasts(app)
        assert told.startswith("Handed to the terminal")
        assert told.endswith(": https://example.org")

    act(reader(TEXT.format("https://example.org")), done)


def test_a_browser_that_will_not_start(opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "opened", lambda _: False)

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "enter", "1")
        await loaded(app, pilot)
        assert app.clipboard == "https://example.org"
        assert "No browser could be started" in toasts(app)[0]

    act(reader(TEXT.format("https://example.org")), done)


@pytest.mark.parametrize(
    "address",
    ["--flag", "/etc/passwd", "ssh://-oProxyCommand=x", "https://a@b.example/", "%2d%2dflag"],
)
def test_an_address_that_can_do_harm_is_only_shown(opened: list[str], address: str) -> None:
    async def done(app: Reader, pilot: Pilot[None]) -> None:
        await press(pilot, "1", "enter")
        assert app.screen is app.panes
        assert (app.clipboard, opened) == ("", [])
        (told,) = toasts(app)
        assert told.startswith(f"This link is not opened: {address}\n\n")

    act(reader(TEXT.format(address)), done)


def test_textual_itself_opens_nothing(opened: list[str]) -> None:
    """Not even what would be a link in its own words: it asks like all others."""

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        app.open_url("https://example.org")
        await settle(pilot)
        assert asked(app)[1] == "example.org"
        await press(pilot, "escape")
        app.open_url("file:///etc/passwd", new_tab=False)
        await settle(pilot)
        assert app.screen is app.panes
        assert opened == []

    act(reader(TEXT.format("x")), done)


def test_a_click_on_words_with_an_address_opens_nothing(opened: list[str]) -> None:
    text = "# [t](https://a.example)\n\n" + TEXT.format("https://example.org")
    text += "\n## Actors\n\n### [link=https://b.example]x[/link]\n"

    async def done(app: Reader, pilot: Pilot[None]) -> None:
        for y in range(app.size.height):
            for x in (1, 9, 17):
                await pilot.click(offset=(x, y))
        assert opened == []
        assert not any("link" in str(bar.visual) for bar in app.panes.query(Static))

    act(reader(text), done, (40, 12))
