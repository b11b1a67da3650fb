"""A session without the mouse: settle by keys, undo, redo, close, reopen, export, read the workbook back."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.gui.window.window import Window
from tests.conftest import KURSK
from tests.gui.conftest import desk_with
from tests.making import THREE

KEYS = {
    Verdict.VERIFIED: "V",
    Verdict.DISPUTED: "D",
    Verdict.UNVERIFIABLE: "U",
    Verdict.NOT_A_CLAIM: "X",
}


def press(
    window: Window, keys: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window.view, Qt.Key(ord(key)), modifier)


def press_key(
    window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window.view, key, modifier)


@pytest.mark.parametrize(
    "source",
    [
        SAMPLE,
        pytest.param(
            KURSK,
            marks=pytest.mark.skipif(
                not KURSK.exists(), reason="the public test material is not here"
            ),
        ),
    ],
    ids=["sample", "kursk"],
)
def test_a_whole_session_by_keys(
    qtbot: QtBot, detector: Detector, tmp_path: Path, source: Path
) -> None:
    window = Window(detector=_InThisProcess(detector))  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    path = tmp_path / "session.claimdesk"
    window.files.open_path(path, create=True)
    window.files.add_sources([str(source)])
    session = window.session
    qtbot.waitUntil(
        lambda: session.open is not None and not session.project.intake.undetected(), timeout=60_000
    )
    qtbot.waitUntil(lambda: not window.detection.is_running, timeout=10_000)
    assert session.open is not None
    qtbot.waitUntil(lambda: all(view.detected for view in session.open.blocks), timeout=10_000)
    total = len(session.open.claims)
    assert total > 20
    window.view.setFocus()
    session.select(session.open.claims[0].claim.id)
    order = [view.claim.id for view in session.open.claims]
    cycle = list(KEYS)
    expected = {claim: cycle[number % 4] for number, claim in enumerate(order)}
    for claim in order:
        press(window, KEYS[expected[claim]])
    assert {view.claim.id: view.verdict for view in session.open.claims} == expected
    assert session.progress().open == 0
    press(window, "Z", Qt.KeyboardModifier.ControlModifier)
    press(window, "Z", Qt.KeyboardModifier.ControlModifier)
    assert session.progress().open == 2
    press_key(window, Qt.Key.Key_Space)
    assert session.claim_id == order[-1]
    press(window, "Y", Qt.KeyboardModifier.ControlModifier)
    press(window, "Y", Qt.KeyboardModifier.ControlModifier)
    assert session.progress().open == 0
    window.close()

    again = Window(detector=_InThisProcess(detector))  # type: ignore[arg-type]
    qtbot.addWidget(again)
    again.show()
    again.files.open_path(path)
    assert again.session.open is not None
    assert {view.claim.id: view.verdict for view in again.session.open.claims} == expected
    target = tmp_path / "session.xlsx"
    again.exporting.export_to(target)
    qtbot.waitUntil(lambda: target.exists() and not again.jobs.is_busy, timeout=30_000)
    again.close()
    head, *rows = openpyxl.load_workbook(target)["Claims"].iter_rows(values_only=True)
    cells = [dict(zip(head, row, strict=True)) for row in rows]
    assert {row["ID"]: row["Verdict"] for row in cells} == {
        claim: verdict.value for claim, verdict in expected.items()
    }


class _InThisProcess:
    """The packaged model, without a process of its own."""

    def __init__(self, detector: Detector) -> None:
        self.analyse, self.model = detector.analyse, detector.model

    def use_claim_model(self, claim_model: str) -> None:
        """The shipped one always."""

    def warm_up(self) -> None:
        """It is warm."""

    def close(self) -> None:
        """Nothing to end."""


def verdicts(window: Window) -> list[Verdict | None]:
    assert window.session.open is not None
    return [view.verdict for view in window.session.open.claims]


def test_keys_settle_and_move_on_with_shift_they_stay(desk: Window) -> None:
    press(desk, "V")
    assert desk.card.place.text() == "Claim 2 of 3"
    press(desk, "D", Qt.KeyboardModifier.ShiftModifier)
    assert desk.card.place.text() == "Claim 2 of 3"
    assert verdicts(desk) == [Verdict.VERIFIED, Verdict.DISPUTED, None]
    press_key(desk, Qt.Key.Key_Backspace)
    assert verdicts(desk) == [Verdict.VERIFIED, None, None]


def test_every_action_is_on_disk_before_the_next_key(desk: Window, tmp_path: Path) -> None:
    import sqlite3

    for number, key in enumerate("VDU", 1):
        press(desk, key)
        with sqlite3.connect(f"file:{tmp_path / 'desk.claimdesk'}?mode=ro", uri=True) as other:
            assert other.execute(
                "SELECT count(*) FROM reviews WHERE verdict IS NOT NULL"
            ).fetchone() == (number,)
        other.close()


def test_walking_by_keys_and_arrows(desk: Window) -> None:
    press(desk, "JJK")
    assert desk.card.place.text() == "Claim 2 of 3"
    press_key(desk, Qt.Key.Key_Down)
    assert desk.card.place.text() == "Claim 3 of 3"
    press(desk, "J")
    assert desk.card.place.text() == "Claim 3 of 3", "there is no fourth"
    press_key(desk, Qt.Key.Key_Up)
    assert desk.card.place.text() == "Claim 2 of 3"


def test_attribution_is_a_question_of_its_own(desk: Window) -> None:
    press(desk, "A")
    press(desk, "V", Qt.KeyboardModifier.ShiftModifier)
    press(desk, "A")
    press(desk, "D", Qt.KeyboardModifier.ShiftModifier)
    assert desk.session.claim is not None
    reviews = desk.session.claim.reviews
    assert reviews[Target.ATTRIBUTION].verdict is Verdict.VERIFIED
    assert reviews[Target.STATEMENT].verdict is Verdict.DISPUTED


def test_note_by_keys_and_back_to_the_article(desk: Window) -> None:
    press(desk, "N")
    assert QApplication.focusWidget() is desk.card.note
    QTest.keyClicks(desk.card.note, "vdux see page 4")
    assert verdicts(desk) == [None, None, None], "letters in a field are letters"
    press_key(desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is desk.view
    assert desk.session.claim is not None
    assert desk.session.claim.reviews[Target.STATEMENT].note == "vdux see page 4"


def test_what_is_typed_is_kept_when_the_claim_is_left(desk: Window) -> None:
    press(desk, "S")
    QTest.keyClicks(desk.card.correction, "On Tuesday")
    desk.session.walk(1)
    assert desk.session.open is not None
    assert desk.session.open.claims[0].reviews[Target.STATEMENT].correction == "On Tuesday"
    assert desk.card.correction.toPlainText() == ""


def test_evidence_by_keys(desk: Window) -> None:
    press(desk, "E")
    assert QApplication.focusWidget() is desk.card.evidence.link
    QTest.keyClicks(desk.card.evidence.link, "https://example.org/minutes")
    press_key(desk, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.view
    assert desk.session.claim is not None
    assert [one.link for one in desk.session.claim.evidence] == ["https://example.org/minutes"]


def test_a_claim_is_made_of_a_selection_by_keyboard(desk: Window) -> None:
    press_key(desk, Qt.Key.Key_F7)
    assert desk.view.caret_active
    for _ in range(2):
        press_key(
            desk,
            Qt.Key.Key_Right,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert desk.view.selection is not None
    assert desk.view.selection.of(THREE) == "One thing "
    press(desk, "C")
    assert desk.session.claim is not None
    assert desk.session.claim.claim.quote == "One thing"
    press_key(desk, Qt.Key.Key_F7)
    assert not desk.view.caret_active


def test_edges_move_by_words(desk: Window) -> None:
    press_key(desk, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    press_key(desk, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.session.claim is not None
    assert desk.session.claim.claim.quote == "thing happened on"
    press_key(desk, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press_key(desk, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.session.claim.claim.quote == "One thing happened on Monday."


def test_the_red_pencil_ticks_in_reading_order(desk: Window) -> None:
    press(desk, "J")
    press(desk, ".")
    assert desk.session.open is not None
    assert [span.of(THREE) for span in desk.session.open.ticks] == ["12"]
    press(desk, ".")
    assert "ticked" in desk.status.message.text()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_name_is_put_right_by_keys(desk: Window) -> None:
    article = desk.session.open
    assert article is not None
    name = article.marks.names.all()[0]
    desk.view.select(name.span)
    press(desk, "M")  # pops it up; a platform without windows may close it at once
    if shown := QApplication.activePopupWidget():
        shown.close()
    menu = desk.pencil.mark_menu()
    assert menu is not None
    choice = next(action for action in menu.actions() if action.text() == "Organisation")
    choice.trigger()
    assert article.marks.names.all()[0].source.label == "ORG"  # type: ignore[union-attr]
    press(desk, "Z", Qt.KeyboardModifier.ControlModifier)
    assert article.marks.names.all()[0] == name


def test_marking_without_words_says_what_to_do(desk: Window) -> None:
    for _ in range(3):
        press(desk, ".")  # nothing is left that the key could mean
    told: list[str] = []
    desk.pencil.message.connect(told.append)
    press(desk, "M")
    assert any("Select the words" in words for words in told)


def test_search_by_keys(desk: Window, qtbot: QtBot) -> None:
    press(desk, "/")
    assert QApplication.focusWidget() is desk.panel.search
    QTest.keyClicks(desk.panel.search, "boats")
    qtbot.waitUntil(lambda: desk.panel.claims.rowCount() == 1, timeout=2000)


def test_next_open_goes_on_in_the_next_article(window: Window, tmp_path: Path) -> None:
    desk = desk_with(window, tmp_path, "Only one claim.", "Another claim here.")
    assert desk.session.open is not None
    first = desk.session.open.id
    press(desk, "V")
    press_key(desk, Qt.Key.Key_Space)
    assert desk.session.open.id != first
    press(desk, "V")
    press_key(desk, Qt.Key.Key_Space)
    assert "No open claim" in desk.status.message.text()


def test_a_paragraph_becomes_furniture_and_comes_back_by_key(desk: Window) -> None:
    article = desk.session.open
    assert article is not None
    press(desk, "B")
    assert [view.block.role for view in article.blocks] == [Role.FURNITURE]
    press(desk, "Z", Qt.KeyboardModifier.ControlModifier)
    assert [view.block.role for view in article.blocks] == [Role.BODY]
