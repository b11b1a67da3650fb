"""Paints what is seen of an article: paragraphs, tints, underlines by verdict, marks in the margin, selection."""

import math
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Fold
from claimdesk.gui.article.paragraph import Paragraph
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.fonts import desk_font
from claimdesk.gui.theme.standings import LOOKS, Underline, standing

colour = cache(QColor)
"""A colour by its #rrggbb, made once: a repaint asks for hundreds."""
GUTTER = 56
"""Pixels left of the text for margin marks."""
DIFFERING = "≠"
"""The mark of a claim on which others differ."""
MARK = 15
_PENS = {
    Underline.DASH: Qt.PenStyle.DashLine,
    Underline.DOTS: Qt.PenStyle.DotLine,
    Underline.DASH_DOT: Qt.PenStyle.DashDotLine,
}


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a repaint needs to know besides the column."""

    marks: Marks
    colours: Colours
    shown: Shown
    current: str
    selection: Span | None
    caret: int | None
    found: tuple[Span, ...] = ()


def paint_fold(painter: QPainter, fold: Fold, width: float, colours: Colours) -> None:
    """One quiet line that says how much is folded."""
    painter.setFont(desk_font())
    painter.setPen(colour(colours.muted))
    if fold.lines == 1:
        words = QCoreApplication.translate("Article", "⋯  1 line of page furniture  ·  show  F")
    else:
        words = QCoreApplication.translate(
            "Article", "⋯  {count} lines of page furniture  ·  show  F"
        )
    box = QRectF(0, 0, width, fold.height)
    aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, aligned, words.format(count=fold.lines))


def paint_paragraph(
    painter: QPainter, paragraph: Paragraph, scene: Scene, top: float, bottom: float
) -> None:
    """Paint a paragraph at the painter's origin; its marks only between two heights, since it may be long."""
    colours = scene.colours
    seen = paragraph.seen_between(top, bottom)
    if seen is None:
        return
    claims = scene.marks.claims.overlapping(seen) if scene.shown.claims else []
    current = next((c for c in claims if c.claim.id == scene.current), None)
    if current:
        _fill(painter, paragraph, _clipped(current.claim.span, seen), colour(colours.current), 3.0)
    _paint_tints(painter, paragraph, seen, scene)
    for found in scene.found:
        if found.overlaps(seen):
            _fill(painter, paragraph, _clipped(found, seen), colour(colours.selection), 0.0)
    if scene.selection and scene.selection.overlaps(seen):
        _fill(painter, paragraph, _clipped(scene.selection, seen), colour(colours.selection), 1.0)
    painter.setPen(colour(_ink(paragraph.piece.role, colours)))
    paragraph.layout.draw(
        painter, QPointF(0, 0), [], QRectF(-GUTTER, top, paragraph.width + 2 * GUTTER, bottom - top)
    )
    boxed = [(claim, paragraph.boxes(_clipped(claim.claim.span, seen))) for claim in claims]
    for claim, boxes in boxed:
        _underline(painter, paragraph, claim, boxes, scene)
    _paint_margin(painter, seen, boxed, scene)
    if scene.shown.numbers:
        _paint_sums(painter, paragraph, seen, scene)
    if scene.caret is not None and paragraph.span.start <= scene.caret <= paragraph.span.end:
        painter.fillRect(paragraph.caret(scene.caret), colour(colours.accent))


def _ink(role: Role, colours: Colours) -> str:
    return (
        colours.muted
        if role in {Role.FURNITURE, Role.DATELINE, Role.STANDFIRST, Role.CAPTION}
        else colours.text
    )


def _paint_tints(painter: QPainter, paragraph: Paragraph, seen: Span, scene: Scene) -> None:
    if not paragraph.piece.role.carries_claims:
        return  # a page's frame and its credits stay quiet
    tints = scene.marks.names.overlapping(seen) if scene.shown.names else []
    if scene.shown.numbers:
        tints = [*tints, *scene.marks.numbers.overlapping(seen)]
    for tint in tints:
        boxes = _fill(painter, paragraph, tint.span, colour(getattr(scene.colours, tint.kind)), 2.0)
        if tint.ticked and boxes:
            _paint_tick(painter, boxes[-1], scene.colours)


def _paint_tick(painter: QPainter, box: QRectF, colours: Colours) -> None:
    """The fact-checker's red pencil: a small tick over the end of the word."""
    painter.setPen(
        QPen(colour(colours.disputed), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    x, y = box.right() - 1, box.top() + 2
    painter.drawLine(QPointF(x - 3, y + 1), QPointF(x - 1, y + 3.5))
    painter.drawLine(QPointF(x - 1, y + 3.5), QPointF(x + 4, y - 4))


def _fill(
    painter: QPainter, paragraph: Paragraph, span: Span, ground: QColor, around: float
) -> list[QRectF]:
    boxes = paragraph.boxes(_clipped(span, paragraph.span))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-around, 0, around, 0), 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return boxes


def _clipped(span: Span, inside: Span) -> Span:
    return Span(max(span.start, inside.start), min(span.end, inside.end))


def _underline(
    painter: QPainter, paragraph: Paragraph, claim: ClaimView, boxes: list[QRectF], scene: Scene
) -> None:
    where = standing(claim)
    look = LOOKS[where].underline
    ink = colour(scene.colours.open if look is Underline.THIN else scene.colours.of(where))
    if scene.shown.dims(claim):
        ink = colour(scene.colours.faint)
    for box in boxes:
        y = paragraph.underline(box)
        if look is Underline.WAVE:
            painter.setPen(QPen(ink, 1.6))
            painter.drawPath(_wave(box.left(), box.right(), y + 0.5))
            continue
        width = 1.2 if look is Underline.THIN else 2.0
        painter.setPen(
            QPen(ink, width, _PENS.get(look, Qt.PenStyle.SolidLine), Qt.PenCapStyle.FlatCap)
        )
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    half = 3.0
    count = math.ceil((right - left) / half)
    for index in range(count):
        x = left + index * half
        path.quadTo(x + half / 2, y + (2.2 if index % 2 else -2.2), min(x + half, right), y)
    return path


def _paint_margin(
    painter: QPainter, seen: Span, boxed: list[tuple[ClaimView, list[QRectF]]], scene: Scene
) -> None:
    """The symbol of each claim beside the line it begins on; several on one line stand side by side."""
    beside: dict[float, int] = {}
    painter.setFont(_mark_font())
    for claim, boxes in boxed:
        if not boxes or not seen.start <= claim.claim.start < seen.end:
            continue
        y = boxes[0].center().y()
        place = beside.get(y, 0)
        beside[y] = place + 1
        if place < 3:
            box = QRectF(-GUTTER + 8 + (2 - place) * MARK, y - MARK / 2, MARK, MARK)
            _paint_mark(painter, box, claim, scene)


@cache
def _mark_font() -> QFont:
    font = desk_font()
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.Bold)
    return font


def _paint_mark(painter: QPainter, box: QRectF, claim: ClaimView, scene: Scene) -> None:
    where = standing(claim)
    if claim.claim.id == scene.current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(scene.colours.current))
        painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    symbol = LOOKS[where].symbol
    if (
        where is Standing.OPEN and claim.others
    ):  # after a merge nothing may look as if nobody had worked on it
        said = {Standing(verdict.value) for verdict in claim.others}
        symbol = LOOKS[said.pop()].symbol if len(said) == 1 else DIFFERING
    painter.setPen(
        colour(scene.colours.faint if scene.shown.dims(claim) else scene.colours.of(where))
    )
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)


def _paint_sums(painter: QPainter, paragraph: Paragraph, seen: Span, scene: Scene) -> None:
    """A mark in the right margin beside the first number of each sum that was done."""
    beside: dict[float, int] = {}
    for mark in scene.marks.sums.overlapping(seen):
        boxes = paragraph.boxes(_clipped(mark.span, seen))
        if not boxes:
            continue
        y = boxes[0].center().y()
        place = beside.get(y, 0)
        beside[y] = place + 1
        box = QRectF(paragraph.width + 10 + place * MARK, y - MARK / 2, MARK, MARK)
        painter.setFont(_mark_font())
        painter.setPen(colour(scene.colours.verified if mark.holds else scene.colours.disputed))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "=" if mark.holds else "≠")
