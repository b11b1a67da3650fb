"""Claims reviewed before: shown on the card, their evidence copied, and linked by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.link import LinkDialog
from claimdesk.gui.window.window import Window
from tests.support.projects import claims_of
from tests.support.window import (
    claim_of,
    labels_in,
    open_texts,
    press,
    project_of,
    unnamed,
)

BEFORE = "Air defences shot down 61 of 103 drones overnight."
NOW = "Overnight 63 of 103 drones were shot down by air defences."
LINK = "https://example.org/air"


@pytest.fixture
def similar(empty_window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """Return the window at a claim that is nearly one settled before, with evidence."""
    window = open_texts(empty_window, tmp_path, BEFORE, NOW)
    project = project_of(window)
    first, second = (view.id for view in project.read.articles())
    claim = claims_of(project, first)[0].claim.id
    project.act.set_verdict(claim, Verdict.DISPUTED, reason="wrong number")
    project.act.add_evidence(claim, link=LINK, quote="61")
    # in the background it would take place some seconds later
    run_to_end(project.similar_claims.learn())

    window.session.open_article(second)
    qtbot.waitUntil(window.card.remembered.isVisible)
    return window


def test_the_card_shows_the_verdict_and_the_numbers_that_differ(similar: Window) -> None:
    words = labels_in(similar.card.remembered)

    assert "Disputed, wrong number" in words
    assert "Different numbers: here 63, there 61" in words


def test_a_key_copies_the_evidence_and_leaves_the_verdict(similar: Window) -> None:
    press(similar, "R")

    assert [one.link for one in claim_of(similar).evidence] == [LINK]
    # numbers differ: the old verdict may be wrong here
    assert claim_of(similar).verdict is None
    assert "The verdict is still yours" in similar.status.message.text()


def test_a_claim_is_linked_to_one_that_says_the_same(similar: Window, qtbot: QtBot) -> None:
    dialog = LinkDialog(similar.session, claim_of(similar), similar)
    assert unnamed(dialog) == []
    assert dialog.list.count() == 1

    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    here, other = similar.session.claim_id, dialog.chosen
    similar.session.act(lambda project: project.act.link_claims(here, other))

    def is_shown() -> bool:
        buttons = similar.card.remembered.findChildren(QPushButton)
        return any("Identical claim" in button.text() for button in buttons)

    qtbot.waitUntil(is_shown)
    dialog.deleteLater()
