"""Import of sources into a project, with a report of those that could not be read and why."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.intake.intake import Intake
from claimdesk.annotate.sources import Reader, Source
from claimdesk.annotate.sources.tables import guess, open_table
from claimdesk.annotate.sources.tables.table import ENDINGS as TABLE_ENDINGS

ROWS_SHOWN = 5
"""Rows of a table in its preview."""


@dataclass
class ImportReport:
    """The result of an import, source by source."""

    added: list[tuple[str, str]] = field(default_factory=list)
    """(source, article)"""
    failed: list[tuple[str, str]] = field(default_factory=list)
    """(source, why, in a sentence)"""
    replaced: int = 0
    """Characters that no file can hold and that became U+FFFD."""
    remarks: list[str] = field(default_factory=list)
    """Sentences on the parts of added sources that could not be read, and on near-duplicates."""
    columns: dict[str, str] = field(default_factory=dict)
    """The meaning of each table's columns, in words: {"list.csv": "text from “body”"}."""
    is_cut_short: bool = False
    """True if the import was cancelled before its end."""

    @property
    def sentences(self) -> list[str]:
        """The report for people: counts, columns, remarks, and the reason of each failure."""
        sentences = [f"{len(self.added):,} added, {len(self.failed):,} left out."]
        sentences += [f"{name}: {columns}." for name, columns in self.columns.items()]
        if self.replaced:
            sentences.append(f"{self.replaced:,} characters that cannot be stored were replaced.")
        return sentences + self.remarks + [why for _, why in self.failed]


@dataclass(frozen=True, slots=True)
class TablePreview:
    """The head of a file with an article a row: its columns, some rows, and the number of all rows.

    `columns` is the guess of their meaning ("text", "title", "url", "published", "byline",
    "language"), with "" for a meaning that no column has: {"text": "Body", "title": ""}.
    """

    name: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    count: int
    columns: dict[str, str]

    @property
    def is_sheet_of_claims(self) -> bool:
        """True if it is a sheet that Claimdesk handed out, and no list of articles."""
        # a claims sheet has all three columns, an evidence sheet a column of identifiers
        has_claims = {"ID", "Claim", "Verdict"} <= set(self.header)
        return has_claims or "Evidence ID" in self.header


def is_table(name: str) -> bool:
    """Return True if a name looks like a file with an article a row: "list.csv"."""
    return Path(name).suffix.lower() in TABLE_ENDINGS


def look_at_table(path: Path) -> TablePreview:
    """Return the head of a file with an article a row.

    Raises:
        SourceError: it cannot be read, or holds no rows.
    """
    with Reader() as reader:
        table = open_table(path, reader.documents)
    return TablePreview(
        name=table.name,
        header=table.header,
        rows=table.rows[:ROWS_SHOWN],
        count=len(table.rows),
        columns=asdict(guess(table)),
    )


def import_sources(
    intake: Intake, names: Sequence[str], columns: Mapping[str, Mapping[str, str]] | None = None
) -> Job[ImportReport]:
    """Read the sources one by one; a failure is reported, and the import goes on.

    A folder stands for the articles in it, a table for its rows. `columns` gives the meaning of
    columns instead of the guess, by a table's name or "" for all tables. Closing the generator
    keeps the articles that were added.
    """
    report = ImportReport()
    with Reader(columns) as reader:
        yield Progress(0, 0, "…")
        # all names first, so that progress knows how many there are
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
        # before it is added: afterwards it would be a near-duplicate of itself
        alike = intake.near_same(reading.article)
        report.added.append((source.name, intake.add(reading)))
    except ClaimdeskError as error:
        report.failed.append((source.name, str(error)))
        return

    report.replaced += reading.article.replaced
    # a table may have thousands of rows: each remark names its source
    report.remarks += [f"{source.name}: {remark}" for remark in reading.remarks]
    if alike:
        report.remarks.append(f"{source.name} is almost the same text as {alike}.")
