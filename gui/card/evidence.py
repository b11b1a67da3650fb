"""What backs a claim: a list of evidence, and a line to add to it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotate.review.state import Evidence
from gui.clearing import clear


class _EntryLine(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class EvidenceSection(QWidget):
    """Evidence of the claim in hand. Links are shown, never opened or fetched by themselves."""

    added = Signal(str, str)  # link, quote
    removed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.link = _EntryLine()
        self.link.setPlaceholderText(self.tr("Paste a link or write a source, then Enter"))
        self.link.setAccessibleName(self.tr("Evidence: link or source"))
        self.quote = _EntryLine()
        self.quote.setPlaceholderText(self.tr("What it says (optional)"))
        self.quote.setAccessibleName(self.tr("Evidence: what it says"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._list)
        layout.addWidget(self.link)
        layout.addWidget(self.quote)
        for line in (self.link, self.quote):
            line.returnPressed.connect(self._add)
            line.left.connect(self.left)
        self.link.textChanged.connect(lambda text: self.quote.setVisible(bool(text.strip()) or bool(self.quote.text())))
        self.quote.hide()

    def _add(self) -> None:
        if not self.link.text().strip() and not self.quote.text().strip():
            self.left.emit()
            return
        self.added.emit(self.link.text(), self.quote.text())
        self.link.clear()
        self.quote.clear()
        self.quote.hide()
        self.left.emit()

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """List what there is."""
        clear(self._list)
        for one in evidence:
            row = _Row(one)
            row.removed.connect(self.removed)
            self._list.addWidget(row)

    def clear_entry(self) -> None:
        """Forget what was being typed for another claim."""
        self.link.clear()
        self.quote.clear()


class _Row(QWidget):
    removed = Signal(str)

    def __init__(self, evidence: Evidence) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        text = QLabel()
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        parts = [_broken(evidence.link), f"“{evidence.quote}”" if evidence.quote else "", evidence.note]
        text.setText("\n".join(part for part in parts if part))
        text.setAccessibleName(QCoreApplication.translate("Evidence", "Evidence"))
        remove = QPushButton("✕")
        remove.setObjectName("quiet")
        remove.setFixedWidth(28)
        remove.setToolTip(QCoreApplication.translate("Evidence", "Remove this evidence (undo brings it back)"))
        remove.setAccessibleName(QCoreApplication.translate("Evidence", "Remove evidence"))
        remove.clicked.connect(lambda: self.removed.emit(evidence.id))
        layout.addWidget(text, 1)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)


def _broken(link: str) -> str:
    """A link with places where it may wrap: a label breaks at zero-width spaces."""
    return link.replace("/", "/\u200b").replace("?", "?\u200b").replace("&", "&\u200b")
