"""Page of an article: its column, scrolled and laid out as far as it is seen."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from claimdesk.annotate.review.article_views import BlockView
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import MEASURE, Column, Fold
from claimdesk.gui.article.paragraph import Paragraph
from claimdesk.gui.article.scene import GUTTER
from claimdesk.gui.article.scrolling import TOP, Anchor
from claimdesk.gui.theme.fonts import BASE_PIXELS, ArticleFonts

NARROWEST = 120.0
"""Pixels that the text is wide at least."""
SCROLL_STEP = 40
"""Pixels of a step of the scroll bar; a page of it leaves as many in sight."""
CONTEXT_ABOVE = 40
"""Pixels above a revealed place that are in sight at least."""
CONTEXT_BELOW = 160
"""Pixels below the top of a revealed place that are in sight at least."""


class ArticlePage(QAbstractScrollArea):
    """Scroll area with the text of one article; its marks are painted by `MarkedPage`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._blocks: list[BlockView] = []
        self._column: Column | None = None
        self._anchor = Anchor()
        self._fonts = ArticleFonts()
        self._folded = True
        self._characters = MEASURE
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._scroll_to)

    def set_blocks(self, blocks: list[BlockView]) -> None:
        """Take in new roles on the same article, staying where the reader is."""
        changed = [view.block for view in blocks] != [view.block for view in self._blocks]
        self._blocks = blocks
        if changed:
            self._rebuild(keep=self.first_visible())

    def set_zoom(self, zoom: float) -> None:
        """Scale the article's type, staying where the reader is."""
        self._set_fonts(ArticleFonts(zoom, self._fonts.family))

    def set_family(self, family: str) -> None:
        """Set the article in another font; "" for the best there is."""
        self._set_fonts(ArticleFonts(self.zoom, family))

    def _set_fonts(self, fonts: ArticleFonts) -> None:
        self._fonts = fonts
        self._rebuild(keep=self.first_visible())

    def set_measure(self, characters: int) -> None:
        """Make the text that many characters wide."""
        self._characters = characters
        self._rebuild(keep=self.first_visible())

    @property
    def zoom(self) -> float:
        """The scale of the type; 1.0 is the usual size."""
        return self._fonts.zoom

    def set_folded(self, folded: bool) -> None:
        """Fold the page's furniture, or show it dimmed."""
        self._folded = folded
        self._rebuild(keep=self.first_visible())

    def _rebuild(self, keep: int) -> None:
        """Make the column anew, with the offset `keep` at the top."""
        if self._article is None:
            self._column = None
        else:
            self._column = Column(self._article, self._blocks, self._fonts, folded=self._folded)
            self._column.set_width(self._measure())

        # the rows are others now, so the place is found anew by its offset
        self._anchor = Anchor()
        self._sync()
        if keep:
            self.reveal(Span(keep, keep + 1), at_top=True)
        self.viewport().update()

    def _filled_column(self) -> Column | None:
        """Return the column; None where no article is shown, or one without a paragraph."""
        if self._column is None or not self._column.rows:
            return None
        return self._column

    def _measure(self) -> float:
        """Return the width of the text in pixels."""
        room = self.viewport().width() - 2 * GUTTER
        # a character of prose is about half as wide as its font is high
        wanted = self._characters * BASE_PIXELS * 0.5 * self.zoom
        return max(NARROWEST, min(room, wanted))

    def _left(self) -> float:
        """Return the x at which the text begins."""
        return max(float(GUTTER), (self.viewport().width() - self._measure()) / 2)

    def _sync(self) -> None:
        """Lay out what is seen and set the scroll bar, without answering the bar's signal."""
        bar = self.verticalScrollBar()
        column = self._filled_column()
        with QSignalBlocker(bar):
            if column is None:
                bar.setRange(0, 0)
                return

            height = self.viewport().height()
            value, most = self._anchor.place(column, height)
            bar.setRange(0, round(most))
            bar.setPageStep(max(1, height - SCROLL_STEP))
            bar.setSingleStep(SCROLL_STEP)
            bar.setValue(round(value))

    def _scroll_to(self, value: int) -> None:
        if self._column is None:
            return
        self._anchor.move_to(self._column, value, self.viewport().height())
        self._sync()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._column is not None:
            self._column.set_width(self._measure())
        self._sync()

    def first_visible(self) -> int:
        """Return the offset at the top of what is seen."""
        column = self._filled_column()
        if column is None:
            return 0
        return column.rows[self._anchor.row].span.start

    def reveal(self, span: Span, *, at_top: bool = False) -> None:
        """Scroll as little as needed until the span is seen with some context.

        A place out of sight is put a third down, so that the words before it are seen too.
        """
        column = self._filled_column()
        if column is None:
            return

        index = column.of(span.start)
        target = self._y_of(column, index, span.start)
        height = self.viewport().height()
        seen = target - self._anchor.value(column)
        if at_top:
            # the space above the first row comes with it
            wanted = target - (TOP if index == 0 else 0)
        elif CONTEXT_ABOVE <= seen <= height - CONTEXT_BELOW:
            # in sight already: a jump would only lose the reader
            return
        else:
            wanted = target - height / 3

        self._anchor.jump(column, wanted)
        self._sync()
        self.viewport().update()

    @staticmethod
    def _y_of(column: Column, index: int, offset: int) -> float:
        """Return the height of an offset's line, or of the fold it is in, from the top of all."""
        row = column.ready(index)
        inside = 0.0
        if isinstance(row, Paragraph):
            inside = row.caret(min(offset, row.span.end)).top()
        return TOP + column.top(index) + inside

    def _row_at(self, column: Column, y: float) -> tuple[int, float] | None:
        """Return the row under a height of the viewport, and the height of its top."""
        # only rows in sight are walked through: the anchor's row is the first of them
        top, index = -self._anchor.hidden, self._anchor.row
        while index < len(column.rows) and top < self.viewport().height():
            row = column.ready(index)
            if y < top + row.height:
                return index, top
            top += row.height
            index += 1
        return None

    def offset_at(self, point: QPointF) -> int | None:
        """Return the offset of the caret place nearest to a point of the viewport.

        None outside the text: in a fold, or below the last paragraph.
        """
        column = self._filled_column()
        if column is None:
            return None
        found = self._row_at(column, point.y())
        if found is None:
            return None

        index, top = found
        row = column.rows[index]
        # a fold is one line for many places: none of them is meant
        if isinstance(row, Fold):
            return None
        return row.offset_at(point.x() - self._left(), point.y() - top)

    def row_of(self, offset: int) -> Paragraph:
        """Return the displayed paragraph of an offset, laid out.

        Raises:
            LookupError: it is folded away, or nothing is shown.
        """
        column = self._filled_column()
        if column is not None:
            row = column.ready(column.of(offset))
            if isinstance(row, Paragraph):
                return row
        raise LookupError(f"no paragraph is shown at {offset}")

    def box_of(self, span: Span) -> QRectF | None:
        """Return the box of a span's first line in the viewport, if its paragraph is seen."""
        column = self._filled_column()
        if column is None:
            return None
        index = column.of(span.start)
        row = column.rows[index]
        # what is not laid out was never in sight
        if isinstance(row, Fold) or not row.is_laid_out:
            return None

        boxes = row.boxes(Span(span.start, min(span.end, row.span.end)))
        if not boxes:
            return None
        top = TOP + column.top(index) - self._anchor.value(column)
        return boxes[0].translated(self._left(), top)
