"""PDF files: the text layer, in the order the page was set, put together to paragraphs.

PDFium gives characters with their boxes. Lines belong to one paragraph while they are set in one size and pitch;
a paragraph goes on over a column or a page where its last line ends no sentence.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Extraction
from claimdesk.annotate.sources.documents.lines import Line, paragraphs_of
from claimdesk.annotate.sources.documents.packed import BrokenDocument

MOST_PAGES = 5_000
_PASSWORD = 4
"""PDFium's error for a password that is wrong or missing."""


def read_pdf(path: Path, alive: Callable[[int, int], None]) -> Extraction:
    """The paragraphs of a PDF file; pages that are pictures are named. `alive` is told of each page.

    Raises:
        BrokenDocument: it cannot be read, is locked, or holds pictures of text alone.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", 0) == _PASSWORD or "assword" in str(error)
        raise BrokenDocument(
            "it is protected by a password" if locked else "it is cut short or damaged"
        ) from error
    pages: list[list[Line]] = []
    scanned: list[int] = []
    count = min(len(document), MOST_PAGES)
    for number in range(count):
        alive(number, count)
        lines, pictured = _page(document, number)
        pages.append(lines)
        if not lines and pictured:
            scanned.append(number + 1)
    if not any(pages):
        raise BrokenDocument(
            "its pages are pictures without a text layer" if scanned else "it holds no words"
        )
    facts: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    remarks = _remarks(scanned, len(document))
    return Extraction(
        paragraphs_of(pages),
        facts.get("Title", ""),
        facts.get("Author", ""),
        _day(facts),
        remarks=remarks,
    )


def _page(document: Any, number: int) -> tuple[list[Line], bool]:
    """The lines of a page, and whether there is a picture on it."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    try:
        page = document[number]
        lines = list(_lines(page.get_textpage()))
        pictured = not lines and any(
            True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
        )
    except pdfium.PdfiumError:
        return [], False  # a page that is damaged; the others may be whole
    return lines, pictured


def _lines(textpage: Any) -> Iterator[Line]:
    import pypdfium2 as pdfium

    place = 0
    for text in textpage.get_text_range().split("\r\n"):
        stripped = text.strip()
        if stripped:
            first = place + len(text) - len(text.lstrip())
            last = place + len(text.rstrip()) - 1
            try:
                start, end = (
                    textpage.get_charbox(first, loose=True),
                    textpage.get_charbox(last, loose=True),
                )
            except (pdfium.PdfiumError, IndexError):
                start = end = (0.0, 0.0, 0.0, 0.0)
            yield Line(stripped, start[0], end[2], start[1], start[3] - start[1])
        place += len(text) + 2


def _remarks(scanned: list[int], count: int) -> list[str]:
    remarks = []
    if scanned:
        named = ", ".join(map(str, scanned[:12])) + (" …" if len(scanned) > 12 else "")
        alone = len(scanned) == 1
        remarks.append(
            f"Page {named} is a picture without text."
            if alone
            else f"Pages {named} are pictures without text."
        )
    if count > MOST_PAGES:
        remarks.append(f"Of {count:,} pages the first {MOST_PAGES:,} were read.")
    return remarks


def _day(facts: dict[str, str]) -> str:
    """The day of "D:20250105101500Z", as ISO 8601."""
    printed = facts.get("CreationDate", "").removeprefix("D:")[:8]
    is_day = (
        len(printed) == 8
        and printed.isdecimal()
        and "01" <= printed[4:6] <= "12"
        and "01" <= printed[6:] <= "31"
    )
    return f"{printed[:4]}-{printed[4:6]}-{printed[6:]}" if is_day else ""
