"""The sheet Evidence as it was sent back. It wins over the column Evidence."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Problem, Proposal
from claimdesk.annotate.review.state import Evidence
from claimdesk.annotate.sheets.columns import (
    CLAIM_ID,
    EVIDENCE_ID,
    EVIDENCE_LINK,
    EVIDENCE_NOTE,
    EVIDENCE_QUOTE,
)
from claimdesk.annotate.sheets.evidence_cells import (
    CHANGED,
    evidence_proposal,
    kind_of,
    new_evidence,
)
from claimdesk.annotate.sheets.find_columns import EVIDENCE_TITLES, MOST_ROWS_ABOVE
from claimdesk.annotate.sheets.sheet import Sheet, Value
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, read_cell

_EDITABLE = (EVIDENCE_LINK, EVIDENCE_QUOTE, EVIDENCE_NOTE)


@dataclass
class EvidenceSheet:
    """The edits in a sheet Evidence, and the claims that they are about."""

    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    claims: set[str] = field(default_factory=set)
    understood: bool = True

    def problem(self, place: str, what: str, remedy: str, *, lost: bool = True) -> None:
        """Add a problem."""
        self.problems.append(Problem(place, what, remedy, lost))


@dataclass(frozen=True, slots=True)
class _EvidenceRow:
    """A row of the sheet; `at` holds its columns by their titles."""

    sheet: Sheet
    index: int
    at: Mapping[str, int]

    def value(self, title: str) -> Value:
        return self.sheet.value(self.index, self.at.get(title, -1))

    def text(self, title: str) -> str:
        return str(self.value(title)).strip()

    def place(self, title: str) -> str:
        return self.sheet.place(self.index, self.at.get(title, 0))

    @property
    def is_blank(self) -> bool:
        return not any(str(value).strip() for value in self.sheet.rows[self.index])

    @property
    def has_formula(self) -> bool:
        cells = [(self.index, self.at[title]) for title in _EDITABLE if title in self.at]
        return any(cell in self.sheet.formulas for cell in cells)


def read_evidence_sheet(sheet: Sheet, claims: Mapping[str, KnownClaim]) -> EvidenceSheet:
    """Return the edits in the rows of the sheet Evidence.

    A row that is gone is no edit, since people delete rows to see less; its line in the column
    Evidence is.
    """
    found = EvidenceSheet()
    header = _header(sheet)
    if header is None:
        is_empty = not any(str(value).strip() for row in sheet.rows for value in row)
        found.understood = is_empty
        return found

    rows = _rows(sheet, header)
    uses = Counter(row.text(EVIDENCE_ID) for row in rows)
    exported = _exported_evidence(claims)
    for row in rows:
        place = row.place(EVIDENCE_ID)
        identifier = row.text(EVIDENCE_ID)
        # `=HYPERLINK("https://example.org")` in the column Link: its result may be an old one.
        if row.has_formula:
            found.problem(
                place, "the row holds a formula.", "Write its result as text. It was not imported."
            )
        elif not identifier:
            _read_new_row(found, claims, row)
        # A copied row: there are two texts for one piece of evidence.
        elif uses[identifier] > 1:
            found.problem(place, "this evidence is in two rows.", "Keep one. Neither was imported.")
        elif identifier in exported:
            known, was = exported[identifier]
            _read_row(found, known, was, row)
        else:
            found.problem(
                place, "the project has no evidence with this ID.", "It was not imported."
            )
    return found


def _rows(sheet: Sheet, header: int) -> list[_EvidenceRow]:
    """Return the rows below the titles that are not blank."""
    titles = [str(value).strip() for value in sheet.rows[header]]
    at = {title: column for column, title in enumerate(titles) if title in EVIDENCE_TITLES}
    rows = [_EvidenceRow(sheet, index, at) for index in range(header + 1, len(sheet.rows))]
    return [row for row in rows if not row.is_blank]


def _exported_evidence(
    claims: Mapping[str, KnownClaim],
) -> dict[str, tuple[KnownClaim, Evidence]]:
    """Return the evidence that was exported, by ID, with its claim."""
    exported: dict[str, tuple[KnownClaim, Evidence]] = {}
    for known in claims.values():
        view = known.then or known.now
        exported.update((one.id, (known, one)) for one in view.evidence)
    return exported


def _header(sheet: Sheet) -> int | None:
    for index, row in enumerate(sheet.rows[:MOST_ROWS_ABOVE]):
        if EVIDENCE_ID in [str(value).strip() for value in row]:
            return index
    return None


def _read_row(found: EvidenceSheet, known: KnownClaim, was: Evidence, row: _EvidenceRow) -> None:
    """Read a row of evidence that was exported, where `was` is what its cells held."""
    texts = {EVIDENCE_LINK: was.link, EVIDENCE_QUOTE: was.quote, EVIDENCE_NOTE: was.note}
    edits = _edits(found, texts, row)
    if not edits:
        return

    # From here on, the line of this evidence in the column Evidence does not count.
    found.claims.add(known.now.claim.id)

    now = next((one for one in known.now.evidence if one.id == was.id), None)
    after = _with_texts(now or was, texts | edits)

    # It was edited in Claimdesk since: the reviewer decides.
    is_lost = now != was
    why = CHANGED if is_lost else ""
    found.proposals.append(
        evidence_proposal(known, row.place(EVIDENCE_ID), now, after, overtaken=is_lost, why=why)
    )


def _with_texts(evidence: Evidence, texts: Mapping[str, str]) -> Evidence | None:
    """Return evidence with these texts, by title; None where all are empty, which removes it."""
    if not any(texts.values()):
        return None
    link, quote = texts[EVIDENCE_LINK], texts[EVIDENCE_QUOTE]
    return msgspec.structs.replace(
        evidence,
        kind=kind_of(link, quote),
        link=link,
        quote=quote,
        note=texts[EVIDENCE_NOTE],
    )


def _edits(found: EvidenceSheet, texts: Mapping[str, str], row: _EvidenceRow) -> dict[str, str]:
    """Return the new texts of a row's edited cells, by title; damaged cells become problems."""
    edits: dict[str, str] = {}
    for title, text in texts.items():
        if title not in row.at:
            continue
        reading = read_cell(row.value(title), text, as_csv=False)
        # The quote "1-2" became a date: the text as it was exported stays.
        if reading.kind is Kind.DAMAGED:
            found.problem(
                row.place(EVIDENCE_ID),
                f"{title}: {reading.what}",
                "It was not imported.",
                lost=reading.edited,
            )
        elif reading.kind is Kind.EDITED:
            edits[title] = reading.text
    return edits


def _read_new_row(
    found: EvidenceSheet, claims: Mapping[str, KnownClaim], row: _EvidenceRow
) -> None:
    """Read a row that a person added: without an ID, but with that of the claim."""
    place = row.place(CLAIM_ID)
    claim = row.text(CLAIM_ID)
    if claim not in claims:
        # A link that was typed below the last row may belong to any claim.
        what = "new evidence without a claim's ID."
        if claim:
            what = "the project has no claim with this ID."
        found.problem(place, what, "Copy the claim's ID from the sheet Claims.")
        return

    link, quote, note = (row.text(title) for title in _EDITABLE)
    # A row with a claim's ID alone is a place prepared for evidence, not evidence.
    if link or quote or note:
        found.claims.add(claim)
        after = new_evidence(claim, link, quote, note)
        found.proposals.append(
            evidence_proposal(claims[claim], place, None, after, overtaken=False, why="")
        )
