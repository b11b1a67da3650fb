"""Page with its marks: claims, names, numbers, search hits, caret and selection."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.caret import Caret
from claimdesk.gui.article.column import Column, Fold
from claimdesk.gui.article.page import ArticlePage
from claimdesk.gui.article.painter import paint_fold, paint_paragraph
from claimdesk.gui.article.scene import Scene
from claimdesk.gui.model.marks import Marks, Tint
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import LIGHT, Colours
from claimdesk.gui.theme.fonts import ArticleFonts
from claimdesk.gui.theme.standings import standing, word

_NOTHING = Marks([], Findings(), set())


class MarkedPage(ArticlePage):
    """Page that paints its marks and finds the one at a place; it answers no mouse and no key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = _NOTHING
        self._colours: Colours = LIGHT
        self._shown = Shown()
        self._current = ""
        self._found: tuple[Span, ...] = ()
        self._caret = Caret()

    def show_nothing(self) -> None:
        """Show an empty page."""
        self._article, self._blocks, self._marks = None, [], _NOTHING
        self._rebuild(keep=0)

    def show_article(self, article: Article, blocks: list[BlockView], marks: Marks) -> None:
        """Show an article from its top."""
        self._article, self._blocks, self._marks = article, blocks, marks
        self._current, self._found = "", ()
        # a new caret, since the old place and selection are of another text
        self._caret = Caret(active=self._caret.active)
        self._rebuild(keep=0)

    def set_marks(self, marks: Marks) -> None:
        """Take in new marks on the same article."""
        self._marks = marks
        self.viewport().update()

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
        """The spans that are highlighted as search hits."""
        return self._found

    def set_colours(self, colours: Colours) -> None:
        """Paint in another set of colours."""
        self._colours = colours
        self.viewport().update()

    def set_shown(self, shown: Shown) -> None:
        """Switch layers on and off."""
        self._shown = shown
        self.viewport().update()

    def _set_fonts(self, fonts: ArticleFonts) -> None:
        super()._set_fonts(fonts)
        # in another size the current claim may be out of sight
        claim = self._current_claim()
        if claim:
            self.reveal(claim.claim.span)

    def _current_claim(self) -> ClaimView | None:
        for claim in self._marks.claims.all():
            if claim.claim.id == self._current:
                return claim
        return None

    def _shown_claim_at(self, offset: int | None) -> ClaimView | None:
        """Return the claim around an offset; None where claims are not shown."""
        if offset is None or not self._shown.claims:
            return None
        return self._marks.claim_at(offset)

    def _tip_at(self, offset: int) -> str:
        """Return the tool tip at an offset: "person" on a name, "Open" on a claim, else ""."""
        # a name or number inside a claim comes first: it is the smaller mark
        tint = self._marks.tint_at(offset)
        if tint is not None and self._is_shown(tint):
            return tint.tip

        claim = self._marks.claim_at(offset)
        if claim is not None:
            return word(standing(claim))
        return ""

    def _is_shown(self, tint: Tint) -> bool:
        if tint.kind == "number":
            return self._shown.numbers
        return self._shown.names

    def paintEvent(self, event: QPaintEvent) -> None:
        # as a context, since a painter that anything keeps alive beyond its event brings Qt down
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._colours.page))
            column = self._filled_column()
            if column is not None:
                self._paint_rows(painter, column)

    def _paint_rows(self, painter: QPainter, column: Column) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene = self._scene()
        height = self.viewport().height()

        y = -self._anchor.hidden
        index = self._anchor.row
        while index < len(column.rows) and y < height:
            row = column.ready(index)
            # every row paints from its top left
            painter.save()
            painter.translate(self._left(), y)
            if isinstance(row, Fold):
                paint_fold(painter, row, self._measure(), self._colours)
            else:
                paint_paragraph(painter, row, scene, -y, height - y)
            painter.restore()
            y += row.height
            index += 1

    def _scene(self) -> Scene:
        # without the focus, keys would not move the caret: it is not shown
        caret = None
        if self._caret.active and self.hasFocus():
            caret = self._caret.position

        return Scene(
            marks=self._marks,
            colours=self._colours,
            shown=self._shown,
            current=self._current,
            selection=self._caret.selection,
            caret=caret,
            found=self._found,
        )
