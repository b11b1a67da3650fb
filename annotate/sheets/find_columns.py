"""The columns of a sheet that was sent back, found under headers that may have changed."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from claimdesk.annotate.base.resources import lexicon_table
from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.sheets.columns import CLAIMS, EVIDENCE, ID, TARGET, titles_read
from claimdesk.annotate.sheets.sheet import Sheet, letters

MOST_ROWS_ABOVE = 30
"""Rows that a person may have put above the header."""
AGREEING = 0.5
"""Share of a column's filled cells that must hold the exported text, to know a renamed column."""
EVIDENCE_TITLES = titles_read(EVIDENCE)
NEEDED = titles_read(CLAIMS)
TITLES = frozenset(title.casefold() for title in (*NEEDED, *EVIDENCE_TITLES)) | frozenset(
    lexicon_table("sheet_headers")
)
"""Every title that is known here, also in translation, in lower case."""
_BROKEN_MARK = "ï»¿"
"""A byte order mark that a program read as three characters of the Western code page."""


@dataclass
class Columns:
    """The places of the columns in a sheet, by their exported titles, and the row of the titles."""

    header: int
    at: dict[str, int]
    unknown: dict[int, str] = field(default_factory=dict)
    """Titles without a meaning here, by column."""
    remarks: list[str] = field(default_factory=list)


def find_columns(sheet: Sheet, identifiers: Collection[str]) -> Columns | None:
    """Return the columns of a sheet of claims; None if it is not one.

    A title is known by itself or by its translation ("Urteil" is Verdict); the column of IDs also
    by its cells. The row with most known titles is the header: people put a heading or a note above
    it.
    """
    best = _best_header(sheet)

    # A single known word, such as "Note", may stand above any table.
    if best is None or len(best.at) < 2:
        return None
    # "ID" was renamed to "No.", say, but the IDs below it are still those of claims.
    if ID not in best.at:
        _find_identifiers(sheet, best, identifiers)
    return best if ID in best.at else None


def _best_header(sheet: Sheet) -> Columns | None:
    """Return the first row with most known titles; None for a sheet without rows."""
    found: list[Columns] = []
    for row, values in enumerate(sheet.rows[:MOST_ROWS_ABOVE]):
        titles = [str(value).strip().removeprefix(_BROKEN_MARK) for value in values]
        found.append(_titled(row, titles))
    return max(found, key=lambda columns: len(columns.at), default=None)


def _titled(row: int, titles: Sequence[str]) -> Columns:
    """Return the columns by the titles of a row.

    The exported titles come first: beside a column Verdict, one called "Urteil" stays unknown.
    """
    columns = Columns(row, {})
    translated: dict[str, list[int]] = {}
    meanings = lexicon_table("sheet_headers")
    for column, title in enumerate(titles):
        # The first "Note" of two: a copied column stands to the right of its model.
        if title in NEEDED and title not in columns.at:
            columns.at[title] = column
        elif title:
            columns.unknown[column] = title
            # "urteil" is Verdict, "Ampel" nothing that is known.
            meaning = meanings.get(title.casefold())
            if meaning:
                translated.setdefault(meaning, []).append(column)

    for meaning, found in translated.items():
        if meaning not in columns.at:
            _take_translated(columns, meaning, found)
    return columns


def _take_translated(columns: Columns, meaning: str, found: list[int]) -> None:
    """Take the column whose title means `meaning`, if there is only one."""
    # "Urteil" and "Bewertung" may both be Verdict: a guess could read the wrong one.
    if len(found) > 1:
        titles = [f"“{columns.unknown[column]}”" for column in found]
        names = " and ".join(titles)
        columns.remarks.append(f"{names} may both mean {meaning}, so neither was read.")
        return

    column = found[0]
    title = columns.unknown.pop(column)
    columns.at[meaning] = column
    # "VERDICT" needs no remark.
    is_other_word = title.casefold() != meaning.casefold()
    if is_other_word and meaning in NEEDED:
        place = f"{letters(column)}{columns.header + 1}"
        columns.remarks.append(f"“{title}” in {place} was read as {meaning}.")


def _find_identifiers(sheet: Sheet, columns: Columns, identifiers: Collection[str]) -> None:
    """Take the column of unknown title whose cells are mostly IDs of claims, as the column ID."""
    for column in list(columns.unknown):
        if _holds_identifiers(sheet, columns.header, column, identifiers):
            _take(columns, column, ID)
            return


def _holds_identifiers(
    sheet: Sheet, header: int, column: int, identifiers: Collection[str]
) -> bool:
    known = filled = 0
    for row in range(header + 1, len(sheet.rows)):
        cell = sheet.text(row, column)
        if cell:
            filled += 1
        if cell in identifiers:
            known += 1
    return known > 0 and known >= AGREEING * filled


def _take(columns: Columns, column: int, meaning: str) -> None:
    title = columns.unknown.pop(column)
    columns.at[meaning] = column
    place = f"{letters(column)}{columns.header + 1}"
    columns.remarks.append(f"“{title}” in {place} was read as {meaning}, because of its content.")


class _Agreement:
    """Counts of the exported texts that stand in columns of unknown title."""

    def __init__(self) -> None:
        self._agreeing: Counter[tuple[Field, int]] = Counter()
        self._filled: Counter[Field] = Counter()

    def add_row(
        self, cells: Mapping[int, str], exported: Mapping[Field, str], wanted: Collection[Field]
    ) -> None:
        """Count a row with these cells, by column, for the columns that are wanted."""
        for title in wanted:
            text = exported.get(title)
            if text:
                self._filled[title] += 1
                agreeing = [column for column, cell in cells.items() if cell == text.strip()]
                self._agreeing.update((title, column) for column in agreeing)

    def best_column(self, columns: Columns, title: Field) -> int | None:
        """Return the unknown column that holds most of a title's exported texts; None for none."""
        filled = self._filled[title]
        if not filled or not columns.unknown:
            return None
        best = max(columns.unknown, key=lambda column: self._agreeing[title, column])
        return best if self._agreeing[title, best] >= AGREEING * filled else None


def find_renamed(
    sheet: Sheet,
    columns: Columns,
    wanted: Collection[Field],
    exported: Callable[[str, str], Mapping[Field, str]],
) -> list[Field]:
    """Find wanted columns with unknown titles by their cells; returns the titles still missing.

    A column "Status" whose cells hold the exported verdicts is Verdict. `exported(identifier,
    target)` returns the exported cells of a row.
    """
    missing = [title for title in wanted if title not in columns.at]
    if not missing or not columns.unknown:
        return missing

    counts = _counts(sheet, columns, missing, exported)
    still_missing = []
    for title in missing:
        best = counts.best_column(columns, title)
        # There was no note in the export: no column can be known by its notes.
        if best is None:
            still_missing.append(title)
        else:
            _take(columns, best, title)
    return still_missing


def _counts(
    sheet: Sheet,
    columns: Columns,
    wanted: Collection[Field],
    exported: Callable[[str, str], Mapping[Field, str]],
) -> _Agreement:
    """Compare the cells of all unknown columns with the exported ones.

    A renamed column still holds the exported texts, but for the edited ones.
    """
    counts = _Agreement()
    for row in range(columns.header + 1, len(sheet.rows)):
        identifier = sheet.text(row, columns.at[ID])
        target = sheet.text(row, columns.at.get(TARGET, -1))
        cells = {column: sheet.text(row, column) for column in columns.unknown}
        counts.add_row(cells, exported(identifier, target), wanted)
    return counts
