"""Page with marks: claims by place, tool tips by layer, hits, and painting of every kind."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.findings import Check, Entity, Outcome
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Article, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from tests.support.by_hand import number, span_of
from tests.support.columns import block_views
from tests.support.views import claim_view

FIRST = "Ana Ruiz said that 61 drones came. Nobody was hurt."
SECOND = "All went home on Monday."
TEXT = f"{FIRST}\n{SECOND}"
DRONES = number(TEXT, "61", 61.0, unit="drone")


def claims() -> list[ClaimView]:
    return [
        claim_view(TEXT, "Ana Ruiz said that 61 drones came.", Verdict.VERIFIED),
        claim_view(TEXT, "Nobody was hurt.", others=(Verdict.VERIFIED, Verdict.DISPUTED)),
        claim_view(TEXT, SECOND, parked=True),
    ]


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(700, 400)
    _, blocks = block_views((FIRST, Role.BODY), (SECOND, Role.CAPTION))
    findings = Findings(
        (Entity(span_of(TEXT, "Ana Ruiz"), "PERSON"),),
        (DRONES,),
        checks=(Check("share", (DRONES.span,), Outcome.INCONSISTENT, "61 of 60"),),
    )
    made.show_article(Article(TEXT, "x"), blocks, Marks(claims(), findings, {DRONES.span}))
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

    assert steps == []
    assert view.caret_offset == 1


def test_the_caret_begins_at_the_current_claim(view: ReadingView) -> None:
    view.set_current("Nobody was hurt.")

    view.set_caret_active(True)

    assert view.caret_offset == TEXT.index("Nobody")


def test_hits_of_an_article_are_forgotten_with_it(view: ReadingView) -> None:
    view.set_found((Span(0, 3),))
    assert view.found == (Span(0, 3),)

    _, blocks = block_views(("Another.", Role.BODY))
    view.show_article(Article("Another.", "y"), blocks, Marks([], Findings(), set()))
    assert view.found == ()


@pytest.mark.parametrize("layer", ["claims", "names", "numbers"])
def test_a_hidden_layer_is_not_painted(view: ReadingView, layer: str) -> None:
    with_all = view.grab().toImage()

    view.set_shown(Shown(**{layer: False}))

    assert view.grab().toImage() != with_all


def test_the_current_claim_a_hit_and_a_selection_are_painted(view: ReadingView) -> None:
    images = [view.grab().toImage()]

    view.set_current(SECOND)
    images.append(view.grab().toImage())
    view.set_found((span_of(TEXT, "hurt"),))
    images.append(view.grab().toImage())
    view.select(span_of(TEXT, "drones"))
    images.append(view.grab().toImage())

    for before, after in zip(images, images[1:], strict=False):
        assert before != after
