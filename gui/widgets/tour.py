"""Tour of the first minute: hints on the sample, one after the other; shown once, and skippable."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

MARGIN = 16
WIDTH = 360
HINT_TOP = 90
"""Pixels of a hint below the top of the widget that it is about."""
ANSWERS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Step:
    """Hint beside the widget that it is about."""

    about: QWidget
    title: str
    words: str


class Tour(QFrame):
    """Card beside the widget that it is about; the window can be used meanwhile.

    Enter goes on to the next hint, Escape ends the tour.
    """

    ended = Signal()

    def __init__(self, steps: list[Step], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = parent
        self.setObjectName("tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._steps = steps
        self.place = 0
        self.title = QLabel()
        self.title.setObjectName("big")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.skip = QPushButton(self.tr("Skip the tour"))
        self.skip.setObjectName("quiet")
        self.go_on = QPushButton(self.tr("Next"))
        self.go_on.setObjectName("primary")
        self._build()

        self.skip.clicked.connect(self.end)
        self.go_on.clicked.connect(self.advance)
        parent.installEventFilter(self)
        self._show()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.skip)
        row.addWidget(self.go_on)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        for widget in (self.title, self.words):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.setFixedWidth(WIDTH)

    @property
    def _is_last(self) -> bool:
        return self.place == len(self._steps) - 1

    def _show(self) -> None:
        step = self._steps[self.place]
        self.title.setText(step.title)
        self.words.setText(step.words)
        self.setAccessibleName(f"{step.title}. {step.words}")
        self.count.setText(
            self.tr("{place} of {count}").format(place=self.place + 1, count=len(self._steps))
        )

        # at the last hint there is nothing to skip
        self.go_on.setText(self.tr("Start") if self._is_last else self.tr("Next"))
        self.skip.setVisible(not self._is_last)

        # the words decide on the height, and the height on the place
        self.adjustSize()
        self._put_beside(step.about)
        self.show()
        self.raise_()
        self.go_on.setFocus()

    def _put_beside(self, about: QWidget) -> None:
        """Move beside the widget, on the side where there is room, and inside the window."""
        window = self._desk
        most_x = window.width() - self.width() - MARGIN
        most_y = window.height() - self.height() - MARGIN
        box = QRect(about.mapTo(window, QPoint(0, 0)), about.size())

        # to the right, else to the left, else in the middle of a widget as wide as the window
        x = box.right() + MARGIN
        if x > most_x:
            x = box.left() - self.width() - MARGIN
        if x < MARGIN:
            x = box.center().x() - self.width() // 2

        y = min(box.top() + HINT_TOP, most_y)
        self.move(max(MARGIN, min(x, most_x)), max(MARGIN, y))

    def advance(self) -> None:
        """Go to the next hint, or to the end."""
        if self._is_last:
            self.end()
            return
        self.place += 1
        self._show()

    def end(self) -> None:
        """End the tour for good."""
        self._desk.removeEventFilter(self)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that answer the card from being shortcuts of the window."""
        # Space, in the window, goes to the next open claim; here it presses the button
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_answer = event.key() in ANSWERS
            if is_answer:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the tour on Escape, and press a button on Enter."""
        # the button with the focus, which is "Next" unless the reviewer went to the other one
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self.skip.hasFocus():
            self.skip.click()
        else:
            self.go_on.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the widget when the window is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._put_beside(self._steps[self.place].about)
        return super().eventFilter(watched, event)
