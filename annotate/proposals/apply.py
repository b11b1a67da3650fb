"""Approved proposals of a sheet as one change."""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from claimdesk.annotate.proposals.proposals import Field, Proposal
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict


def bring_back(
    record: Record, proposals: Sequence[Proposal], editor: str, time: str
) -> Draft | None:
    """One change of all `proposals`, as reviews of `editor` (an identifier).

    An editor without a review of the claim gets a copy of what the sheet showed, with the edits made in it.
    """
    edits: list[Edit] = []
    ordered = sorted(proposals, key=lambda one: (one.claim, one.target))
    for (identifier, target), group in groupby(ordered, key=lambda one: (one.claim, one.target)):
        some = list(group)
        edits += _made(record, some)
        edits += _review_edits(record, identifier, target, [p for p in some if p.field is not Field.EVIDENCE],
                               editor, time)  # fmt: skip
        edits += _evidence_edits(
            record, [p for p in some if p.field is Field.EVIDENCE], editor, time
        )
    if not edits:
        return None
    claims = {one.claim for one in proposals}
    if len(claims) > 1:
        return Draft(Operation.BRING_BACK, "", "", tuple(edits))
    only = record.get(Claim, (claims.pop(),)) or proposals[0].made
    assert only is not None, "proposals are made for claims that are there"
    return Draft(Operation.BRING_BACK, only.article, only.id, tuple(edits))


def _review_edits(
    record: Record, identifier: str, target: Target, some: list[Proposal], editor: str, time: str
) -> list[Edit]:
    claim = record.get(Claim, (identifier,)) or next((one.made for one in some if one.made), None)
    if not some or claim is None:
        return []
    own = record.get(Review, (identifier, editor, target))
    after = own or _copy(some[0].shown, identifier, editor, target)
    for one in some:
        after = _answered(after, one)
    if after == own:  # before its time is set: the same answer an hour later is no change
        return []
    after = msgspec.structs.replace(after, time=time)
    kept = None if after.is_blank else after
    if kept == own:
        return []
    edits = [Edit(own, kept)]
    if claim.parked and target is Target.STATEMENT and after.verdict:
        edits.append(
            Edit(
                claim, msgspec.structs.replace(claim, parked=False, parked_for="", parked_until="")
            )
        )
    return edits


def _made(record: Record, some: list[Proposal]) -> list[Edit]:
    """The claim that has to be there first; one that was withdrawn from there comes back."""
    made = next((one.made for one in some if one.made), None)
    if made is None:
        return []
    before = record.get(Claim, made.key)
    if before is None:
        return [Edit(None, made)]
    return (
        [Edit(before, msgspec.structs.replace(before, withdrawn=False))] if before.withdrawn else []
    )


def _copy(shown: Review | None, claim: str, editor: str, target: Target) -> Review:
    if shown is None:
        return Review(claim, editor, target)
    return msgspec.structs.replace(
        shown, reviewer=editor, note="" if shown.private else shown.note, private=False
    )


def _answered(review: Review, one: Proposal) -> Review:
    if one.field is Field.VERDICT:
        if not one.new:
            return msgspec.structs.replace(review, verdict=None, reason="")
        return msgspec.structs.replace(review, verdict=Verdict(one.new))
    if one.field is Field.REASON:
        return msgspec.structs.replace(review, reason=one.new)
    if one.field is Field.CORRECTION:
        return msgspec.structs.replace(review, correction=one.new)
    return msgspec.structs.replace(review, note=one.new, private=False)


def _evidence_edits(record: Record, some: list[Proposal], editor: str, time: str) -> list[Edit]:
    edits = []
    for one in some:
        now = record.get(Evidence, (one.before.id,)) if one.before else None
        after = one.after
        if after and not one.before:
            after = msgspec.structs.replace(after, reviewer=editor, accessed=time)
        if now != after and (now or after):
            edits.append(Edit(now, after))
    return edits
