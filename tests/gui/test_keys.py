"""Keys of a review: verdicts, walking, notes, evidence and search, without the mouse."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.window.window import Window
from tests.support.window import (
    CONTROL,
    SHIFT,
    article_of,
    claim_of,
    open_texts,
    press,
    press_key,
    verdicts,
)


def place(window: Window) -> str:
    """Return the place of the current claim, as the card shows it."""
    return window.card.place.text()


def test_a_verdict_moves_on_and_with_shift_it_stays(window: Window) -> None:
    press(window, "V")
    assert place(window) == "Claim 2 of 3"

    press(window, "D", SHIFT)
    assert place(window) == "Claim 2 of 3"
    # the verdicts of two questions or claims must not get mixed up
    assert verdicts(window) == [Verdict.VERIFIED, Verdict.DISPUTED, None]


def test_backspace_takes_a_verdict_off_the_current_claim(window: Window) -> None:
    press(window, "V")
    press(window, "D", SHIFT)

    press_key(window, Qt.Key.Key_Backspace)

    assert verdicts(window) == [Verdict.VERIFIED, None, None]


@pytest.fixture
def other_connection(window: Window, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection that sees what is on disk, and nothing else."""
    address = f"file:{tmp_path / 'texts.claimdesk'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def test_every_action_is_on_disk_before_the_next_key(
    window: Window, other_connection: sqlite3.Connection
) -> None:
    # a connection of its own sees what was committed, not what the window holds
    question = "SELECT count(*) FROM reviews WHERE verdict IS NOT NULL"

    counts = []
    for letter in "VDU":
        press(window, letter)
        counts += other_connection.execute(question).fetchone()

    assert counts == [1, 2, 3]


def test_letters_walk_through_the_claims(window: Window) -> None:
    press(window, "JJK")
    assert place(window) == "Claim 2 of 3"


def test_walking_ends_at_the_last_claim(window: Window) -> None:
    # from the last claim back to the first would be taken for a new article
    press(window, "JJJ")
    assert place(window) == "Claim 3 of 3"


def test_arrows_walk_through_the_claims(window: Window) -> None:
    press_key(window, Qt.Key.Key_Down)
    assert place(window) == "Claim 2 of 3"

    press_key(window, Qt.Key.Key_Up)
    assert place(window) == "Claim 1 of 3"


def test_attribution_is_a_question_of_its_own(window: Window) -> None:
    # that it was said may be verified where it is not so
    press(window, "A")
    press(window, "V", SHIFT)
    press(window, "A")
    press(window, "D", SHIFT)

    reviews = claim_of(window).reviews
    assert reviews[Target.ATTRIBUTION].verdict is Verdict.VERIFIED
    assert reviews[Target.STATEMENT].verdict is Verdict.DISPUTED


def test_letters_in_a_note_settle_nothing(window: Window) -> None:
    press(window, "N")
    assert QApplication.focusWidget() is window.card.note

    QTest.keyClicks(window.card.note, "vdux")
    assert verdicts(window) == [None, None, None]


def test_a_note_is_kept_by_a_key_that_leads_back_to_the_article(window: Window) -> None:
    press(window, "N")
    QTest.keyClicks(window.card.note, "vdux see page 4")

    press_key(window, Qt.Key.Key_Return, CONTROL)

    assert QApplication.focusWidget() is window.view
    assert claim_of(window).reviews[Target.STATEMENT].note == "vdux see page 4"


def test_typed_words_are_kept_when_the_claim_is_left(window: Window) -> None:
    press(window, "S")
    # S leads to the field of the correction
    QTest.keyClicks(window.card.correction, "On Tuesday")

    # no key was pressed that keeps them
    window.session.walk(1)

    first = article_of(window).claims[0]
    assert first.reviews[Target.STATEMENT].correction == "On Tuesday"
    assert window.card.correction.toPlainText() == ""


def test_a_link_is_added_as_evidence_by_keys(window: Window) -> None:
    press(window, "E")
    assert QApplication.focusWidget() is window.card.evidence.link

    QTest.keyClicks(window.card.evidence.link, "https://example.org/minutes")
    press_key(window, Qt.Key.Key_Return)

    (evidence,) = claim_of(window).evidence
    assert evidence.link == "https://example.org/minutes"
    # the next key settles
    assert QApplication.focusWidget() is window.view


def test_a_search_by_keys_lists_what_it_finds(window: Window, qtbot: QtBot) -> None:
    press(window, "/")
    assert QApplication.focusWidget() is window.panel.search

    QTest.keyClicks(window.panel.search, "boats")

    # the list is filtered once typing rests
    qtbot.waitUntil(lambda: window.panel.claims.rowCount() == 1, timeout=2000)


def test_a_search_leads_to_the_claim_it_finds(window: Window) -> None:
    press(window, "/")
    QTest.keyClicks(window.panel.search, "boats")

    # before typing rests: the list is searched at once then
    press_key(window, Qt.Key.Key_Return)

    assert claim_of(window).claim.quote == "12 boats came back."


def test_escape_leaves_the_search_and_clears_it(window: Window) -> None:
    press(window, "/")
    QTest.keyClicks(window.panel.search, "boats")

    press_key(window, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is window.view
    assert window.panel.search.text() == ""


def test_the_next_open_claim_may_be_in_the_next_article(
    empty_window: Window, tmp_path: Path
) -> None:
    window = open_texts(empty_window, tmp_path, "Only one claim.", "Another claim here.")
    first = article_of(window).id

    press(window, "V")
    press_key(window, Qt.Key.Key_Space)
    assert article_of(window).id != first

    press(window, "V")
    press_key(window, Qt.Key.Key_Space)
    # after the last article the search begins at the top, where all is settled
    assert "All claims are reviewed" in window.status.message.text()


def roles(window: Window) -> list[Role]:
    return [view.block.role for view in article_of(window).blocks]


def test_a_paragraph_becomes_furniture_and_comes_back(window: Window) -> None:
    press(window, "B")
    assert roles(window) == [Role.FURNITURE]

    press(window, "Z", CONTROL)
    assert roles(window) == [Role.BODY]


@pytest.fixture
def taken_back(window: Window) -> Window:
    """Return the window after a claim was made of a selection, and undone."""
    window.view.select(Span(4, 9))
    press(window, "C")
    assert len(article_of(window).claims) == 4
    press(window, "Z", CONTROL)
    return window


def test_an_undone_claim_is_gone(taken_back: Window) -> None:
    assert len(article_of(taken_back).claims) == 3
    assert claim_of(taken_back)


def test_beside_an_undone_claim_the_next_one_can_be_settled(taken_back: Window) -> None:
    # a verdict on a claim that is gone would be refused, with a notice
    press(taken_back, "V")

    assert not taken_back.notice.isVisible()
    assert Verdict.VERIFIED in verdicts(taken_back)
