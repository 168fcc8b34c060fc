"""A briefing as a page of HTML."""

import os
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from briefing.model import Briefing, Relations
from briefing.parsing import parse, parse_bytes
from briefing.printing.html import DARK, LIGHT, to_html
from briefing.printing.html.element import link, written
from briefing.printing.text import to_text
from briefing.themes import Theme, find
from briefing.themes.colour import rgb
from briefing.themes.contrast import ratio
from tests import generated
from tests.hostile.corpus import KB, cases
from tests.printing.telling import told, words_of
from tests.printing.web_page import WebPage

OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "article"),
    *("section", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt"),
    *("dd", "div", "span", "a", "figure", "figcaption", "blockquote", "cite", "time", "pre", "br"),
    *("code", "em", "strong", "s", "del", "ins", "hr", "table", "thead", "tbody", "tr", "th", "td"),
    "caption",
}
ATTRIBUTES = {
    *("id", "class", "href", "rel", "lang", "datetime", "scope", "start", "role", "tabindex"),
    *("data-party", "aria-hidden", "aria-label", "charset", "name", "content", "http-equiv"),
}


@pytest.fixture(params=["tour.md", "abu-dhabi-talks.md"])
def bundled(request: pytest.FixtureRequest, content: Path) -> Briefing:
    return parse_bytes((content / request.param).read_bytes(), request.param)


@pytest.fixture
def tour(content: Path) -> Briefing:
    return parse_bytes((content / "tour.md").read_bytes(), "tour.md")


@pytest.fixture
def page(tour: Briefing) -> WebPage:
    return WebPage(to_html(tour))


def harmless(html: str) -> WebPage:
    """The page, which holds nothing that this program does not write, and leads nowhere else
    than to itself, to the web and to mailboxes."""
    page = WebPage(html)
    assert page.tags <= OURS
    assert {name for _, held in page.elements for name in held} <= ATTRIBUTES
    assert all(re.match(r"#|https?://|mailto:", each) for each in page.links)
    assert page.dangling() == []
    assert page.repeated() == []
    assert [tag for tag, _ in page.elements].count("style") == 1
    return page


# What is on it


def missing(briefing: Briefing) -> list[str]:
    """The words that a briefing tells and its page does not."""
    found = {*words_of(WebPage(to_html(briefing)).text)}
    return [word for each in told(briefing) for word in words_of(each) if word not in found]


def test_it_says_every_word_of_the_briefing(bundled: Briefing) -> None:
    assert len(list(told(bundled))) > 100
    assert set(missing(bundled)) <= {"unclear"}  # a caveat's first word, told as “uncertain”


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(generated.texts)
def test_what_the_text_says_of_a_briefing_its_page_says_too(text: str) -> None:
    briefing = parse(text)
    printed = words_of(to_text(briefing, 100_000))

    assert [word for word in missing(briefing) if word in printed] == []


def test_links_lead_to_what_is_there_and_every_id_stands_once(bundled: Briefing) -> None:
    page = harmless(to_html(bundled))

    assert len(page.links) > 50


def test_every_thing_has_its_id_as_an_anchor(bundled: Briefing) -> None:
    relations = Relations(bundled)
    page = WebPage(to_html(bundled))
    untitled = {section.id for section in bundled.sections if section.kind == "title"}

    assert set(relations.things) - untitled - set(page.ids) == set()


def test_a_quote_leads_to_its_speaker_and_the_speaker_back(page: WebPage) -> None:
    assert "#mirel-toth" in page.links_in("not-one-metre")
    assert "#not-one-metre" in page.links_in("mirel-toth")
    assert "#veld-courier" in page.links_in("not-one-metre")
    assert "#not-one-metre" in page.links_in("veld-courier")
    assert "#upper-veld" in page.links_in("not-one-metre")


def test_a_position_leads_to_its_holder_and_the_holder_back(page: WebPage) -> None:
    assert "#sudmark" in page.links_in("upper-veld/position-2")
    assert "#upper-veld/position-2" in page.links_in("sudmark")


def test_a_name_with_other_letters_is_led_to(page: WebPage) -> None:
    assert "#zo%C3%AB-falk" in page.links_in("it-is-under-water-until-april-we-claim")


def test_how_far_a_quote_can_be_trusted_is_told_in_words(tour: Briefing) -> None:
    page = WebPage(to_html(tour))
    told = page.text_of("somebody-should-have-brought-a-boat")

    assert "attribution uncertain" in told
    assert "uncertain: a voice on Norland’s side of the table “or near it”" in told
    assert "no source text to check against" in page.text_of("both-sides-agree-about-the-weather")


def test_a_gap_is_told_as_one(page: WebPage) -> None:
    assert "Sudmark not stated" in page.text_of("lower-veld")
    assert "not stated" in page.text_of("lower-veld|sudmark")


def test_the_table_of_positions_has_its_scopes(page: WebPage) -> None:
    scopes = [held["scope"] for tag, held in page.elements if tag == "th" and "scope" in held]
    parties = [held["data-party"] for _, held in page.elements if "data-party" in held]

    assert scopes.count("row") == 6
    assert parties[:3] == ["Norland", "Sudmark", "Veld River Commission"]
    assert "#upper-veld|sudmark" in page.links


def test_its_parts_have_one_heading_each_and_a_contents(page: WebPage) -> None:
    tags = [tag for tag, _ in page.elements]

    assert tags.count("h1") == 1
    assert tags.count("main") == tags.count("nav") == 1
    assert page.links[0] == "#page/content"
    assert page.links[1:4] == ["#summary", "#actors", "#quotes"]


def test_its_language_its_title_and_its_handling_are_told(tour: Briefing) -> None:
    html = to_html(tour)
    page = WebPage(html)
    classes = [held["class"] for _, held in page.elements if "class" in held]

    assert page.elements[0] == ("html", {"lang": "en"})
    assert "<title>Talks on the Veld ferry resume</title>" in html
    assert "handling tlp-clear" in classes


def test_dates_are_told_to_programs_too(page: WebPage) -> None:
    dates = [held["datetime"] for tag, held in page.elements if tag == "time"]

    assert dates == ["2031-05-14", "1719", "2031-03", "2031-05-12", "2031-05-13", "2031-05-14", "2031-06"]  # fmt: skip


def test_images_are_led_to_and_never_loaded() -> None:
    page = harmless(to_html(parse("## Summary\n\n![a map](https://a.example/map.png)\n")))

    assert page.links_in("summary/1") == ["https://a.example/map.png"]


# Parts of it


def test_only_some_parts(tour: Briefing) -> None:
    page = harmless(to_html(tour, only=("quotes",)))

    assert "not one metre" in page.text
    assert "upper-veld" not in page.ids
    assert "Mirel Toth" in page.text_of("not-one-metre")


def test_only_what_an_actor_says(tour: Briefing) -> None:
    sudmark = next(actor for actor in tour.actors if actor.id == "sudmark")
    page = harmless(to_html(tour, by=sudmark))

    assert "only what Sudmark says and holds" in page.text
    assert "not-one-metre" in page.ids
    assert "norland" not in page.ids
    assert "no position given" not in page.text
    assert "TLP:CLEAR" in page.text


# Safety


# Every n-th file of the hostile corpus; 1 are all of them, in half a minute.
APART = int(os.environ.get("HOSTILE_APART", "6"))


def test_nothing_of_a_hostile_file_becomes_markup() -> None:
    small = [case for case in cases() if len(case.data) <= 8 * KB]

    assert len(small) > 300
    for case in small[::APART]:
        harmless(to_html(parse_bytes(case.data, case.name)))


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/",
        "https://bank.example@evil.example/",
    ],
)
def test_an_address_of_another_kind_is_only_words(target: str) -> None:
    text = f"""\
See [this](<{target}>) and ![this](<{target}>).

## Actors

### Norland

- Link: {target}

## Sources

### Veld Courier

- URL: {target}
"""
    page = harmless(to_html(parse(text)))

    assert [each for each in page.links if not each.startswith("#")] == []
    assert target in page.text_of("norland")
    assert target in page.text_of("veld-courier")
    assert written([link(target, "this")]) == "<span>this</span>"


def test_it_allows_nothing_but_its_own_style() -> None:
    html = to_html(parse("## Summary\n"))
    policy = next(
        held["content"]
        for _, held in WebPage(html).elements
        if held.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style[1]
    assert "@import" not in style[1]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(generated.texts)
def test_any_text_gives_a_page_that_is_whole(text: str) -> None:
    harmless(to_html(parse(text)))


# Looks


def coloured() -> Iterator[tuple[str, str]]:
    """Every colour of words in the style sheet, in both schemes."""
    html = to_html(parse("## Summary\n"))
    for name in dict.fromkeys(re.findall(r"[^-]color: var\(--([a-z0-9-]+)\)", html)):
        for scheme in (LIGHT, DARK):
            yield name, scheme


@pytest.mark.parametrize(("name", "scheme"), list(coloured()))
def test_words_can_be_read_on_every_ground_of_the_page(name: str, scheme: str) -> None:
    theme = find(scheme)
    assert isinstance(theme, Theme)
    colours = {**theme.base, **theme.variables}
    grounds = ("background", "card", "bar", "lit")

    assert min(ratio(rgb(colours[name]), rgb(colours[each])) for each in grounds) >= 4.5


def test_every_colour_comes_from_the_themes() -> None:
    css = (Path(__file__).parents[2] / "briefing/printing/html/page.css").read_text("utf-8")

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(", css) == ["#ffffff"]  # of paper
