"""A picture of the reader: what it shows in a terminal of some size, as SVG."""

import asyncio
import re

from briefing.folders import Folders
from briefing.readings import Reading

# Rich names fonts that whoever looks at the picture would have to fetch.
_FONTS_ELSEWHERE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def picture(
    reading: Reading, size: tuple[int, int], *, theme: str | None, at: str, folders: Folders
) -> str:
    """The panes of a briefing as an SVG that needs nothing else. `size` is in columns and rows,
    `theme` a theme's name, `at` the id of what is selected, empty for what is selected at first.
    Raises what made the reader crash."""
    from briefing.reader.app import ALL, Reader

    app = Reader(reading, theme, folders, colours=ALL)

    async def drawn() -> str:
        async with app.run_test(size=size) as pilot:  # without a terminal
            if at:
                app.panes.jump(at)
            for _ in range(2):  # what is shown after a refresh may ask for another, or for a text
                await app.workers.wait_for_complete()
                await pilot.pause()
            return app.export_screenshot(title=reading.briefing.title)

    return _FONTS_ELSEWHERE.sub("", asyncio.run(drawn()))
