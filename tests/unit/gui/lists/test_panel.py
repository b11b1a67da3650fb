"""Panel of the lists: filters, the search field's keys, and choosing by a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Order, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.lists.panel import ClaimsPanel
from claimdesk.gui.model.session import Session
from tests.support.projects import with_article


@pytest.fixture
def panel(qtbot: QtBot, session: Session, project: Project) -> ClaimsPanel:
    """Return the panel of two articles, of which the first one is open."""
    with_article(project, "The bridge is closed.", "bridge.txt")
    made = ClaimsPanel(session)
    qtbot.addWidget(made)
    made.articles.reload()
    made.refilter()
    return made


def quotes(panel: ClaimsPanel) -> list[str]:
    model = panel.claims
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_the_claims_of_the_open_article_are_listed(panel: ClaimsPanel, session: Session) -> None:
    assert session.open is not None
    assert panel.claims.filter == Filter(session.open.id)
    assert panel.claims.rowCount() == 3


def test_a_standing_is_looked_for_in_all_articles(panel: ClaimsPanel) -> None:
    panel.show_standing(Standing.OPEN)

    assert panel.claims.filter == Filter("", Standing.OPEN)
    assert panel.claims.rowCount() == 4


def test_no_standing_lists_all_of_them(
    panel: ClaimsPanel, session: Session, project: Project
) -> None:
    project.act.set_verdict(session.claim_id, Verdict.VERIFIED)
    panel.show_standing(Standing.OPEN)
    assert panel.claims.rowCount() == 3

    panel.show_standing(None)
    assert panel.claims.rowCount() == 4


def test_another_order_asks_for_the_list_anew(panel: ClaimsPanel) -> None:
    panel.worth.set_order(Order.TEACHING)

    assert panel.claims.filter.order is Order.TEACHING


def test_enter_in_the_search_goes_to_the_first_hit(panel: ClaimsPanel, session: Session) -> None:
    panel.search.setText("boats")

    # before typing rests
    QTest.keyClick(panel.search, Qt.Key.Key_Return)

    assert quotes(panel) == ["12 boats came back."]
    # the list holds the hit alone, and it is the current claim
    assert panel.claims.row_of(session.claim_id) == 0


def test_enter_without_a_hit_leaves_the_claim(panel: ClaimsPanel, session: Session) -> None:
    claim = session.claim_id
    panel.search.setText("unheard of")

    QTest.keyClick(panel.search, Qt.Key.Key_Return)

    assert quotes(panel) == []
    assert session.claim_id == claim


def test_escape_in_the_search_lists_all_again(panel: ClaimsPanel) -> None:
    left: list[None] = []
    panel.left.connect(lambda: left.append(None))
    panel.search.setText("boats")
    panel.refilter()
    assert panel.claims.rowCount() == 1

    QTest.keyClick(panel.search, Qt.Key.Key_Escape)

    assert panel.search.text() == ""
    assert panel.claims.rowCount() == 3
    assert len(left) == 1


def test_a_claim_of_another_article_opens_it(panel: ClaimsPanel, session: Session) -> None:
    panel.everywhere.setChecked(True)

    panel.claim_list.clicked.emit(panel.claims.index(3))

    assert session.open is not None
    assert session.open.article.text == "The bridge is closed."


def test_several_chosen_claims_are_given_in_the_order_of_the_list(panel: ClaimsPanel) -> None:
    panel.claim_list.selectAll()

    assert [panel.claims.row_of(claim) for claim in panel.chosen_claims()] == [0, 1, 2]
