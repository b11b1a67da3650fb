"""Offsets through view, project and workbook: they always say what the article says."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.sheets.cell_text import holdable
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.text.article import Reading, normalise
from claimdesk.annotate.text.span import Span, trimmed
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks
from tests.support.projects import ME, claims_of

PARTS = [
    "word ",
    "12 ",
    "🐟",
    "👩‍👩‍👧 ",
    "e\u0301",
    "אבג ",
    "عربي ",
    "\r\n",
    "\r",
    "\u2028",
    "\u00a0",
    "𝔘𝔫 ",
    "日本 ",
    "\t",
    "=1+1 ",
    "\ufeff",
]
"""Characters that programs count, break or strip in different ways."""
WORDS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=40).map("".join)
ARTICLES = WORDS.map(lambda raw: read_plain(raw, "generated")).filter(lambda one: bool(one.blocks))
RIGHT_TO_LEFT = frozenset("אבגعربي")
CARET_PIXELS = 1.0
"""Pixels by which a caret may miss its place: the font's advances are rounded."""


@st.composite
def selections(draw: st.DrawFn) -> tuple[Reading, Span]:
    """Draw an article and a span inside one of its blocks."""
    article = draw(ARTICLES)
    block = draw(st.sampled_from(article.blocks)).span
    start = draw(st.integers(block.start, block.end - 1))
    end = draw(st.integers(start + 1, block.end))
    return article, Span(start, end)


@pytest.fixture(scope="module")
def shared_project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return a project that all examples go into: making one for each would take minutes."""
    path = tmp_path_factory.mktemp("offsets") / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        yield project


def added(project: Project, article: Reading) -> str:
    """Add an article; one that is there already is used again."""
    try:
        return project.intake.add(article)
    except ProjectError as error:
        if error.code != "article-there":
            raise
        return article.article.id


def shown(qtbot: QtBot, project: Project, article: Reading) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_folded(False)
    blocks = project.read.blocks(added(project, article))
    view.show_article(article.article, blocks, Marks([], Findings(), set()))
    return view


@given(WORDS)
def test_a_reader_normalises_as_the_project_does(raw: str) -> None:
    text, _ = normalise(raw)

    assert read_plain(raw, "generated").article.text == text


@given(selections())
def test_a_selection_is_what_was_selected(
    qtbot: QtBot, shared_project: Project, drawn: tuple[Reading, Span]
) -> None:
    article, span = drawn
    view = shown(qtbot, shared_project, article)

    view.select(span)

    assert view.selection == span


@given(selections())
def test_the_caret_stands_where_it_was_put(
    qtbot: QtBot, shared_project: Project, drawn: tuple[Reading, Span]
) -> None:
    article, span = drawn
    view = shown(qtbot, shared_project, article)

    for offset in (span.start, span.end):
        row = view.row_of(offset)
        position = row.positions.to_qt(offset - row.span.start)
        is_place = row.layout.isValidCursorPosition(position)
        # inside what a reader sees as one character, or at two places on the line at once
        if not is_place or RIGHT_TO_LEFT & set(article.article.text):
            continue

        caret = row.caret(offset)
        back = row.caret(row.offset_at(caret.x(), caret.center().y()))
        assert back.x() == pytest.approx(caret.x(), abs=CARET_PIXELS)


@given(selections())
def test_a_claim_is_the_selection_without_white_space_around(
    shared_project: Project, drawn: tuple[Reading, Span]
) -> None:
    article, span = drawn
    text = article.article.text
    wanted = trimmed(text, span.start, span.end)
    identifier = added(shared_project, article)

    # white space alone is no claim, and the same words cannot be two
    if wanted is None or wanted in spans_of(shared_project, identifier):
        return
    shared_project.act.make_claim(identifier, span.start, span.end)

    views = claims_of(shared_project, identifier)
    (claim,) = [view.claim for view in views if view.claim.span == wanted]
    assert claim.quote == wanted.of(text)


def spans_of(project: Project, article: str) -> list[Span]:
    return [view.claim.span for view in claims_of(project, article)]


@settings(max_examples=20)
@given(st.lists(WORDS, min_size=1, max_size=8))
def test_the_offsets_of_a_workbook_give_its_words(
    tmp_path_factory: pytest.TempPathFactory, raws: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("book")
    texts = export_first_blocks(folder, raws)

    # offsets in a workbook are of the article as it is stored, normalised
    for cells in rows_of(folder / "b.xlsx"):
        start, end = int(cells["Start"]), int(cells["End"])
        quote = texts[cells["Article hash"]][start:end]
        # a cell cannot hold every character
        assert cells["Claim"] == holdable(quote, ExportReport())


def export_first_blocks(folder: Path, raws: list[str]) -> dict[str, str]:
    """Export the first block of each text as a claim; return the texts by their hash."""
    articles = [read_plain(raw, "generated") for raw in raws]
    with Project.open(folder / "p.claimdesk", ME, create=True) as project:
        for article in articles:
            claim_first_block(project, article)
        run_to_end(project.export(folder / "b.xlsx"))
    return {one.article.sha256: one.article.text for one in articles}


def claim_first_block(project: Project, article: Reading) -> None:
    """Make a claim of an article's first block, where it has one."""
    if not article.blocks:
        return
    identifier, span = added(project, article), article.blocks[0].span
    # the same text may come twice
    if not claims_of(project, identifier):
        project.act.make_claim(identifier, span.start, span.end)


def rows_of(workbook: Path) -> list[dict[str, str]]:
    """Return the rows of the sheet of claims, each by the titles of its columns."""
    titles, *rows = openpyxl.load_workbook(workbook)["Claims"].iter_rows(values_only=True)
    names = [str(title) for title in titles]
    return [dict(zip(names, map(str, row), strict=True)) for row in rows]
