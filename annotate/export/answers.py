"""The answers that an export gives about a claim, and that an editor may send back."""

from enum import StrEnum
from typing import Final

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Target


class Field(StrEnum):
    """A part of a claim's review that a person edits in a sheet, by the column's title."""

    VERDICT = "Verdict"
    REASON = "Reason"
    CORRECTION = "Correction"
    NOTE = "Note"
    EVIDENCE = "Evidence"


Answers = dict[Field, str]
"""The text of each editable cell of one row."""

ANSWERS: Final = tuple(Field)
"""The columns that a person edits and that come back."""


def answers_of(view: ClaimView) -> dict[Target, Answers]:
    """Return the editable cells of a claim, for each question that has a row.

    The statement always has one, the attribution where that was settled too.
    """
    evidence = "\n".join(printed_evidence(one) for one in view.evidence)
    found = {Target.STATEMENT: _answers(view.reviews.get(Target.STATEMENT), evidence)}

    # That "she said so" was checked too: most claims have no such row.
    attribution = view.reviews.get(Target.ATTRIBUTION)
    if attribution and attribution.verdict:
        found[Target.ATTRIBUTION] = _answers(attribution, evidence="")
    return found


def blank(evidence: str = "") -> Answers:
    """Return the cells of a question without an answer."""
    return dict.fromkeys(Field, "") | {Field.EVIDENCE: evidence}


def _answers(review: Review | None, evidence: str) -> Answers:
    answers = blank(evidence)
    if review is None:
        return answers

    if review.verdict:
        answers[Field.VERDICT] = review.verdict.value
    answers[Field.REASON] = review.reason
    answers[Field.CORRECTION] = review.correction
    # A private note never leaves the project.
    if not review.private:
        answers[Field.NOTE] = review.note
    return answers


def printed_evidence(evidence: Evidence) -> str:
    """Return evidence in one line: `https://example.org — “the quote” — the note`."""
    quote = ""
    if evidence.quote:
        quote = f"“{evidence.quote}”"

    # A cell has a line for each piece of evidence: line ends within one become spaces.
    parts = [part for part in (evidence.link, quote, evidence.note) if part]
    return " ".join(" — ".join(parts).split())
