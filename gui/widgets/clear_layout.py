"""Emptying of a layout, at once: a widget that waits for its deletion must not be seen."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        # an item may be a space, or another layout
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
