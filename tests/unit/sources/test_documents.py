"""Word, OpenDocument and PDF files as articles."""

import random
import time
import zipfile
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.documents import DocumentKind, DocumentReader
from claimdesk.annotate.sources.documents import process as process_module
from claimdesk.annotate.sources.documents.lines import Line, paragraphs_of
from claimdesk.annotate.text.article import Role
from tests.support.documents import word_paragraph, write_open_document, write_pdf, write_word
from tests.support.needs import needs_pango

BODY = "The harbour handled 4.2 million tonnes last year, officials said. That was more than in the year before."


def roles(path: Path) -> list[tuple[Role, str]]:
    reading = read(Source(str(path)))
    return [(block.role, block.span.of(reading.article.text)) for block in reading.blocks]


def test_word_styles_follow_names_not_the_language_of_the_program(tmp_path: Path) -> None:
    path = write_word(
        tmp_path / "a.docx",
        word_paragraph("Harbour grows", "Titel")
        + word_paragraph("By Jo Writer")
        + word_paragraph(BODY)
        + word_paragraph("The old quay in winter.", "Beschriftung"),
        core="<x><creator>Somebody Else</creator><created>2025-01-05T10:00:00Z</created></x>",
    )
    assert roles(path) == [
        (Role.HEADLINE, "Harbour grows"),
        (Role.BYLINE, "By Jo Writer"),
        (Role.BODY, BODY),
        (Role.CAPTION, "The old quay in winter."),
    ]
    article = read(Source(str(path))).article
    assert (article.title, article.byline, article.published) == (
        "Harbour grows",
        "Jo Writer",
        "2025-01-05",
    )


def test_word_deletions_and_hidden_text_are_no_text_and_notes_stand_at_the_end(
    tmp_path: Path,
) -> None:
    body = (
        "<w:p><w:r><w:t>Some </w:t></w:r><w:del><w:r><w:delText>12 </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>13 </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>"
        "<w:r><w:t>boats</w:t><w:tab/><w:t>came.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc>" + word_paragraph("In a cell.") + "</w:tc></w:tr></w:tbl>"
    )
    path = write_word(
        tmp_path / "a.docx",
        body,
        notes="<w:footnote>" + word_paragraph("A note.") + "</w:footnote>",
    )
    assert [text for _, text in roles(path)] == ["Some 13 boats came.", "In a cell.", "A note."]


def test_open_document_spaces_notes_and_comments(tmp_path: Path) -> None:
    path = write_open_document(
        tmp_path / "a.odt",
        '<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p text:style-name="P1">Harbour grows</text:p>'
        '<text:p>Two<text:s text:c="2"/>words<office:annotation><text:p>Remark.</text:p></office:annotation> here'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
        "</text:note>.</text:p>",
    )
    assert [text for _, text in roles(path)] == ["Harbour grows", "Two words here.", "A note."]
    assert roles(path)[0][0] is Role.HEADLINE


PAGE = """<html lang=en><head><title>Harbour grows</title><style>
@page {{ size: A5; margin: 2cm; @top-center {{ content: "The Daily Desk, 5 January 2025" }}
@bottom-center {{ content: counter(page) }} }}
body {{ font: 10pt/1.4 'DejaVu Serif'; hyphens: auto; text-align: justify }} p {{ margin: 0; text-indent: {indent} }}
.two {{ columns: {columns} }}</style></head><body><h1>Harbour grows by a tenth in one year of many</h1><p>By Jo Writer</p>
<div class=two>{body}</div></body></html>"""


@needs_pango
@pytest.mark.parametrize(("columns", "indent"), [(1, "1.5em"), (2, "1.2em")])
def test_pdf_paragraphs_are_whole_over_lines_columns_and_pages(
    tmp_path: Path, columns: int, indent: str
) -> None:
    draw = random.Random(11)
    words = [
        "harbour",
        "tonnes",
        "officials",
        "reconstruction",
        "notwithstanding",
        "council",
        "mended",
        "bridge",
        "winter",
        "said",
        "that",
        "more",
    ]
    wanted = [
        f"{number} boats " + " ".join(draw.choices(words, k=34)) + " in the end."
        for number in range(30)
    ]
    body = "".join(f"<p>{text}</p>" for text in wanted)
    path = write_pdf(tmp_path / "a.pdf", PAGE.format(columns=columns, indent=indent, body=body))
    found = roles(path)
    assert found[0] == (Role.HEADLINE, "Harbour grows by a tenth in one year of many")
    assert found[1] == (Role.BYLINE, "By Jo Writer")
    text = [words for role, words in found if role is Role.BODY]
    assert sum(words in text for words in wanted) >= 28
    assert [words for role, words in found if role is Role.FURNITURE] == [
        "The Daily Desk, 5 January 2025"
    ]


@needs_pango
def test_a_page_that_is_a_picture_is_named(tmp_path: Path) -> None:
    picture = "<img style='width:8cm' src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='>"
    path = write_pdf(
        tmp_path / "a.pdf", f"<p>{BODY}</p><div style='break-before:page'>{picture}</div>"
    )
    assert read(Source(str(path))).remarks == ("Page 2 is a picture without text.",)
    scan = write_pdf(tmp_path / "scan.pdf", picture)
    with pytest.raises(SourceError, match=r"pictures without a text layer.*OCR"):
        read(Source(str(scan)))


def test_a_word_broken_at_a_line_end_is_put_together() -> None:
    lines = [Line("The recon-", 0, 100, 50, 10), Line("struction goes on.", 0, 80, 38, 10)]
    assert [one.text for one in paragraphs_of([lines])] == ["The reconstruction goes on."]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
        ("cut.docx", b"PK\x03\x04" + b"x" * 50),
        ("empty.docx", b"PK\x05\x06" + bytes(18)),
    ],
)
def test_damaged_documents_get_a_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=name):
        read(Source(str(path)))


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(320):
            part.write(b" " * 1_000_000)
    assert path.stat().st_size < 1_000_000
    # patience of its own: a busy machine may need more than the usual seconds to unpack so much
    with (
        DocumentReader(silence=120) as reader,
        pytest.raises(SourceError, match="more than any article"),
    ):
        reader.read(path, DocumentKind.WORD, str(path))


def test_a_parser_that_hangs_or_dies_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_word(tmp_path / "a.docx", word_paragraph(BODY))
    began = time.monotonic()
    with DocumentReader(silence=0.01) as reader, pytest.raises(SourceError, match="make no sense"):
        reader.read(path, DocumentKind.WORD, "a.docx")
    assert time.monotonic() - began < 60
    with DocumentReader() as reader:  # the one after is read by a new process
        assert reader.read(path, DocumentKind.WORD, "a.docx").article.text == BODY
        assert reader._process is not None
        reader._process.kill()
        reader._process.wait()
        assert reader.read(path, DocumentKind.WORD, "a.docx").article.text == BODY


def test_the_process_answers_for_whatever_a_parser_raises(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import io

    request = process_module.Request(str(tmp_path / "no.docx"), DocumentKind.WORD)
    for error in (MemoryError(), RecursionError()):

        def parsed(*_: object, raised: BaseException = error) -> None:
            raise raised

        monkeypatch.setattr(process_module, "_parsed", parsed)
        answer = process_module._answered(request, io.BytesIO())
        assert answer.refusal is not None
