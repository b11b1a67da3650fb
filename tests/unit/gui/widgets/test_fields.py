"""Fields that keep what is typed: on leaving, on Ctrl+Enter, and never over newer words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.gui.widgets.fields import MOST_LINES, PAUSE_MS, SavingField


@pytest.fixture
def field(qtbot: QtBot) -> SavingField:
    made = SavingField("Note", "Write a note")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def saved(field: SavingField) -> list[str]:
    texts: list[str] = []
    field.saved.connect(texts.append)
    return texts


def test_a_change_is_kept_once_and_without_spaces_around(
    field: SavingField, saved: list[str]
) -> None:
    QTest.keyClicks(field, " see page 4 ")

    field.keep()
    field.keep()

    # a second change with the same text would be an empty step for undo
    assert saved == ["see page 4"]


def test_the_text_on_record_is_no_change(field: SavingField, saved: list[str]) -> None:
    field.show_text("on record")

    field.keep()

    assert saved == []


def test_a_text_from_the_record_does_not_wipe_what_is_being_typed(
    field: SavingField, saved: list[str]
) -> None:
    QTest.keyClicks(field, "mine")

    # another reviewer's change arrives
    field.show_text("theirs")
    assert field.toPlainText() == "mine"

    field.keep()
    assert saved == ["mine"]


def test_another_claims_text_takes_the_place_of_what_was_typed(field: SavingField) -> None:
    QTest.keyClicks(field, "mine")

    field.replace_text("of another claim")

    assert field.toPlainText() == "of another claim"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
    ids=["Escape", "Ctrl+Enter"],
)
def test_keys_that_leave_the_field_keep_its_text(
    field: SavingField, saved: list[str], key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    left: list[None] = []
    field.left.connect(lambda: left.append(None))
    QTest.keyClicks(field, "mine")

    QTest.keyClick(field, key, modifier)

    assert saved == ["mine"]
    assert len(left) == 1


def test_enter_alone_begins_a_line(field: SavingField, saved: list[str]) -> None:
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "b")

    assert field.toPlainText() == "a\nb"
    assert saved == []


def test_a_pause_in_typing_keeps_the_text(
    field: SavingField, saved: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "mine")

    qtbot.waitUntil(lambda: saved == ["mine"], timeout=PAUSE_MS * 5)


def test_a_field_grows_with_its_lines_up_to_a_limit(field: SavingField) -> None:
    heights = []
    for lines in (1, 3, MOST_LINES, MOST_LINES + 5):
        field.replace_text("\n".join(["x"] * lines))
        heights.append(field.height())

    assert heights[0] < heights[1] < heights[2]
    # longer texts scroll
    assert heights[3] == heights[2]
