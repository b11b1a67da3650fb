"""The cells of a row: their edits, and the reasons why a later change may overtake an edit."""

from collections.abc import Mapping

from claimdesk.annotate.proposals.proposals import Field, Problem, Proposal, Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE, meaning
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.sheets.cell_text import LONGEST
from claimdesk.annotate.sheets.evidence_cells import column_proposals
from claimdesk.annotate.sheets.match_rows import Age, Row
from claimdesk.annotate.sheets.sheet import Value
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, read_cell


class CellComparison:
    """Compares single cells, as edits of the reviewer `editor`; the results go into `found`."""

    def __init__(
        self, words: Mapping[str, str], editor: str, found: Returned, *, as_csv: bool
    ) -> None:
        self._words = words
        self._editor = editor
        self._as_csv = as_csv
        self.found = found

    def compare(self, row: Row, field: Field, age: Age) -> Proposal | None:
        """Add the proposal or problem of a cell, if it has one.

        Returns the proposal, if there is one and it is not about evidence.
        """
        place = row.place(field)
        text = self._edited_text(row, field, place)
        sent, current = row.sent[field], row.current[field]
        # An edit to the text that the record has by now is none.
        if text is None or text in {sent, current}:
            return None
        if field is not Field.VERDICT and len(sent) > LONGEST:
            self._problem(
                place,
                "the text is longer than a cell, so the spreadsheet has only its beginning.",
                "Edit it in Claimdesk. It was not imported.",
            )
            return None

        why = age.overtaken or self._overtaking(row, field, text, age)
        if field is Field.EVIDENCE:
            self.found.proposals += column_proposals(
                row.known, text, place, overtaken=bool(why), why=why
            )
            return None

        now = row.known.now
        made = Proposal(
            place,
            now.claim.id,
            row.target,
            field,
            old=current,
            new=text,
            quote=now.claim.quote,
            article=row.known.title,
            overtaken=bool(why),
            why=why,
            shown=now.reviews.get(row.target),
        )
        self.found.proposals.append(made)
        return made

    def _edited_text(self, row: Row, field: Field, place: str) -> str | None:
        """Return the text of an edited cell; None if it is not edited or cannot be trusted."""
        cell = (row.index, row.columns.at[field])
        # "=A1&B1": the result that the file carries may be an old one
        if cell in row.sheet.formulas:
            self._problem(
                place,
                "the cell holds a formula or an error.",
                "Write its result as text. It was not imported.",
            )
            return None
        # Of D2:D5, merged, only D2 has a value: the other verdicts would seem to be deleted.
        if cell in row.sheet.merged:
            self._problem(
                place, "the cell is part of a merged cell.", "Split the cells. It was not imported."
            )
            return None
        if field is Field.VERDICT:
            return self._verdict(row.value(field), row.sent[field], place)

        reading = read_cell(row.value(field), row.sent[field], as_csv=self._as_csv)
        if reading.kind is Kind.DAMAGED:
            remedy = "It was not imported."
            if reading.edited:
                remedy = "Write it as text. It was not imported."
            self.found.problems.append(Problem(place, reading.what, remedy, lost=reading.edited))
        return reading.text if reading.kind is Kind.EDITED else None

    def _overtaking(self, row: Row, field: Field, text: str, age: Age) -> str:
        """Return why an edit would undo a later change or replace a hidden answer.

        "" if it would do neither.
        """
        sent, current = row.sent[field], row.current[field]
        if sent != current:
            return f"the project says “{current or 'nothing'}” since the export."

        past = row.known.past.get(row.target, {}).get(field, set())
        # The claim was disputed, then verified; the sheet says disputed. It may be an old sheet and
        # no edit: times are to the second, in which much can be done. An empty cell is different,
        # since an answer does not become blank again by chance, where the time is certain.
        if text in past and (text or not age.certain):
            return (
                "the project had this value before, "
                "so the spreadsheet may be older than the current value."
            )
        if len(past) > 1 and not age.certain:
            return (
                "it was changed more than once in the project, "
                "and the spreadsheet has no export time."
            )
        return self._hidden(row, field)

    def _hidden(self, row: Row, field: Field) -> str:
        """Return why an edit would replace an answer that the editor has not seen; or "".

        Where reviewers disagree, the sheet shows no verdict at all, and a private note it never
        shows.
        """
        own = self._own_review(row)
        # Evidence is shared by all reviewers, and all of it is in the sheet.
        if own is None or field is Field.EVIDENCE:
            return ""
        if field is Field.NOTE and own.private and own.note:
            return "it would replace a private note in the project."

        answer = _answer(own, field)
        if answer != row.current[field]:
            return (
                f"the editor's own review says “{answer or 'nothing'}”, "
                "which the spreadsheet did not show."
            )
        return ""

    def _own_review(self, row: Row) -> Review | None:
        for review in row.known.now.everybody:
            if review.reviewer == self._editor and review.target is row.target:
                return review
        return None

    def _verdict(self, value: Value, sent: str, place: str) -> str | None:
        """Return the verdict of a cell; None if it is to be left alone."""
        word = _word(value)
        if word is None:
            self._problem(
                place,
                "a date is not a verdict.",
                "Write verified, disputed, unverifiable or not a claim.",
            )
            return None

        verdict = meaning(word, self._words)
        if verdict is None:
            # "probably true" is no verdict: the reviewer is asked about it once.
            self.found.words.setdefault(" ".join(word.split()), []).append(place)
        if verdict in {None, LEAVE, sent}:
            return None
        return verdict

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))


def _word(value: Value) -> str | None:
    """Return the word of a verdict cell; None for a date or time."""
    # A project may remember that "true" means verified; a spreadsheet makes TRUE of it.
    if isinstance(value, bool):
        return "true" if value else "false"
    # It may remember that "1" means verified: all numbers are read as 1.0.
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, str):
        return value
    return None


def _answer(review: Review, field: Field) -> str:
    if field is Field.VERDICT:
        return review.verdict.value if review.verdict else ""
    if field is Field.REASON:
        return review.reason
    if field is Field.CORRECTION:
        return review.correction
    return review.note
