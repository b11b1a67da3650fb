"""PDF files: paragraphs of the text layer, and pages that are pictures."""

import random
from pathlib import Path

import pytest

from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.documents.pdf import read_pdf
from claimdesk.annotate.text.article import Role
from tests.support.blocks import texts_by_role
from tests.support.documents import write_pdf
from tests.support.needs import needs_pango
from tests.support.refusals import refusal_of

BODY = "The harbour handled 4.2 million tonnes last year, officials said. That was more than ever."
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
PICTURE = f"<img style='width:8cm' src='data:image/png;base64,{PIXEL}'>"
PAGE = """<html lang=en><head><title>Harbour grows</title><style>
@page {{ size: A5; margin: 2cm; @top-center {{ content: "The Daily Desk, 5 January 2025" }}
@bottom-center {{ content: counter(page) }} }}
body {{ font: 10pt/1.4 'DejaVu Serif'; hyphens: auto; text-align: justify }}
p {{ margin: 0; text-indent: {indent} }}
.two {{ columns: {columns} }}</style></head><body>
<h1>Harbour grows by a tenth in one year of many</h1><p>By Jo Writer</p>
<div class=two>{body}</div></body></html>"""
# long words among short ones, so that lines break within words
WORDS = [
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


def numbered_paragraphs() -> list[str]:
    draw = random.Random(11)
    return [
        f"{number} boats {' '.join(draw.choices(WORDS, k=34))} in the end." for number in range(30)
    ]


@needs_pango
@pytest.mark.parametrize(("columns", "indent"), [(1, "1.5em"), (2, "1.2em")])
def test_paragraphs_are_whole_over_lines_columns_and_pages(
    tmp_path: Path, columns: int, indent: str
) -> None:
    wanted = numbered_paragraphs()
    body = "".join(f"<p>{text}</p>" for text in wanted)
    page = PAGE.format(columns=columns, indent=indent, body=body)

    roles = texts_by_role(read(Source(str(write_pdf(tmp_path / "a.pdf", page)))))

    assert roles[Role.HEADLINE] == ["Harbour grows by a tenth in one year of many"]
    assert roles[Role.BYLINE] == ["By Jo Writer"]
    assert roles[Role.FURNITURE] == ["The Daily Desk, 5 January 2025"]
    # a word that its author hyphenates may be put together at a line's end: two may differ
    assert len(set(wanted) & set(roles[Role.BODY])) >= 28


@needs_pango
def test_a_page_that_is_a_picture_is_named(tmp_path: Path) -> None:
    second = f"<div style='break-before:page'>{PICTURE}</div>"
    path = write_pdf(tmp_path / "a.pdf", f"<p>{BODY}</p>{second}")
    assert read(Source(str(path))).remarks == ("Page 2 is a picture without text.",)


@needs_pango
def test_a_scan_is_refused_with_the_way_out(tmp_path: Path) -> None:
    scan = write_pdf(tmp_path / "scan.pdf", PICTURE)
    error = refusal_of(lambda: read(Source(str(scan))))
    assert error.code == "source-broken"
    assert "OCR" in error.hint


def written_by_hand(path: Path, *lines: str) -> Path:
    """Write a PDF of a line a page.

    It has no table of places: PDFium makes one, as for any damaged file.
    """
    pages = range(10, 10 + 2 * len(lines), 2)
    kids = " ".join(f"{number} 0 R" for number in pages)
    objects = [
        "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
        f"2 0 obj <</Type/Pages/Kids[{kids}]/Count {len(lines)}>> endobj",
        "3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
        "4 0 obj <</Title(Harbour)/Author(Jo Writer)/CreationDate(D:20250105101500Z)>> endobj",
    ]
    for number, line in zip(pages, lines, strict=True):
        drawn = f"BT /F 10 Tf 50 700 Td ({line}) Tj ET"
        resources = f"/Resources<</Font<</F 3 0 R>>>>/Contents {number + 1} 0 R"
        objects += [
            f"{number} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]{resources}>> endobj",
            f"{number + 1} 0 obj <</Length {len(drawn)}>> stream\n{drawn}\nendstream endobj",
        ]
    trailer = "trailer <</Root 1 0 R/Info 4 0 R>>\n%%EOF"
    path.write_text("\n".join(["%PDF-1.4", *objects, trailer]), encoding="ascii")
    return path


def test_properties_are_read_with_the_day_in_iso_form(tmp_path: Path) -> None:
    found = read_pdf(written_by_hand(tmp_path / "a.pdf", "12 boats came."), lambda *_: None)

    assert [paragraph.text for paragraph in found.paragraphs] == ["12 boats came."]
    assert (found.title, found.author, found.published) == ("Harbour", "Jo Writer", "2025-01-05")
    assert found.remarks == []


def test_each_page_is_a_sign_of_life(tmp_path: Path) -> None:
    signs: list[tuple[int, int]] = []
    path = written_by_hand(tmp_path / "a.pdf", "One.", "Two.", "Three.")

    read_pdf(path, lambda done, total: signs.append((done, total)))

    # the first comes before any page is parsed: one page alone may take seconds
    assert signs == [(0, 3), (1, 3), (2, 3)]
