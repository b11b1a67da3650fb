"""A colour for each reviewer: the one they chose, else one that follows from who they are.

It is a mark beside the name and never the only sign. Each reaches 3 to 1 on the light and on the dark ground.
"""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

CHOICES = ("#1086c9", "#d15e1c", "#0a916c", "#b165a5", "#977e00", "#d55753", "#7377d3", "#608c1f")
DOT = 12


def colours_for(reviewers: Collection[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """The colour of each reviewer, by identifier; those who chose none get what is free, the same at every desk."""
    given = {one: chosen[one] for one in reviewers if chosen.get(one) in CHOICES}
    free = [colour for colour in CHOICES if colour not in given.values()] or list(CHOICES)
    others = [one for one in sorted(reviewers) if one not in given]
    return given | {one: free[place % len(free)] for place, one in enumerate(others)}


def dot(colour: str) -> QIcon:
    """A disc in the colour, to stand beside a name."""
    picture = QPixmap(QSize(DOT, DOT) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(1, 1, DOT - 2, DOT - 2)
    painter.end()
    return QIcon(picture)
