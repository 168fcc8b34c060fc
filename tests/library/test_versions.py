"""What a briefing is compared with, and how the verdicts of both come about."""

from pathlib import Path

from briefing.checking.checked import checked
from briefing.library.versions import Other, compared
from briefing.model import Relations
from briefing.sources import Where
from tests.library.making import briefing

SOURCE = "\n## Sources\n\n### Courier\n\n- File: courier.txt\n"
QUOTED = briefing().replace("2031-05-14\n\n## Ter", "[Courier](#courier)\n\n## Ter") + SOURCE


def test_texts_are_looked_for_in_the_folders_of_the_person_for_both(tmp_path: Path) -> None:
    texts, path = tmp_path / "texts", str(tmp_path / "talks.md")
    texts.mkdir()
    (texts / "courier.txt").write_text("She: We have never closed the crossing.", "utf-8")
    where = Where(others=(texts,))
    after = Relations(checked(QUOTED.encode(), path, where.beside(path)))

    found = compared(Other("before", "", path, QUOTED.encode), after, where)

    assert after.briefing.quotes[0].verification == "verbatim"
    assert found is not None
    assert found.entries() == []


def test_what_is_gone_can_not_be_compared(tmp_path: Path) -> None:
    path = str(tmp_path / "talks.md")
    after = Relations(checked(QUOTED.encode(), path, Where().beside(path)))
    assert compared(Other("gone", "", path, lambda: None), after, Where()) is None
