"""Columns of an article for tests, laid out as the reading view does."""

from claimdesk.annotate.review.article_views import BlockView
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Column
from claimdesk.gui.theme.fonts import ArticleFonts

WIDTH = 400.0


def block_views(*lines: tuple[str, Role]) -> tuple[str, list[BlockView]]:
    """Return a text of these lines, and a block for each."""
    views, start = [], 0
    for words, role in lines:
        views.append(BlockView(Block(Span(start, start + len(words)), role), detected=True))
        start += len(words) + 1
    return "\n".join(words for words, _ in lines), views


def column_of(*lines: tuple[str, Role], folded: bool = True, width: float = WIDTH) -> Column:
    """Return the column of an article with a block for each line."""
    text, views = block_views(*lines)
    column = Column(Article(text, "made by hand"), views, ArticleFonts(), folded=folded)
    column.set_width(width)
    return column
