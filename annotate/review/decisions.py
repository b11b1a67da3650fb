"""Decisions of a reviewer, as drafts of changes. Nothing is stored here.

Each function returns None if nothing would change, so that no empty change is recorded.
"""

import msgspec

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import (
    BlockRole,
    Claim,
    Evidence,
    NothingToCheck,
    Origin,
    Page,
    Review,
    Shelf,
    Tick,
)
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Article, Role, claim_id
from claimdesk.annotate.text.span import Span, quote


def claim_of(record: Record, claim: str) -> Claim:
    """Return the claim with the identifier `claim`.

    Raises:
        ProjectError: there is none.
    """
    found = record.get(Claim, (claim,))
    if found is None:
        raise ProjectError(
            "claim-unknown",
            f"The project has no claim {claim}.",
            "It may belong to another project.",
        )
    return found


def _review_change(
    operation: Operation, claim: Claim, before: Review | None, after: Review
) -> Draft | None:
    """Return the draft that replaces a review; a blank one is removed.

    The same verdict given again at a later time is no change.
    """
    kept = None if after.is_blank else after
    if _without_time(before) == _without_time(kept):
        return None
    return Draft(operation, claim.article, claim.id, (Edit(before, kept),))


def _without_time(review: Review | None) -> Review | None:
    if review is None:
        return None
    return msgspec.structs.replace(review, time="")


def set_verdict(
    record: Record,
    claim: str,
    reviewer: str,
    verdict: Verdict,
    target: Target,
    reason: str,
    time: str,
) -> Draft | None:
    """Give a claim a verdict. A parked claim is unparked by settling its statement.

    Raises:
        ProjectError: there is no such claim, or it was removed.
    """
    subject = claim_of(record, claim)
    if subject.withdrawn:
        raise ProjectError(
            "claim-removed", "This claim was removed.", "Add it again, or undo its removal."
        )
    before = record.get(Review, (claim, reviewer, target))
    after = msgspec.structs.replace(
        before or Review(claim, reviewer, target), verdict=verdict, reason=reason, time=time
    )
    draft = _review_change(Operation.SETTLE, subject, before, after)

    # "the speaker put it so" does not end the wait for an answer to whether it is so
    ends_parking = subject.parked and target is Target.STATEMENT
    if draft is None or not ends_parking:
        return draft
    unparked = Edit(subject, _unparked(subject))
    return msgspec.structs.replace(draft, edits=(*draft.edits, unparked))


def clear_verdict(
    record: Record, claim: str, reviewer: str, target: Target, time: str
) -> Draft | None:
    """Take the verdict off; note and correction stay."""
    # "not a claim: opinion" loses its reason with the verdict
    before = record.get(Review, (claim, reviewer, target))
    if before is None or before.verdict is None:
        return None
    after = msgspec.structs.replace(before, verdict=None, reason="", time=time)
    return _review_change(Operation.UNSETTLE, claim_of(record, claim), before, after)


def write_note(
    record: Record, claim: str, reviewer: str, note: str, time: str, *, private: bool | None = None
) -> Draft | None:
    """Write, change or (with "") remove the note; with `private` None it stays as private."""
    before = record.get(Review, (claim, reviewer, Target.STATEMENT))
    review = before or Review(claim, reviewer)
    words = note.strip()

    # without words there is nothing private
    is_private = review.private if private is None else private
    after = msgspec.structs.replace(
        review, note=words, private=is_private and bool(words), time=time
    )
    return _review_change(Operation.NOTE, claim_of(record, claim), before, after)


def write_correction(
    record: Record, claim: str, reviewer: str, correction: str, time: str
) -> Draft | None:
    """Write, change or remove the suggested correction ("change to ...")."""
    before = record.get(Review, (claim, reviewer, Target.STATEMENT))
    after = msgspec.structs.replace(
        before or Review(claim, reviewer), correction=correction.strip(), time=time
    )
    return _review_change(Operation.CORRECT, claim_of(record, claim), before, after)


def _unparked(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, parked=False, parked_for="", parked_until="")


def park(record: Record, claim: str, waits_for: str, until: str) -> Draft | None:
    """Put a claim aside.

    `waits_for` is a person or an event, `until` an ISO date; either may be empty.
    """
    before = claim_of(record, claim)
    after = msgspec.structs.replace(
        before, parked=True, parked_for=waits_for.strip(), parked_until=until
    )
    return _claim_change(Operation.PARK, before, after)


def unpark(record: Record, claim: str) -> Draft | None:
    """Take a claim's parking off."""
    before = claim_of(record, claim)
    if not before.parked:
        return None
    return _claim_change(Operation.UNPARK, before, _unparked(before))


def _claim_change(operation: Operation, before: Claim, after: Claim) -> Draft | None:
    if before == after:
        return None
    return Draft(operation, before.article, before.id, (Edit(before, after),))


def add_evidence(record: Record, evidence: Evidence) -> Draft:
    """Back a claim with evidence."""
    claim = claim_of(record, evidence.claim)
    return Draft(Operation.ADD_EVIDENCE, claim.article, claim.id, (Edit(None, evidence),))


def edit_evidence(record: Record, after: Evidence, operation: Operation) -> Draft | None:
    """Give evidence another state: edited, captured, or with the reason why it could not be."""
    before = record.get(Evidence, (after.id,))
    if before is None or before == after:
        return None
    claim = claim_of(record, after.claim)
    return Draft(operation, claim.article, claim.id, (Edit(before, after),))


def remove_evidence(record: Record, evidence: str) -> Draft | None:
    """Remove a piece of evidence."""
    before = record.get(Evidence, (evidence,))
    if before is None:
        return None
    claim = claim_of(record, before.claim)
    return Draft(Operation.REMOVE_EVIDENCE, claim.article, claim.id, (Edit(before, None),))


def tick(record: Record, article: str, span: Span, reviewer: str, time: str) -> Draft:
    """Mark a name or number as checked, or remove the mark."""
    # the same action on a ticked span takes the tick off
    key = (article, span.start, span.end, reviewer)
    before = record.get(Tick, key)
    if before:
        return Draft(Operation.UNTICK, article, "", (Edit(before, None),))
    return Draft(Operation.TICK, article, "", (Edit(None, Tick(*key, time)),))


def make_claim(record: Record, article: Article, span: Span) -> Draft:
    """Make a claim of a span; a claim that was withdrawn from exactly there comes back.

    The identifier is made of the place. A claim that was made at 10 to 19 and moved away keeps the
    identifier of 10 to 19, so the next attempt at that place gets another one.

    Raises:
        ProjectError: there is a claim on exactly this span already.
    """
    for attempt in range(100):
        identifier = claim_id(article.id, span, attempt)
        before = record.get(Claim, (identifier,))
        if before is None:
            made = _new_claim(identifier, article, span)
            return Draft(Operation.MAKE_CLAIM, article.id, identifier, (Edit(None, made),))
        # made here once, and moved away since
        if before.span != span:
            continue
        if not before.withdrawn:
            break
        back = msgspec.structs.replace(before, withdrawn=False)
        return Draft(Operation.MAKE_CLAIM, article.id, identifier, (Edit(before, back),))
    raise ProjectError(
        "claim-there", "There is already a claim on exactly these words.", "Review that one."
    )


def _new_claim(identifier: str, article: Article, span: Span) -> Claim:
    words = quote(article.text, span)
    return Claim(
        id=identifier,
        article=article.id,
        start=span.start,
        end=span.end,
        quote=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        origin=Origin.REVIEWER,
    )


def on_span(claim: Claim, article: Article, span: Span) -> Claim:
    """Return the claim on other words of its article."""
    words = quote(article.text, span)
    return msgspec.structs.replace(
        claim,
        start=span.start,
        end=span.end,
        quote=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
    )


def move_claim(record: Record, article: Article, claim: str, span: Span) -> Draft | None:
    """Move a claim's edges; its identifier, verdicts and history stay."""
    before = claim_of(record, claim)
    if before.span == span:
        return None
    return _claim_change(Operation.MOVE_CLAIM, before, on_span(before, article, span))


def remove_claim(record: Record, claim: str) -> Draft | None:
    """Withdraw a claim that a reviewer made by mistake. Its history stays."""
    before = claim_of(record, claim)
    after = msgspec.structs.replace(before, withdrawn=True)
    return _claim_change(Operation.REMOVE_CLAIM, before, after)


def set_role(record: Record, article: str, start: int, role: Role) -> Draft | None:
    """Correct the role of a paragraph in its article.

    Raises:
        ProjectError: no paragraph starts at `start`.
    """
    before = record.get(BlockRole, (article, start))
    if before is None:
        raise ProjectError("block-unknown", f"No paragraph of the article starts at {start}.")
    after = BlockRole(article, start, role)
    if before == after:
        return None
    return Draft(Operation.SET_ROLE, article, "", (Edit(before, after),))


def remove_article(record: Record, article: str) -> Draft | None:
    """Withdraw an article from the project. Nothing of it is deleted."""
    before = record.get(Shelf, (article,))
    if before is None or before.withdrawn:
        return None
    after = Shelf(article, withdrawn=True)
    return Draft(Operation.REMOVE_ARTICLE, article, "", (Edit(before, after),))


def nothing_to_check(record: Record, article: str, reviewer: str, time: str) -> Draft:
    """Record that a reviewer found nothing to check in an article, or undo that."""
    before = record.get(NothingToCheck, (article, reviewer))
    after = None if before else NothingToCheck(article, reviewer, time)
    return Draft(Operation.NOTHING_TO_CHECK, article, "", (Edit(before, after),))


def write_page(record: Record, name: str, text: str) -> Draft | None:
    """Write a page of the project; an empty text removes it."""
    before = record.get(Page, (name,))
    after = Page(name, text.rstrip()) if text.strip() else None
    if before == after:
        return None
    return Draft(Operation.WRITE_PAGE, "", "", (Edit(before, after),))
