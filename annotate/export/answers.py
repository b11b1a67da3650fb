"""The answers that an export gives about a claim, and that an editor may send back."""

from typing import Final

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Target

ANSWERS: Final = ("Verdict", "Reason", "Correction", "Note", "Evidence")
"""The columns that a person edits and that come back."""


def answers_of(view: ClaimView) -> dict[Target, dict[str, str]]:
    """What the columns of `ANSWERS` say of a claim, for each question that has a row.

    The statement always has one, the attribution where that was settled too.
    """
    evidence = "\n".join(printed_evidence(one) for one in view.evidence)
    found = {Target.STATEMENT: _answer(view.reviews.get(Target.STATEMENT), evidence)}
    attribution = view.reviews.get(Target.ATTRIBUTION)
    if attribution and attribution.verdict:
        found[Target.ATTRIBUTION] = _answer(attribution, "")
    return found


def _answer(review: Review | None, evidence: str) -> dict[str, str]:
    if review is None:
        return dict(zip(ANSWERS, ("", "", "", "", evidence), strict=True))
    verdict = review.verdict.value if review.verdict else ""
    note = "" if review.private else review.note
    return dict(
        zip(ANSWERS, (verdict, review.reason, review.correction, note, evidence), strict=True)
    )


def printed_evidence(evidence: Evidence) -> str:
    """Evidence in one line: the link, the quote in quotation marks, the note."""
    quote = f"“{evidence.quote}”" if evidence.quote else ""
    return " ".join(
        " — ".join(part for part in (evidence.link, quote, evidence.note) if part).split()
    )
