"""Models of the lists: they keep Qt's contract, filtered, changed and emptied."""

import pytest
from pytestqt.modeltest import ModelTester

from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.window.window import Window
from tests.support.projects import claims_of, with_article
from tests.support.window import check_contract, project_of


@pytest.fixture
def tested(window: Window, qtmodeltester: ModelTester) -> Window:
    """Return the window with the models of its lists under test at every change."""
    check_contract(qtmodeltester, window.panel.articles)
    check_contract(qtmodeltester, window.panel.claims)
    return window


def test_the_lists_have_a_row_for_each_article_and_claim(tested: Window) -> None:
    assert tested.panel.articles.rowCount() == 1
    assert tested.panel.claims.rowCount() == 3


def test_a_filtered_list_is_sound(tested: Window, qtmodeltester: ModelTester) -> None:
    tested.panel.claims.set_filter(Filter(standing=Standing.OPEN))

    check_contract(qtmodeltester, tested.panel.claims)
    assert tested.panel.claims.rowCount() == 3


def test_lists_stay_sound_while_articles_come_and_go(
    tested: Window, qtmodeltester: ModelTester
) -> None:
    project = project_of(tested)
    other = with_article(project, "A second article says 5.", "b.txt")
    # as the window does after an import
    tested.session.articles_changed.emit()
    assert tested.panel.articles.rowCount() == 2

    project.act.set_verdict(claims_of(project, other)[0].claim.id, Verdict.VERIFIED)
    project.act.remove_article(other)

    assert tested.panel.articles.rowCount() == 1
    check_contract(qtmodeltester, tested.panel.articles)
    check_contract(qtmodeltester, tested.panel.claims)
