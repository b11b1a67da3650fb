"""Text fields that keep what is typed without a button."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PAUSE_MS = 900
"""How long typing rests before it is kept."""
MOST_LINES = 8
"""Lines up to which a field grows; longer texts scroll."""


class SavingField(QPlainTextEdit):
    """Field that grows with its text.

    It emits `saved` after a pause, on leaving, and on Ctrl+Enter, if anything changed.
    """

    saved = Signal(str)
    left = Signal()  # Escape or Ctrl+Enter: back to the article

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(2)
        self._kept = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._typed)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show what is on record, unless something newer is being typed."""
        is_being_typed = self.toPlainText().strip() != self._kept
        self._kept = text
        if not is_being_typed:
            self.replace_text(text)

    def replace_text(self, text: str) -> None:
        """Show another claim's text; the text of the one before was kept already."""
        self._kept = text
        # setting the same text anew would take the cursor to its start
        if self.toPlainText().strip() != text:
            self.setPlainText(text)
            self._pause.stop()

    def keep(self) -> None:
        """Emit what was typed, if it differs from what is on record."""
        self._pause.stop()
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.saved.emit(text)

    def _typed(self) -> None:
        self._fit()
        # a text that the program sets is on record already
        if self.hasFocus():
            self._pause.start()

    def _fit(self) -> None:
        # the size of a plain text's document is counted in lines
        lines = min(max(int(self.document().size().height()), 1), MOST_LINES)
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * lines) + 18)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keep()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the article on Ctrl+Enter and on Escape; Enter alone begins a line."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if (is_enter and with_control) or event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
            return
        super().keyPressEvent(event)
