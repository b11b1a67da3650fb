"""First paint, scrolling and resizing of 1,000,000 characters with 22,000 highlights.

Baselines: Qt's own QPlainTextEdit and QTextEdit with the bare text, and our view of the same text
without marks.
"""

import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from claimdesk.annotate.detection.findings import Entity, Number, NumberKind
from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.startup import application, quiet_qt
from tests.benchmarks.figures import Figure, median_of

WORDS = [
    "council",
    "harbour",
    "vote",
    "people",
    "said",
    "number",
    "river",
    "bridge",
    "morning",
    "after",
    "report",
    "claims",
    "between",
    "million",
    "energy",
]
PARAGRAPHS = 2000
CHARACTERS = 500
"""Of a paragraph, roughly."""
SIZE = (900, 800)
NOTHING = Marks([], Findings(), set())


def big_article() -> tuple[Article, list[BlockView], Marks]:
    """Return 2,000 paragraphs of 500 characters, with 22,000 marks."""
    chance = random.Random(1)
    texts = [_paragraph(chance) for _ in range(PARAGRAPHS)]
    blocks: list[BlockView] = []
    claims: list[ClaimView] = []
    entities: list[Entity] = []
    numbers: list[Number] = []
    start = 0
    for text in texts:
        blocks.append(BlockView(Block(Span(start, start + len(text)), Role.BODY), True))
        claims += _claims(start, len(text))
        entities += _entities(start)
        numbers += _numbers(start)
        start += len(text) + 1
    article = Article("\n".join(texts), "big.txt", language="en")
    return article, blocks, Marks(claims, Findings(tuple(entities), tuple(numbers)), set())


def _paragraph(chance: random.Random) -> str:
    text = chance.choice(WORDS)
    while len(text) < CHARACTERS - 4:
        text += f" {chance.choice(WORDS)}"
    return text + "."


def _claims(start: int, length: int) -> Iterator[ClaimView]:
    third = length // 3
    for first in range(start, start + 3 * third, third):
        claim = Claim(str(first), "a", first, first + third, "x")
        yield ClaimView(claim, 0.5, (), ())


# four names and four numbers a paragraph, in turn
def _entities(start: int) -> Iterator[Entity]:
    for first in range(start, start + 400, 100):
        yield Entity(Span(first + 5, first + 15), "PERSON")


def _numbers(start: int) -> Iterator[Number]:
    for first in range(start, start + 400, 100):
        yield Number(Span(first + 50, first + 55), NumberKind.COUNT, 1.0, 1.0)


def _painted(widget: QWidget) -> None:
    widget.render(QImage(widget.size(), QImage.Format.Format_RGB32))


def _ours(article: Article, blocks: list[BlockView], marks: Marks) -> ReadingView:
    view = ReadingView()
    view.resize(*SIZE)
    view.show_article(article, blocks, marks)
    return view


def _bare(kind: type[QPlainTextEdit] | type[QTextEdit], text: str) -> QPlainTextEdit | QTextEdit:
    edit = kind()
    edit.setReadOnly(True)
    edit.resize(*SIZE)
    edit.setPlainText(text)
    return edit


def _scroll(widget: ReadingView | QPlainTextEdit | QTextEdit) -> float:
    """Return the median time of a jump to a random place, painted."""
    # the same places for every view
    chance = random.Random(2)
    bar = widget.verticalScrollBar()

    def jump() -> None:
        bar.setValue(chance.randrange(max(1, bar.maximum())))
        _painted(widget)

    return median_of(40, jump)


def _resize(widget: QWidget) -> float:
    """Return the median time of a change of width, painted."""
    widths = cycle((SIZE[0] - 60, SIZE[0] + 60))

    def change() -> None:
        widget.resize(next(widths), SIZE[1])
        _painted(widget)

    return median_of(11, change)


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the times of painting, scrolling and resizing."""
    application()
    quiet_qt()
    article, blocks, marks = big_article()
    # fonts are loaded by the first that paints
    for kind in (QPlainTextEdit, QTextEdit):
        _painted(_bare(kind, article.text[:1000]))
    _painted(_ours(article, blocks[:2], marks))
    yield from _first_paint(article, blocks, marks)
    yield from _moving(article, blocks, marks)


def _first_paint(article: Article, blocks: list[BlockView], marks: Marks) -> Iterator[Figure]:
    first = median_of(7, lambda: _painted(_ours(article, blocks, marks)))
    baselines: dict[str, Callable[[], QWidget]] = {
        "beside our view bare": lambda: _ours(article, blocks, NOTHING),
        "QTextEdit bare": lambda: _bare(QTextEdit, article.text),
        "QPlainTextEdit bare": lambda: _bare(QPlainTextEdit, article.text),
    }
    for name, make in baselines.items():
        baseline = median_of(7, partial(_paint_new, make))
        yield Figure(f"2 first paint of 1,000,000 characters, {name}", first, baseline, "<= 2")


def _paint_new(make: Callable[[], QWidget]) -> None:
    _painted(make())


def _moving(article: Article, blocks: list[BlockView], marks: Marks) -> Iterator[Figure]:
    ours, bare = _ours(article, blocks, marks), _ours(article, blocks, NOTHING)
    rich = _bare(QTextEdit, article.text)
    # the first paint lays the text out
    for widget in (ours, bare, rich):
        _painted(widget)
    scrolled, resized = _scroll(ours), _resize(ours)
    name = "3 scroll jump, 22,000 highlights, beside our view bare"
    yield Figure(name, scrolled, _scroll(bare), "<= 1.5")
    yield Figure("3 scroll jump, beside QTextEdit bare", scrolled, _scroll(rich), "<= 1.5")
    yield Figure("3 resize, beside our view bare", resized, _resize(bare), "<= 1.5")
    yield Figure("3 resize, beside QTextEdit bare", resized, _resize(rich), "<= 1.5")
