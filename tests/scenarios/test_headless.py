"""The sample without a display: the same job, with files instead of a window."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.system_libraries import QT, Library, absent
from claimdesk.gui import headless


def test_without_a_display_the_sample_leaves_files_and_names_them(
    tmp_path: Path, own_home: Path
) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "claimdesk.gui.app", "sample"], cwd=tmp_path, capture_output=True, text=True, timeout=120,
        env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    first = done.stdout.splitlines()[0]
    assert "window" in first
    expected = {"project": "claimdesk", "workbook": "xlsx", "report": "html", "findings": "jsonl"}
    if not absent(QT):
        expected["picture"] = "png"
    for what, ending in expected.items():
        path = tmp_path / "output" / f"sample.{ending}"
        assert path.stat().st_size > 10_000, what
        assert str(path.relative_to(tmp_path)) in done.stdout
    assert openpyxl.load_workbook(tmp_path / "output" / "sample.xlsx")["Claims"].max_row > 40


def test_without_qt_it_does_everything_but_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(headless, "absent", lambda _: [Library("EGL", "libegl1")])
    assert (
        headless.work_through_sample(
            "Qt cannot show a window here: the system lacks EGL.", [str(tmp_path)]
        )
        == 0
    )
    assert "lacks EGL" in capsys.readouterr().out
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [
        ".claimdesk",
        ".html",
        ".jsonl",
        ".xlsx",
    ]
