"""Line above the article: switches of the layers, counts, and a warning."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from claimdesk.gui.commands.pencil import Coverage
from claimdesk.gui.theme.colours import LIGHT, Colours

SWATCH = 14
"""Pixels from one colour sample to the next."""
SWATCHES: dict[str, tuple[str, ...]] = {
    "show-claims": (),
    "show-names": ("person", "place", "organisation"),
    "show-numbers": ("number",),
}
"""Colours that a layer's switch shows, as in a legend; claims are underlined and have none."""


class LayerSwitch(QAbstractButton):
    """A switch of one layer with a sample of its marks; follows its action."""

    def __init__(self, action: QAction, word: str, swatches: tuple[str, ...], tip: str) -> None:
        super().__init__()
        self.colours: Colours = LIGHT
        self._swatches = swatches
        self._action = action
        self.setText(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text())
        self.setToolTip(f"{tip}\n{action.text()}  ({action.shortcut().toString()})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # the action decides; the switch shows what the menu and the keys change, too
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setChecked(self._action.isChecked())
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 30 + SWATCH * max(1, len(self._swatches)), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        if self._swatches:
            x = self._paint_swatches(painter)
        else:
            x = self._paint_line(painter)

        words = self.colours.muted
        if self.isChecked():
            words = self.colours.text
        painter.setPen(QColor(words))
        painter.drawText(
            QRectF(x + 3, 0, self.width(), self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )

    def _paint_box(self, painter: QPainter) -> None:
        edge, ground = self.colours.faint, self.colours.backdrop
        if self.hasFocus():
            edge = self.colours.accent
        if self.isChecked():
            ground = self.colours.raised
        painter.setPen(QPen(QColor(edge), 1.2))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 13, 13)

    def _paint_swatches(self, painter: QPainter) -> float:
        """Draw a sample of each colour, empty while hidden; return where the words begin."""
        x = 12.0
        for swatch in self._swatches:
            painter.setPen(QPen(QColor(self.colours.open), 0.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.isChecked():
                painter.setBrush(QColor(getattr(self.colours, swatch)))
            painter.drawRoundedRect(QRectF(x, 9, 11, 10), 2, 2)
            x += SWATCH
        return x

    def _paint_line(self, painter: QPainter) -> float:
        """Draw the underline of an open claim; return where the words begin."""
        x = 12
        colour = self.colours.open
        if self.isChecked():
            colour = self.colours.muted
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawLine(x, 18, x + 11, 18)
        return x + SWATCH


class _Elided(QLabel):
    """Words that are cut where there is no room for them; a screen reader has all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("muted")
        # with the words' width as a wish, a long model name would keep the window from narrowing
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, words)


class Strip(QFrame):
    """The line itself: switches left, counts behind them, a warning right."""

    def __init__(self, switches: list[LayerSwitch], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._switches = switches

        self.warning = _Elided()
        self.warning.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.coverage = _Elided()

        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(8)
        for switch in switches:
            layout.addWidget(switch)
        layout.addSpacing(8)
        layout.addWidget(self.coverage, 3)
        layout.addWidget(self.warning, 2)
        self.warning.hide()

    def warn(self, warning: str) -> None:
        """Show a warning about the article's findings; "" for none."""
        self.warning.setText(warning)
        self.warning.setToolTip(warning)
        self.warning.setVisible(bool(warning))

    def show_coverage(self, coverage: Coverage) -> None:
        """Show the number of reviewed claims, and of names and numbers still to look at."""
        words = self.tr("{settled} of {claims} claims").format(
            settled=f"{coverage.settled:,}", claims=f"{coverage.claims:,}"
        )
        left = []
        if coverage.numbers:
            left.append(self.tr("{count} numbers").format(count=f"{coverage.numbers:,}"))
        if coverage.names:
            left.append(self.tr("{count} names").format(count=f"{coverage.names:,}"))
        if left:
            words += " · " + self.tr("{what} to check").format(what=", ".join(left))
        # "0 of 0 claims" would say nothing
        if not coverage.claims and not left:
            words = ""
        self.coverage.setText(words)
        self.coverage.setToolTip(
            self.tr(
                "Names and numbers without a check mark, outside reviewed claims.  , goes to "
                "the next one, . marks it as checked"
            )
        )

    def set_colours(self, colours: Colours) -> None:
        """Draw the switches in these colours."""
        for switch in self._switches:
            switch.colours = colours
            switch.update()
