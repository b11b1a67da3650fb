"""Labels and words of the card: text from outside is shown as it is, and cut where it is long."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimdesk.gui.card.parts import one_line, rule, shortened, wrapped_label


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("abcdef", 4, "abc…"),
        # at just the length there is nothing to cut
        ("abcd", 4, "abcd"),
        ("", 4, ""),
    ],
)
def test_a_shortened_text_is_never_longer_than_allowed(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short


def test_line_breaks_and_repeated_spaces_become_one_space() -> None:
    # a no-break space is white space too
    assert one_line(" 12\u00a0boats \n\n came\tback ") == "12 boats came back"


def test_markup_in_a_quote_is_shown_and_not_obeyed(qtbot: QtBot) -> None:
    label = wrapped_label("<b>5 %</b>", "muted")
    qtbot.addWidget(label)

    # Qt guesses rich text from angle brackets unless it is told otherwise
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert (label.text(), label.objectName()) == ("<b>5 %</b>", "muted")


def test_the_style_sheet_finds_a_line_by_its_name(qtbot: QtBot) -> None:
    line = rule()
    qtbot.addWidget(line)

    assert line.objectName() == "rule"
