"""Agreement of every pair of reviewers as a map: a figure in each cell, deeper the higher it is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from claimdesk.annotate.agreement.values import Pair
from claimdesk.gui.theme.colours import LIGHT, Colours

WIDEST, NARROWEST, CELL_HEIGHT, NAMES = 74, 40, 34, 120
ROOM = 370
"""Width that the cells share, until they are at their narrowest."""


class HeatMap(QWidget):
    """Map with a row and a column for each reviewer; a pair has one figure, below the diagonal."""

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
            # below the diagonal, the row is the later of the two
            self._pairs[max(one, other), min(one, other)] = pair

        self.setAccessibleDescription("; ".join(self._words(pair) for pair in pairs))
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        # n reviewers make n - 1 rows: the first one has no pair before it
        count = max(0, len(self._raters) - 1)
        height = CELL_HEIGHT * count + 26 if count else 0
        return QSize(NAMES + self._width * count + 8, height)

    @property
    def _width(self) -> int:
        """The width of a cell, in pixels; many reviewers have narrow ones."""
        return max(NARROWEST, min(WIDEST, ROOM // max(1, len(self._raters) - 1)))

    def _words(self, pair: Pair) -> str:
        """Return a pair in words: "Ana / Ben: kappa 0.72 (0.61 – 0.81) on 140 claims"."""
        both = f"{self._names.get(pair.first, '')} / {self._names.get(pair.second, '')}"
        kappa = pair.kappa
        # too few claims, or all answers alike
        if kappa.value is None:
            return f"{both}: {kappa.why}"

        around = ""
        if kappa.low is not None and kappa.high is not None:
            around = f" ({kappa.low:.2f} – {kappa.high:.2f})"
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
        for (row, column), pair in self._pairs.items():
            self._paint_cell(painter, self._cell(row, column), pair)
        self._paint_names(painter)

    def _paint_names(self, painter: QPainter) -> None:
        """Paint the names of the rows at the left, and those of the columns below."""
        last = len(self._raters) - 1
        for row in range(1, last + 1):
            left = QRectF(0, (row - 1) * CELL_HEIGHT, NAMES - 10, CELL_HEIGHT - 3)
            self._paint_name(painter, left, row, Qt.AlignmentFlag.AlignRight)
        for column in range(last):
            below = QRectF(NAMES + column * self._width, last * CELL_HEIGHT, self._width - 3, 22)
            self._paint_name(painter, below, column, Qt.AlignmentFlag.AlignHCenter)

    def _paint_name(
        self, painter: QPainter, box: QRectF, place: int, side: Qt.AlignmentFlag
    ) -> None:
        name = self._names.get(self._raters[place], self._raters[place])
        short = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, short)

    def _paint_cell(self, painter: QPainter, box: QRectF, pair: Pair) -> None:
        value = pair.kappa.value
        # a dash where there is no figure, with the reason in the tool tip
        words, ground = "–", QColor(self.colours.faint)
        if value is not None:
            words, ground = f"{value:.2f}", self._shade(value)

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(_ink_on(ground))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _shade(self, value: float) -> QColor:
        """Return a ground between plain, no better than chance, and accent, full agreement."""
        # below zero, reviewers agree less than by chance: no shade says more than none
        share = min(1.0, max(0.0, value))
        low, high = QColor(self.colours.raised), QColor(self.colours.accent)
        mixed = (low.getRgb()[i] + share * (high.getRgb()[i] - low.getRgb()[i]) for i in range(3))  # type: ignore[index]
        return QColor(*(round(part) for part in mixed))

    def event(self, event: object) -> bool:
        """Show the tool tip of a cell."""
        if isinstance(event, QHelpEvent):
            pair = self._pair_at(event.pos().toPointF())
            if pair is not None:
                QToolTip.showText(event.globalPos(), self._words(pair), self)
                return True
        return super().event(event)  # type: ignore[arg-type]

    def _pair_at(self, point: QPointF) -> Pair | None:
        for (row, column), pair in self._pairs.items():
            if self._cell(row, column).contains(point):
                return pair
        return None


def _ink_on(ground: QColor) -> QColor:
    """Return white or near black, the one that stands out more (relative luminance of WCAG 2.2)."""
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
    """Return a channel of sRGB, 0 to 1, as linear light."""
    # near black, sRGB is linear itself
    if channel > 0.04045:
        return float(((channel + 0.055) / 1.055) ** 2.4)
    return channel / 12.92
