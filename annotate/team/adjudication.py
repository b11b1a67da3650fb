"""Settling what reviewers disagree on, as one change."""

from collections.abc import Sequence

import msgspec

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.decisions import claim_of
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.verdict import Target, Verdict

REASONS = ("wording", "guideline gap", "reviewer error", "new evidence")
"""Why reviewers disagreed, as offered until a team makes its own list."""


def adjudicate(
    record: Record,
    claims: Sequence[str],
    target: Target,
    reviewer: str,
    verdict: Verdict | None,
    reason: str,
    note: str,
    time: str,
) -> Draft | None:
    """Settle a statement; without a verdict it waits for evidence.

    `claims` are the ones it is marked as, the one whose edges hold first. The others are settled alike and withdrawn,
    so that the statement counts once; undo brings them back. None where nothing would change.

    Raises:
        ProjectError: there is no such claim, or it was settled without a reason.
    """
    if verdict is not None and not reason.strip():
        raise ProjectError(
            "reason-missing", "A disagreement is settled for a reason.", "Choose one or write it."
        )
    holds = claim_of(record, claims[0])
    edits: list[Edit] = []
    for identifier in claims:
        claim = claim_of(record, identifier)
        before = record.get(Adjudication, (identifier, target))
        same_as = "" if claim is holds or identifier == holds.id else holds.id
        after = Adjudication(
            identifier, reviewer, target, verdict, reason.strip(), note.strip(), same_as, time
        )
        if before is None or msgspec.structs.replace(before, time=time) != after:
            edits.append(Edit(before, after))
        if same_as and not claim.withdrawn and verdict is not None:
            edits.append(Edit(claim, msgspec.structs.replace(claim, withdrawn=True)))
    return Draft(Operation.ADJUDICATE, holds.article, holds.id, tuple(edits)) if edits else None
