"""Cards of the answers to a disagreement: numbered as the keys, without withdrawn ones."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.agreement.disagreement import Answer, Disagreement
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.dialogs.adjudication_cards import AnswerCards
from claimdesk.gui.theme.colours import LIGHT
from claimdesk.gui.widgets.answers import AnswerCard

ANA = Review("one", "ana", verdict=Verdict.VERIFIED)
BEN = Review("two", "ben", verdict=Verdict.DISPUTED)
ONE = ClaimView(Claim("one", "article", 0, 4, "61 drones"), None, (), (), everybody=(ANA,))
TWO = ClaimView(Claim("two", "article", 0, 9, "all 61 drones"), None, (), (), everybody=(BEN,))
DIFFERING = Disagreement(
    "article",
    ("one", "two"),
    Target.STATEMENT,
    "61 drones",
    (Answer("one", "ana", Verdict.VERIFIED), Answer("two", "ben", Verdict.DISPUTED)),
    gravity=1.0,
    score=0.5,
)


@pytest.fixture
def cards(qtbot: QtBot) -> AnswerCards:
    made = AnswerCards({"ana": "Ana", "ben": "Ben"}, {}, LIGHT)
    qtbot.addWidget(made)
    return made


def shown(cards: AnswerCards) -> list[AnswerCard]:
    return [card for card in cards.findChildren(AnswerCard) if not card.isHidden()]


def words_of(card: AnswerCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def test_each_answer_has_its_key_and_the_words_it_is_about(cards: AnswerCards) -> None:
    cards.show_answers(DIFFERING, [ONE, TWO])

    first, second = shown(cards)
    assert words_of(first) == ["Ana", "1", "✓ Verified", "Marked as: 61 drones"]
    assert words_of(second) == ["Ben", "2", "✕ Disputed", "Marked as: all 61 drones"]


def test_an_answer_to_a_claim_that_is_gone_has_no_card(cards: AnswerCards) -> None:
    cards.show_answers(DIFFERING, [TWO])

    # the number is the key's, not the place in the row
    (card,) = shown(cards)
    assert words_of(card)[:2] == ["Ben", "2"]


def test_an_answer_that_was_taken_back_has_no_card(cards: AnswerCards) -> None:
    without = ClaimView(ONE.claim, None, (), ())

    cards.show_answers(DIFFERING, [without, TWO])

    assert len(shown(cards)) == 1


def test_the_answer_that_is_taken_is_marked(cards: AnswerCards) -> None:
    cards.show_answers(DIFFERING, [ONE, TWO])

    cards.mark(2)

    # the style sheet goes by this property
    assert [card.property("chosen") for card in shown(cards)] == [False, True]


def test_no_card_is_left_when_all_is_settled(cards: AnswerCards) -> None:
    cards.show_answers(DIFFERING, [ONE, TWO])

    cards.show_nothing()

    assert shown(cards) == []
