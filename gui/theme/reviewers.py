"""Colours of the reviewers: the one each chose, else one that follows from the identifier.

A colour is a mark beside the name and never the only sign. Each reaches a contrast of 3 to 1 on the
light and on the dark ground.
"""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

CHOICES = ("#1086c9", "#d15e1c", "#0a916c", "#b165a5", "#977e00", "#d55753", "#7377d3", "#608c1f")
DOT = 12
"""Diameter of a reviewer's dot, in pixels."""


def colours_for(reviewers: Collection[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the colour of each reviewer, by identifier.

    Reviewers who chose none share the colours that are free, in the order of their identifiers, so
    that every computer gives them the same ones.
    """
    given = {one: chosen[one] for one in reviewers if chosen.get(one) in CHOICES}
    free = [colour for colour in CHOICES if colour not in given.values()] or list(CHOICES)

    # more reviewers than colours: the colours begin again
    others = [one for one in sorted(reviewers) if one not in given]
    return given | {one: free[place % len(free)] for place, one in enumerate(others)}


def dot(colour: str) -> QIcon:
    """Return a disc in the colour, to stand beside a name."""
    # twice as fine, so that it is sharp on screens of high density
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
