"""Earlier briefings on the same subject."""

from pathlib import Path

from briefing.library.subject import earlier


def written(folder: Path, name: str, date: str, tags: str = "talks, Veld") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"---\ntitle: {name}\ndate: {date}\ntags: [{tags}]\n---\n\n## Actors\n\n### Norland\n",
        encoding="utf-8",
    )
    return path


def test_those_with_a_tag_in_common_the_latest_first(tmp_path: Path) -> None:
    now = written(tmp_path, "now.md", "2031-05-14")
    before = written(tmp_path, "before.md", "2031-05-02", "veld")
    first = written(tmp_path, "march/first.md", "2031-03-01")
    written(tmp_path, "later.md", "2031-06-01")
    written(tmp_path, "other.md", "2031-04-01", "fish")
    (tmp_path / "broken.md").write_bytes(b"---\nbriefing: 1\ntags: [veld\n\xff")
    found = earlier(str(now), ("talks", "veld"), "2031-05-14")
    assert [each.path for each in found] == [str(before), str(first)]
    assert [each.date for each in found] == ["2031-05-02", "2031-03-01"]


def test_without_tags_or_a_date_there_are_none(tmp_path: Path) -> None:
    now = written(tmp_path, "now.md", "2031-05-14")
    written(tmp_path, "before.md", "2031-05-02")
    assert earlier(str(now), (), "2031-05-14") == []
    assert earlier(str(now), ("talks",), None) == []
