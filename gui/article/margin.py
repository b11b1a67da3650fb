"""Marks in the margins: the standing of each claim on the left, the sums on the right."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.paragraph import Paragraph
from claimdesk.gui.article.scene import GUTTER, Scene, clipped, colour
from claimdesk.gui.theme.fonts import desk_font
from claimdesk.gui.theme.standings import LOOKS, standing

DIFFERING = "≠"
"""The mark of a claim on which others differ."""
MARK = 15
"""Pixels that a mark takes, in width and in height."""
MOST_BESIDE = 3
"""Marks side by side at a line: the gutter has room for no more."""


def paint_claim_marks(
    painter: QPainter, seen: Span, boxed: list[tuple[ClaimView, list[QRectF]]], scene: Scene
) -> None:
    """Paint the symbol of each claim beside the line it begins on.

    Claims that begin on one line have their symbols side by side, the first one next to the text.
    """
    beside: dict[float, int] = {}
    painter.setFont(_mark_font())

    for claim, boxes in boxed:
        # a claim that begins above has its symbol there
        begins_here = seen.start <= claim.claim.start < seen.end
        if not boxes or not begins_here:
            continue

        y = boxes[0].center().y()
        place = beside.get(y, 0)
        beside[y] = place + 1
        if place < MOST_BESIDE:
            left = -GUTTER + 8 + (2 - place) * MARK
            _paint_claim_mark(painter, QRectF(left, y - MARK / 2, MARK, MARK), claim, scene)


def _paint_claim_mark(painter: QPainter, box: QRectF, claim: ClaimView, scene: Scene) -> None:
    where = standing(claim)
    if claim.claim.id == scene.current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(scene.colours.current))
        painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    ink = scene.colours.of(where)
    if scene.shown.dims(claim):
        ink = scene.colours.faint
    painter.setPen(colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _symbol(claim, where))


def _symbol(claim: ClaimView, where: Standing) -> str:
    """Return the symbol of a claim: others' verdict on it where it is open to the reviewer.

    After a merge, no claim that others worked on may look untouched: "✓" where all of them find it
    verified, "≠" where one finds it verified and another disputed.
    """
    if where is not Standing.OPEN or not claim.others:
        return LOOKS[where].symbol

    standings = {Standing(verdict.value) for verdict in claim.others}
    if len(standings) == 1:
        return LOOKS[standings.pop()].symbol
    return DIFFERING


def paint_sums(painter: QPainter, paragraph: Paragraph, seen: Span, scene: Scene) -> None:
    """Paint a mark in the right margin beside the first number of each sum.

    "=" where the numbers add up, "≠" where they do not.
    """
    beside: dict[float, int] = {}
    painter.setFont(_mark_font())

    for mark in scene.marks.sums.overlapping(seen):
        boxes = paragraph.boxes(clipped(mark.span, seen))
        if not boxes:
            continue

        y = boxes[0].center().y()
        place = beside.get(y, 0)
        beside[y] = place + 1

        symbol, ink = "≠", scene.colours.disputed
        if mark.holds:
            symbol, ink = "=", scene.colours.verified
        box = QRectF(paragraph.width + 10 + place * MARK, y - MARK / 2, MARK, MARK)
        painter.setPen(colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)


@cache
def _mark_font() -> QFont:
    font = desk_font()
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.Bold)
    return font
