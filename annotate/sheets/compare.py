"""A sheet compared with the record, row by row: edits, damage and problems."""

from collections.abc import Mapping

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.answers import ANSWERS
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Field, Problem, Proposal, Returned
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.columns import (
    ARTICLE_HASH,
    CLAIM,
    CLAIMS_SHEET,
    EVIDENCE_SHEET,
    ID,
)
from claimdesk.annotate.sheets.compare_cells import CellComparison
from claimdesk.annotate.sheets.evidence_sheet import read_evidence_sheet
from claimdesk.annotate.sheets.find_columns import Columns, find_columns, find_renamed
from claimdesk.annotate.sheets.match_rows import TARGETS, Age, Row, RowMatcher, age_of
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, read_cell

STEP = 2_000
"""Rows between two steps of progress."""


class Comparison:
    """Compares one file with the record.

    `claims` are all of the record by ID, `removed` those that were removed since the export;
    `editor` is the reviewer whose edits they are.
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

        rows = self._identified_rows()
        for done, row in enumerate(self._rows.single(rows)):
            if done % STEP == 0:
                yield Progress(done, len(rows), self._file.name)
            self._compare(row)

        # After the column Evidence, over which it wins.
        self._read_evidence_sheets()
        self._add_remarks({row.known.now.claim.id for row in rows})

        yield Progress(len(rows), len(rows), self._file.name)
        return self.found

    def _is_evidence_alone(self) -> bool:
        """Return True if the sheet Evidence was saved as CSV: such a file holds one sheet."""
        return self._file.is_text and any(self._file.called(EVIDENCE_SHEET))

    def _identified_rows(self) -> list[Row]:
        sheets = self._sheets()
        rows: list[Row] = []
        for sheet, columns in sheets:
            missing = find_renamed(sheet, columns, ANSWERS, self._exported)
            self._report_missing(missing)
            self.found.remarks += columns.remarks
            rows += self._rows.identified(sheet, columns)
        if not rows:
            self._refuse_other_project(sheets)
        return rows

    def _sheets(self) -> list[tuple[Sheet, Columns]]:
        """Return the sheets of claims with their columns.

        They are called "Claims", "Claims 2"; where they were renamed, the first sheet with
        claims is it.
        """
        called_claims = list(self._file.called(CLAIMS_SHEET))
        # "Claims" became "Sheet1" in a CSV that was saved as a workbook.
        found = self._with_columns(called_claims or self._file.sheets)
        if not found:
            raise SourceError(
                "no-claims",
                f"{self._file.name} has no sheet of claims: no row of titles has a column ID.",
                "Give the workbook or CSV that Claimdesk exported, with its titles in one row.",
            )
        return found if called_claims else found[:1]

    def _with_columns(self, sheets: list[Sheet]) -> list[tuple[Sheet, Columns]]:
        """Return the sheets that are sheets of claims, with their columns."""
        found = []
        for sheet in sheets:
            columns = find_columns(sheet, self._claims)
            if columns:
                found.append((sheet, columns))
        return found

    def _exported(self, identifier: str, target: str) -> Mapping[Field, str]:
        """Return the exported cells of a row; none for an unknown claim."""
        known = self._claims.get(identifier)
        if known is None:
            return {}
        return known.sent.get(TARGETS.get(target, Target.STATEMENT), {})

    def _report_missing(self, missing: list[Field]) -> None:
        for title in missing:
            self._problem(
                "",
                f"There is no column {title}, so it was not read.",
                f"Name it {title} again.",
            )

    def _compare(self, row: Row) -> None:
        self.found.rows += 1
        if not self._is_same_claim(row) or self._is_cut_short(row):
            return

        age = age_of(row)
        if age is None:
            self._undated += 1
            age = Age()

        # A column that was deleted asks for nothing: the answers of the record stay.
        for field in [field for field in ANSWERS if field in row.columns.at]:
            if field is Field.EVIDENCE and row.target is not Target.STATEMENT:
                self._report_misplaced_evidence(row)
                continue

            made = self._cells.compare(row, field, age)
            if field is Field.VERDICT and made is not None and made.overtaken:
                # "outdated" was the reason for disputed: alone it would stand under another
                # verdict.
                age = Age(made.why)

    def _report_misplaced_evidence(self, row: Row) -> None:
        if str(row.value(Field.EVIDENCE)).strip():
            self._problem(
                row.place(Field.EVIDENCE),
                "evidence belongs in the row of the statement.",
                "It was not imported.",
            )

    def _is_cut_short(self, row: Row) -> bool:
        """Return True if the last row of a CSV lacks cells: a copy may have broken off in it."""
        rows = row.sheet.rows
        is_last = row.index == len(rows) - 1
        if not self._file.is_text or not is_last:
            return False
        if len(rows[-1]) >= len(rows[row.columns.header]):
            return False

        self._problem(
            row.place(ID),
            "the last row is cut short.",
            "Save the file again. The row was not imported.",
        )
        return True

    def _is_same_claim(self, row: Row) -> bool:
        """Return True if the row still shows its claim's own words, and those of its article.

        A row pasted over by another, or a column sorted alone, has the ID of one claim and the
        verdict of another.
        """
        if CLAIM in row.columns.at:
            kinds = self._quote_kinds(row)
            if kinds == {Kind.EDITED}:
                self._problem(
                    row.place(CLAIM),
                    "the words differ from the claim.",
                    "The row was not imported.",
                )
                return False
            if Kind.SAME not in kinds:
                self._damaged_quotes += 1

        digest = str(row.value(ARTICLE_HASH)).strip()
        if digest and digest != row.known.digest:
            self._problem(
                row.place(ARTICLE_HASH),
                "the row belongs to another version of the article.",
                "It was not imported.",
            )
            return False
        return True

    def _quote_kinds(self, row: Row) -> set[Kind]:
        """Return the state of the claim's words beside those of now and of the export."""
        then = row.known.then or row.known.now
        quotes = {row.known.now.claim.quote, then.claim.quote}
        cell = row.value(CLAIM)
        return {read_cell(cell, quote, as_csv=self._file.is_text).kind for quote in quotes}

    def _read_evidence_sheets(self) -> None:
        for sheet in self._file.called(EVIDENCE_SHEET):
            read = read_evidence_sheet(sheet, self._claims)
            if not read.understood:
                # Its titles were translated: they are not looked up like those of Claims.
                self._problem(
                    EVIDENCE_SHEET,
                    "the titles of the sheet were not recognised.",
                    "It was not imported.",
                )

            self._drop_evidence_of(read.claims)
            self.found.proposals += read.proposals
            self.found.problems += read.problems

    def _drop_evidence_of(self, claims: set[str]) -> None:
        """Drop the proposals of the column Evidence about claims that the sheet Evidence edits."""

        def is_overruled(proposal: Proposal) -> bool:
            return proposal.field is Field.EVIDENCE and proposal.claim in claims

        # A line was edited in the column, and a cell on the sheet: both cannot be taken.
        proposals = self.found.proposals
        self.found.proposals = [one for one in proposals if not is_overruled(one)]
        for proposal in filter(is_overruled, proposals):
            self._problem(
                proposal.place,
                "the sheet Evidence has a different value for this claim.",
                "The sheet Evidence was used.",
            )

    def _refuse_other_project(self, sheets: list[tuple[Sheet, Columns]]) -> None:
        """Raise an error if there are rows below the titles, of which no ID is known."""
        if any(len(sheet.rows) > columns.header + 1 for sheet, columns in sheets):
            raise SourceError(
                "other-project",
                f"None of the claims in {self._file.name} is in this project: "
                "it belongs to another one.",
                "Open that project, or export this one again.",
            )

    def _add_remarks(self, seen: set[str]) -> None:
        """Add remarks about the file as a whole; `seen` are the claims in it."""
        remarks = self.found.remarks

        # A filter hides rows; the edits in them count too.
        hidden = sum(sheet.hidden for sheet in self._file.called(CLAIMS_SHEET))
        if hidden:
            remarks.append(f"{hidden} rows are hidden. They were imported like the others.")
        if self._file.macros:
            remarks.append("The workbook carries macros; they were not run.")
        absent = len(self._claims) - len(seen)
        if absent:
            remarks.append(
                f"{absent} claims of the project are not in the spreadsheet. They were not changed."
            )

        # "don’t" came back as "don't" in the column Claim, which is not read anyway.
        if self._damaged_quotes:
            remarks.append(
                f"In {self._damaged_quotes} claims the spreadsheet program changed quotation marks "
                "or spaces. The project was not changed."
            )
        if self._undated:
            remarks.append(
                "The spreadsheet has no export time, "
                "so later changes in the project cannot be recognised."
            )

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))
