"""Qt can be loaded: without it no other test of the window means anything."""

from tests.support.needs import needs_qt


@needs_qt
def test_qt_can_be_loaded() -> None:
    from PySide6 import QtWidgets

    assert QtWidgets.QApplication.__name__ == "QApplication"
