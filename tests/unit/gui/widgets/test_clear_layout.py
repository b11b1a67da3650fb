"""Emptying of a layout: its widgets are out of sight at once."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from claimdesk.gui.widgets.clear_layout import clear


def test_widgets_spaces_and_layouts_are_taken_out(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    label = QLabel("words")
    layout.addWidget(label)
    # neither a space nor another layout has a widget
    layout.addStretch()
    layout.addLayout(QHBoxLayout())
    holder.show()

    clear(layout)

    assert layout.count() == 0
    # deletion waits for the event loop: until then it would be painted over
    assert label.isHidden()
