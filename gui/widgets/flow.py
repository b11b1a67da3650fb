"""Small buttons in rows that wrap."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 6


class Flow(QWidget):
    """Widget that places others left to right and wraps; as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget behind the others."""
        widget.setParent(self)
        widget.show()
        self._items.append(widget)
        self._arrange(self.width())
        self.updateGeometry()

    def clear(self) -> None:
        """Remove every widget."""
        # hidden at once: a widget that waits for its deletion must not be seen
        for widget in self._items:
            widget.hide()
            widget.deleteLater()
        self._items = []
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        return QSize(200, self._arrange(max(self.width(), 200), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int, *, move: bool = True) -> int:
        """Place the widgets in rows of a width, or only measure; return the height they take."""
        x = y = row_height = 0
        for widget in self._items:
            size = widget.sizeHint()
            # one that is wider than the row stands in a row alone, and is cut
            if x and x + size.width() > width:
                x = 0
                y += row_height + GAP
                row_height = 0

            if move:
                widget.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + GAP
            row_height = max(row_height, size.height())

        return y + row_height
