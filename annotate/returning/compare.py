"""A sheet held against the record, row by row: what was edited, what is damaged, what cannot be told."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from annotate.errors import SourceError
from annotate.export.cells import LONGEST
from annotate.export.table import ANSWERS, moment
from annotate.progress import Job, Progress
from annotate.returning.columns import Columns, find_columns, find_renamed
from annotate.returning.damage import Kind, read_cell
from annotate.returning.evidence import column_proposals, read_evidence_sheet
from annotate.returning.handed_out import KnownClaim, blank
from annotate.returning.sheet import ReturnedFile, Sheet, Value
from annotate.returning.words import LEAVE, meaning
from annotate.review.returned import Field, Problem, Proposal, Returned
from annotate.review.verdict import Target

STEP = 2_000
"""Rows between two steps of progress."""
_TARGETS = {target.value: target for target in Target} | {"": Target.STATEMENT}
_LEFT = "It was left alone."


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that was found again."""

    sheet: Sheet
    columns: Columns
    index: int
    known: KnownClaim
    target: Target

    def value(self, title: str) -> Value:
        column = self.columns.at.get(title, -1)
        row = self.sheet.rows[self.index]
        return row[column] if 0 <= column < len(row) else ""

    def place(self, title: str) -> str:
        return self.sheet.place(self.index, self.columns.at.get(title, 0))

    @property
    def sent(self) -> dict[str, str]:
        return self.known.sent.get(self.target) or blank()

    @property
    def current(self) -> dict[str, str]:
        return self.known.current.get(self.target) or blank()


@dataclass(frozen=True, slots=True)
class _Age:
    """How a row stands to what the desk did since it was written."""

    overtaken: str = ""
    """Why the row is older than the desk, in a sentence."""
    certain: bool = False
    """Whether it is certain that it is not."""


class Comparison:
    """Compares one file. `claims` are all of the record by ID, `removed` those that were taken off since; `editor` is
    the reviewer whose edits they are."""

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
        self._removed = removed
        self._words = words
        self._editor = editor
        self._damaged_quotes = 0
        self._undated = 0
        self.found = Returned(file.name)

    def run(self) -> Job[Returned]:
        """Compare; yields progress in rows.

        Raises:
            SourceError: no sheet of claims is in the file, or its claims are another project's.
        """
        if self._is_evidence_alone():
            self._read_evidence_sheets()
            return self.found
        sheets = self._sheets()
        rows: list[_Row] = []
        for sheet, columns in sheets:
            self._tell_missing(find_renamed(sheet, columns, ANSWERS, self._sent))
            self.found.told += columns.told
            rows += self._identified(sheet, columns)
        if not rows:
            self._refuse_other_project(sheets)
        for done, row in enumerate(self._single(rows)):
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
        found = [(sheet, columns) for sheet in named if (columns := find_columns(sheet, self._claims))]
        if not found:
            raise SourceError(
                "no-claims",
                f"{self._file.name} has no sheet of claims: no column ID with a row of titles.",
                "Give the workbook or CSV that Claimdesk exported, with its titles in one row.",
            )
        return found if list(self._file.called("Claims")) else found[:1]

    def _sent(self, identifier: str, target: str) -> Mapping[str, str]:
        known = self._claims.get(identifier)
        return known.sent.get(_TARGETS.get(target, Target.STATEMENT), {}) if known else {}

    def _tell_missing(self, missing: list[str]) -> None:
        for title in missing:
            self.found.problems.append(
                Problem("", f"There is no column {title}, so nothing of it was read.", f"Call it {title} again.")
            )

    # rows

    def _identified(self, sheet: Sheet, columns: Columns) -> Iterator[_Row]:
        """The rows whose claims are known; the others are told."""
        at = columns.at["ID"]
        for index, row in enumerate(sheet.rows[columns.header + 1 :], columns.header + 1):
            value = row[at] if at < len(row) else ""
            identifier = str(value).strip()
            place = sheet.place(index, at)
            if not identifier:
                if any(str(row[columns.at[title]]).strip() for title in ("Claim", *ANSWERS)
                       if title in columns.at and columns.at[title] < len(row)):  # fmt: skip
                    self._problem(place, "this row has no ID.", "Rows are found by their ID; copy it back.")
                continue
            known = self._claims.get(identifier)
            if known is None:
                self._tell_unknown(place, identifier, value)
                continue
            at_target = columns.at.get("Target", -1)
            word = str(row[at_target]).strip().casefold() if 0 <= at_target < len(row) else ""
            if word not in _TARGETS:
                self._problem(
                    sheet.place(index, at_target), f"“{word}” is no target.", "Write statement or attribution."
                )
                continue
            yield _Row(sheet, columns, index, known, _TARGETS[word])

    def _tell_unknown(self, place: str, identifier: str, value: Value) -> None:
        if identifier in self._removed:
            self._problem(place, "this claim was removed at the desk.", _LEFT)
        elif isinstance(value, int | float):
            self._problem(place, f"the ID was turned into the number {value:g}.", "Copy it from the export again.")
        else:
            self._problem(place, f"the project has no claim {identifier[:40]}.", _LEFT)

    def _single(self, rows: list[_Row]) -> Iterator[_Row]:
        """The rows whose claim and target stand in one row only; the others are told."""
        by_key: dict[tuple[str, Target], list[_Row]] = defaultdict(list)
        for row in rows:
            by_key[row.known.now.claim.id, row.target].append(row)
        for same in by_key.values():
            if len(same) == 1:
                yield same[0]
                continue
            where = ", ".join(str(row.index + 1) for row in same)
            for row in same:
                self._problem(row.place("ID"), f"this claim stands in rows {where}.", "Keep one; all were left alone.")

    def _compare(self, row: _Row) -> None:
        self.found.rows += 1
        if not self._is_same_claim(row):
            return
        if self._is_cut_short(row):
            return
        age = self._age(row)
        for title in ANSWERS:
            if title not in row.columns.at:
                continue
            if title == "Evidence" and row.target is not Target.STATEMENT:
                if str(row.value(title)).strip():
                    self._problem(row.place(title), "evidence belongs to the statement's row.", "It was left alone.")
                continue
            made = self._compare_cell(row, title, age)
            if title == "Verdict" and made is not None and made.overtaken:
                age = _Age(made.why)  # a reason alone would stand under another verdict

    def _is_cut_short(self, row: _Row) -> bool:
        """Whether the last row of a file lacks cells: it may have been written by half."""
        rows = row.sheet.rows
        if not self._file.is_text or row.index != len(rows) - 1 or len(rows[-1]) >= len(rows[row.columns.header]):
            return False
        self._problem(row.place("ID"), "the last row is cut short.", "Save the file again; the row was left alone.")
        return True

    def _is_same_claim(self, row: _Row) -> bool:
        """Whether the row still shows its claim's own words; a row pasted over by another is left alone."""
        quotes = {row.known.now.claim.quote, (row.known.then or row.known.now).claim.quote}
        if "Claim" in row.columns.at:
            kinds = {read_cell(row.value("Claim"), quote, as_csv=self._file.is_text).kind for quote in quotes}
            if Kind.SAME not in kinds and Kind.DAMAGED not in kinds:
                self._problem(row.place("Claim"), "these are not the claim's words.", "The row was left alone.")
                return False
            self._damaged_quotes += Kind.SAME not in kinds
        digest = str(row.value("Article hash")).strip()
        if digest and digest != row.known.digest:
            self._problem(row.place("Article hash"), "the row belongs to another version of the article.", _LEFT)
            return False
        return True

    def _age(self, row: _Row) -> _Age:
        """How a row stands to what the desk did since, where only its time can tell."""
        if row.known.then is not None:
            return _Age(certain=True)
        review = row.known.now.reviews.get(row.target)
        now = moment(review.time) if review else None
        value = row.value("Updated")
        then = value if isinstance(value, datetime) else _time(str(value))
        if "Updated" not in row.columns.at or (then is None and str(value).strip()):
            self._undated += 1
            return _Age()
        if not _is_same_time(now, then, to_the_second=_tells_seconds(value)):
            return _Age("the claim was settled or changed at the desk since this sheet was written.")
        return _Age(certain=now is None or _tells_seconds(value))

    def _compare_cell(self, row: _Row, title: str, age: _Age) -> Proposal | None:
        """Tell what a cell asks for; returns the proposal, if it makes one that is not about evidence."""
        place = row.place(title)
        text = self._said(row, title, place)
        sent, current = row.sent[title], row.current[title]
        if text is None or text in {sent, current}:
            return None
        if title != "Verdict" and len(sent) > LONGEST:
            self._problem(place, "the text is longer than a cell, so that only its beginning stood here.",
                          "Edit it at the desk; it was left alone.")  # fmt: skip
            return None
        why = age.overtaken or self._overtaking(row, title, text, age)
        if title == "Evidence":
            self.found.proposals += column_proposals(row.known, text, place, overtaken=bool(why), why=why)
            return None
        made = Proposal(
            place, row.known.now.claim.id, row.target, Field(title), current, text, row.known.now.claim.quote,
            row.known.title, bool(why), why, row.known.now.reviews.get(row.target),
        )  # fmt: skip
        self.found.proposals.append(made)
        return made

    def _said(self, row: _Row, title: str, place: str) -> str | None:
        """What a cell says where somebody edited it; None where nobody did, or it cannot be trusted."""
        where = (row.index, row.columns.at[title])
        if where in row.sheet.formulas:
            self._problem(
                place, "the cell holds a formula or an error.", "Write its result as text; it was left alone."
            )
            return None
        if where in row.sheet.merged:
            self._problem(place, "the cell is part of a merged one.", "Split the cells; it was left alone.")
            return None
        if title == "Verdict":
            return self._verdict(row.value(title), row.sent[title], place)
        reading = read_cell(row.value(title), row.sent[title], as_csv=self._file.is_text)
        if reading.kind is Kind.DAMAGED:
            told = "Write it as text; it was left alone." if reading.edited else "It was left as it is."
            self.found.problems.append(Problem(place, reading.what, told, lost=reading.edited))
        return reading.text if reading.kind is Kind.EDITED else None

    def _overtaking(self, row: _Row, title: str, text: str, age: _Age) -> str:
        """Why an edit would undo what the desk did since, or what the editor wrote unseen; "" where it would not."""
        sent, current = row.sent[title], row.current[title]
        if sent != current:
            return f"the desk says “{current or 'nothing'}” since; the sheet was written before."
        past = row.known.past.get(row.target, {}).get(title, set())
        # times are to the second, in which much can be done; only taking something off is what nobody undoes by chance
        if text in past and (text or not age.certain):
            return "the desk said just this before: the sheet may be older than what it says now."
        if len(past) > 1 and not age.certain:
            return "the desk changed it more than once, and the sheet does not say when it was written."
        return self._hidden(row, title)

    def _hidden(self, row: _Row, title: str) -> str:
        """Why an edit would replace what the editor's own review says and the sheet did not show; or ""."""
        own = next((r for r in row.known.now.everybody
                    if r.reviewer == self._editor and r.target is row.target), None)  # fmt: skip
        if own is None or title == "Evidence":
            return ""
        if title == "Note" and own.private and own.note:
            return "there is a private note at the desk, which it would replace."
        mine = {"Verdict": own.verdict.value if own.verdict else "", "Reason": own.reason,
                "Correction": own.correction, "Note": own.note}[title]  # fmt: skip
        if mine != row.current[title]:
            return f"the editor's own says “{mine or 'nothing'}”, which the sheet did not show."
        return ""

    def _verdict(self, value: Value, sent: str, place: str) -> str | None:
        """The verdict that a cell says; None where it is to be left alone."""
        if isinstance(value, bool):
            value = "true" if value else "false"
        if isinstance(value, str | int | float):
            word = f"{value:g}" if isinstance(value, int | float) else value
            said = meaning(word, self._words)
            if said is None:
                self.found.words.setdefault(" ".join(word.split()), []).append(place)
            return None if said in {None, LEAVE, sent} else said
        self._problem(place, "a date is no verdict.", "Write verified, disputed, unverifiable or not a claim.")
        return None

    # the rest

    def _read_evidence_sheets(self) -> None:
        for sheet in self._file.called("Evidence"):
            read = read_evidence_sheet(sheet, self._claims)
            if not read.understood:
                self._problem("Evidence", "the sheet's titles were not understood.", "It was left alone.")
            for one in self.found.proposals:
                if one.field is Field.EVIDENCE and one.claim in read.claims:
                    self._problem(one.place, "the sheet Evidence says otherwise of this claim.", "The sheet wins.")
            self.found.proposals = [
                one for one in self.found.proposals if one.field is not Field.EVIDENCE or one.claim not in read.claims
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
        told = self.found.told
        hidden = sum(sheet.hidden for sheet in self._file.called("Claims"))
        if hidden:
            told.append(f"{hidden} rows are hidden; they were read like the others.")
        if self._file.macros:
            told.append("The workbook carries macros; they were not run.")
        absent = len(self._claims) - len(seen)
        if absent:
            told.append(f"{absent} claims of the project are not in the sheet; they stay as they are.")
        if self._damaged_quotes:
            told.append(f"In {self._damaged_quotes} claims the spreadsheet changed quotation marks or spaces; no harm.")
        if self._undated:
            told.append("The sheet does not say when it was written: what the desk changed since cannot be told.")

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))


def _tells_seconds(value: Value) -> bool:
    return isinstance(value, datetime) or str(value).count(":") > 1


def _is_same_time(one: datetime | None, other: datetime | None, *, to_the_second: bool) -> bool:
    """Whether two times are the same, as far as the sheet's tells; a spreadsheet rounds seconds."""
    if one is None or other is None:
        return one is other
    if to_the_second:
        return abs((one - other).total_seconds()) < 2
    return one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def _time(text: str) -> datetime | None:
    """A time as a spreadsheet prints it in CSV, where it is plain."""
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None) if text.strip() else None
    except ValueError:
        return None
