"""Buttons of the four verdicts, with symbol, word and key."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.theme.colours import LIGHT, Colours
from claimdesk.gui.theme.standings import LOOKS, word


class VerdictButton(QAbstractButton):
    """Button of a verdict, filled in its colour when it is the one given."""

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
        description, tip = "", self._word
        if key:
            description = self.tr("Key {key}. With Shift, stay on this claim.").format(key=key)
            tip = f"{self._word}  ({key})"
        self.setAccessibleDescription(description)
        self.setToolTip(tip)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(132, self.minimumSizeHint().width()), 38)

    def minimumSizeHint(self) -> QSize:
        """Return a size as wide as symbol, word and key: in German the word is longer."""
        word_width = QFontMetrics(_bold(self.font())).horizontalAdvance(self._word)
        return QSize(max(108, word_width + 56), 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        # as a context, since a painter that anything keeps alive beyond its event brings Qt down
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        """Paint the ground, filled for the verdict that is given, then the words on it."""
        colours = self.colours
        own = colours.of(Standing(self.verdict.value))
        ground, edge, ink, quiet = colours.raised, colours.faint, own, colours.muted
        if self.underMouse():
            ground = colours.hover
        if self.isChecked():
            ground, edge, ink, quiet = own, own, colours.page, colours.page
        if not self.isEnabled():
            ink = colours.open

        # the focus is seen on a filled button too
        width = 1.0
        if self.hasFocus():
            edge, width = colours.accent, 1.6

        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        self._write(painter, QColor(ink), QColor(quiet))

    def _write(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        """Write symbol, word and key."""
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
    """Four buttons, two by two.

    They ask for a verdict, or for none when the one given is pressed again.
    """

    chosen = Signal(object)  # Verdict
    taken_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.buttons = {verdict: VerdictButton(verdict, self) for verdict in Verdict}
        for place, button in enumerate(self.buttons.values()):
            layout.addWidget(button, place // 2, place % 2)
            self._listen_to(button)

    def _listen_to(self, button: VerdictButton) -> None:
        button.clicked.connect(lambda checked: self._press(button.verdict, checked))

    def _press(self, verdict: Verdict, checked: bool) -> None:
        # the button has changed its state already
        if checked:
            self.chosen.emit(verdict)
        else:
            self.taken_off.emit()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Fill the button of the verdict that was given."""
        for one, button in self.buttons.items():
            button.setChecked(one is verdict)

    def set_keys(self, keys: Mapping[Verdict, str]) -> None:
        """Show the keys that settle."""
        for verdict, button in self.buttons.items():
            button.set_key(keys.get(verdict, ""))

    def set_colours(self, colours: Colours) -> None:
        """Paint the buttons in another set of colours."""
        for button in self.buttons.values():
            button.colours = colours
            button.update()
