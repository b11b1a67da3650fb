"""The sample without a display: the same job, with files instead of a window."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.system_libraries import QT, Library, absent
from claimdesk.gui import headless

SCREEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
CHECKOUT = Path(__file__).parents[2]
ENDINGS = {".claimdesk", ".xlsx", ".html", ".jsonl"}
"""The endings of the project, the workbook, the report and the findings."""


@pytest.fixture
def done(tmp_path: Path, own_home: Path) -> subprocess.CompletedProcess[str]:
    """The sample, run in a folder of its own by a process that sees no screen."""
    environment = {name: value for name, value in os.environ.items() if name not in SCREEN}
    return subprocess.run(
        [sys.executable, "-m", "claimdesk.gui.app", "sample"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
    )


def test_without_a_display_the_sample_leaves_files_and_names_them(
    done: subprocess.CompletedProcess[str], tmp_path: Path
) -> None:
    assert done.returncode == 0, done.stderr
    # first of all the reason why no window opened
    assert "window" in done.stdout.splitlines()[0]

    picture = set() if absent(QT) else {".png"}
    made = {path.suffix: path for path in (tmp_path / "output").glob("sample.*")}
    assert made.keys() == ENDINGS | picture

    # none is empty, and each is named by the path that one can type
    unnamed = [path for path in made.values() if str(path.relative_to(tmp_path)) not in done.stdout]
    assert unnamed == []
    assert min(path.stat().st_size for path in made.values()) > 10_000

    workbook = openpyxl.load_workbook(made[".xlsx"])
    assert workbook["Claims"].max_row > 40


def test_without_qt_it_does_everything_but_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(headless, "absent", lambda _: [Library("EGL", "libegl1")])
    why = "Qt cannot show a window here: the system lacks EGL."

    status = headless.work_through_sample(why, [str(tmp_path)])

    # the remedy depends on the library
    assert status == 0
    assert "lacks EGL" in capsys.readouterr().out
    assert {path.suffix for path in tmp_path.iterdir()} == ENDINGS
