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
    """Return one change of all `proposals`, as reviews of `editor` (an identifier).

    None where they change nothing.

    An editor without a review of the claim gets a copy of the one that the sheet showed, with the
    edits made in it.
    """
    edits: list[Edit] = []
    ordered = sorted(proposals, key=_question)
    for (claim, target), group in groupby(ordered, key=_question):
        some = list(group)
        answers = [one for one in some if one.field is not Field.EVIDENCE]
        edits += _claim_edits(record, some)
        edits += _review_edits(record, claim, target, answers, editor, time)
        edits += _evidence_edits(record, some, editor, time)
    return _draft(record, proposals, edits) if edits else None


def _question(proposal: Proposal) -> tuple[str, Target]:
    return proposal.claim, proposal.target


def _draft(record: Record, proposals: Sequence[Proposal], edits: list[Edit]) -> Draft:
    """Return the change: of one claim where it is only one, else of the whole project."""
    claims = {one.claim for one in proposals}
    if len(claims) > 1:
        return Draft(Operation.BRING_BACK, "", "", tuple(edits))
    only = record.get(Claim, (claims.pop(),)) or proposals[0].made
    assert only is not None, "proposals are made for claims that are there"
    return Draft(Operation.BRING_BACK, only.article, only.id, tuple(edits))


def _claim_edits(record: Record, some: list[Proposal]) -> list[Edit]:
    """Return the edit that makes a claim, or restores one that was withdrawn at the same place."""
    made = _made(some)
    if made is None:
        return []
    before = record.get(Claim, made.key)
    if before is None:
        return [Edit(None, made)]
    if before.withdrawn:
        return [Edit(before, msgspec.structs.replace(before, withdrawn=False))]
    return []


def _made(some: list[Proposal]) -> Claim | None:
    """Return the claim that has to be made first, if there is one."""
    return next((one.made for one in some if one.made), None)


def _review_edits(
    record: Record, identifier: str, target: Target, some: list[Proposal], editor: str, time: str
) -> list[Edit]:
    """Return the edits of the editor's review, and of a parked claim that it settles."""
    claim = record.get(Claim, (identifier,)) or _made(some)
    if not some or claim is None:
        return []

    own = record.get(Review, (identifier, editor, target))
    after = own or _copy(some[0].shown, identifier, editor, target)
    for one in some:
        after = _answered(after, one)
    # Before its time is set: the same answer an hour later is no change.
    if after == own:
        return []

    after = msgspec.structs.replace(after, time=time)
    kept = None if after.is_blank else after
    # A blank review of an editor who had none is no change either.
    if kept == own:
        return []

    edits = [Edit(own, kept)]
    # A claim that waited for an answer has one now: it waits no longer.
    if claim.parked and target is Target.STATEMENT and after.verdict:
        unparked = msgspec.structs.replace(claim, parked=False, parked_for="", parked_until="")
        edits.append(Edit(claim, unparked))
    return edits


def _copy(shown: Review | None, claim: str, editor: str, target: Target) -> Review:
    """Return the editor's copy of the review that the sheet showed, without its private note."""
    if shown is None:
        return Review(claim, editor, target)
    note = "" if shown.private else shown.note
    return msgspec.structs.replace(shown, reviewer=editor, note=note, private=False)


def _answered(review: Review, one: Proposal) -> Review:
    """Return the review with one edited answer in it."""
    if one.field is Field.VERDICT and not one.new:
        # "too vague" is no reason for no verdict.
        return msgspec.structs.replace(review, verdict=None, reason="")
    if one.field is Field.VERDICT:
        return msgspec.structs.replace(review, verdict=Verdict(one.new))
    if one.field is Field.REASON:
        return msgspec.structs.replace(review, reason=one.new)
    if one.field is Field.CORRECTION:
        return msgspec.structs.replace(review, correction=one.new)
    return msgspec.structs.replace(review, note=one.new, private=False)


def _evidence_edits(record: Record, some: list[Proposal], editor: str, time: str) -> list[Edit]:
    """Return the edits of evidence; other proposals are left out."""
    edits = []
    for one in some:
        if one.field is not Field.EVIDENCE:
            continue
        now, after = None, one.after
        if one.before:
            now = record.get(Evidence, (one.before.id,))
        elif after:
            # New evidence of a sheet is the editor's, looked up at the time of the change.
            after = msgspec.structs.replace(after, reviewer=editor, accessed=time)

        # Evidence that was removed both in Claimdesk and in the sheet needs no edit.
        if now != after:
            edits.append(Edit(now, after))
    return edits
