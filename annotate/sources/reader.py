"""Reads sources one after the other, each by the module of its kind."""

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
    """Any source -> Article. `columns` says, by a table's file name or "" for all, which column is what instead of
    the guess. Use it as a context manager.
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
        """The sources that names stand for: a folder gives the articles in it, in name order, a table its rows.

        What gives none stands for itself, so that reading it names it.
        """
        for name in names:
            if sources.is_table(name):
                yield from self._rows_of(name)
            elif sources.is_folder(name):
                yield from list(sources.files_in(Path(name))) or [Source(name)]
            else:
                yield Source(name)

    def table(self, name: str) -> tuple[Table, Columns]:
        """A file with an article a row, and which column is what.

        Raises:
            SourceError: it cannot be read, no column looks like a text, or a chosen column is not there.
        """
        if name not in self._tables:
            table = open_table(Path(name), self.documents)
            columns = Columns.of(table, self._chosen.get(name) or self._chosen.get("") or {})
            self._tables[name] = table, columns
        table, columns = self._tables[name]
        if not columns.text:
            there = ", ".join(table.header[:12])
            raise SourceError(
                "column",
                f"No column of {name} looks like the text of articles.",
                f"Say which one is; it has: {there}.",
            )
        return table, columns

    def chosen_columns(self) -> dict[str, str]:
        """What was read from which column, in words, by table."""
        return {name: columns.summary for name, (_, columns) in self._tables.items()}

    def read(self, source: Source) -> Reading:
        """Read a source as an article.

        Raises:
            SourceError: it is missing, empty, binary, too large, damaged, or changed while it was read.
            InstallationError: a package that reads its kind is missing.
        """
        try:
            return _checked(self._read(source.name))
        except ImportError as error:
            raise incomplete_installation(error) from error

    def read_bytes(self, data: bytes, name: str, *, is_html: bool = False) -> Reading:
        """Read what was fetched already.

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
            self.table(name)  # says why it gave no rows
            raise SourceError(
                "source-empty", f"{name} holds no object with a text.", "Name a file that does."
            )
        path = Path(name)
        kind = _document_kind(path)
        if kind is not None and kind is not DocumentKind.SHEET:
            return self.documents.read(path, kind, name)
        loaded = sources.load(name)
        if PDF_MAGIC in loaded.data[:_MAGIC_BYTES]:
            reading = self._fetched_pdf(loaded.data, name)
            article = replace(reading.article, url=loaded.url)
            return replace(reading, article=article, remarks=(*loaded.remarks, *reading.remarks))
        return _of_bytes(loaded, name)

    def _rows_of(self, name: str) -> Iterator[Source]:
        try:
            table, columns = self.table(name)
        except SourceError:
            yield Source(name)  # reading it says why
            return
        place = table.header.index(columns.text)
        numbers = [
            number for number, row in enumerate(table.rows, table.first) if row[place].strip()
        ]
        yield from (Source(f"{name}#{number}") for number in numbers)
        if not numbers:
            yield Source(name)

    def _row(self, name: str) -> Reading | None:
        """The article in a row of a table: "list.csv#3"; None where the name means something else."""
        file, mark, number = name.rpartition("#")
        if not mark or not number.isdecimal() or not sources.is_table(file):
            return None
        table, columns = self.table(file)
        place = int(number) - table.first
        return article_of_row(table, place, columns, name) if 0 <= place < len(table.rows) else None

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
        return None  # loading it says what is wrong


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
    """The sources that names stand for; see `Reader.expand`."""
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
    if not reading.blocks:
        raise SourceError(
            "source-empty", f"{name} holds no words.", "There is nothing to read in it."
        )
    if len(reading.article.text) > sources.LARGEST_TEXT:
        raise sources.too_large(name)
    return reading
