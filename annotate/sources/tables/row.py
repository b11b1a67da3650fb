"""Rows of a table as articles."""

from dataclasses import replace

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.link import is_link
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.sources.tables.columns import Columns
from claimdesk.annotate.sources.tables.table import Table
from claimdesk.annotate.text.article import Reading, normalise

_HTML = ("<p", "<html", "<div", "<article", "<!doctype", "<body", "<h1")
_LONGEST_LANGUAGE = 8


def article_of_row(table: Table, row: int, columns: Columns, source: str) -> Reading:
    """Return the article in a row; the other columns win over what its text shows.

    The byline "Jane Doe" in a column wins over "By J. Doe" in the text.

    Raises:
        SourceError: the row has no text.
    """
    text = table.cell(row, columns.text)
    if not text.strip():
        raise SourceError(
            "source-empty", f"{source} holds no text in “{columns.text}”.", "Choose another column."
        )

    reading = _read(text, source)
    shown = reading.article
    link = table.cell(row, columns.url).strip()
    article = replace(
        shown,
        title=_on_one_line(table.cell(row, columns.title)) or shown.title,
        byline=_on_one_line(table.cell(row, columns.byline)) or shown.byline,
        language=_language(table.cell(row, columns.language)) or shown.language,
        # "print edition, page 4" is no address
        url=link if is_link(link) else shown.url,
        published=printed_date(table.cell(row, columns.published)) or shown.published,
    )
    return replace(reading, article=article)


def _on_one_line(cell: str) -> str:
    return normalise(" ".join(cell.split()))[0]


def _language(cell: str) -> str:
    """Return the code of a language: "en-GB" -> "en"."""
    return _on_one_line(cell).split("-")[0].lower()[:_LONGEST_LANGUAGE]


def _read(text: str, source: str) -> Reading:
    # some exports keep the page's markup: "<p>The port authority lost ..."
    if text.lstrip().lower().startswith(_HTML):
        from claimdesk.annotate.sources.html import read_html

        return read_html(text.encode("utf-8", "surrogatepass"), source, "utf-8")
    return read_plain(text, source)
