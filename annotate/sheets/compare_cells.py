"""The cells of a row: what they say, whether anybody edited them, whether the desk has overtaken the edit."""

from collections.abc import Mapping

from claimdesk.annotate.proposals.proposals import Field, Problem, Proposal, Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE, meaning
from claimdesk.annotate.sheets.cell_text import LONGEST
from claimdesk.annotate.sheets.evidence_cells import column_proposals
from claimdesk.annotate.sheets.match_rows import Age, Row
from claimdesk.annotate.sheets.sheet import Value
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, read_cell


class CellComparison:
    """Compares single cells, as edits of the reviewer `editor`; what comes of it goes into `found`."""

    def __init__(
        self, words: Mapping[str, str], editor: str, found: Returned, *, as_csv: bool
    ) -> None:
        self._words = words
        self._editor = editor
        self._as_csv = as_csv
        self.found = found

    def compare(self, row: Row, title: Field, age: Age) -> Proposal | None:
        """Tell what a cell asks for; returns the proposal, if it makes one that is not about evidence."""
        place = row.place(title)
        text = self._said(row, title, place)
        sent, current = row.sent[title], row.current[title]
        if text is None or text in {sent, current}:
            return None
        if title is not Field.VERDICT and len(sent) > LONGEST:
            self._problem(place, "the text is longer than a cell, so that only its beginning stood here.",
                          "Edit it at the desk; it was left alone.")  # fmt: skip
            return None
        why = age.overtaken or self._overtaking(row, title, text, age)
        if title is Field.EVIDENCE:
            self.found.proposals += column_proposals(
                row.known, text, place, overtaken=bool(why), why=why
            )
            return None
        made = Proposal(
            place, row.known.now.claim.id, row.target, title, current, text, row.known.now.claim.quote,
            row.known.title, bool(why), why, row.known.now.reviews.get(row.target),
        )  # fmt: skip
        self.found.proposals.append(made)
        return made

    def _said(self, row: Row, title: Field, place: str) -> str | None:
        """What a cell says where somebody edited it; None where nobody did, or it cannot be trusted."""
        where = (row.index, row.columns.at[title])
        if where in row.sheet.formulas:
            self._problem(
                place,
                "the cell holds a formula or an error.",
                "Write its result as text; it was left alone.",
            )
            return None
        if where in row.sheet.merged:
            self._problem(
                place, "the cell is part of a merged one.", "Split the cells; it was left alone."
            )
            return None
        if title is Field.VERDICT:
            return self._verdict(row.value(title), row.sent[title], place)
        reading = read_cell(row.value(title), row.sent[title], as_csv=self._as_csv)
        if reading.kind is Kind.DAMAGED:
            told = (
                "Write it as text; it was left alone."
                if reading.edited
                else "It was left as it is."
            )
            self.found.problems.append(Problem(place, reading.what, told, lost=reading.edited))
        return reading.text if reading.kind is Kind.EDITED else None

    def _overtaking(self, row: Row, title: Field, text: str, age: Age) -> str:
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

    def _hidden(self, row: Row, title: Field) -> str:
        """Why an edit would replace what the editor's own review says and the sheet did not show; or ""."""
        own = next((r for r in row.known.now.everybody
                    if r.reviewer == self._editor and r.target is row.target), None)  # fmt: skip
        if own is None or title is Field.EVIDENCE:
            return ""
        if title is Field.NOTE and own.private and own.note:
            return "there is a private note at the desk, which it would replace."
        mine = {Field.VERDICT: own.verdict.value if own.verdict else "", Field.REASON: own.reason,
                Field.CORRECTION: own.correction, Field.NOTE: own.note}[title]  # fmt: skip
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
        self._problem(
            place, "a date is no verdict.", "Write verified, disputed, unverifiable or not a claim."
        )
        return None

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))
