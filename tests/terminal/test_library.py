"""The library of a folder where it is read a line at a time."""

from pathlib import Path

from tests.library.making import briefing, write
from tests.terminal.conftest import Open


def test_a_folder_is_told_in_lines_newest_first_and_left_by_q(
    terminal: Open, tmp_path: Path
) -> None:
    titles = {"Customs": "2031-05-30", "Ferry talks": "2031-06-02", "Harbour news": "2030-12-24"}
    folder = tmp_path / "talks"
    write(folder, {f"{each}.md": briefing(each, date=day) for each, day in titles.items()})
    told = terminal("--linear", folder, TERM="dumb")
    told.wait_for("Briefing 1 of 3. 2031-06-02: Ferry talks.")
    told.press("j\r")
    told.wait_for("Briefing 2 of 3. 2031-05-30: Customs.")
    told.press("j\r")
    told.wait_for("Briefing 3 of 3. 2030-12-24: Harbour news.")
    told.press("q\r")

    assert told.end() == 0
    assert b"\x1b[?1049h" not in told.written
