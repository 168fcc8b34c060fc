"""What holds for every test: none of the developer's settings reach it, and it leaves nothing.

The environment is changed as soon as this file is read, before Textual is imported: Textual
reads its settings once, on import. So the snapshot plugin, which imports Textual, is loaded from
here, not by itself (`-p no:textual-snapshot` in pyproject.toml).
"""

import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import configuration, settings

pytest_plugins = ["pytest_textual_snapshot"]

ROOT = Path(__file__).parents[1]
# The report behind the bundled briefing is not ours to ship; where it is, it is read.
collect_ignore = [] if (ROOT.parent / "shared" / "sources").is_dir() else ["report"]
_HOME = Path(tempfile.mkdtemp(prefix="briefing-tests-"))
_HIDDEN = (
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "DISPLAY",
    "EDITOR",
    "FORCE_COLOR",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
    "PYTHONIOENCODING",
    "PYTHONWARNINGS",
    "SSH_CONNECTION",
    "SSH_TTY",
    "STY",
    "TMUX",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
    "VISUAL",
    "WAYLAND_DISPLAY",
)
_HIDDEN_GROUPS = ("BRIEFING_", "ESCDELAY", "LC_", "TERM_PROGRAM", "TEXTUAL_", "XDG_")


def _hide_the_developer() -> None:
    for name in [*os.environ]:
        kept = name.startswith("TEXTUAL_SNAPSHOT_")  # the snapshot plugin's own
        if name in _HIDDEN or (name.startswith(_HIDDEN_GROUPS) and not kept):
            del os.environ[name]
    os.environ |= {
        "HOME": str(_HOME),
        "USERPROFILE": str(_HOME),
        "XDG_CACHE_HOME": str(_HOME / "cache"),
        "XDG_CONFIG_HOME": str(_HOME / "config"),
        "XDG_DATA_HOME": str(_HOME / "data"),
        "XDG_STATE_HOME": str(_HOME / "state"),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TZ": "UTC",
    }
    time.tzset()


_hide_the_developer()

configuration.set_hypothesis_home_dir(_HOME / "hypothesis")
# No deadline: a busy machine is no fault of the code. No database: it would be left behind.
settings.register_profile("local", deadline=None, database=None)
# The same examples every time, so that a change is judged by what it changes.
settings.register_profile("ci", deadline=None, database=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture
def content(root: Path) -> Path:
    """The folder of the bundled briefings."""
    return root / "content"


@pytest.fixture(autouse=True)
def nobodys_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program of this machine is given anything to copy."""
    monkeypatch.setattr("briefing.desk.clipboard.copied", lambda _: None)
