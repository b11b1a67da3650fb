"""Adjudication of a disagreement, as the draft of one change."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.decisions import claim_of
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.verdict import Target, Verdict

REASONS = ("wording", "guideline gap", "reviewer error", "new evidence")
"""The usual reasons why reviewers disagreed, offered until a team makes another list."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The outcome of an adjudication. Without a verdict the statement waits for evidence."""

    target: Target
    verdict: Verdict | None
    reason: str
    note: str


def adjudicate(
    record: Record, claims: Sequence[str], reviewer: str, settlement: Settlement, time: str
) -> Draft | None:
    """Settle a statement; return None if nothing would change.

    `claims` are the ones it is marked as, the one whose edges hold first. The others are settled
    alike and withdrawn, so that the statement counts once; undo brings them back. Ann marked "61
    drones were shot down" and Bo "61 drones": with Ann's first, Bo's is withdrawn.

    Raises:
        ProjectError: there is no such claim, or it was settled without a reason.
    """
    if settlement.verdict is not None and not settlement.reason:
        raise ProjectError(
            "reason-missing",
            "A resolved disagreement needs a reason.",
            "Choose a reason or write one.",
        )
    leading = claim_of(record, claims[0])
    edits: list[Edit] = []
    for identifier in claims:
        claim = claim_of(record, identifier)
        same_as = "" if identifier == leading.id else leading.id
        after = Adjudication(
            identifier,
            reviewer,
            settlement.target,
            settlement.verdict,
            settlement.reason,
            settlement.note,
            same_as,
            time,
        )
        before = record.get(Adjudication, (identifier, settlement.target))
        if before is None or msgspec.structs.replace(before, time=time) != after:
            edits.append(Edit(before, after))

        # while it waits for evidence both claims stay, since their edges may matter to it
        gives_way = bool(same_as) and settlement.verdict is not None
        if gives_way and not claim.withdrawn:
            edits.append(Edit(claim, msgspec.structs.replace(claim, withdrawn=True)))
    if not edits:
        return None
    return Draft(Operation.ADJUDICATE, leading.article, leading.id, tuple(edits))
