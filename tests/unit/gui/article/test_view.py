"""Reading view: clicks, double clicks and keys on an article with claims."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.text.article import Article, Role
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from tests.support.columns import block_views
from tests.support.parses import span_of
from tests.support.views import claim_view

DRONES, HURT = "Ana Ruiz said that 61 drones came.", "Nobody was hurt."
TEXT = f"{DRONES} {HURT}"


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(700, 400)
    _, blocks = block_views((TEXT, Role.BODY))
    claims = [claim_view(TEXT, DRONES), claim_view(TEXT, HURT)]
    made.show_article(Article(TEXT, "x"), blocks, Marks(claims, Findings(), set()))
    made.show()
    # only what was painted has places
    made.grab()
    return made


def point_on(view: ReadingView, words: str) -> QPointF:
    box = view.box_of(span_of(TEXT, words))
    assert box is not None
    return box.center()


def click(view: ReadingView, words: str) -> None:
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, words).toPoint()
    )


def test_a_click_chooses_the_claim_below(view: ReadingView) -> None:
    chosen: list[str] = []
    view.claim_clicked.connect(chosen.append)

    click(view, "hurt")

    assert chosen == ["Nobody was hurt."]


def test_hidden_claims_cannot_be_clicked(view: ReadingView) -> None:
    chosen: list[str] = []
    view.claim_clicked.connect(chosen.append)
    view.set_shown(Shown(claims=False))

    click(view, "hurt")

    # a click into plain text must not jump to a claim that cannot be seen
    assert chosen == []


def test_a_double_click_selects_a_word(view: ReadingView) -> None:
    place = point_on(view, "drones").toPoint()

    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert view.selection == span_of(TEXT, "drones")


@pytest.mark.parametrize(
    ("key", "step"),
    [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_Left, -1)],
)
def test_arrows_ask_for_the_claim_before_or_behind(
    view: ReadingView, key: Qt.Key, step: int
) -> None:
    steps: list[int] = []
    view.walked.connect(steps.append)

    QTest.keyClick(view, key)

    assert steps == [step]


def test_while_the_caret_is_on_arrows_move_it(view: ReadingView) -> None:
    steps: list[int] = []
    view.walked.connect(steps.append)
    view.set_caret_active(True)

    QTest.keyClick(view, Qt.Key.Key_Right)

    # the same arrows walk while the caret is off
    assert steps == []
    assert view.caret_offset == 1


def test_the_caret_begins_at_the_current_claim(view: ReadingView) -> None:
    view.set_current("Nobody was hurt.")

    view.set_caret_active(True)

    assert view.caret_offset == TEXT.index("Nobody")
