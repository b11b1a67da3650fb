"""First paint, scrolling and resizing of 1,000,000 characters with 22,000 highlights.

Baselines: Qt's own QPlainTextEdit and QTextEdit with the bare text, and our view of the same text without marks.
"""

import random
from collections.abc import Iterator
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
from tests.benchmarks.figures import Figure, median_of, milliseconds

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
SIZE = (900, 800)


def big_article() -> tuple[Article, list[BlockView], Marks]:
    """2,000 paragraphs of 500 characters; 22,000 marks."""
    chance = random.Random(1)
    blocks, claims, entities, numbers, parts = [], [], [], [], []
    start = 0
    for _ in range(2000):
        words: list[str] = []
        while sum(map(len, words)) + len(words) < 497:
            words.append(chance.choice(WORDS))
        text = " ".join(words) + "."
        blocks.append(BlockView(Block(Span(start, start + len(text)), Role.BODY), True))
        third = len(text) // 3
        for n in range(3):
            span = Span(start + n * third, start + (n + 1) * third)
            claims.append(
                ClaimView(Claim(f"{start}-{n}", "a", span.start, span.end, "x"), 0.5, (), ())
            )
        for n in range(4):
            entities.append(Entity(Span(start + n * 100 + 5, start + n * 100 + 15), "PERSON"))
            numbers.append(
                Number(Span(start + n * 100 + 50, start + n * 100 + 55), NumberKind.COUNT, 1.0, 1.0)
            )
        parts.append(text)
        start += len(text) + 1
    article = Article("\n".join(parts), "big.txt", language="en")
    return article, blocks, Marks(claims, Findings(tuple(entities), tuple(numbers)), set())


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
    """The median time of a jump to a random place, painted."""
    chance = random.Random(2)
    bar = widget.verticalScrollBar()

    def jump() -> None:
        bar.setValue(chance.randrange(max(1, bar.maximum())))
        _painted(widget)

    return median_of(40, jump)


def _resize(widget: QWidget) -> float:
    widths = iter([SIZE[0] + (60 if n % 2 else -60) for n in range(40)])

    def change() -> None:
        widget.resize(next(widths), SIZE[1])
        _painted(widget)

    return median_of(11, change)


def measure(folder: Path) -> Iterator[Figure]:
    application()
    quiet_qt()
    article, blocks, marks = big_article()
    nothing = Marks([], Findings(), set())
    for kind in (QPlainTextEdit, QTextEdit):
        _painted(_bare(kind, article.text[:1000]))
    _painted(_ours(article, blocks[:2], marks))
    first = median_of(7, lambda: _painted(_ours(article, blocks, marks)))
    name = "2 first paint of 1,000,000 characters"
    yield Figure(
        f"{name}, beside our view bare",
        first,
        median_of(7, lambda: _painted(_ours(article, blocks, nothing))),
        "<= 2",
    )
    yield Figure(
        f"{name}, QTextEdit bare",
        first,
        median_of(7, lambda: _painted(_bare(QTextEdit, article.text))),
        "<= 2",
    )
    yield Figure(
        f"{name}, QPlainTextEdit bare",
        first,
        median_of(7, lambda: _painted(_bare(QPlainTextEdit, article.text))),
        "<= 2",
    )
    ours, bare = _ours(article, blocks, marks), _ours(article, blocks, nothing)
    rich, plain = _bare(QTextEdit, article.text), _bare(QPlainTextEdit, article.text)
    for widget in (ours, bare, rich, plain):
        milliseconds(lambda w=widget: _painted(w))
    scrolled = _scroll(ours)
    yield Figure(
        "3 scroll jump, 22,000 highlights, beside our view bare", scrolled, _scroll(bare), "<= 1.5"
    )
    yield Figure("3 scroll jump, beside QTextEdit bare", scrolled, _scroll(rich), "<= 1.5")
    resized = _resize(ours)
    yield Figure("3 resize, beside our view bare", resized, _resize(bare), "<= 1.5")
    yield Figure("3 resize, beside QTextEdit bare", resized, _resize(rich), "<= 1.5")
