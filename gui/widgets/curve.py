"""Learning curve: F1 on held-out articles against the number of decisions."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from claimdesk.gui.theme.colours import LIGHT, Colours

LEFT, BOTTOM, TOP, RIGHT = 44, 30, 12, 24
"""Margins around the curve, in pixels."""
LABEL_GAP = 44
"""Pixels between two numbers below the curve, so that they do not run into each other."""


class CurveView(QWidget):
    """Drawing of points (decisions, F1), joined by a line, with the shipped claim model as a level.

    Decisions are drawn by doubling: from 100 to 200 is as far as from 200 to 400.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[tuple[int, float]] = []
        self._level = 0.0
        self.colours: Colours = LIGHT
        self.setMinimumHeight(190)
        self.setAccessibleName(self.tr("Learning curve"))

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def show_curve(self, points: list[tuple[int, float]], level: float) -> None:
        """Show a curve and the F1 of the shipped claim model."""
        self._points, self._level = points, level
        # screen readers read the points
        words = [self.tr("{n} decisions {f1}").format(n=n, f1=f"{f1:.2f}") for n, f1 in points]
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        self._paint_levels(painter, box)
        if self._points:
            self._paint_decisions(painter, box)
            self._paint_shipped(painter, box)
            self._paint_curve(painter, box)

    def _paint_shipped(self, painter: QPainter, box: QRectF) -> None:
        level = self._y(box, self._level)
        painter.setPen(QPen(QColor(self.colours.muted), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))
        words = self.tr("included model {f1}").format(f1=f"{self._level:.2f}")
        painter.drawText(QPointF(box.left() + 6, level - 5), words)

    def _paint_curve(self, painter: QPainter, box: QRectF) -> None:
        places = [QPointF(self._x(box, n), self._y(box, f1)) for n, f1 in self._points]
        accent = QColor(self.colours.accent)
        painter.setPen(QPen(accent, 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(accent)
        for place in places:
            painter.drawEllipse(place, 3.5, 3.5)

        # only the last figure is of interest: it is the model there is now
        last = self._points[-1][1]
        label = QRectF(places[-1].x() - 60, places[-1].y() - 24, 60 + RIGHT, 18)
        painter.drawText(label, Qt.AlignmentFlag.AlignRight, f"{last:.2f}")

    def _paint_levels(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(self.colours.faint), 1))
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = self._y(box, share)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

        painter.setPen(QColor(self.colours.muted))
        for share in (0.0, 0.5, 1.0):
            line = QRectF(0, self._y(box, share) - 9, LEFT - 8, 18)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share:.1f}"
            )

    def _paint_decisions(self, painter: QPainter, box: QRectF) -> None:
        """Paint the numbers of decisions below the points, as many as there is room for."""
        painter.setPen(QColor(self.colours.muted))
        taken = -100.0
        for n, _ in self._points:
            x = self._x(box, n)
            if x - taken < LABEL_GAP:
                continue
            label = QRectF(x - 40, box.bottom() + 6, 80, 18)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{n:,}")
            taken = x

    def _x(self, box: QRectF, decisions: int) -> float:
        first, last = math.log(self._points[0][0]), math.log(self._points[-1][0])
        # a single point stands in the middle
        share = 0.5
        if last > first:
            share = (math.log(decisions) - first) / (last - first)
        return box.left() + 20 + share * (box.width() - 40)

    @staticmethod
    def _y(box: QRectF, share: float) -> float:
        return box.bottom() - share * box.height()
