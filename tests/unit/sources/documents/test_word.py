"""Word documents: styles, tracked changes, notes and properties."""

from pathlib import Path

import pytest

from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.documents.extraction import Paragraph, Style
from claimdesk.annotate.sources.documents.packed import BrokenDocument
from claimdesk.annotate.sources.documents.word import read_word
from claimdesk.annotate.text.article import Role
from tests.support.blocks import roles_and_texts
from tests.support.documents import word_paragraph, write_open_document, write_word

BODY = "The harbour handled 4.2 million tonnes last year, officials said. That was more than ever."
CORE = "<x><creator>Somebody Else</creator><created>2025-01-05T10:00:00Z</created></x>"
TRACKED = (
    "<w:p><w:r><w:t>Some </w:t></w:r>"
    "<w:del><w:r><w:delText>12 </w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>13 </w:t></w:r></w:ins>"
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>"
    "<w:r><w:t>boats</w:t><w:tab/><w:t>came.</w:t></w:r></w:p>"
)
CELL = f"<w:tbl><w:tr><w:tc>{word_paragraph('In a cell.')}</w:tc></w:tr></w:tbl>"
NOTE = f"<w:footnote>{word_paragraph('A note.')}</w:footnote>"


@pytest.fixture
def styled(tmp_path: Path) -> Path:
    """Return a document of a German Word, whose style identifiers are German."""
    paragraphs = (
        word_paragraph("Harbour grows", "Titel"),
        word_paragraph("By Jo Writer"),
        word_paragraph(BODY),
        word_paragraph("The old quay in winter.", "Beschriftung"),
    )
    return write_word(tmp_path / "a.docx", "".join(paragraphs), core=CORE)


def test_styles_follow_names_not_the_language_of_the_program(styled: Path) -> None:
    assert roles_and_texts(read(Source(str(styled)))) == [
        (Role.HEADLINE, "Harbour grows"),
        (Role.BYLINE, "By Jo Writer"),
        (Role.BODY, BODY),
        (Role.CAPTION, "The old quay in winter."),
    ]


def test_the_printed_byline_wins_over_the_author_of_the_file(styled: Path) -> None:
    article = read(Source(str(styled))).article

    assert article.title == "Harbour grows"
    assert article.byline == "Jo Writer"
    assert article.published == "2025-01-05"


def test_properties_are_read_as_the_file_has_them(styled: Path) -> None:
    found = read_word(styled)
    assert (found.title, found.author, found.published) == ("", "Somebody Else", "2025-01-05")


def test_deletions_and_hidden_text_are_left_out_and_notes_stand_at_the_end(tmp_path: Path) -> None:
    # a reviewer has to read the text that its readers see
    path = write_word(tmp_path / "a.docx", TRACKED + CELL, notes=NOTE)
    texts = [paragraph.text for paragraph in read_word(path).paragraphs]
    assert texts == ["Some 13 boats came.", "In a cell.", "A note."]


def test_letters_that_are_shown_again_are_text(tmp_path: Path) -> None:
    # a style may hide them, and w:val="0" takes that back
    run = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown.</w:t></w:r>'
    path = write_word(tmp_path / "a.docx", f"<w:p>{run}</w:p>")
    assert read_word(path).paragraphs == [Paragraph("Shown.", Style.BODY)]


def test_a_packed_file_of_another_kind_is_no_word_document(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "a.docx", "<text:p>Words.</text:p>")
    with pytest.raises(BrokenDocument):
        read_word(path)
