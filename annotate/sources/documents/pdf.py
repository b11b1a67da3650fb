"""PDF files: the text layer, in the order the page was set, put together to paragraphs.

PDFium gives characters with their boxes. Lines belong to one paragraph while they are set in one
size and pitch; a paragraph goes on over a column or a page where its last line ends no sentence.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Extraction
from claimdesk.annotate.sources.documents.lines import Line, paragraphs_of
from claimdesk.annotate.sources.documents.packed import BrokenDocument

MOST_PAGES = 5_000
"""Pages of a document that are read, at most."""
# PDFium's error for a password that is wrong or missing.
_PASSWORD = 4
# Pages that a remark names one by one.
_NAMED_PAGES = 12
# "20250105" of "D:20250105101500Z", with the prefix or without
_DAY = re.compile(r"(?:D:)?(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")


def read_pdf(path: Path, alive: Callable[[int, int], None]) -> Extraction:
    """Read the paragraphs of a PDF file; remarks name the pages that are pictures.

    `alive` is called before each page, with its number from 0 and the number of pages.

    Raises:
        BrokenDocument: it cannot be read, is locked, or holds pictures of text alone.
    """
    document = _opened(path)
    pages: list[list[Line]] = []
    scanned: list[int] = []
    count = min(len(document), MOST_PAGES)
    for number in range(count):
        alive(number, count)
        lines, has_picture = _page(document, number)
        pages.append(lines)
        if not lines and has_picture:
            scanned.append(number + 1)

    if not any(pages):
        raise BrokenDocument(
            "its pages are pictures without a text layer" if scanned else "it holds no words"
        )
    facts: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    return Extraction(
        paragraphs=paragraphs_of(pages),
        title=facts.get("Title", ""),
        author=facts.get("Author", ""),
        published=_day(facts.get("CreationDate", "")),
        remarks=_remarks(scanned, len(document)),
    )


def _opened(path: Path) -> Any:
    import pypdfium2 as pdfium

    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        is_locked = getattr(error, "err_code", 0) == _PASSWORD or "assword" in str(error)
        raise BrokenDocument(
            "it is protected by a password" if is_locked else "it is cut short or damaged"
        ) from error


def _page(document: Any, number: int) -> tuple[list[Line], bool]:
    """Return the lines of a page, and True if it has no lines but a picture."""
    import pypdfium2 as pdfium

    try:
        page = document[number]
        lines = list(_lines(page.get_textpage()))
        # pictures matter on pages without words alone, and looking for them takes time
        return lines, not lines and _has_picture(page)
    # a damaged page; the others may be whole
    except pdfium.PdfiumError:
        return [], False


def _has_picture(page: Any) -> bool:
    from pypdfium2 import raw

    pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    return next(iter(pictures), None) is not None


def _lines(textpage: Any) -> Iterator[Line]:
    """Yield the lines of a page in the order they were set, with their places."""
    # places count the line ends too, two characters each
    place = 0
    for text in textpage.get_text_range().split("\r\n"):
        stripped = text.strip()
        if stripped:
            # "  The port " begins at its "T" and ends at its "t"
            first = place + len(text) - len(text.lstrip())
            last = place + len(text.rstrip()) - 1
            yield _line(textpage, stripped, first, last)
        place += len(text) + 2


def _line(textpage: Any, text: str, first: int, last: int) -> Line:
    """Return a line by the places of its first and last character in the page's text."""
    import pypdfium2 as pdfium

    try:
        start = textpage.get_charbox(first, loose=True)
        end = textpage.get_charbox(last, loose=True)
    except (pdfium.PdfiumError, IndexError):
        start = end = (0.0, 0.0, 0.0, 0.0)
    left, foot, _, top = start
    right = end[2]
    return Line(text, left, right, foot, top - foot)


def _remarks(scanned: list[int], count: int) -> list[str]:
    """Return what was not read, in sentences."""
    remarks = []
    if scanned:
        remarks.append(_remark_on(scanned))
    if count > MOST_PAGES:
        remarks.append(f"Of {count:,} pages the first {MOST_PAGES:,} were read.")
    return remarks


def _remark_on(scanned: list[int]) -> str:
    if len(scanned) == 1:
        return f"Page {scanned[0]} is a picture without text."
    named = ", ".join(map(str, scanned[:_NAMED_PAGES]))
    if len(scanned) > _NAMED_PAGES:
        named += " …"
    return f"Pages {named} are pictures without text."


def _day(printed: str) -> str:
    """Return the day of a PDF's date as ISO 8601: "D:20250105101500Z" -> "2025-01-05"."""
    found = _DAY.match(printed)
    if not found:
        return ""
    return "-".join(found.groups())
