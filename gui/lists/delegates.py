"""Painting of the lines of the lists."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claimdesk.annotate.review.article_views import ArticleView, Progress
from claimdesk.annotate.review.claim_views import ClaimLine
from claimdesk.annotate.review.filters import Standing
from claimdesk.gui.lists.article_model import ARTICLE, NOTHING, PROGRESS, named
from claimdesk.gui.lists.claim_list import LINE
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import LIGHT, Colours
from claimdesk.gui.theme.standings import LOOKS, standing, word

Index = QModelIndex | QPersistentModelIndex
SYMBOL = 13
"""Pixels for the symbol of another reviewer's verdict."""
MOST_OTHERS = 4
"""Verdicts of others that a line has room for."""
NOTHING_SIGN = "∅"
"""Beside an article in which there is nothing to check."""


class _RowDelegate(QStyledItemDelegate):
    """Delegate with what both kinds of rows share: ground, hover, selection."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = LIGHT

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRect:
        """Paint the ground of a row; return its box."""
        box: QRect = option.rect.adjusted(6, 1, -6, -1)
        is_selected = option.state & QStyle.StateFlag.State_Selected
        if is_selected:
            painter.setBrush(QColor(self.colours.current))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self.colours.hover))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 6, 6)

        # a frame too, since colour alone must not carry a meaning
        if is_selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.colours.accent), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(0.7, 0.7, -0.7, -0.7), 6, 6)
        return box


class ArticleDelegate(_RowDelegate):
    """Delegate of an article: a ring that fills as claims are reviewed, the title, the count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 52)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        article: ArticleView = index.data(ARTICLE)
        progress: Progress = index.data(PROGRESS)
        if article is None:
            return

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._ground(painter, option)
        self._ring(painter, QPointF(box.left() + 18, box.center().y() + 1), progress)

        # "2/14", "∅", or nothing while no claim is found
        count = ""
        if index.data(NOTHING):
            count = NOTHING_SIGN
        elif progress.total:
            count = f"{progress.settled}/{progress.total}"
        width = QFontMetrics(option.font).horizontalAdvance(count)
        painter.setFont(option.font)
        painter.setPen(QColor(self.colours.muted))
        painter.drawText(
            box.adjusted(0, 0, -10, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            count,
        )

        # the title has the room that ring and count leave
        painter.setPen(QColor(self.colours.text))
        title = QRect(
            box.left() + 36, box.top() + 4, box.width() - 36 - width - 20, box.height() - 8
        )
        _two_lines(painter, title, named(article))
        painter.restore()

    def _ring(self, painter: QPainter, centre: QPointF, progress: Progress) -> None:
        box = QRectF(centre.x() - 7, centre.y() - 7, 14, 14)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.colours.faint), 3))
        painter.drawEllipse(box)
        if not progress.total or not progress.settled:
            return

        # from the top, clockwise; Qt counts sixteenths of a degree, the other way round
        share = progress.settled / progress.total
        ink = QColor(self.colours.verified)
        painter.setPen(QPen(ink, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(box, 90 * 16, -round(share * 360 * 16))


class ClaimDelegate(_RowDelegate):
    """Delegate of a claim: its standing's symbol and its words; dimmed where it scores low."""

    shown = Shown()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 46)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ClaimLine | None = index.data(LINE)
        if line is None:
            return

        where = standing(line)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._ground(painter, option)

        font = QFont(option.font)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.of(where)))
        painter.drawText(
            QRect(box.left() + 8, box.top(), 20, box.height()),
            Qt.AlignmentFlag.AlignCenter,
            LOOKS[where].symbol,
        )
        taken = self._others(painter, box, line)

        # most claims are open: the word would only repeat itself down the list
        lead = "" if where is Standing.OPEN else word(where)
        ink = self.colours.muted if self.shown.dims(line) else self.colours.text
        text = QRect(box.left() + 36, box.top() + 4, box.width() - 46 - taken, box.height() - 8)
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        _two_lines(painter, text, line.quote, lead, QColor(self.colours.of(where)))
        painter.restore()

    def _others(self, painter: QPainter, box: QRect, line: ClaimLine) -> int:
        """Paint the symbols of other reviewers' verdicts, at the right; return their width."""
        some = line.others[:MOST_OTHERS]
        for place, verdict in enumerate(reversed(some)):
            standing_there = Standing(verdict.value)
            painter.setPen(QColor(self.colours.of(standing_there)))
            cell = QRect(box.right() - 6 - (place + 1) * SYMBOL, box.top(), SYMBOL, box.height())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, LOOKS[standing_there].symbol)
        return len(some) * SYMBOL


def _two_lines(
    painter: QPainter, box: QRect, text: str, lead: str = "", lead_colour: QColor | None = None
) -> None:
    """Paint a text in at most two lines, cut with an ellipsis; a coloured word may lead it.

    The lines are centred in the height of the box.
    """
    # more than two lines hold is not worth measuring
    words = " ".join(text[:400].split())
    metrics = painter.fontMetrics()
    indent = metrics.horizontalAdvance(lead + "  ") if lead else 0
    first, rest = _first_line(words, metrics, box.width() - indent)
    # no rest, no second line
    second = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, box.width())

    height = metrics.height()
    y = box.center().y() - (height if second else height / 2)
    aligned = Qt.AlignmentFlag.AlignVCenter
    if lead and lead_colour:
        ink = painter.pen()
        painter.setPen(lead_colour)
        painter.drawText(QRectF(box.left(), y, indent, height), aligned, lead)
        painter.setPen(ink)

    painter.drawText(QRectF(box.left() + indent, y, box.width() - indent, height), aligned, first)
    if second:
        painter.drawText(QRectF(box.left(), y + height, box.width(), height), aligned, second)


def _first_line(words: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return what fits on a line, cut at a space where there is one, and the rest."""
    if metrics.horizontalAdvance(words) <= width:
        return words, ""

    # the elided text ends with an ellipsis, which is no character of the words
    cut = max(1, len(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)) - 1)
    space = words.rfind(" ", 0, cut + 1)
    if space > 0:
        cut = space
    return words[:cut].rstrip(), words[cut:].lstrip()
