"""The page of HTML in a real browser.

A frame around the page, which may look into it, follows its links and measures what is seen; what
it finds it writes into itself, and Chromium prints that.
"""

import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from briefing.parsing import parse_bytes
from briefing.printing.html import to_html
from tests.hostile.fields import FIELDS, filled

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)  # fmt: skip

# Whoever sets CI promises a browser: there a missing one fails. Elsewhere it is told and skipped.
pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="no Chromium on PATH to look at pages in"
)

_FRAME = """\
<!DOCTYPE html><meta charset="utf-8"><body>
<iframe src="page.html" width="WIDTH" height="800"></iframe><pre id="told"></pre>
<script>
const frame = document.querySelector("iframe");
const channels = colour => colour.match(/[\\d.]+/g).map(Number);
const light = colour => {
  const [r, g, b] = channels(colour).map(
    each => (each /= 255) <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = (page, element) => {
  for (; element; element = element.parentElement) {
    const colour = page.defaultView.getComputedStyle(element).backgroundColor;
    if ((channels(colour)[3] ?? 1) > 0) return colour;
  }
};
frame.onload = () => {
  const page = frame.contentDocument;
  const told = {
    title: page.title,
    scripts: page.scripts.length,
    handlers: [...page.querySelectorAll("*")].flatMap(
      each => [...each.attributes].map(held => held.name).filter(name => name.startsWith("on"))),
    loaded: frame.contentWindow.performance.getEntriesByType("resource").length,
    width: page.documentElement.scrollWidth,
    ground: frame.contentWindow.getComputedStyle(page.documentElement).backgroundColor,
    missed: [], followed: 0, faint: [], seen: 0,
  };
  // Each once: Chromium follows no more than two hundred in ten seconds.
  const links = [...page.querySelectorAll('a[href^="#"]')].map(each => each.getAttribute("href"));
  for (const link of new Set(links)) {
    frame.contentWindow.location.hash = link;
    const there = page.querySelector(":target");
    told.followed += 1;
    if (!there || there.id !== decodeURIComponent(link.slice(1))) told.missed.push(link);
  }
  frame.contentWindow.location.hash = "";
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim()) continue;
    const one = light(frame.contentWindow.getComputedStyle(element).color);
    const other = light(ground(page, element));
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    told.seen += 1;
    if (ratio < 4.5) told.faint.push([ratio, walker.currentNode.data]);
  }
  document.getElementById("told").textContent = JSON.stringify(told);
};
</script>
"""
_DARK, _LIGHT = 0, 1  # blink::mojom::PreferredColorScheme


def looked_at(
    html: str, folder: Path, *, width: int = 1000, scheme: int = _LIGHT
) -> dict[str, Any]:
    """What a browser tells of a page in a window of this width."""
    assert CHROMIUM is not None, "CI is set, and there is no Chromium on PATH"
    (folder / "page.html").write_text(html, encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(_FRAME.replace("WIDTH", str(width)), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            f"--user-data-dir={folder / 'profile'}",
            f"--blink-settings=preferredColorScheme={scheme}",
            "--virtual-time-budget=20000",
            "--dump-dom",
            frame.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
        env={**os.environ, "HOME": str(folder)},
    )
    told = re.search(r'<pre id="told">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert told is not None
    found: dict[str, Any] = json.loads(unescape(told[1]))
    return found


def page_of(path: Path) -> str:
    return to_html(parse_bytes(path.read_bytes(), path.name))


@pytest.mark.parametrize("name", ["tour.md", "abu-dhabi-talks.md"])
def test_every_link_leads_to_its_thing(name: str, content: Path, tmp_path: Path) -> None:
    told = looked_at(page_of(content / name), tmp_path)

    assert told["missed"] == []
    assert told["followed"] > 50
    assert told["loaded"] == 0


@pytest.mark.parametrize("scheme", [_LIGHT, _DARK])
def test_every_word_can_be_read(scheme: int, content: Path, tmp_path: Path) -> None:
    told = looked_at(page_of(content / "tour.md"), tmp_path, scheme=scheme)
    dark = light_of(told["ground"]) < 128

    assert dark == (scheme == _DARK)
    assert told["seen"] > 300
    assert told["faint"] == []


def light_of(colour: str) -> float:
    channels = [float(each) for each in re.findall(r"[\d.]+", colour)[:3]]
    return sum(channels) / 3


@pytest.mark.parametrize("name", ["tour.md", "abu-dhabi-talks.md"])
def test_on_a_phone_nothing_has_to_be_moved_sideways(
    name: str, content: Path, tmp_path: Path
) -> None:
    assert looked_at(page_of(content / name), tmp_path, width=360)["width"] <= 360


@pytest.mark.parametrize(
    "words",
    [
        "<script>document.title = 'theirs'</script>",
        "<img src=x onerror=\"document.title = 'theirs'\">",
        '"><svg onload="document.title = \'theirs\'">',
        "</title></style></head><script>document.title = 'theirs'</script>",
        "' autofocus onfocus='document.title = 1' x='",
        "<a href=\"javascript:document.title = 'theirs'\">here</a>",
        "&#60;script&#62;document.title = 1&#60;/script&#62;",
    ],
)
def test_words_of_a_briefing_run_nothing(words: str, tmp_path: Path) -> None:
    told = looked_at(to_html(parse_bytes(filled(dict.fromkeys(FIELDS, words)), "x.md")), tmp_path)

    assert told["title"].startswith("Talks ")
    assert told["scripts"] == 0
    assert told["handlers"] == []
    assert told["loaded"] == 0
    assert told["missed"] == []
