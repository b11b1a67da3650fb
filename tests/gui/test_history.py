"""History of a project: own changes taken back one by one, undo in other articles, summaries."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.history import HistoryDialog
from claimdesk.gui.dialogs.pages import PagesDialog
from claimdesk.gui.dialogs.summary import SummaryDialog
from claimdesk.gui.window.window import Window
from tests.support.projects import THREE, claims_of
from tests.support.window import (
    CONTROL,
    article_of,
    labels_in,
    open_texts,
    press,
    project_of,
    unnamed,
    verdicts,
)


@pytest.fixture
def settled(window: Window) -> Window:
    """Return the window after the first claim was verified and the second disputed."""
    press(window, "VD")
    return window


@pytest.fixture
def dialog(settled: Window) -> Iterator[HistoryDialog]:
    project = project_of(settled)
    made = HistoryDialog(
        project.history.entries(), project.read.reviewers(), settled, project.reviewer.id
    )
    yield made
    made.deleteLater()


def test_any_own_change_is_taken_back_from_the_history(
    dialog: HistoryDialog, settled: Window
) -> None:
    def undo(change: str) -> None:
        settled.session.act(lambda project: project.history.undo_one(change))

    dialog.undo_requested.connect(undo)
    dialog.words.setText("verified")
    assert dialog.list.count() == 1

    # undo alone would take back the later verdict first
    dialog.back.click()

    # the later verdict stays
    assert verdicts(settled) == [None, Verdict.DISPUTED, None]


def test_an_undo_is_an_entry_of_the_history(dialog: HistoryDialog, settled: Window) -> None:
    settled.session.undo()

    dialog.show_entries(project_of(settled).history.entries())

    assert "undo" in dialog.list.item(0).text()


@pytest.fixture
def elsewhere(empty_window: Window, tmp_path: Path) -> str:
    """Return the first of two articles, with a verdict, while the second one is open."""
    window = open_texts(empty_window, tmp_path, THREE, "The bridge is closed. It has 2 lanes.")
    first, second = (view.id for view in project_of(window).read.articles())
    press(window, "V")
    window.session.open_article(second)
    return first


def test_undo_in_another_article_is_announced_first(empty_window: Window, elsewhere: str) -> None:
    press(empty_window, "Z", CONTROL)

    assert claims_of(project_of(empty_window), elsewhere)[0].verdict is Verdict.VERIFIED
    assert "Press the key again" in empty_window.status.message.text()


def test_the_second_undo_goes_to_the_other_article(empty_window: Window, elsewhere: str) -> None:
    # the first key announces it, the second one does it
    press(empty_window, "ZZ", CONTROL)

    assert claims_of(project_of(empty_window), elsewhere)[0].verdict is None
    assert article_of(empty_window).id == elsewhere


def test_the_session_is_summed_up(settled: Window) -> None:
    dialog = SummaryDialog(
        project_of(settled).history.sitting(),
        settled.session.progress(),
        settled.settings.colours,
        settled,
    )

    words = labels_in(dialog)
    assert "2 claims reviewed." in words
    assert "1 of 3 claims" in words
    dialog.deleteLater()


def test_pages_are_kept_when_the_dialog_is_cancelled(window: Window, qtbot: QtBot) -> None:
    dialog = PagesDialog(window.session, window)
    assert unnamed(dialog) == []

    # there is no button to save: what is written is kept
    dialog.fields["guidelines"].setPlainText("Two sources for each figure.")
    dialog.reject()

    assert project_of(window).read.page("guidelines") == "Two sources for each figure."
    dialog.deleteLater()
