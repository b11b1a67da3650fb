"""Agreement of every pair of reviewers as a map: the figure in each cell, the deeper the more they agree."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from claimdesk.annotate.agreement.values import Pair
from claimdesk.gui.theme.colours import LIGHT, Colours

WIDEST, NARROWEST, CELL_HEIGHT, NAMES = 74, 40, 34, 120
ROOM = 370
"""Width that the cells share, until they are at their narrowest."""


class HeatMap(QWidget):
    """A row and a column a reviewer. The upper half is left empty: a pair has one figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self._raters: list[str] = []
        self._names: Mapping[str, str] = {}
        self._pairs: dict[tuple[int, int], Pair] = {}
        self.setAccessibleName(self.tr("Agreement of pairs"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pairs(
        self, raters: Sequence[str], pairs: Sequence[Pair], names: Mapping[str, str]
    ) -> None:
        """Show Cohen's kappa of every pair."""
        self._raters, self._names = list(raters), names
        self._pairs = {}
        for pair in pairs:
            one, other = self._raters.index(pair.first), self._raters.index(pair.second)
            self._pairs[max(one, other), min(one, other)] = pair
        self.setAccessibleDescription("; ".join(self._told(pair) for pair in pairs))
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        count = max(0, len(self._raters) - 1)
        return QSize(NAMES + self._width * count + 8, CELL_HEIGHT * count + 26 if count else 0)

    @property
    def _width(self) -> int:
        return max(NARROWEST, min(WIDEST, ROOM // max(1, len(self._raters) - 1)))

    def _told(self, pair: Pair) -> str:
        both = f"{self._names.get(pair.first, '')} / {self._names.get(pair.second, '')}"
        kappa = pair.kappa
        if kappa.value is None:
            return f"{both}: {kappa.why}"
        around = (
            f" ({kappa.low:.2f} – {kappa.high:.2f})"
            if kappa.low is not None and kappa.high is not None
            else ""
        )
        return self.tr("{both}: kappa {value}{around} on {n} claims").format(
            both=both, value=f"{kappa.value:.2f}", around=around, n=f"{kappa.n:,}"
        )

    def _cell(self, row: int, column: int) -> QRectF:
        return QRectF(
            NAMES + column * self._width, (row - 1) * CELL_HEIGHT, self._width - 3, CELL_HEIGHT - 3
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(1, len(self._raters)):
            self._name(
                painter,
                QRectF(0, (row - 1) * CELL_HEIGHT, NAMES - 10, CELL_HEIGHT - 3),
                row,
                right=True,
            )
            for column in range(row):
                pair = self._pairs.get((row, column))
                if pair:
                    self._paint_cell(painter, self._cell(row, column), pair)
        for column in range(len(self._raters) - 1):
            below = QRectF(
                NAMES + column * self._width,
                (len(self._raters) - 1) * CELL_HEIGHT,
                self._width - 3,
                22,
            )
            self._name(painter, below, column, right=False)

    def _name(self, painter: QPainter, box: QRectF, place: int, *, right: bool) -> None:
        name = self._names.get(self._raters[place], self._raters[place])
        short = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, round(box.width())
        )
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignHCenter
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, short)

    def _paint_cell(self, painter: QPainter, box: QRectF, pair: Pair) -> None:
        value = pair.kappa.value
        ground = QColor(self.colours.faint) if value is None else self._shade(value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(_ink_on(ground))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignCenter, "–" if value is None else f"{value:.2f}"
        )

    def _shade(self, value: float) -> QColor:
        """From the ground for no better than chance to the accent for full agreement."""
        share = min(1.0, max(0.0, value))
        low, high = QColor(self.colours.raised), QColor(self.colours.accent)
        mixed = (low.getRgb()[i] + share * (high.getRgb()[i] - low.getRgb()[i]) for i in range(3))  # type: ignore[index]
        return QColor(*(round(part) for part in mixed))

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            for (row, column), pair in self._pairs.items():
                if self._cell(row, column).contains(event.pos().toPointF()):
                    QToolTip.showText(event.globalPos(), self._told(pair), self)
                    return True
        return super().event(event)  # type: ignore[arg-type]


def _ink_on(ground: QColor) -> QColor:
    """White or near black, whichever stands out more (relative luminance of WCAG 2.2)."""
    luminance = (
        0.2126 * _linear(ground.redF())
        + 0.7152 * _linear(ground.greenF())
        + 0.0722 * _linear(ground.blueF())
    )
    on_white = 1.05 / (luminance + 0.05)
    on_ink = (luminance + 0.05) / 0.062
    if on_white > on_ink:
        return QColor("#ffffff")
    return QColor("#1f1e1b")


def _linear(channel: float) -> float:
    """A channel of sRGB, 0 to 1, as linear light."""
    if channel > 0.04045:
        return float(((channel + 0.055) / 1.055) ** 2.4)
    return channel / 12.92
