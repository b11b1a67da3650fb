"""Sources into a project: read, put on the desk, and say what could not be read and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.intake.intake import Intake
from claimdesk.annotate.sources import Reader, Source
from claimdesk.annotate.sources.tables import guess, open_table
from claimdesk.annotate.sources.tables.table import ENDINGS as TABLE_ENDINGS

ROWS_SHOWN = 5


@dataclass
class ImportReport:
    """What came of each source."""

    added: list[tuple[str, str]] = field(default_factory=list)
    """(source, article)"""
    failed: list[tuple[str, str]] = field(default_factory=list)
    """(source, why, in a sentence)"""
    replaced: int = 0
    """Characters that no file can hold and that became U+FFFD."""
    remarks: list[str] = field(default_factory=list)
    """What could not be read of a source that was added, and which articles are near-same; in sentences."""
    columns: dict[str, str] = field(default_factory=dict)
    """What was read from which column, in words, by table."""
    is_cut_short: bool = False
    """Whether it was cancelled before its end."""

    @property
    def sentences(self) -> list[str]:
        """The report for people: what was taken in, from what, and what was not."""
        told = [f"{len(self.added):,} added, {len(self.failed):,} left out."]
        told += [f"{name}: {columns}." for name, columns in self.columns.items()]
        if self.replaced:
            told.append(f"{self.replaced:,} characters that no file can hold were replaced.")
        return told + self.remarks + [why for _, why in self.failed]


@dataclass(frozen=True, slots=True)
class TablePreview:
    """The head of a file with an article a row: its columns, some rows, how many there are, and which column seems
    to be what ("text", "title", "url", "published", "byline", "language"; "" for none)."""

    name: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    count: int
    columns: dict[str, str]

    @property
    def is_sheet_of_claims(self) -> bool:
        """Whether it is a sheet that Claimdesk handed out, and no list of articles."""
        return {"ID", "Claim", "Verdict"} <= set(self.header) or "Evidence ID" in self.header


def is_table(name: str) -> bool:
    """Whether a name looks like a file with an article a row."""
    return Path(name).suffix.lower() in TABLE_ENDINGS


def look_at_table(path: Path) -> TablePreview:
    """The head of a file with an article a row.

    Raises:
        SourceError: it cannot be read, or holds no rows.
    """
    with Reader() as reader:
        table = open_table(path, reader.documents)
    found = guess(table)
    columns = {
        name: getattr(found, name)
        for name in ("text", "title", "url", "published", "byline", "language")
    }
    return TablePreview(table.name, table.header, table.rows[:ROWS_SHOWN], len(table.rows), columns)


def import_sources(
    intake: Intake, names: Sequence[str], columns: Mapping[str, Mapping[str, str]] | None = None
) -> Job[ImportReport]:
    """Read the sources one by one; the ones that fail are named and the others go on.

    A folder stands for the articles in it, a table for its rows; `columns` says, by a table's name or "" for all, which
    column is what instead of the guess. Closing the generator keeps what was added.
    """
    report = ImportReport()
    with Reader(columns) as reader:
        yield Progress(0, 0, "…")
        sources = list(reader.expand(list(names)))
        report.columns = reader.chosen_columns()
        for done, source in enumerate(sources):
            yield Progress(done, len(sources), source.name)
            _take(source, reader, intake, report)
    yield Progress(len(sources), len(sources))
    return report


def _take(source: Source, reader: Reader, intake: Intake, report: ImportReport) -> None:
    try:
        reading = reader.read(source)
        alike = intake.near_same(reading.article)
        report.added.append((source.name, intake.add(reading)))
    except ClaimdeskError as error:
        report.failed.append((source.name, str(error)))
        return
    report.replaced += reading.article.replaced
    report.remarks += [f"{source.name}: {remark}" for remark in reading.remarks]
    if alike:
        report.remarks.append(f"{source.name} is almost the same text as {alike}.")
