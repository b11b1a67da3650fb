"""Evidence of a claim: a list, and a line to add to it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimdesk.annotate.review.state import CaptureState, Evidence
from claimdesk.gui.card.parts import wrapped_label
from claimdesk.gui.widgets.clear_layout import clear


class _EntryLine(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class EvidenceSection(QWidget):
    """Evidence of the current claim. Links are shown, never opened or fetched by themselves."""

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
        self.link.setPlaceholderText(self.tr("Paste a link or name a source, then Enter"))
        self.link.setAccessibleName(self.tr("Evidence: link or source"))
        self.quote = _EntryLine()
        self.quote.setPlaceholderText(self.tr("Quote or note (optional)"))
        self.quote.setAccessibleName(self.tr("Evidence: quote or note"))

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
        self.link.textChanged.connect(self._offer_quote)
        self.quote.hide()

    def _offer_quote(self, link: str) -> None:
        """Show the field for a quote once there is a source."""
        # a quote that was typed stays in sight even when the source is taken out again
        self.quote.setVisible(bool(link.strip()) or bool(self.quote.text()))

    def _more(self) -> QHBoxLayout:
        """Return the buttons for other evidence: a file, or what backs another claim already."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for words, signal in (
            (self.tr("Add a file …"), self.file_requested),
            (self.tr("Reuse evidence …"), self.reuse_requested),
        ):
            button = QPushButton(words)
            button.setObjectName("quiet")
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        return row

    def _add(self) -> None:
        # Enter in empty fields means that there is nothing to add
        if not self.link.text().strip() and not self.quote.text().strip():
            self.left.emit()
            return

        self.added.emit(self.link.text(), self.quote.text())
        self.link.clear()
        self.quote.clear()
        self.quote.hide()
        self.left.emit()

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """List the evidence of a claim."""
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
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self._words(), 1)
        first.addWidget(self._remove_button(), 0, Qt.AlignmentFlag.AlignTop)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        # only what has an address can be captured; a note needs no copy
        if evidence.link:
            is_failed = evidence.capture is CaptureState.FAILED
            layout.addWidget(wrapped_label(self._state(), "warning" if is_failed else "muted"))
            layout.addLayout(self._actions())

    def _words(self) -> QLabel:
        """Return the label with title, link, quote and note, each on a line."""
        one = self._evidence
        title = " · ".join(part for part in (one.title, one.publisher) if part)
        quote = f"“{one.quote}”" if one.quote else ""
        lines = (title, _broken(one.link), quote, one.note)

        label = wrapped_label("\n".join(line for line in lines if line))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(self.tr("Evidence"))
        return label

    def _remove_button(self) -> QPushButton:
        button = QPushButton("✕")
        button.setObjectName("quiet")
        button.setFixedWidth(28)
        button.setToolTip(self.tr("Remove this evidence (undo restores it)"))
        button.setAccessibleName(self.tr("Remove evidence"))
        button.clicked.connect(lambda: self.removed.emit(self._evidence.id))
        return button

    def _state(self) -> str:
        """Return the state of the copy: "Captured 2025-01-31 14:05, SHA-256 9f86d081884c…"."""
        one = self._evidence
        if one.capture is CaptureState.FAILED:
            return self.tr("Capture failed: {reason}").format(reason=one.reason)
        if one.capture is not CaptureState.CAPTURED:
            return self.tr("Not captured")

        day = ""
        if one.captured:
            day = f"{datetime.fromisoformat(one.captured).astimezone():%Y-%m-%d %H:%M}"
        state = self.tr("Captured {day}, SHA-256 {digest}…").format(day=day, digest=one.sha256[:12])

        # the first copy stays when the page has gone since
        if one.reason:
            state += self.tr(" A later attempt failed: {reason}").format(reason=one.reason)
        return state

    def _actions(self) -> QHBoxLayout:
        one = self._evidence
        row = QHBoxLayout()
        row.setSpacing(4)

        if one.sha256:
            row.addWidget(self._action(self.tr("Show the copy"), self.opened, one))

        is_web_address = one.link.lower().startswith(("http://", "https://"))
        if is_web_address:
            capture = self.tr("Capture again")
            if one.capture is CaptureState.NOT_ASKED:
                capture = self.tr("Capture")
            row.addWidget(self._action(capture, self.capture_requested, one.id))
            row.addWidget(self._action(self.tr("Archive …"), self.archived, one))

        row.addStretch()
        return row

    @staticmethod
    def _action(words: str, signal: SignalInstance, about: Evidence | str) -> QPushButton:
        """Return a button that emits a signal about the evidence."""
        button = QPushButton(words)
        button.setObjectName("quiet")
        button.clicked.connect(lambda: signal.emit(about))
        return button


def _broken(link: str) -> str:
    """Return a link with places where it may wrap: a label breaks at zero-width spaces."""
    return link.replace("/", "/\u200b").replace("?", "?\u200b").replace("&", "&\u200b")
