"""The four answers, as buttons that say symbol, word and key."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.theme.colours import LIGHT, Colours
from claimdesk.gui.theme.standings import LOOKS, word


class VerdictButton(QAbstractButton):
    """One answer. Filled in its colour when it is the one given."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self.colours: Colours = LIGHT
        standing = Standing(verdict.value)
        self._look, self._word = LOOKS[standing], word(standing)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self._word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_key("")

    def set_key(self, key: str) -> None:
        """Show the key that settles with this verdict; "" where it has none."""
        self._key = key
        told = self.tr("Key {key}; with Shift it settles and stays.").format(key=key)
        self.setAccessibleDescription(told if key else "")
        self.setToolTip(f"{self._word}  ({key})" if key else self._word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(132, self.minimumSizeHint().width()), 38)

    def minimumSizeHint(self) -> QSize:
        """As wide as symbol, word and key: in German the word is longer."""
        return QSize(
            max(108, QFontMetrics(_bold(self.font())).horizontalAdvance(self._word) + 56), 38
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.colours
        colour = QColor(colours.of(Standing(self.verdict.value)))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(
            colour
            if self.isChecked()
            else QColor(colours.hover if self.underMouse() else colours.raised)
        )
        edge = (
            QColor(colours.accent)
            if self.hasFocus()
            else colour
            if self.isChecked()
            else QColor(colours.faint)
        )
        painter.setPen(QPen(edge, 1.6 if self.hasFocus() else 1.0))
        painter.drawRoundedRect(box, 7, 7)
        ink = QColor(colours.page) if self.isChecked() else colour
        if not self.isEnabled():
            ink = QColor(colours.open)
        self._write(
            painter, ink, QColor(colours.page) if self.isChecked() else QColor(colours.muted)
        )

    def _write(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        painter.setFont(_bold(self.font()))
        painter.setPen(ink)
        middle = self.height() / 2
        painter.drawText(
            QRectF(QPointF(7, 0), QPointF(25, self.height())),
            Qt.AlignmentFlag.AlignCenter,
            self._look.symbol,
        )
        painter.drawText(
            QRectF(30, middle - 12, self.width() - 52, 24),
            Qt.AlignmentFlag.AlignVCenter,
            self._word,
        )
        painter.setFont(self.font())
        painter.setPen(quiet)
        painter.drawText(
            QRectF(self.width() - 24, middle - 12, 18, 24), Qt.AlignmentFlag.AlignCenter, self._key
        )


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


class VerdictButtons(QWidget):
    """Two by two; asks for a verdict, or for none when the one given is pressed again."""

    chosen = Signal(object)  # Verdict
    taken_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.buttons = {verdict: VerdictButton(verdict, self) for verdict in Verdict}
        for place, (verdict, button) in enumerate(self.buttons.items()):
            layout.addWidget(button, place // 2, place % 2)
            button.clicked.connect(lambda checked, v=verdict: self._pressed(v, checked))

    def _pressed(self, verdict: Verdict, checked: bool) -> None:
        if checked:
            self.chosen.emit(verdict)
        else:
            self.taken_off.emit()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Fill the one that was given."""
        for own, button in self.buttons.items():
            button.setChecked(own is verdict)

    def set_keys(self, keys: Mapping[Verdict, str]) -> None:
        """Show the keys that settle."""
        for verdict, button in self.buttons.items():
            button.set_key(keys.get(verdict, ""))

    def set_colours(self, colours: Colours) -> None:
        for button in self.buttons.values():
            button.colours = colours
            button.update()
