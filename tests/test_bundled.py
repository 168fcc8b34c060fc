"""What ships with the program is found in a checkout and in an installed package."""

from pathlib import Path

import pytest

from briefing import bundled


@pytest.mark.parametrize("kind", ["content", "themes"])
def test_a_checkout_has_it_beside_the_package(root: Path, kind: str) -> None:
    assert bundled.bundled(kind) == root / kind
    assert any(bundled.bundled(kind).iterdir())


def test_an_installed_package_has_it_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = tmp_path / "briefing" / "_data" / "themes"
    packaged.mkdir(parents=True)
    (tmp_path / "content").mkdir()
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "briefing")
    assert bundled.bundled("themes") == packaged
    assert bundled.bundled("content") == tmp_path / "content"
