"""A selection goes through view, project, workbook and back, and always says what the article says."""

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
from claimdesk.annotate.text.article import normalise
from claimdesk.annotate.text.span import Span, trimmed
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks
from tests.making import ME, claims_of

WORDS = st.lists(
    st.sampled_from(
        [
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
    ),
    min_size=1,
    max_size=40,
).map("".join)

RIGHT_TO_LEFT = set("אבגعربي")


@pytest.fixture(scope="module")
def shared_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.open(tmp_path_factory.mktemp("offsets") / "p.claimdesk", ME, create=True)


@given(WORDS, st.data())
def test_view_to_project_and_back(
    qtbot: QtBot, shared_project: Project, raw: str, data: st.DataObject
) -> None:
    text, _ = normalise(raw)
    reading = read_plain(raw, "generated")
    assert reading.article.text == text
    if not reading.blocks:
        return
    try:
        article = shared_project.intake.add(reading)
    except ProjectError:
        article = reading.article.id
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_folded(False)
    view.show_article(
        reading.article, shared_project.read.blocks(article), Marks([], Findings(), set())
    )
    block = data.draw(st.sampled_from(reading.blocks)).span
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    view.select(Span(start, end))
    selection = view.selection
    assert selection == Span(start, end)
    for offset in (start, end):
        row = view.row_of(offset)
        if not row.layout.isValidCursorPosition(
            row.positions.to_qt(offset - row.span.start)
        ) or RIGHT_TO_LEFT & set(raw):
            continue  # inside what a reader sees as one character, or two places on the line at once
        caret = row.caret(offset)
        back = row.offset_at(caret.x(), caret.center().y())
        assert row.caret(back).x() == pytest.approx(caret.x(), abs=1.0), (
            "the caret stands where it was put"
        )
    wanted = trimmed(text, start, end)
    if wanted is None:
        return
    try:
        change = shared_project.act.make_claim(article, selection.start, selection.end)
    except ProjectError:
        change = None
    stored = [one.claim for one in claims_of(shared_project, article) if one.claim.span == wanted]
    assert change is None or stored
    assert all(claim.quote == wanted.of(text) == text[claim.start : claim.end] for claim in stored)


@settings(max_examples=20)
@given(st.lists(WORDS, min_size=1, max_size=8))
def test_project_to_workbook_and_back(
    tmp_path_factory: pytest.TempPathFactory, raws: list[str]
) -> None:
    folder: Path = tmp_path_factory.mktemp("book")
    with Project.open(folder / "p.claimdesk", ME, create=True) as project:
        for raw in raws:
            reading = read_plain(raw, "generated")
            try:
                article = project.intake.add(reading) if reading.blocks else ""
            except ProjectError:
                continue
            if article:
                block = reading.blocks[0].span
                project.act.make_claim(article, block.start, block.end)
        run_to_end(project.export(folder / "b.xlsx"))
        texts = {
            project.read.article(a.id).sha256: project.read.article(a.id).text
            for a in project.read.articles()
        }
    head, *rows = openpyxl.load_workbook(folder / "b.xlsx")["Claims"].iter_rows(values_only=True)
    for row in rows:
        cells = dict(zip(head, row, strict=True))
        quote = texts[cells["Article hash"]][cells["Start"] : cells["End"]]
        assert cells["Claim"] == holdable(quote, ExportReport())
