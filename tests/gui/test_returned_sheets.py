"""Returned sheets in the window: compared, asked about, applied as one change, undone at once."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.sheet_changes import ReturnDialog
from claimdesk.gui.dialogs.sheet_changes_model import ProposalModel
from claimdesk.gui.window.window import Window
from tests.support.window import (
    article_of,
    check_contract,
    project_of,
    wait_for_jobs,
    wait_for_notice,
)

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)

UNTOUCHED = [None, None, None]


@pytest.fixture
def sheet(window: Window, tmp_path: Path) -> Path:
    """Return the workbook with a verdict, a word that is none, and quotation marks changed."""
    target = tmp_path / "edited.xlsx"
    project = project_of(window)
    project.act.write_note(article_of(window).claims[0].claim.id, 'he said "no"')
    run_to_end(project.export(target))

    book = openpyxl.load_workbook(target)
    claims = book["Claims"]
    titles = [cell.value for cell in claims[1]]
    verdict, note = titles.index("Verdict") + 1, titles.index("Note") + 1
    # the claims stand in reading order, one a row
    claims.cell(2, note).value = "he said “no”"
    claims.cell(3, verdict).value = "disputed"
    # a word that is no verdict
    claims.cell(4, verdict).value = "ok"
    book.save(target)
    return target


@pytest.fixture
def dialog(window: Window, qtbot: QtBot, sheet: Path) -> Iterator[ReturnDialog]:
    """Return the dialog that shows the differences of the sheet."""
    window.exporting.compare(sheet)
    qtbot.waitUntil(lambda: window.exporting.dialog is not None, timeout=10_000)
    wait_for_jobs(window, qtbot)
    shown = window.exporting.dialog
    assert shown is not None
    yield shown

    # a test may have answered it
    if window.exporting.dialog is not None:
        shown.reject()


def teach_ok(dialog: ReturnDialog, window: Window, qtbot: QtBot) -> None:
    """Answer that "ok" means "verified"."""
    # the sheet is compared again with what the project has learned
    box = dialog.words.boxes["ok"]
    box.setCurrentIndex(box.findData(Verdict.VERIFIED.value))
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=10_000)
    wait_for_jobs(window, qtbot)


def verdicts_of_all(window: Window) -> list[Verdict | None]:
    """Return the verdicts on the claims, those of other reviewers too."""
    views = project_of(window).read.claims_of_all(article_of(window).id)
    return [view.verdict for view in views]


def test_real_edits_are_listed_and_damage_is_left_alone(dialog: ReturnDialog) -> None:
    assert dialog.model.rowCount() == 1
    assert dialog.apply.text() == "Apply 1"
    assert "only quotation marks" in dialog.left_alone.toPlainText()


def test_a_word_that_is_no_verdict_is_asked_about_once(
    dialog: ReturnDialog, window: Window, qtbot: QtBot
) -> None:
    teach_ok(dialog, window, qtbot)

    # nothing is left to ask
    assert not dialog.words.isVisible()


def test_a_sheet_comes_back_under_the_name_of_its_editor(
    dialog: ReturnDialog, window: Window, qtbot: QtBot
) -> None:
    teach_ok(dialog, window, qtbot)
    dialog.editor.setText("Olena")

    # the sheet is held against her own reviews first, which takes a moment
    dialog.apply.click()
    assert not dialog.apply.isEnabled()
    qtbot.waitUntil(dialog.apply.isEnabled, timeout=10_000)

    dialog.apply.click()
    assert "Olena" in project_of(window).read.reviewers().values()
    assert verdicts_of_all(window) == [None, Verdict.DISPUTED, Verdict.VERIFIED]


def test_all_edits_of_a_sheet_are_taken_back_by_one_undo(
    dialog: ReturnDialog, window: Window, qtbot: QtBot
) -> None:
    teach_ok(dialog, window, qtbot)
    dialog.apply.click()
    assert verdicts_of_all(window) == [None, Verdict.DISPUTED, Verdict.VERIFIED]

    window.session.undo()

    assert verdicts_of_all(window) == UNTOUCHED


def test_own_edits_show_in_the_window_at_once(
    dialog: ReturnDialog, window: Window, qtbot: QtBot
) -> None:
    def second() -> Verdict | None:
        return article_of(window).claims[1].verdict

    # edits under the reviewer's own name are the reviewer's own verdicts
    dialog.apply.click()
    qtbot.waitUntil(lambda: second() is Verdict.DISPUTED, timeout=5_000)
    assert window.session.progress().disputed == 1

    window.session.undo()
    assert second() is None


def test_space_unticks_a_row_and_a_button_ticks_all(dialog: ReturnDialog) -> None:
    # the table must not take Space for editing
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen == []
    assert not dialog.apply.isEnabled()

    dialog.all.click()
    assert len(dialog.model.chosen) == 1


def test_a_rejected_sheet_changes_nothing(dialog: ReturnDialog, window: Window) -> None:
    dialog.reject()

    assert verdicts_of_all(window) == UNTOUCHED
    assert window.exporting.dialog is None


def test_the_model_of_differences_is_a_sound_one(
    dialog: ReturnDialog, qtmodeltester: ModelTester
) -> None:
    check_contract(qtmodeltester, dialog.model)


def test_a_model_without_differences_is_a_sound_one(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    empty = ProposalModel()

    check_contract(qtmodeltester, empty)

    assert empty.rowCount() == 0


def test_a_file_that_is_no_workbook_is_refused(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.xlsx").write_text("words")

    window.files.open_all([str(tmp_path / "x.xlsx")])

    wait_for_notice(window, qtbot, "is a workbook, but it is cut short")
    assert window.exporting.dialog is None
