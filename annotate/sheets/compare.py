"""A sheet held against the record, row by row: what was edited, what is damaged, what cannot be told."""

from collections.abc import Mapping

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.answers import ANSWERS
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Field, Problem, Returned
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.compare_cells import CellComparison
from claimdesk.annotate.sheets.evidence_cells import read_evidence_sheet
from claimdesk.annotate.sheets.find_columns import Columns, find_columns, find_renamed
from claimdesk.annotate.sheets.match_rows import TARGETS, Age, Row, RowMatcher, age_of
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, read_cell

STEP = 2_000
"""Rows between two steps of progress."""


class Comparison:
    """Compares one file. `claims` are all of the record by ID, `removed` those that were taken off since; `editor` is
    the reviewer whose edits they are.
    """

    def __init__(
        self,
        file: ReturnedFile,
        claims: Mapping[str, KnownClaim],
        removed: set[str],
        words: Mapping[str, str],
        editor: str = "",
    ) -> None:
        self._file = file
        self._claims = claims
        self._damaged_quotes = 0
        self._undated = 0
        self.found = Returned(file.name)
        self._rows = RowMatcher(claims, removed, self.found.problems)
        self._cells = CellComparison(words, editor, self.found, as_csv=file.is_text)

    def run(self) -> Job[Returned]:
        """Compare; yields progress in rows.

        Raises:
            SourceError: no sheet of claims is in the file, or its claims are another project's.
        """
        if self._is_evidence_alone():
            self._read_evidence_sheets()
            return self.found
        sheets = self._sheets()
        rows: list[Row] = []
        for sheet, columns in sheets:
            self._tell_missing(find_renamed(sheet, columns, ANSWERS, self._sent))
            self.found.remarks += columns.remarks
            rows += self._rows.identified(sheet, columns)
        if not rows:
            self._refuse_other_project(sheets)
        for done, row in enumerate(self._rows.single(rows)):
            if done % STEP == 0:
                yield Progress(done, len(rows), self._file.name)
            self._compare(row)
        self._read_evidence_sheets()
        self._tell_general({row.known.now.claim.id for row in rows})
        yield Progress(len(rows), len(rows), self._file.name)
        return self.found

    def _is_evidence_alone(self) -> bool:
        """Whether the sheet Evidence was saved as CSV, and nothing else."""
        return self._file.is_text and any(self._file.called("Evidence"))

    def _sheets(self) -> list[tuple[Sheet, Columns]]:
        named = list(self._file.called("Claims")) or self._file.sheets
        found = [
            (sheet, columns) for sheet in named if (columns := find_columns(sheet, self._claims))
        ]
        if not found:
            raise SourceError(
                "no-claims",
                f"{self._file.name} has no sheet of claims: no column ID with a row of titles.",
                "Give the workbook or CSV that Claimdesk exported, with its titles in one row.",
            )
        return found if list(self._file.called("Claims")) else found[:1]

    def _sent(self, identifier: str, target: str) -> Mapping[Field, str]:
        known = self._claims.get(identifier)
        return known.sent.get(TARGETS.get(target, Target.STATEMENT), {}) if known else {}

    def _tell_missing(self, missing: list[Field]) -> None:
        for title in missing:
            self.found.problems.append(
                Problem(
                    "",
                    f"There is no column {title}, so nothing of it was read.",
                    f"Call it {title} again.",
                )
            )

    def _compare(self, row: Row) -> None:
        self.found.rows += 1
        if not self._is_same_claim(row):
            return
        if self._is_cut_short(row):
            return
        age = age_of(row)
        if age is None:
            self._undated += 1
            age = Age()
        for title in ANSWERS:
            if title not in row.columns.at:
                continue
            if title is Field.EVIDENCE and row.target is not Target.STATEMENT:
                if str(row.value(title)).strip():
                    self._problem(
                        row.place(title),
                        "evidence belongs to the statement's row.",
                        "It was left alone.",
                    )
                continue
            made = self._cells.compare(row, title, age)
            if title is Field.VERDICT and made is not None and made.overtaken:
                age = Age(made.why)  # a reason alone would stand under another verdict

    def _is_cut_short(self, row: Row) -> bool:
        """Whether the last row of a file lacks cells: it may have been written by half."""
        rows = row.sheet.rows
        if (
            not self._file.is_text
            or row.index != len(rows) - 1
            or len(rows[-1]) >= len(rows[row.columns.header])
        ):
            return False
        self._problem(
            row.place("ID"),
            "the last row is cut short.",
            "Save the file again; the row was left alone.",
        )
        return True

    def _is_same_claim(self, row: Row) -> bool:
        """Whether the row still shows its claim's own words; a row pasted over by another is left alone."""
        quotes = {row.known.now.claim.quote, (row.known.then or row.known.now).claim.quote}
        if "Claim" in row.columns.at:
            kinds = {
                read_cell(row.value("Claim"), quote, as_csv=self._file.is_text).kind
                for quote in quotes
            }
            if Kind.SAME not in kinds and Kind.DAMAGED not in kinds:
                self._problem(
                    row.place("Claim"),
                    "these are not the claim's words.",
                    "The row was left alone.",
                )
                return False
            self._damaged_quotes += Kind.SAME not in kinds
        digest = str(row.value("Article hash")).strip()
        if digest and digest != row.known.digest:
            self._problem(
                row.place("Article hash"),
                "the row belongs to another version of the article.",
                "It was left alone.",
            )
            return False
        return True

    # the rest

    def _read_evidence_sheets(self) -> None:
        for sheet in self._file.called("Evidence"):
            read = read_evidence_sheet(sheet, self._claims)
            if not read.understood:
                self._problem(
                    "Evidence", "the sheet's titles were not understood.", "It was left alone."
                )
            for one in self.found.proposals:
                if one.field is Field.EVIDENCE and one.claim in read.claims:
                    self._problem(
                        one.place,
                        "the sheet Evidence says otherwise of this claim.",
                        "The sheet wins.",
                    )
            self.found.proposals = [
                one
                for one in self.found.proposals
                if one.field is not Field.EVIDENCE or one.claim not in read.claims
            ]
            self.found.proposals += read.proposals
            self.found.problems += read.problems

    def _refuse_other_project(self, sheets: list[tuple[Sheet, Columns]]) -> None:
        if any(len(sheet.rows) > columns.header + 1 for sheet, columns in sheets):
            raise SourceError(
                "other-project",
                f"None of the claims in {self._file.name} is in this project: it belongs to another one.",
                "Open that project, or export this one again.",
            )

    def _tell_general(self, seen: set[str]) -> None:
        told = self.found.remarks
        hidden = sum(sheet.hidden for sheet in self._file.called("Claims"))
        if hidden:
            told.append(f"{hidden} rows are hidden; they were read like the others.")
        if self._file.macros:
            told.append("The workbook carries macros; they were not run.")
        absent = len(self._claims) - len(seen)
        if absent:
            told.append(
                f"{absent} claims of the project are not in the sheet; they stay as they are."
            )
        if self._damaged_quotes:
            told.append(
                f"In {self._damaged_quotes} claims the spreadsheet changed quotation marks or spaces; no harm."
            )
        if self._undated:
            told.append(
                "The sheet does not say when it was written: what the desk changed since cannot be told."
            )

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))
