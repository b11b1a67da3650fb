"""Exports in the window: the chosen format is written, and said in a notice."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from claimdesk.gui.window.window import Window
from tests.support.window import wait_for_jobs, wait_for_notice


@pytest.mark.parametrize(
    ("chosen", "name", "made"),
    [
        ("CoNLL-2003 columns (*.conll)", "out", "out.conll"),
        # the ending that is typed counts more than the format of the list
        ("Workbook (*.xlsx)", "out.csv", "out.csv"),
        # ".jsonl" is the ending of several formats
        ("doccano (*.jsonl)", "out.jsonl", "out.jsonl"),
        ("Training data (Hugging Face folder) (*)", "data", "data"),
    ],
)
@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_chosen_format_is_written(
    window: Window,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    name: str,
    made: str,
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    answer = (str(folder / name), chosen)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)

    window.commands["export"].trigger()
    wait_for_notice(window, qtbot, "claims exported", timeout=60_000)
    wait_for_jobs(window, qtbot)

    assert [path.name for path in folder.iterdir()] == [made]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_of_formats_with_one_ending_the_chosen_one_is_written(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.jsonl"
    answer = (str(target), "doccano (*.jsonl)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)

    window.commands["export"].trigger()
    wait_for_notice(window, qtbot, "claims exported", timeout=60_000)
    wait_for_jobs(window, qtbot)

    # doccano's own shape: a list of start, end and label
    assert '"label":[[' in target.read_text()
