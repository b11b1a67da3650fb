"""Status line: progress, running work, the last save, and messages that go away."""

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.progress import Progress as Step
from claimdesk.annotate.review.article_views import Progress
from claimdesk.gui.window.status import StatusLine


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    return made


def bar(status: StatusLine, *, of_work: bool) -> QProgressBar:
    settled, work = status.findChildren(QProgressBar)
    return work if of_work else settled


def test_progress_is_shown_in_figures_and_as_a_bar(status: StatusLine) -> None:
    status.show_progress(Progress(total=1200, settled=300, disputed=2, parked=1), shown=True)

    assert status.settled.text() == "300 of 1,200 reviewed"
    assert (bar(status, of_work=False).maximum(), bar(status, of_work=False).value()) == (1200, 300)
    # what is zero is not said
    assert status.remarks.text() == "2 disputed · 1 parked"


def test_a_project_without_claims_has_an_empty_bar(status: StatusLine) -> None:
    status.show_progress(Progress(), shown=True)

    # a range of nothing would be an endless movement
    assert (bar(status, of_work=False).maximum(), bar(status, of_work=False).value()) == (1, 0)


def test_work_can_be_cancelled_while_it_runs(status: StatusLine) -> None:
    status.show_work("Exporting", Step(1, 4))
    assert not status.cancel.isHidden()
    assert bar(status, of_work=True).value() == 250

    status.show_work("", None)
    assert status.cancel.isHidden()


@pytest.mark.parametrize("step", [None, Step(0, 0)], ids=["before the first step", "unknown"])
def test_work_of_unknown_length_shows_an_empty_bar(status: StatusLine, step: Step | None) -> None:
    status.show_work("Exporting", Step(1, 4))

    # the bar of the job before must not stay
    status.show_work("Exporting", step)

    assert bar(status, of_work=True).value() == 0


def test_without_a_project_nothing_was_saved(status: StatusLine) -> None:
    status.show_saved("Election")
    assert status.saved.text().endswith("·  Election")

    status.show_saved("")
    assert status.saved.text() == ""
