"""What the machine has to have for the rest to mean anything."""

import pytest

from annotate.project.health import missing_libraries


@pytest.mark.skipif(
    bool(missing_libraries()), reason=f"Qt lacks {missing_libraries()}: make system; no window is tested"
)
def test_qt_can_be_loaded() -> None:
    from PySide6 import QtWidgets

    assert QtWidgets.QApplication.__name__ == "QApplication"
