"""The first minute: four hints on the sample, one after the other; skipped by one key, and never shown again."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

MARGIN = 16
WIDTH = 360
ANSWERS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Step:
    """One hint, beside the widget that it is about."""

    about: QWidget
    title: str
    words: str


class Tour(QFrame):
    """A card beside what it speaks of. Enter goes on, Escape ends it; the desk can be used meanwhile."""

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
        self.skip.clicked.connect(self.end)
        self.go_on.clicked.connect(self.advance)
        parent.installEventFilter(self)
        self._show()

    def _show(self) -> None:
        step = self._steps[self.place]
        self.title.setText(step.title)
        self.words.setText(step.words)
        self.count.setText(
            self.tr("{place} of {count}").format(place=self.place + 1, count=len(self._steps))
        )
        last = self.place == len(self._steps) - 1
        self.go_on.setText(self.tr("Begin") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleName(f"{step.title}. {step.words}")
        self.adjustSize()
        self._put_beside(step.about)
        self.show()
        self.raise_()
        self.go_on.setFocus()

    def _put_beside(self, about: QWidget) -> None:
        """Beside the widget, on the side where there is room, and inside the window."""
        parent = self._desk
        box = QRect(about.mapTo(parent, QPoint(0, 0)), about.size())
        x = box.right() + MARGIN
        if x + self.width() > parent.width() - MARGIN:
            x = box.left() - self.width() - MARGIN
        if x < MARGIN:
            x = box.center().x() - self.width() // 2
        y = min(box.top() + 90, parent.height() - self.height() - MARGIN)
        self.move(max(MARGIN, min(x, parent.width() - self.width() - MARGIN)), max(MARGIN, y))

    def advance(self) -> None:
        """The next hint, or the end."""
        if self.place == len(self._steps) - 1:
            self.end()
            return
        self.place += 1
        self._show()

    def end(self) -> None:
        """Put the tour away for good."""
        self._desk.removeEventFilter(self)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """The keys that answer the card are the card's, whatever the desk does with them."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ANSWERS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.skip if self.skip.hasFocus() else self.go_on).click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what it speaks of when the window is resized."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._put_beside(self._steps[self.place].about)
        return super().eventFilter(watched, event)
