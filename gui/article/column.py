"""The article as one column: which paragraph is where, with heights guessed until a paragraph is seen."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from claimdesk.annotate.review.article_views import BlockView
from claimdesk.annotate.text.article import Article, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.paragraph import Paragraph, pieces
from claimdesk.gui.theme.fonts import ArticleFonts

CHARACTER = 0.49
"""Width of an average character of prose, as a share of the font's size."""
MEASURE = 68
"""Characters on a line, where the window is wide enough."""
FOLD_HEIGHT = 34.0


@dataclass
class Fold:
    """A run of page furniture shown as one line."""

    span: Span
    lines: int
    height: float = FOLD_HEIGHT


Row = Paragraph | Fold


class Column:
    """Rows top to bottom. Heights above a place may still be guesses, so places are found anew after laying out."""

    def __init__(
        self, article: Article, blocks: list[BlockView], fonts: ArticleFonts, *, folded: bool
    ) -> None:
        self._fonts = fonts
        self.width = 0.0
        self.rows: list[Row] = _rows(article.text, blocks, fonts, folded=folded)
        self._starts = [row.span.start for row in self.rows]
        self._tops: list[float] = []

    def set_width(self, width: float) -> None:
        """Lay the column out for a width; only what is then seen is broken into lines."""
        if width == self.width:
            return
        self.width = width
        for row in self.rows:
            if isinstance(row, Paragraph):
                row.estimate(width, CHARACTER)
        self._tops = []

    def _places(self) -> list[float]:
        if not self._tops:
            self._tops = list(accumulate((row.height for row in self.rows), initial=0.0))
        return self._tops

    @property
    def height(self) -> float:
        return self._places()[-1]

    def top(self, index: int) -> float:
        return self._places()[index]

    def at(self, y: float) -> int:
        """The index of the row at a height; the nearest one beyond the ends."""
        return min(max(bisect_right(self._places(), y) - 1, 0), len(self.rows) - 1)

    def of(self, offset: int) -> int:
        """The index of the row that shows an offset."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def ready(self, index: int) -> Row:
        """The row, laid out."""
        row = self.rows[index]
        if isinstance(row, Paragraph) and not row.is_laid_out:
            before = row.height
            row.lay_out(self.width)
            if row.height != before:
                self._tops = []
        return row

    def ready_between(self, first: int, height: float) -> None:
        """Lay out what is seen of `height` pixels from row `first` on."""
        index, seen = first, 0.0
        while index < len(self.rows) and seen < height:
            seen += self.ready(index).height
            index += 1


def _rows(text: str, blocks: list[BlockView], fonts: ArticleFonts, *, folded: bool) -> list[Row]:
    rows: list[Row] = []
    run: list[Span] = []

    def close() -> None:
        if run:
            rows.append(Fold(Span(run[0].start, run[-1].end), len(run)))
            run.clear()

    for view in blocks:
        if folded and view.block.role is Role.FURNITURE:
            run.append(view.block.span)
            continue
        close()
        rows.extend(Paragraph(text, piece, fonts) for piece in pieces(text, view.block))
    close()
    return rows
