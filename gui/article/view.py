"""Reading view: an article as a page that answers mouse and keys.

It only shows: a decision is asked for by a signal.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.caret import CARET_KEYS
from claimdesk.gui.article.column import Fold
from claimdesk.gui.article.marked_page import MarkedPage

WALKING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}
"""Keys that ask for the next (1) or previous (-1) claim."""


class ReadingView(MarkedPage):
    """View of one article. Offsets in signals count code points of the article's text."""

    claim_clicked = Signal(str)
    walked = Signal(int)  # +1 or -1: the next or previous claim was asked for
    fold_toggled = Signal()
    menu_requested = Signal(int, QPoint)
    selection_changed = Signal()
    caret_left = Signal()  # Escape: the caret is to be turned off

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(self.tr("Article text. The claims are in the claim list."))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the article"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret; with Shift, select up to there; on a fold, unfold it."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not is_left or self._column is None:
            return

        found = self._row_at(self._column, event.position().y())
        if found and isinstance(self._column.rows[found[0]], Fold):
            self.fold_toggled.emit()
            return

        offset = self.offset_at(event.position())
        if offset is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._press(offset, extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while the button is down; else show what can be clicked."""
        offset = self.offset_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            # outside the text, the selection stays as far as it went
            if offset is not None:
                self._press(offset, extend=True)
            return

        cursor = Qt.CursorShape.IBeamCursor
        if self._shown_claim_at(offset) is not None:
            cursor = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on a claim; the end of a selection is none."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not is_left or self._caret.selection:
            return
        claim = self._shown_claim_at(self.offset_at(event.position()))
        if claim:
            self.claim_clicked.emit(claim.claim.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        offset = self.offset_at(event.position())
        if offset is not None and self._article:
            self._caret.select_word(self._article.text, offset)
            self._after_selecting()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a place in the text."""
        offset = self.offset_at(QPointF(event.pos()))
        if offset is not None:
            self.menu_requested.emit(offset, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tool tip of a name, number or claim."""
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        offset = self.offset_at(QPointF(event.pos()))
        tip = self._tip_at(offset) if offset is not None else ""
        if tip:
            QToolTip.showText(event.globalPos(), tip, self.viewport())
        else:
            QToolTip.hideText()

    def event(self, event: QEvent) -> bool:
        """Keep the caret's keys from being shortcuts while the caret is on."""
        # Qt asks the focused widget before it takes a key for a shortcut: Shift+Right moves an edge
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_caret_key = Qt.Key(event.key()) in CARET_KEYS
            if self._caret.active and is_caret_key:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, walk from claim to claim, or scroll to an end."""
        if not (self._move_caret(event) or self._walk(event) or self._scroll_or_leave(event)):
            super().keyPressEvent(event)

    def _move_caret(self, event: QKeyEvent) -> bool:
        """Move the caret; return False where it is off, or the key is not the caret's."""
        if not self._caret.active or self._column is None:
            return False
        if not self._caret.press_key(event, self._column):
            return False

        # the view scrolls with the caret
        self._after_selecting()
        self.reveal(Span(self._caret.position, self._caret.position + 1))
        return True

    def _walk(self, event: QKeyEvent) -> bool:
        """Ask for the next or previous claim; return False for another key."""
        step = WALKING.get(Qt.Key(event.key()))
        # arrows of the number pad count as arrows
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.walked.emit(step)
        return True

    def _scroll_or_leave(self, event: QKeyEvent) -> bool:
        """Answer Home, End and Escape; return False for another key."""
        key = Qt.Key(event.key())
        bar = self.verticalScrollBar()
        # Home and End go to the ends of the article; while the caret is on, they move it
        if key is Qt.Key.Key_Home:
            bar.setValue(0)
        elif key is Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        # the first Escape clears the selection, the second one asks to turn the caret off
        elif key is Qt.Key.Key_Escape and self._caret.selection:
            self.clear_selection()
        elif key is Qt.Key.Key_Escape and self._caret.active:
            self.caret_left.emit()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    @property
    def caret_active(self) -> bool:
        """True if the caret for selecting by keyboard is on."""
        return self._caret.active

    def set_caret_active(self, active: bool) -> None:
        """Turn the caret for selecting by keyboard on or off; it starts at the current claim."""
        claim = self._current_claim()
        start = claim.claim.start if claim else self.first_visible()
        self._caret.activate(active, start)
        self.viewport().update()
        if active:
            self.setFocus()

    @property
    def caret_offset(self) -> int | None:
        """The offset of the caret; None while it is off."""
        if not self._caret.active:
            return None
        return self._caret.position

    @property
    def selection(self) -> Span | None:
        """The selected span; None where nothing is selected."""
        return self._caret.selection

    def select(self, span: Span) -> None:
        """Select a span."""
        self._caret.press(span.start, extend=False)
        self._press(span.end, extend=True)

    def clear_selection(self) -> None:
        """Leave the caret at its place, with nothing selected."""
        self._press(self._caret.position, extend=False)

    def _press(self, offset: int, *, extend: bool) -> None:
        self._caret.press(offset, extend=extend)
        self._after_selecting()

    def _after_selecting(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()

    def copy(self) -> None:
        """Copy the selected words exactly as the article has them."""
        if self._article and self._caret.selection:
            QGuiApplication.clipboard().setText(self._caret.selection.of(self._article.text))
