"""Agreement and disagreements in the window: figures, adjudication by keys, blind review."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.adjudication import AdjudicationDialog
from claimdesk.gui.dialogs.agreement import AgreementDialog
from claimdesk.gui.window.window import Window
from tests.support.window import article_of, labels_in, project_of, unnamed

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


@pytest.fixture
def agreement(merged: Window, qtbot: QtBot) -> AgreementDialog:
    merged.commands["agreement"].trigger()
    dialog = merged.team.agreement
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.differing.count() == 2)
    return dialog


@pytest.fixture
def adjudication(merged: Window, agreement: AgreementDialog) -> AdjudicationDialog:
    """Return the dialog of the disagreements, opened from that of the agreement."""
    QTest.keyClick(agreement.differing, Qt.Key.Key_Return)
    dialog = merged.team.adjudication
    assert dialog is not None
    return dialog


def press(dialog: AdjudicationDialog, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.list, key)


def settled_claims(window: Window) -> list[ClaimView]:
    views = project_of(window).read.claims_of_all(article_of(window).id)
    return [view for view in views if view.settled]


def test_the_agreement_says_what_it_is_of(agreement: AgreementDialog) -> None:
    words = agreement.meaning.text()

    assert words.startswith("On 4 claims reviewed by two or more of 2 reviewers")
    # figures of other projects, to compare with
    assert "FEVER" in agreement.context.text()
    assert unnamed(agreement) == []


def test_every_field_has_a_name_for_a_screen_reader(adjudication: AdjudicationDialog) -> None:
    assert unnamed(adjudication) == []


def test_a_disagreement_is_settled_with_a_verdict_only(adjudication: AdjudicationDialog) -> None:
    press(adjudication, Qt.Key.Key_Return)

    assert "first" in adjudication.problem.text()
    assert adjudication.list.count() == 2


def test_the_answer_of_a_reviewer_is_taken_by_its_number(
    adjudication: AdjudicationDialog, merged: Window
) -> None:
    shown = adjudication.current
    assert shown is not None

    press(adjudication, Qt.Key.Key_2, Qt.Key.Key_Return)

    # the second answer is Bo's
    (settled,) = settled_claims(merged)
    assert (settled.verdict, settled.claim.quote) == (Verdict.DISPUTED, shown.quote)


def test_a_settled_disagreement_leaves_the_list(adjudication: AdjudicationDialog) -> None:
    press(adjudication, Qt.Key.Key_2, Qt.Key.Key_Return)

    assert adjudication.list.count() == 1


def test_a_disagreement_that_needs_evidence_waits_at_the_end(
    adjudication: AdjudicationDialog, merged: Window
) -> None:
    first, second = (adjudication.list.item(row).text() for row in range(2))

    press(adjudication, Qt.Key.Key_E)

    assert [adjudication.list.item(row).text() for row in range(2)] == [second, first]
    (waiting,) = settled_claims(merged)
    assert waiting.verdict is None


def test_another_verdict_than_any_reviewers_can_be_given(
    adjudication: AdjudicationDialog, merged: Window
) -> None:
    press(adjudication, Qt.Key.Key_2, Qt.Key.Key_Return)
    # one that waits for evidence can be settled all the same
    press(adjudication, Qt.Key.Key_E, Qt.Key.Key_X, Qt.Key.Key_Return)

    assert adjudication.list.count() == 0
    assert adjudication.quote.text() == "All disagreements are resolved."
    verdicts = [view.verdict for view in settled_claims(merged)]
    assert verdicts == [Verdict.DISPUTED, Verdict.NOT_A_CLAIM]


def test_without_disagreements_there_is_nothing_to_settle(
    adjudication: AdjudicationDialog, merged: Window
) -> None:
    press(adjudication, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_Return)
    adjudication.reject()

    merged.commands["adjudicate"].trigger()

    assert "no disagreements to resolve" in merged.notice.words.text()


@pytest.fixture
def blind(merged: Window) -> Window:
    """Return the window at a claim that Bo disputed, after the review was made blind."""
    merged.session.select(article_of(merged).claims[1].claim.id)
    assert merged.card.others.isVisible()
    merged.commands["blind"].trigger()
    assert merged.commands["blind"].isChecked()
    return merged


def test_blind_review_hides_others_at_once(blind: Window) -> None:
    assert not blind.card.others.isVisible()
    # the history would give them away as well
    assert "Bo" not in labels_in(blind.card.history)


def test_after_blind_review_others_are_shown_again(blind: Window) -> None:
    blind.commands["blind"].trigger()

    assert blind.card.others.isVisible()


def test_blind_reviewers_settle_no_disagreements(blind: Window) -> None:
    blind.commands["adjudicate"].trigger()

    assert "blind" in blind.notice.words.text()
    assert blind.team.adjudication is None
