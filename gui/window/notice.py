"""Line above the article for problems; it stays until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

MOST = 4
"""Sentences shown at once."""


class Notice(QFrame):
    """Sentences with a button that closes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Messages"))

        close = QPushButton(self.tr("Dismiss"))
        close.setObjectName("quiet")
        close.clicked.connect(self.hide)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 12, 8)
        layout.addWidget(self.words, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def add(self, sentence: str) -> None:
        """Show a sentence, below the latest of those that were not closed yet."""
        shown = []
        if self.isVisible():
            # one that comes again moves to the end, where it is seen as new
            shown = [one for one in self.words.text().splitlines() if one != sentence]
        self.words.setText("\n".join([*shown[-(MOST - 1) :], sentence]))

        # a screen reader speaks the new sentence only
        self.words.setAccessibleName(sentence)
        self.show()
