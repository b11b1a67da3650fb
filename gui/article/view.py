"""The reading view: an article as a page, with its marks. It only shows; decisions are asked for by signals."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.caret import CARET_KEYS, Caret
from claimdesk.gui.article.column import MEASURE, Column, Fold
from claimdesk.gui.article.painter import GUTTER, Scene, paint_fold, paint_paragraph
from claimdesk.gui.article.paragraph import Paragraph
from claimdesk.gui.article.scrolling import TOP, Anchor
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import LIGHT, Colours
from claimdesk.gui.theme.fonts import BASE_PIXELS, ArticleFonts
from claimdesk.gui.theme.standings import standing, word

_NOTHING = Marks([], Findings(), set())


class ReadingView(QAbstractScrollArea):
    """Shows one article. Offsets in signals count code points of the article's text."""

    claim_clicked = Signal(str)
    walked = Signal(int)  # +1 or -1: the next or previous claim was asked for
    fold_toggled = Signal()
    menu_requested = Signal(int, QPoint)
    selection_changed = Signal()
    caret_left = Signal()  # Escape: the caret is to be turned off

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._blocks: list[BlockView] = []
        self._column: Column | None = None
        self._anchor = Anchor()
        self._marks = _NOTHING
        self._colours: Colours = LIGHT
        self._shown = Shown()
        self._current = ""
        self._found: tuple[Span, ...] = ()
        self._fonts = ArticleFonts()
        self._folded = True
        self._characters = MEASURE
        self._caret = Caret()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("The article's text. Its claims are listed in the list of claims.")
        )
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the article"))

    # what is shown

    def show_nothing(self) -> None:
        """Show an empty page."""
        self._article, self._blocks, self._marks = None, [], _NOTHING
        self._rebuild(keep=0)

    def show_article(self, article: Article, blocks: list[BlockView], marks: Marks) -> None:
        """Show an article from its top."""
        self._article, self._blocks, self._marks = article, blocks, marks
        self._current, self._found = "", ()
        self._caret = Caret(active=self._caret.active)
        self._rebuild(keep=0)

    def set_marks(self, marks: Marks) -> None:
        """Take in new marks on the same article."""
        self._marks = marks
        self.viewport().update()

    def set_blocks(self, blocks: list[BlockView]) -> None:
        """Take in new roles on the same article, staying where the reader is."""
        changed = [view.block for view in blocks] != [view.block for view in self._blocks]
        self._blocks = blocks
        if changed:
            self._rebuild(keep=self.first_visible())

    def set_current(self, claim: str) -> None:
        """Put the band behind a claim, without scrolling."""
        self._current = claim
        self.viewport().update()

    def set_found(self, found: tuple[Span, ...]) -> None:
        """Highlight search hits."""
        self._found = found
        self.viewport().update()

    @property
    def found(self) -> tuple[Span, ...]:
        """What is highlighted as found."""
        return self._found

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.viewport().update()

    def set_shown(self, shown: Shown) -> None:
        """Switch layers on and off."""
        self._shown = shown
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Scale the article's type, staying where the reader is."""
        self._set_fonts(ArticleFonts(zoom, self._fonts.family))

    def set_family(self, family: str) -> None:
        """Set the article in another font; "" for the best there is."""
        self._set_fonts(ArticleFonts(self.zoom, family))

    def set_measure(self, characters: int) -> None:
        """Make the text that many characters wide."""
        self._characters = characters
        self._rebuild(keep=self.first_visible())

    def _set_fonts(self, fonts: ArticleFonts) -> None:
        self._fonts = fonts
        self._rebuild(keep=self.first_visible())
        claim = next((c for c in self._marks.claims.all() if c.claim.id == self._current), None)
        if claim:
            self.reveal(claim.claim.span)

    @property
    def zoom(self) -> float:
        return self._fonts.zoom

    @property
    def is_folded(self) -> bool:
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Fold the page's furniture, or show it dimmed."""
        self._folded = folded
        self._rebuild(keep=self.first_visible())

    def _rebuild(self, keep: int) -> None:
        if self._article is None:
            self._column = None
        else:
            self._column = Column(self._article, self._blocks, self._fonts, folded=self._folded)
            self._column.set_width(self._measure())
        self._anchor = Anchor()
        self._sync()
        if keep:
            self.reveal(Span(keep, keep + 1), at_top=True)
        self.viewport().update()

    # geometry

    def _measure(self) -> float:
        room = self.viewport().width() - 2 * GUTTER
        return max(120.0, min(room, self._characters * BASE_PIXELS * 0.5 * self.zoom))

    def _left(self) -> float:
        return max(float(GUTTER), (self.viewport().width() - self._measure()) / 2)

    def _sync(self) -> None:
        """Lay out what is seen and tell the scroll bar; its signal is not ours to answer then."""
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        if self._column is None or not self._column.rows:
            bar.setRange(0, 0)
        else:
            value, most = self._anchor.place(self._column, self.viewport().height())
            bar.setRange(0, round(most))
            bar.setPageStep(max(1, self.viewport().height() - 40))
            bar.setSingleStep(40)
            bar.setValue(round(value))
        bar.blockSignals(False)

    def _scrolled(self, value: int) -> None:
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
        """The offset at the top of what is seen."""
        if self._column is None or not self._column.rows:
            return 0
        return self._column.rows[self._anchor.row].span.start

    def reveal(self, span: Span, *, at_top: bool = False) -> None:
        """Scroll as little as needed until the span is seen with some context; far jumps put it a third down."""
        if self._column is None or not self._column.rows:
            return
        index = self._column.of(span.start)
        row = self._column.ready(index)
        height = self.viewport().height()
        inside = (
            row.caret(min(span.start, row.span.end)).top() if isinstance(row, Paragraph) else 0.0
        )
        target = TOP + self._column.top(index) + inside
        seen = target - self._anchor.value(self._column)
        if at_top:
            wanted = target - (TOP if index == 0 else 0)
        elif 40 <= seen <= height - 160:
            return
        else:
            wanted = target - height / 3
        self._anchor.jump(self._column, wanted)
        self._sync()
        self.viewport().update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        # as a context, since a painter that anything keeps alive beyond its event brings Qt down
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._colours.page))
            if self._column is not None and self._column.rows:
                self._paint_rows(painter, self._column)

    def _paint_rows(self, painter: QPainter, column: Column) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene = self._scene()
        y = -self._anchor.hidden
        index = self._anchor.row
        while index < len(column.rows) and y < self.viewport().height():
            row = column.ready(index)
            painter.save()
            painter.translate(self._left(), y)
            if isinstance(row, Fold):
                paint_fold(painter, row, self._measure(), self._colours)
            else:
                paint_paragraph(painter, row, scene, -y, self.viewport().height() - y)
            painter.restore()
            y += row.height
            index += 1

    def _scene(self) -> Scene:
        caret = self._caret.position if self._caret.active and self.hasFocus() else None
        return Scene(
            self._marks,
            self._colours,
            self._shown,
            self._current,
            self._caret.selection,
            caret,
            self._found,
        )

    # asking at a point

    def _row_at(self, y: float) -> tuple[int, float] | None:
        """The row under a height of the viewport, and where its top is."""
        assert self._column is not None
        top, index = -self._anchor.hidden, self._anchor.row
        while index < len(self._column.rows) and top < self.viewport().height():
            row = self._column.ready(index)
            if y < top + row.height:
                return index, top
            top += row.height
            index += 1
        return None

    def offset_at(self, point: QPointF) -> int | None:
        """The offset of the caret place nearest to a point of the viewport; None outside the text."""
        if self._column is None or not self._column.rows:
            return None
        found = self._row_at(point.y())
        if found is None:
            return None
        row = self._column.rows[found[0]]
        if isinstance(row, Fold):
            return None
        return row.offset_at(point.x() - self._left(), point.y() - found[1])

    def row_of(self, offset: int) -> Paragraph:
        """The displayed paragraph of an offset, laid out.

        Raises:
            LookupError: it is folded away, or nothing is shown.
        """
        row = (
            self._column.ready(self._column.of(offset))
            if self._column and self._column.rows
            else None
        )
        if not isinstance(row, Paragraph):
            raise LookupError(f"no paragraph is shown at {offset}")  # noqa: TRY004  (a place, not a type, is wrong)
        return row

    def box_of(self, span: Span) -> QRectF | None:
        """Where the first line of a span stands in the viewport, if its paragraph is seen."""
        if self._column is None:
            return None
        index = self._column.of(span.start)
        row = self._column.rows[index]
        if isinstance(row, Fold) or not row.is_laid_out:
            return None
        boxes = row.boxes(Span(span.start, min(span.end, row.span.end)))
        top = TOP + self._column.top(index) - self._anchor.value(self._column)
        return boxes[0].translated(self._left(), top) if boxes else None

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._column is None:
            return
        found = self._row_at(event.position().y())
        if found and isinstance(self._column.rows[found[0]], Fold):
            self.fold_toggled.emit()
            return
        offset = self.offset_at(event.position())
        if offset is not None:
            self._caret.press(
                offset, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
            self._selected()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            offset = self.offset_at(event.position())
            if offset is not None:
                self._caret.press(offset, extend=True)
                self._selected()
            return
        self._point_at(event.position())

    def _point_at(self, point: QPointF) -> None:
        offset = self.offset_at(point)
        over = (
            offset is not None and self._shown.claims and self._marks.claim_at(offset) is not None
        )
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._caret.selection:
            return
        offset = self.offset_at(event.position())
        claim = self._marks.claim_at(offset) if offset is not None else None
        if claim and self._shown.claims:
            self.claim_clicked.emit(claim.claim.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        offset = self.offset_at(event.position())
        if offset is not None and self._article:
            self._caret.select_word(self._article.text, offset)
            self._selected()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        offset = self.offset_at(QPointF(event.pos()))
        if offset is not None:
            self.menu_requested.emit(offset, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        offset = self.offset_at(QPointF(event.pos()))
        tint = self._marks.tint_at(offset) if offset is not None else None
        if tint and (self._shown.numbers if tint.kind == "number" else self._shown.names):
            QToolTip.showText(event.globalPos(), tint.told, self.viewport())
        elif offset is not None and (claim := self._marks.claim_at(offset)):
            QToolTip.showText(event.globalPos(), word(standing(claim)), self.viewport())
        else:
            QToolTip.hideText()

    # keyboard

    def event(self, event: QEvent) -> bool:
        """While the caret is on, its keys are the caret's and nobody's shortcut."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._caret.active
            and Qt.Key(event.key()) in CARET_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            self._caret.active
            and self._column is not None
            and self._caret.press_key(event, self._column)
        ):
            self._selected()
            self.reveal(Span(self._caret.position, self._caret.position + 1))
            return
        walk = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in walk and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.walked.emit(walk[key])
        elif key is Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif key is Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        elif key is Qt.Key.Key_Escape and self._caret.selection:
            self.clear_selection()
        elif key is Qt.Key.Key_Escape and self._caret.active:
            self.caret_left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # caret and selection

    @property
    def caret_active(self) -> bool:
        return self._caret.active

    def set_caret_active(self, active: bool) -> None:
        """Turn the caret for selecting by keyboard on or off; it starts at the current claim."""
        claim = next((c for c in self._marks.claims.all() if c.claim.id == self._current), None)
        self._caret.activate(active, claim.claim.start if claim else self.first_visible())
        self.viewport().update()
        if active:
            self.setFocus()

    @property
    def caret_offset(self) -> int | None:
        """Where the caret is, while it is on."""
        return self._caret.position if self._caret.active else None

    @property
    def selection(self) -> Span | None:
        return self._caret.selection

    def select(self, span: Span) -> None:
        """Select a span."""
        self._caret.press(span.start, extend=False)
        self._caret.press(span.end, extend=True)
        self._selected()

    def clear_selection(self) -> None:
        self._caret.press(self._caret.position, extend=False)
        self._selected()

    def _selected(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()

    def copy(self) -> None:
        """Copy the selected words exactly as the article has them."""
        if self._article and self._caret.selection:
            QGuiApplication.clipboard().setText(self._caret.selection.of(self._article.text))
