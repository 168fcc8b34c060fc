"""What ships with the program is found in an installed wheel and in a checkout."""

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from briefing.bundled import bundled

NAMES = {
    "content": {
        "abu-dhabi-talks.md",
        "tour.md",
        "tour-source.txt",
        "front-matter.schema.json",
    },
    "themes": {"ink.toml", "paper.toml", "contrast.toml", "terminal.toml"},
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and a source distribution of the checkout."""
    return build(Path(__file__).parents[2], tmp_path_factory.mktemp("dist"))


def build(root: Path, folder: Path) -> Path:
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(root)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked where nothing of the checkout is."""
    folder = tmp_path_factory.mktemp("site-packages")
    (wheel,) = built.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder)  # noqa: S202 - it is our own
    return folder


def run_installed(installed: Path, code: str) -> str:
    """What Python code prints that finds only the unpacked wheel and its dependencies."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        cwd=installed.parent,
        env={
            **os.environ,
            "PYTHONPATH": str(installed),
            "XDG_STATE_HOME": str(installed.parent / "state"),  # where nothing was read before
        },
        check=True,
        timeout=60,
    )
    return done.stdout.decode().strip()


@pytest.mark.parametrize("kind", NAMES)
def test_an_installed_wheel_has_what_ships_with_the_program(installed: Path, kind: str) -> None:
    code = f"from briefing.bundled import bundled; print(bundled({kind!r}))"

    found = Path(run_installed(installed, code))

    assert found.is_relative_to(installed)
    assert NAMES[kind] <= {path.name for path in found.iterdir()}


def test_an_installed_wheel_reads_the_talks(installed: Path) -> None:
    code = "import sys; from briefing.cli import main; sys.exit(main([]))"

    assert "Abu Dhabi" in run_installed(installed, code).split("\n")[0]


def test_the_wheel_brings_the_command_and_nothing_of_the_tests(installed: Path) -> None:
    (points,) = installed.glob("*.dist-info/entry_points.txt")

    assert "briefing = briefing.cli:main" in points.read_text(encoding="utf-8")
    assert {path.name.split("-")[0] for path in installed.iterdir()} == {"briefing"}


def test_the_source_distribution_has_all_that_the_tests_need(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {
        "briefing/cli/completions/briefing.bash",
        "content/tour.md",
        "themes/ink.toml",
        "tests/conftest.py",
        "requirements.lock",
        "LICENSE",
    } <= names


def test_the_same_files_give_the_same_packages_at_any_time(
    built: Path, root: Path, tmp_path: Path
) -> None:
    """Wheel and source distribution, byte for byte, from a copy with other times and rights."""
    copy = tmp_path / "elsewhere"
    passed_over = shutil.ignore_patterns(".*_cache", ".git", ".venv", ".hypothesis", "__pycache__")
    shutil.copytree(root, copy, ignore=passed_over, symlinks=True)
    for path in copy.rglob("*"):
        os.utime(path, (1_900_000_000, 1_900_000_000))
        if path.is_file():
            path.chmod(0o600)
    again = build(copy, tmp_path / "dist")

    first = {path.name: path.read_bytes() for path in built.iterdir()}
    assert len(first) == 2
    assert first == {path.name: path.read_bytes() for path in again.iterdir()}


@pytest.mark.parametrize(
    "place",
    [
        "share/bash-completion/completions/briefing",
        "share/zsh/site-functions/_briefing",
        "share/fish/vendor_completions.d/briefing.fish",
    ],
)
def test_completions_stand_where_shells_look_for_them(place: str, installed: Path) -> None:
    (data,) = installed.glob("*.data/data")

    assert "briefing completions" in (data / place).read_text(encoding="utf-8")


def test_a_page_of_html_is_printed_by_an_installed_wheel(installed: Path) -> None:
    code = "import sys; from briefing.cli import main; from briefing.bundled import bundled; "
    code += "sys.exit(main(['show', str(bundled('content') / 'tour.md'), '--format', 'html']))"

    assert run_installed(installed, code).startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("kind", NAMES)
def test_a_checkout_has_it_at_the_top(root: Path, kind: str) -> None:
    assert bundled(kind) == root / kind
    assert NAMES[kind] <= {path.name for path in bundled(kind).iterdir()}


def test_the_lock_pins_every_dependency_exactly(root: Path) -> None:
    lines = (root / "requirements.lock").read_text(encoding="utf-8").split("\n")[:-1]
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in lines}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]

    assert [line for line in lines if line.count("==") != 1 or "/" in line] == []
    assert {name.split(">=")[0].lower() for name in wanted} <= pinned
