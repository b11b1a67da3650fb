"""Reader of sources: one after the other, each by the module of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Self

from claimdesk.annotate.base.errors import SourceError, incomplete_installation
from claimdesk.annotate.sources import source as sources
from claimdesk.annotate.sources.documents import DocumentReader, kind_of
from claimdesk.annotate.sources.documents.kinds import PDF_MAGIC, DocumentKind
from claimdesk.annotate.sources.encoding import decode
from claimdesk.annotate.sources.source import Source
from claimdesk.annotate.sources.tables import Columns, Table, article_of_row, open_table
from claimdesk.annotate.text.article import Reading

_MAGIC_BYTES = 1024


class Reader:
    """Reader of any source as an article. Use it as a context manager.

    `columns` gives the meaning of columns instead of the guess, by a table's file name or "" for
    all tables: {"list.csv": {"text": "story"}}.
    """

    def __init__(self, columns: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self._chosen = columns or {}
        self.documents = DocumentReader()
        self._tables: dict[str, tuple[Table, Columns]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.documents.close()

    def expand(self, names: Sequence[str]) -> Iterator[Source]:
        """Yield the sources that names stand for: a folder's articles, a table's rows.

        Articles come in name order. An empty folder or table stands for itself, so that reading it
        gives the refusal.
        """
        for name in names:
            if sources.is_table(name):
                yield from self._rows_of(name)
            elif sources.is_folder(name):
                yield from list(sources.files_in(Path(name))) or [Source(name)]
            else:
                yield Source(name)

    def table(self, name: str) -> tuple[Table, Columns]:
        """Return a file with an article a row, and the meaning of its columns.

        Raises:
            SourceError: it cannot be read, no column looks like a text, or a chosen column is not
                there.
        """
        # once for all rows: each one names its table
        if name not in self._tables:
            table = open_table(Path(name), self.documents)
            # a choice for this table wins over one for all tables
            chosen = self._chosen.get(name) or self._chosen.get("") or {}
            self._tables[name] = table, Columns.of(table, chosen)

        table, columns = self._tables[name]
        # a list of links, or of short texts
        if not columns.text:
            there = ", ".join(table.header[:12])
            raise SourceError(
                "column",
                f"No column of {name} looks like the text of articles.",
                f"Name the column. It has: {there}.",
            )
        return table, columns

    def chosen_columns(self) -> dict[str, str]:
        """Return the meaning of each table's columns in words: {"list.csv": "text from “body”"}."""
        return {name: columns.summary for name, (_, columns) in self._tables.items()}

    def read(self, source: Source) -> Reading:
        """Read a source as an article.

        Raises:
            SourceError: it is missing, empty, binary, too large, damaged, or changed while it was
                read.
            InstallationError: a package that reads its kind is missing.
        """
        try:
            return _checked(self._read(source.name))
        except ImportError as error:
            raise incomplete_installation(error) from error

    def read_bytes(self, data: bytes, name: str, *, is_html: bool = False) -> Reading:
        """Read bytes that were fetched already.

        Raises:
            SourceError: it holds no text that is read.
        """
        if PDF_MAGIC in data[:_MAGIC_BYTES]:
            return self._fetched_pdf(data, name)
        return _checked(_of_bytes(sources.Loaded(data, is_html=is_html), name))

    def _read(self, name: str) -> Reading:
        row = self._row(name)
        if row is not None:
            return row

        if sources.is_table(name):
            self.table(name)  # raises the reason, if the table has no rows or no text
            raise SourceError(
                "source-empty",
                f"{name} contains no object with a text.",
                "Choose a file that does.",
            )

        path = Path(name)
        kind = _document_kind(path)
        if kind is not None and kind is not DocumentKind.SHEET:
            return self.documents.read(path, kind, name)

        loaded = sources.load(name)
        # a link or standard input shows only now that it is a PDF
        if PDF_MAGIC in loaded.data[:_MAGIC_BYTES]:
            reading = self._fetched_pdf(loaded.data, name)
            article = replace(reading.article, url=loaded.url)
            return replace(reading, article=article, remarks=(*loaded.remarks, *reading.remarks))
        return _of_bytes(loaded, name)

    def _rows_of(self, name: str) -> Iterator[Source]:
        try:
            table, columns = self.table(name)
        except SourceError:
            yield Source(name)  # reading it gives the refusal
            return

        place = table.header.index(columns.text)
        is_empty = True
        for number, row in enumerate(table.rows, table.first):
            # rows without a text, such as those between two years, are no articles
            if row[place].strip():
                is_empty = False
                yield Source(f"{name}#{number}")
        # reading it gives the refusal, as above
        if is_empty:
            yield Source(name)

    def _row(self, name: str) -> Reading | None:
        """Return the article in a row of a table ("list.csv#3"), or None for any other name."""
        file, mark, number = name.rpartition("#")
        # "list.csv#top" and "notes.txt#3" are no rows
        is_row = bool(mark) and number.isdecimal() and sources.is_table(file)
        if not is_row:
            return None

        table, columns = self.table(file)
        place = int(number) - table.first
        # "list.csv#1" is the header, if it has one
        if not 0 <= place < len(table.rows):
            return None
        return article_of_row(table, place, columns, name)

    def _fetched_pdf(self, data: bytes, name: str) -> Reading:
        with NamedTemporaryFile(suffix=".pdf", delete=False) as file:
            file.write(data)
        path = Path(file.name)
        try:
            return self.documents.read(path, DocumentKind.PDF, name)
        finally:
            path.unlink(missing_ok=True)


def _document_kind(path: Path) -> DocumentKind | None:
    try:
        with path.open("rb") as file:
            return kind_of(path, file.read(_MAGIC_BYTES))
    except (OSError, ValueError):
        return None  # loading it gives the refusal


def _of_bytes(loaded: sources.Loaded, name: str) -> Reading:
    if not loaded.data.strip():
        raise SourceError("source-empty", f"{name} is empty.", "There is nothing to read in it.")

    other = sources.other_kind(loaded.data)
    if other:
        raise SourceError(
            "source-binary",
            f"{name} is {other}, which is not read.",
            "Save its text and open that.",
        )

    if loaded.is_html or sources.looks_like_html(loaded.data):
        from claimdesk.annotate.sources.html import read_html

        reading = read_html(loaded.data, name, declared=loaded.encoding, url=loaded.url)
    else:
        reading = read_text(decode(loaded.data, name, loaded.encoding), name)
    return replace(reading, remarks=loaded.remarks)


def read(source: Source) -> Reading:
    """Read one source as an article.

    Raises:
        SourceError: see `Reader.read`.
    """
    with Reader() as reader:
        return reader.read(source)


def expand(names: Sequence[str]) -> Iterator[Source]:
    """Yield the sources that names stand for; see `Reader.expand`."""
    with Reader() as reader:
        yield from reader.expand(names)


def read_text(text: str, source: str) -> Reading:
    """Read decoded plain text as an article.

    Raises:
        SourceError: it holds no words, or too many.
    """
    from claimdesk.annotate.sources.plain import read_plain

    return _checked(read_plain(text, source))


def _checked(reading: Reading) -> Reading:
    name = reading.article.source
    # a page of pictures, a text of dashes
    if not reading.blocks:
        raise SourceError(
            "source-empty", f"{name} holds no words.", "There is nothing to read in it."
        )
    # forty novels, or a log file
    if len(reading.article.text) > sources.LARGEST_TEXT:
        raise sources.too_large(name)
    return reading
