"""A line above the article for what went wrong; it stays until it is put away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class Notice(QFrame):
    """One or more sentences with a button to put them away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Notices"))
        close = QPushButton(self.tr("Put away"))
        close.setObjectName("quiet")
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 12, 8)
        layout.addWidget(self.words, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def add(self, sentence: str) -> None:
        """Show a sentence; below those that nobody put away yet, at most four."""
        there = self.words.text().splitlines() if self.isVisible() else []
        self.words.setText("\n".join([*[one for one in there if one != sentence][-3:], sentence]))
        self.words.setAccessibleName(sentence)
        self.show()
