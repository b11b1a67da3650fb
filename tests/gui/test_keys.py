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
    question = "SELECT count(*) FROM reviews WHERE verdict IS NOT NULL"

    counts = []
    for letter in "VDU":
        press(window, letter)
        counts += other_connection.execute(question).fetchone()

    assert counts == [1, 2, 3]


def test_walking_by_letters_and_arrows_ends_at_the_last_claim(window: Window) -> None:
    press(window, "JJK")
    assert place(window) == "Claim 2 of 3"

    press_key(window, Qt.Key.Key_Down)
    assert place(window) == "Claim 3 of 3"

    # there is no fourth
    press(window, "J")
    assert place(window) == "Claim 3 of 3"

    press_key(window, Qt.Key.Key_Up)
    assert place(window) == "Claim 2 of 3"


def test_attribution_is_a_question_of_its_own(window: Window) -> None:
    press(window, "A")
    press(window, "V", SHIFT)
    press(window, "A")
    press(window, "D", SHIFT)

    reviews = claim_of(window).reviews
    assert reviews[Target.ATTRIBUTION].verdict is Verdict.VERIFIED
    assert reviews[Target.STATEMENT].verdict is Verdict.DISPUTED


def test_a_note_is_written_by_keys_and_leads_back_to_the_article(window: Window) -> None:
    press(window, "N")
    assert QApplication.focusWidget() is window.card.note

    # letters that settle claims elsewhere are letters in a field
    QTest.keyClicks(window.card.note, "vdux see page 4")
    assert verdicts(window) == [None, None, None]

    press_key(window, Qt.Key.Key_Return, CONTROL)
    assert QApplication.focusWidget() is window.view
    assert claim_of(window).reviews[Target.STATEMENT].note == "vdux see page 4"


def test_typed_words_are_kept_when_the_claim_is_left(window: Window) -> None:
    press(window, "S")
    QTest.keyClicks(window.card.correction, "On Tuesday")

    window.session.walk(1)

    first = article_of(window).claims[0]
    assert first.reviews[Target.STATEMENT].correction == "On Tuesday"
    assert window.card.correction.toPlainText() == ""


def test_a_link_is_added_as_evidence_by_keys(window: Window) -> None:
    press(window, "E")
    assert QApplication.focusWidget() is window.card.evidence.link

    QTest.keyClicks(window.card.evidence.link, "https://example.org/minutes")
    press_key(window, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is window.view
    assert [one.link for one in claim_of(window).evidence] == ["https://example.org/minutes"]


def test_a_search_by_keys_lists_what_it_finds(window: Window, qtbot: QtBot) -> None:
    press(window, "/")
    assert QApplication.focusWidget() is window.panel.search

    QTest.keyClicks(window.panel.search, "boats")

    qtbot.waitUntil(lambda: window.panel.claims.rowCount() == 1, timeout=2000)


def test_a_search_leads_to_the_claim_it_finds(window: Window) -> None:
    press(window, "/")
    QTest.keyClicks(window.panel.search, "boats")

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
    assert "No open claim" in window.status.message.text()


def test_a_paragraph_becomes_furniture_and_comes_back(window: Window) -> None:
    def roles() -> list[Role]:
        return [view.block.role for view in article_of(window).blocks]

    press(window, "B")
    assert roles() == [Role.FURNITURE]

    press(window, "Z", CONTROL)
    assert roles() == [Role.BODY]


def test_an_undone_claim_is_gone_and_its_neighbour_can_be_settled(window: Window) -> None:
    window.view.select(Span(4, 9))
    press(window, "C")
    assert len(article_of(window).claims) == 4

    press(window, "Z", CONTROL)
    assert len(article_of(window).claims) == 3

    # a verdict on a claim that is gone would be refused, with a notice
    assert claim_of(window)
    press(window, "V")
    assert not window.notice.isVisible()
