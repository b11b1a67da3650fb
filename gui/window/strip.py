"""The line above the article: what is shown, which is its legend at once, and which model found it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from claimdesk.gui.commands.pencil import Coverage
from claimdesk.gui.theme.colours import LIGHT, Colours

SWATCHES = {
    "show-claims": (),
    "show-names": ("person", "place", "organisation"),
    "show-numbers": ("number",),
}


class LayerSwitch(QAbstractButton):
    """A switch of one layer with a sample of how it looks; follows its action."""

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
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setChecked(self._action.isChecked())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self.text())
            + 30
            + 14 * max(1, len(self._swatches)),
            28,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self.colours
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(c.accent if self.hasFocus() else c.faint), 1.2))
        painter.setBrush(QColor(c.raised if self.isChecked() else c.desk))
        painter.drawRoundedRect(box, 13, 13)
        x = 12.0
        for swatch in self._swatches:
            painter.setPen(QPen(QColor(c.open), 0.8))
            painter.setBrush(
                QColor(getattr(c, swatch)) if self.isChecked() else Qt.BrushStyle.NoBrush
            )
            painter.drawRoundedRect(QRectF(x, 9, 11, 10), 2, 2)
            x += 14
        if not self._swatches:
            painter.setPen(QPen(QColor(c.muted if self.isChecked() else c.open), 2))
            painter.drawLine(int(x), 18, int(x) + 11, 18)
            x += 14
        painter.setPen(QColor(c.text if self.isChecked() else c.muted))
        painter.drawText(
            QRectF(x + 3, 0, self.width(), self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )


class _Elided(QLabel):
    """Words that give way where there is no room for them; they are whole in the tool tip's place and when spoken."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, words)


class Strip(QFrame):
    """The switches left, the model right."""

    def __init__(self, switches: list[LayerSwitch], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._switches = switches
        self.model = _Elided()
        self.model.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.coverage = _Elided()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(8)
        for switch in switches:
            layout.addWidget(switch)
        layout.addSpacing(8)
        layout.addWidget(self.coverage, 3)
        layout.addWidget(self.model, 1)

    def show_coverage(self, coverage: Coverage) -> None:
        """What of the article was looked at, and what was not."""
        words = self.tr("{settled} of {claims} claims").format(
            settled=coverage.settled, claims=coverage.claims
        )
        left = []
        if coverage.numbers:
            left.append(self.tr("{count} numbers").format(count=coverage.numbers))
        if coverage.names:
            left.append(self.tr("{count} names").format(count=coverage.names))
        if left:
            words += " · " + self.tr("{what} to look at").format(what=", ".join(left))
        self.coverage.setText(words if coverage.claims or left else "")
        self.coverage.setToolTip(
            self.tr(
                "What has no tick and is in no settled claim.  , goes to the next one, . ticks it"
            )
        )

    def set_colours(self, colours: Colours) -> None:
        for switch in self._switches:
            switch.colours = colours
            switch.update()
