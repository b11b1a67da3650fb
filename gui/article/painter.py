"""Painting of what is seen of an article: words, tints, underlines by verdict, selection."""

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Fold
from claimdesk.gui.article.margin import paint_claim_marks, paint_sums
from claimdesk.gui.article.paragraph import Paragraph
from claimdesk.gui.article.scene import GUTTER, Scene, clipped, colour
from claimdesk.gui.model.marks import Tint
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.fonts import desk_font
from claimdesk.gui.theme.standings import LOOKS, Underline, standing

_PENS = {
    Underline.DASH: Qt.PenStyle.DashLine,
    Underline.DOTS: Qt.PenStyle.DotLine,
    Underline.DASH_DOT: Qt.PenStyle.DashDotLine,
}
_QUIET_ROLES = {Role.FURNITURE, Role.DATELINE, Role.STANDFIRST, Role.CAPTION}
"""Roles that are set in the muted ink."""


def paint_fold(painter: QPainter, fold: Fold, width: float, colours: Colours) -> None:
    """Paint the line that stands for a fold: "⋯  3 lines of page furniture  ·  show  F"."""
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
    """Paint a paragraph at the painter's origin.

    Its marks are painted between the two heights only, since a paragraph may be much longer than
    the window is high.
    """
    seen = paragraph.seen_between(top, bottom)
    if seen is None:
        return

    claims: list[ClaimView] = []
    if scene.shown.claims:
        claims = scene.marks.claims.overlapping(seen)

    # from the ground up: what is painted later covers what is painted before
    _paint_current(painter, paragraph, claims, seen, scene)
    _paint_tints(painter, paragraph, seen, scene)
    _paint_selections(painter, paragraph, seen, scene)

    painter.setPen(colour(_ink(paragraph.piece.role, scene.colours)))
    clip = QRectF(-GUTTER, top, paragraph.width + 2 * GUTTER, bottom - top)
    paragraph.layout.draw(painter, QPointF(0, 0), [], clip)

    boxed = [(claim, paragraph.boxes(clipped(claim.claim.span, seen))) for claim in claims]
    for claim, boxes in boxed:
        _underline(painter, paragraph, claim, boxes, scene)
    paint_claim_marks(painter, seen, boxed, scene)
    if scene.shown.numbers:
        paint_sums(painter, paragraph, seen, scene)

    _paint_caret(painter, paragraph, scene)


def _ink(role: Role, colours: Colours) -> str:
    if role in _QUIET_ROLES:
        return colours.muted
    return colours.text


def _paint_current(
    painter: QPainter, paragraph: Paragraph, claims: list[ClaimView], seen: Span, scene: Scene
) -> None:
    """Paint the band behind the current claim."""
    for claim in claims:
        if claim.claim.id == scene.current:
            band = clipped(claim.claim.span, seen)
            _fill(painter, paragraph, band, colour(scene.colours.current), 3.0)
            return


def _paint_selections(painter: QPainter, paragraph: Paragraph, seen: Span, scene: Scene) -> None:
    """Paint the grounds of the search hits and of the selected words."""
    ground = colour(scene.colours.selection)
    for found in scene.found:
        if found.overlaps(seen):
            _fill(painter, paragraph, clipped(found, seen), ground, 0.0)
    if scene.selection and scene.selection.overlaps(seen):
        _fill(painter, paragraph, clipped(scene.selection, seen), ground, 1.0)


def _paint_caret(painter: QPainter, paragraph: Paragraph, scene: Scene) -> None:
    if scene.caret is None:
        return
    # the end counts too: a caret may stand behind the last letter
    if paragraph.span.start <= scene.caret <= paragraph.span.end:
        painter.fillRect(paragraph.caret(scene.caret), colour(scene.colours.accent))


def _paint_tints(painter: QPainter, paragraph: Paragraph, seen: Span, scene: Scene) -> None:
    """Paint the grounds of names and numbers, and the ticks of those that were looked at."""
    # a page's frame and its credits stay quiet
    if not paragraph.piece.role.carries_claims:
        return

    # numbers come last: one inside a name shows the ground of a number
    tints: list[Tint] = []
    if scene.shown.names:
        tints += scene.marks.names.overlapping(seen)
    if scene.shown.numbers:
        tints += scene.marks.numbers.overlapping(seen)

    for tint in tints:
        # the kind of a tint is the name of its colour: "person", "place", "number"
        ground = colour(getattr(scene.colours, tint.kind))
        boxes = _fill(painter, paragraph, tint.span, ground, 2.0)
        if tint.ticked and boxes:
            _paint_tick(painter, boxes[-1], scene.colours)


def _paint_tick(painter: QPainter, box: QRectF, colours: Colours) -> None:
    """Paint a small tick over the end of the word, as with a fact-checker's red pencil."""
    painter.setPen(
        QPen(colour(colours.disputed), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    x, y = box.right() - 1, box.top() + 2
    painter.drawLine(QPointF(x - 3, y + 1), QPointF(x - 1, y + 3.5))
    painter.drawLine(QPointF(x - 1, y + 3.5), QPointF(x + 4, y - 4))


def _fill(
    painter: QPainter, paragraph: Paragraph, span: Span, ground: QColor, around: float
) -> list[QRectF]:
    """Paint a ground behind a span, some pixels wider at either side; return its boxes."""
    boxes = paragraph.boxes(clipped(span, paragraph.span))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-around, 0, around, 0), 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return boxes


def _underline(
    painter: QPainter, paragraph: Paragraph, claim: ClaimView, boxes: list[QRectF], scene: Scene
) -> None:
    """Underline a claim in the style and colour of its standing; faint where it is dimmed."""
    where = standing(claim)
    look = LOOKS[where].underline
    if scene.shown.dims(claim):
        ink = colour(scene.colours.faint)
    # most lines of an article are open claims: their thin line is pale
    elif look is Underline.THIN:
        ink = colour(scene.colours.open)
    else:
        ink = colour(scene.colours.of(where))

    for box in boxes:
        y = paragraph.underline(box)
        if look is Underline.WAVE:
            painter.setPen(QPen(ink, 1.6))
            painter.drawPath(_wave(box.left(), box.right(), y + 0.5))
            continue

        width = 1.2 if look is Underline.THIN else 2.0
        style = _PENS.get(look, Qt.PenStyle.SolidLine)
        painter.setPen(QPen(ink, width, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    """Return a wavy line of half waves of 3 pixels, the first one upwards."""
    path = QPainterPath(QPointF(left, y))
    half = 3.0
    count = math.ceil((right - left) / half)
    for index in range(count):
        x = left + index * half
        height = 2.2 if index % 2 else -2.2
        path.quadTo(x + half / 2, y + height, min(x + half, right), y)
    return path
