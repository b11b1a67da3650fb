"""Which column of a sheet is which, whatever its header became."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from claimdesk.annotate.base.resources import lexicon_table
from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.sheets.columns import CLAIMS, EVIDENCE, titles_read
from claimdesk.annotate.sheets.sheet import Sheet, letters

MOST_ROWS_ABOVE = 30
"""Rows that a person may have put above the header."""
AGREEING = 0.5
"""Share of a column's filled cells that must say what was handed out, for a renamed column to be known by them."""
EVIDENCE_TITLES = titles_read(EVIDENCE)
NEEDED = titles_read(CLAIMS)
TITLES = frozenset(title.casefold() for title in (*NEEDED, *EVIDENCE_TITLES)) | frozenset(
    lexicon_table("sheet_headers")
)
"""Every title that says something here, without its case."""


@dataclass
class Columns:
    """Where the columns stand in a sheet, by their own titles; `header` is the row of the titles."""

    header: int
    at: dict[str, int]
    unknown: dict[int, str] = field(default_factory=dict)
    """Titles that mean nothing here, by column."""
    remarks: list[str] = field(default_factory=list)


def find_columns(sheet: Sheet, identifiers: Collection[str]) -> Columns | None:
    """The columns of a sheet of claims; None where it has none.

    A title is known by itself or by its translation; the column of IDs also by what stands in it.
    """
    best: Columns | None = None
    for row, values in enumerate(sheet.rows[:MOST_ROWS_ABOVE]):
        columns = _titled(row, [str(value).strip().removeprefix("ï»¿") for value in values])
        if best is None or len(columns.at) > len(best.at):
            best = columns
    if best is None or len(best.at) < 2:
        return None
    if "ID" not in best.at:
        _find_identifiers(sheet, best, identifiers)
    return best if "ID" in best.at else None


def _titled(row: int, titles: Sequence[str]) -> Columns:
    """The columns by the titles of a row: their own first, translations only where there is one of a meaning."""
    columns = Columns(row, {})
    translated: dict[str, list[int]] = {}
    meanings = lexicon_table("sheet_headers")
    for column, title in enumerate(titles):
        if title in NEEDED and title not in columns.at:
            columns.at[title] = column
        elif title:
            columns.unknown[column] = title
            if meaning := meanings.get(title.casefold(), ""):
                translated.setdefault(meaning, []).append(column)
    for meaning, found in translated.items():
        if meaning in columns.at:
            continue
        if len(found) > 1:
            names = " and ".join(f"“{titles[column]}”" for column in found)
            columns.remarks.append(f"{names} may both be {meaning}: neither was read.")
            continue
        columns.at[meaning] = found[0]
        title = columns.unknown.pop(found[0])
        if title.casefold() != meaning.casefold() and meaning in NEEDED:
            columns.remarks.append(
                f"“{title}” in {letters(found[0])}{row + 1} was read as {meaning}."
            )
    return columns


def _find_identifiers(sheet: Sheet, columns: Columns, identifiers: Collection[str]) -> None:
    for column, title in list(columns.unknown.items()):
        cells = [
            str(row[column]).strip()
            for row in sheet.rows[columns.header + 1 :]
            if column < len(row)
        ]
        known = sum(cell in identifiers for cell in cells)
        if known and known >= AGREEING * len([cell for cell in cells if cell]):
            _take(columns, column, title, "ID")
            return


def _take(columns: Columns, column: int, title: str, meaning: str) -> None:
    columns.at[meaning] = column
    columns.unknown.pop(column)
    columns.remarks.append(
        f"“{title}” in {letters(column)}{columns.header + 1} was read as {meaning}, by what is in it."
    )


def find_renamed(
    sheet: Sheet,
    columns: Columns,
    wanted: Collection[Field],
    was: Callable[[str, str], Mapping[Field, str]],
) -> list[Field]:
    """Find wanted columns whose titles say nothing by their cells; returns the titles that are still missing.

    `was(identifier, target)` tells what was handed out in a row, by column.
    """
    missing = [title for title in wanted if title not in columns.at]
    if not missing or not columns.unknown:
        return missing
    agreeing: dict[tuple[Field, int], int] = {}
    filled: dict[Field, int] = dict.fromkeys(missing, 0)
    target_at = columns.at.get("Target", -1)
    for row in sheet.rows[columns.header + 1 :]:
        identifier = str(row[columns.at["ID"]]).strip() if columns.at["ID"] < len(row) else ""
        target = str(row[target_at]).strip() if 0 <= target_at < len(row) else ""
        sent = was(identifier, target)
        for title in missing:
            if text := sent.get(title):
                filled[title] += 1
                for column in columns.unknown:
                    if column < len(row) and str(row[column]).strip() == text.strip():
                        agreeing[title, column] = agreeing.get((title, column), 0) + 1
    for title in list(missing):
        found = max(
            columns.unknown, key=lambda column: agreeing.get((title, column), 0), default=-1
        )
        if filled[title] and agreeing.get((title, found), 0) >= AGREEING * filled[title]:
            _take(columns, found, columns.unknown[found], title)
            missing.remove(title)
    return missing
