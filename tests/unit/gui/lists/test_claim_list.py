"""Claims as a list: rows by the filter, words for the eye and for a screen reader."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.lists.claim_list import LINE, ClaimModel
from claimdesk.gui.model.session import Session

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(session: Session) -> ClaimModel:
    made = ClaimModel(session)
    made.reload()
    return made


def test_a_row_has_the_words_of_its_claim(model: ClaimModel) -> None:
    assert model.rowCount() == 3
    assert model.data(model.index(1)) == "12 boats came back."
    assert model.data(model.index(1), LINE).quote == "12 boats came back."


def test_a_screen_reader_hears_the_standing_first(
    model: ClaimModel, session: Session, project: Project
) -> None:
    assert model.data(model.index(0), SPOKEN) == "Open: One thing happened on Monday."

    project.act.set_verdict(session.claim_id, Verdict.DISPUTED)
    # the session says that a claim has changed
    session.claim_changed.emit(session.claim_id)
    assert model.data(model.index(0), SPOKEN) == "Disputed: One thing happened on Monday."


def test_a_filtered_out_claim_has_no_row(
    model: ClaimModel, session: Session, project: Project
) -> None:
    project.act.set_verdict(session.claim_id, Verdict.DISPUTED)

    model.set_filter(Filter(standing=Standing.OPEN))

    assert model.rowCount() == 2
    # the list selects no other row in its place
    assert model.row_of(session.claim_id) == -1


def test_there_is_nothing_beyond_the_ends(model: ClaimModel) -> None:
    assert model.line(-1) is None
    assert model.line(3) is None
    assert model.data(QModelIndex()) is None
    # a list is flat
    assert model.rowCount(model.index(0)) == 0


def test_without_a_project_the_list_is_empty(model: ClaimModel, session: Session) -> None:
    session.project = None

    model.reload()

    assert model.rowCount() == 0
