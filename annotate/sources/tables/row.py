"""A row of a table as an article."""

from dataclasses import replace

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.link import is_link
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.sources.tables.columns import Columns
from claimdesk.annotate.sources.tables.table import Table
from claimdesk.annotate.text.article import Reading, normalise

_HTML = ("<p", "<html", "<div", "<article", "<!doctype", "<body", "<h1")


def article_of_row(table: Table, row: int, columns: Columns, source: str) -> Reading:
    """The article in a row; what the other columns say of it wins over what its text shows.

    Raises:
        SourceError: the row has no text.
    """
    text = table.cell(row, columns.text)
    if not text.strip():
        raise SourceError(
            "source-empty", f"{source} holds no text in “{columns.text}”.", "Choose another column."
        )
    reading = _read(text, source)
    said = {
        name: normalise(" ".join(table.cell(row, getattr(columns, name)).split()))[0]
        for name in ("title", "byline", "language")
    }
    link = table.cell(row, columns.url).strip()
    article = replace(
        reading.article,
        title=said["title"] or reading.article.title,
        byline=said["byline"] or reading.article.byline,
        language=said["language"].split("-")[0].lower()[:8] or reading.article.language,
        url=link if is_link(link) else reading.article.url,
        published=printed_date(table.cell(row, columns.published)) or reading.article.published,
    )
    return replace(reading, article=article)


def _read(text: str, source: str) -> Reading:
    if text.lstrip().lower().startswith(_HTML):
        from claimdesk.annotate.sources.html import read_html

        return read_html(text.encode("utf-8", "surrogatepass"), source, "utf-8")
    return read_plain(text, source)
