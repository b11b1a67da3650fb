"""What backs a claim: a list of evidence, and a line to add to it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimdesk.annotate.review.state import CaptureState, Evidence
from claimdesk.gui.widgets.clear_layout import clear


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
    capture_requested = Signal(str)
    opened = Signal(object)  # a piece of evidence whose copy is to be seen
    archived = Signal(object)  # a piece of evidence to be handed to an archive
    file_requested = Signal()
    reuse_requested = Signal()
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
        layout.addLayout(self._more())
        for line in (self.link, self.quote):
            line.returnPressed.connect(self._add)
            line.left.connect(self.left)
        self.link.textChanged.connect(
            lambda text: self.quote.setVisible(bool(text.strip()) or bool(self.quote.text()))
        )
        self.quote.hide()

    def _more(self) -> QHBoxLayout:
        """Other ways to evidence: a file, or what backs another claim already."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for words, signal in (
            (self.tr("Add a file …"), self.file_requested),
            (self.tr("Evidence used before …"), self.reuse_requested),
        ):
            button = QPushButton(words)
            button.setObjectName("quiet")
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        return row

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
            row.capture_requested.connect(self.capture_requested)
            row.opened.connect(self.opened)
            row.archived.connect(self.archived)
            self._list.addWidget(row)

    def clear_entry(self) -> None:
        """Forget what was being typed for another claim."""
        self.link.clear()
        self.quote.clear()


class _Row(QWidget):
    removed = Signal(str)
    capture_requested = Signal(str)
    opened = Signal(object)
    archived = Signal(object)

    def __init__(self, evidence: Evidence) -> None:
        super().__init__()
        self._evidence = evidence
        text = QLabel()
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        title = " · ".join(part for part in (evidence.title, evidence.publisher) if part)
        quote = f"“{evidence.quote}”" if evidence.quote else ""
        text.setText(
            "\n".join(
                part for part in (title, _broken(evidence.link), quote, evidence.note) if part
            )
        )
        text.setAccessibleName(self.tr("Evidence"))
        remove = QPushButton("✕")
        remove.setObjectName("quiet")
        remove.setFixedWidth(28)
        remove.setToolTip(self.tr("Remove this evidence (undo brings it back)"))
        remove.setAccessibleName(self.tr("Remove evidence"))
        remove.clicked.connect(lambda: self.removed.emit(evidence.id))
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(text, 1)
        first.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        if evidence.link:
            state = QLabel(self._state())
            state.setObjectName("warning" if evidence.capture is CaptureState.FAILED else "muted")
            state.setWordWrap(True)
            state.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(state)
            layout.addLayout(self._actions())

    def _state(self) -> str:
        """What is kept of it, in words."""
        one = self._evidence
        if one.capture is CaptureState.FAILED:
            return self.tr("Capture failed: {reason}").format(reason=one.reason)
        if one.capture is CaptureState.CAPTURED:
            moment = datetime.fromisoformat(one.captured).astimezone() if one.captured else None
            day = f"{moment:%Y-%m-%d %H:%M}" if moment else ""
            kept = self.tr("Captured {day}, SHA-256 {digest}…").format(
                day=day, digest=one.sha256[:12]
            )
            later = (
                self.tr(" A later try failed: {reason}").format(reason=one.reason)
                if one.reason
                else ""
            )
            return kept + later
        return self.tr("Not captured")

    def _actions(self) -> QHBoxLayout:
        one = self._evidence
        row = QHBoxLayout()
        row.setSpacing(4)
        is_link = one.link.lower().startswith(("http://", "https://"))
        if one.sha256:
            self._action(row, self.tr("Show the copy"), lambda: self.opened.emit(one))
        if is_link:
            words = (
                self.tr("Capture again")
                if one.capture is not CaptureState.NOT_ASKED
                else self.tr("Capture")
            )
            self._action(row, words, lambda: self.capture_requested.emit(one.id))
            self._action(row, self.tr("Archive …"), lambda: self.archived.emit(one))
        row.addStretch()
        return row

    @staticmethod
    def _action(row: QHBoxLayout, words: str, handler: Callable[[], None]) -> None:
        button = QPushButton(words)
        button.setObjectName("quiet")
        button.clicked.connect(lambda _=False: handler())
        row.addWidget(button)


def _broken(link: str) -> str:
    """A link with places where it may wrap: a label breaks at zero-width spaces."""
    return link.replace("/", "/\u200b").replace("?", "?\u200b").replace("&", "&\u200b")
