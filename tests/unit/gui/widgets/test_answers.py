"""Answers of reviewers: verdict, reason and evidence; a private note stays private."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.theme.colours import LIGHT
from claimdesk.gui.widgets.answers import AnswerCard, ReviewerName, verdict_words

NAMES = {"bo": "Bo"}
EVIDENCE = Evidence("e", "claim", "bo", link="https://example.org/a", quote="fell", note="table 2")


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.VERIFIED, "✓ Verified"),
        (Verdict.DISPUTED, "✕ Disputed"),
        (Verdict.UNVERIFIABLE, "? Unverifiable"),
        (Verdict.NOT_A_CLAIM, "– Not a claim"),
    ],
)
def test_a_verdict_is_a_symbol_and_a_word(verdict: Verdict, words: str) -> None:
    assert verdict_words(verdict) == words


def texts(card: AnswerCard) -> list[str]:
    """Return the words of a card, without the empty label of the colour."""
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def card_of(qtbot: QtBot, review: Review, *evidence: Evidence, marked: str = "") -> AnswerCard:
    card = AnswerCard(review, evidence, NAMES, {}, LIGHT, key="1", marked=marked)
    qtbot.addWidget(card)
    return card


def test_a_card_has_everything_that_backs_the_answer(qtbot: QtBot) -> None:
    review = Review(
        "claim", "bo", verdict=Verdict.DISPUTED, reason="outdated", correction="16", note="asked"
    )

    card = card_of(qtbot, review, EVIDENCE, marked="61 drones")

    assert texts(card) == [
        "Bo",
        "1",
        "✕ Disputed",
        "Marked as: 61 drones",
        "Reason: outdated",
        "Change to: 16",
        "Note: asked",
        "Evidence: https://example.org/a — “fell” — table 2",
    ]


def test_a_private_note_is_not_shown_to_others(qtbot: QtBot) -> None:
    review = Review("claim", "bo", verdict=Verdict.VERIFIED, note="my source", private=True)

    # the whole card is asked, not the line of the note alone
    assert "my source" not in " ".join(texts(card_of(qtbot, review)))


def test_a_reviewer_without_a_name_has_the_identifier(qtbot: QtBot) -> None:
    card = card_of(qtbot, Review("claim", "cy", verdict=Verdict.VERIFIED))

    assert card.accessibleName() == "cy: Verified"


def test_a_name_without_a_key_has_no_label_for_one(qtbot: QtBot) -> None:
    name = ReviewerName("Bo", "#1086c9")
    qtbot.addWidget(name)

    assert [label.text() for label in name.findChildren(QLabel)] == ["", "Bo"]
