"""Approved proposals of a sheet as one change."""

from collections.abc import Sequence
from functools import reduce
from itertools import groupby

import msgspec

from claimdesk.annotate.proposals.proposals import Field, Proposal
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict


def apply_proposals(
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
    if not edits:
        return None
    return _draft(record, proposals, edits)


def _question(proposal: Proposal) -> tuple[str, Target]:
    return proposal.claim, proposal.target


def _draft(record: Record, proposals: Sequence[Proposal], edits: list[Edit]) -> Draft:
    """Return the change: of one claim where it is only one, else of the whole project."""
    claims = {one.claim for one in proposals}
    # A change about many claims stands in the history of none of them alone.
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
    # A span that an annotator marked: it is no claim of the record yet.
    if before is None:
        return [Edit(None, made)]
    # A reviewer removed the claim, an annotator marked it again.
    if before.withdrawn:
        return [Edit(before, msgspec.structs.replace(before, withdrawn=False))]
    return []


def _made(some: list[Proposal]) -> Claim | None:
    """Return the claim that has to be made first, if there is one."""
    return next((one.made for one in some if one.made), None)


def _review_edits(
    record: Record, identifier: str, target: Target, some: list[Proposal], editor: str, time: str
) -> list[Edit]:
    """Return the edits of the editor's review, and of a parked claim that it reviews."""
    claim = record.get(Claim, (identifier,)) or _made(some)
    if not some or claim is None:
        return []

    own = record.get(Review, (identifier, editor, target))
    before = own or _copy(some[0].shown, identifier, editor, target)
    after = reduce(_answered, some, before)
    # Before its time is set: the same answer an hour later is no change.
    if after == own:
        return []

    after = msgspec.structs.replace(after, time=time)
    kept = None if after.is_blank else after
    # A blank review of an editor who had none is no change either.
    if kept == own:
        return []

    edits = [Edit(own, kept)]
    if target is Target.STATEMENT and after.verdict:
        edits += _unparking(claim)
    return edits


def _unparking(claim: Claim) -> list[Edit]:
    """Return the edit of a claim that waited for an answer and has one now: it waits no longer."""
    if not claim.parked:
        return []
    unparked = msgspec.structs.replace(claim, parked=False, parked_for="", parked_until="")
    return [Edit(claim, unparked)]


def _copy(shown: Review | None, claim: str, editor: str, target: Target) -> Review:
    """Return the editor's copy of the review that the sheet showed, without its private note."""
    if shown is None:
        return Review(claim, editor, target)
    copy = msgspec.structs.replace(shown, reviewer=editor)
    if shown.private:
        copy = msgspec.structs.replace(copy, note="", private=False)
    return copy


def _answered(review: Review, one: Proposal) -> Review:
    """Return the review with one edited answer in it."""
    if one.field is Field.VERDICT and not one.new:
        # "too vague" is no reason for no verdict.
        return msgspec.structs.replace(review, verdict=None, reason="")
    if one.field is Field.VERDICT:
        return msgspec.structs.replace(review, verdict=Verdict(one.new))
    # A new verdict keeps the reason: where it has another, that is an edit of the same row.
    if one.field is Field.REASON:
        return msgspec.structs.replace(review, reason=one.new)
    if one.field is Field.CORRECTION:
        return msgspec.structs.replace(review, correction=one.new)
    # Its writer put the note into a sheet that others read: it is not private.
    return msgspec.structs.replace(review, note=one.new, private=False)


def _evidence_edits(record: Record, some: list[Proposal], editor: str, time: str) -> list[Edit]:
    """Return the edits of evidence; other proposals are left out."""
    edits = []
    for one in some:
        if one.field is not Field.EVIDENCE:
            continue
        edit = _evidence_edit(record, one, editor, time)
        # Evidence that was removed both in Claimdesk and in the sheet needs no edit.
        if edit.before != edit.after:
            edits.append(edit)
    return edits


def _evidence_edit(record: Record, one: Proposal, editor: str, time: str) -> Edit:
    """Return the replacement of evidence as it is in the record now."""
    if one.before:
        return Edit(record.get(Evidence, (one.before.id,)), one.after)
    if one.after is None:
        return Edit(None, None)
    # New evidence of a sheet is the editor's, looked up at the time of the change.
    return Edit(None, msgspec.structs.replace(one.after, reviewer=editor, accessed=time))
