"""Sheets that come back and training, in the window: by keyboard, with progress, one undo."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.claim_model import TrainingDialog
from claimdesk.gui.dialogs.sheet_changes import ReturnDialog
from claimdesk.gui.dialogs.sheet_changes_model import ProposalModel
from claimdesk.gui.window.window import Window
from tests.gui.conftest import desk_with
from tests.scenarios.sheets.conftest import put
from tests.unit.claim_model.test_training import decided_project

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


def edited_sheet(desk: Window, folder: Path) -> Path:
    """The desk's workbook with a verdict, a word that is none, and damage."""
    target = folder / "edited.xlsx"
    project = desk.session.project
    assert project is not None
    claims = project.read.claims(project.read.articles()[0].id)
    project.act.write_note(claims[0].claim.id, 'he said "no"')
    run_to_end(project.export(target))
    book = openpyxl.load_workbook(target)
    put(book["Claims"], "12 boats came back.", "Verdict", "disputed")
    put(book["Claims"], "Nobody was hurt.", "Verdict", "ok")
    put(book["Claims"], "One thing happened on Monday.", "Note", "he said “no”")
    book.save(target)
    return target


def brought(desk: Window, qtbot: QtBot, sheet: Path) -> ReturnDialog:
    desk.exporting.compare(sheet)
    qtbot.waitUntil(lambda: desk.exporting.dialog is not None, timeout=10_000)
    dialog = desk.exporting.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=10_000)
    return dialog


def test_a_sheet_comes_back_as_one_change_with_the_editors_name(
    desk: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(desk, qtbot, edited_sheet(desk, tmp_path))
    assert dialog.model.rowCount() == 1
    assert dialog.apply.text() == "Apply 1"
    assert "only quotation marks" in dialog.left_alone.toPlainText()
    box = dialog.words.boxes["ok"]
    box.setCurrentIndex(box.findData(Verdict.VERIFIED.value))
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=10_000)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=10_000)
    assert not dialog.words.isVisible(), "nothing is left to ask"
    dialog.editor.setText("Olena")
    dialog.apply.click()
    assert not dialog.apply.isEnabled(), "Olena's own reviews have to be looked at first"
    qtbot.waitUntil(dialog.apply.isEnabled, timeout=10_000)
    dialog.apply.click()
    project = desk.session.project
    assert project is not None
    everybody = project.read.claims_of_all(project.read.articles()[0].id)
    assert [view.verdict for view in everybody] == [None, Verdict.DISPUTED, Verdict.VERIFIED]
    assert "Olena" in project.read.reviewers().values()
    desk.session.undo()
    assert [v.verdict for v in project.read.claims_of_all(project.read.articles()[0].id)] == [
        None
    ] * 3


def test_ones_own_edits_show_in_the_window_at_once(
    desk: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(desk, qtbot, edited_sheet(desk, tmp_path))
    dialog.apply.click()
    assert desk.session.open is not None
    qtbot.waitUntil(lambda: desk.session.open.claims[1].verdict is Verdict.DISPUTED, timeout=5_000)
    assert desk.session.progress().disputed == 1
    desk.session.undo()
    assert desk.session.open.claims[1].verdict is None


def test_space_unticks_a_row_and_nothing_is_applied(
    desk: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = brought(desk, qtbot, edited_sheet(desk, tmp_path))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen == []
    assert not dialog.apply.isEnabled()
    dialog.all.click()
    assert len(dialog.model.chosen) == 1
    dialog.reject()
    project = desk.session.project
    assert project is not None
    assert [v.verdict for v in project.read.claims(project.read.articles()[0].id)] == [None] * 3
    assert desk.exporting.dialog is None


def test_the_model_of_differences_is_a_sound_one(
    desk: Window, qtbot: QtBot, tmp_path: Path, qtmodeltester: object
) -> None:
    dialog = brought(desk, qtbot, edited_sheet(desk, tmp_path))
    qtmodeltester.check(dialog.model)
    empty = ProposalModel()
    qtmodeltester.check(empty)
    assert empty.rowCount() == 0
    dialog.reject()


def test_a_sheet_that_is_none_is_a_sentence(desk: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("words")
    desk.files.open_all([str(tmp_path / "x.xlsx")])
    qtbot.waitUntil(
        lambda: "is a workbook, but it is cut short" in desk.notice.words.text(), timeout=5_000
    )
    assert desk.exporting.dialog is None


@pytest.mark.parametrize(
    ("chosen", "name", "made"),
    [
        ("CoNLL-2003 columns (*.conll)", "out", "out.conll"),
        ("Workbook (*.xlsx)", "out.csv", "out.csv"),
        ("doccano (*.jsonl)", "out.jsonl", "out.jsonl"),
        ("Training data (Hugging Face folder) (*)", "data", "data"),
    ],
)
def test_the_chosen_format_is_written(
    desk: Window,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    name: str,
    made: str,
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "e" / name), chosen)
    )
    (tmp_path / "e").mkdir()
    desk.commands["export"].trigger()
    qtbot.waitUntil(
        lambda: (tmp_path / "e" / made).exists() and not desk.jobs.is_busy, timeout=20_000
    )
    if name == "out.jsonl":
        assert '"label":[[' in (tmp_path / "e" / made).read_text()
    qtbot.waitUntil(lambda: "claims exported" in desk.notice.words.text(), timeout=5_000)


def training(desk: Window) -> TrainingDialog:
    desk.commands["train"].trigger()
    dialog = desk.training.dialog
    assert dialog is not None
    return dialog


def test_training_shows_figures_curve_and_the_way_back(desk: Window, qtbot: QtBot) -> None:
    project = desk.session.project
    assert project is not None
    decided_project(project)
    dialog = training(desk)
    assert "No finder was trained" in dialog.told.text()
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.chosen.count() == 2 and dialog.start.isEnabled(), timeout=30_000)
    assert "better than the shipped one" in dialog.told.text()
    assert dialog.chosen.currentData() == 1
    assert "held-out" not in dialog.curve.accessibleDescription()
    assert "decisions" in dialog.curve.accessibleDescription()
    dialog.chosen.setCurrentIndex(0)
    dialog.chosen.activated.emit(0)
    qtbot.waitUntil(
        lambda: project.claim_models.used() == 0 and dialog.start.isEnabled(), timeout=30_000
    )
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=10_000)


def test_too_few_decisions_are_told_in_the_dialog(desk: Window, qtbot: QtBot) -> None:
    dialog = training(desk)
    dialog.start.click()
    qtbot.waitUntil(
        lambda: "too few to learn from" in dialog.told.text() and dialog.start.isEnabled(),
        timeout=10_000,
    )
    dialog.reject()


def test_closing_the_dialog_cancels_the_training(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = desk_with(window, tmp_path, "A sentence.")
    project = desk.session.project
    assert project is not None
    decided_project(project)
    dialog = training(desk)
    dialog.start.click()
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=20_000)
    assert project.claim_models.all() == [] or project.claim_models.used() == 1
