"""Changes in plain words."""

from annotate.nouns import counted
from annotate.review.change import Change, Edit, Operation
from annotate.review.state import (
    Adjudication,
    BlockRole,
    Claim,
    Correction,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    Tick,
)
from annotate.review.verdict import Target

SHORT = 60


def told(change: Change, quote: str = "") -> str:
    """What a change did, in one line; with the claim's `quote`: "verified: “Air defences shot down 61 …”"."""
    first = change.edits[0]
    several = _told_several(change)
    if several:
        words = several
    else:
        words = _told_edit(change.operation, first)
    if quote and "“" not in words:
        words = f"{words}: “{shortened(quote)}”"
    if change.operation in {Operation.UNDO, Operation.REDO}:
        words = f"{change.operation.value}: {words}"
    return words


def _told_several(change: Change) -> str:
    """A change of many things at once; "" where its first edit says it all."""
    subjects = [edit.subject for edit in change.edits]
    if any(isinstance(subject, Shelf) for subject in subjects) and len(subjects) > 1:
        carried = sum(isinstance(subject, Review) for subject in subjects)
        return f"new version of the article, {counted(carried, 'review')} carried over"
    claims = {subject.id for subject in subjects if isinstance(subject, Claim)}
    if change.operation is Operation.SPLIT_CLAIM:
        return "claim split in two"
    if change.operation is Operation.MERGE_CLAIMS:
        return f"{counted(len(claims), 'claim')} made one"
    if change.operation in {Operation.UNDO, Operation.REDO} and len(claims) == len(subjects) > 1:
        return f"{counted(len(claims), 'claim')} cut or put together"
    if change.claim or len(subjects) < 2:
        return ""
    if not change.article and change.operation in {Operation.BRING_BACK, Operation.UNDO, Operation.REDO}:
        return f"a sheet brought back: {len(change.edits)} edits"
    about = {getattr(subject, "claim", "") or getattr(subject, "id", "") for subject in subjects}
    return f"{_told_edit(change.operation, change.edits[0])}, {counted(len(about), 'claim')}" if len(about) > 1 else ""


def _told_edit(operation: Operation, edit: Edit) -> str:
    subject = edit.subject
    if isinstance(subject, Review):
        return _told_review(operation, edit)
    if isinstance(subject, Claim):
        return _told_claim(operation, edit, subject)
    if isinstance(subject, Evidence):
        verb = _told_evidence(edit)
        return f"{verb}: {shortened(subject.link or subject.quote or subject.note)}"
    if isinstance(subject, Adjudication):
        return _told_settlement(edit, subject)
    if isinstance(subject, Tick):
        return "ticked as looked at" if edit.after else "tick taken off"
    if isinstance(subject, Correction):
        return _told_correction(edit, subject)
    if isinstance(subject, NothingToCheck):
        return "nothing to check in the article" if edit.after else "there may be something to check"
    if isinstance(subject, Page):
        return f"the project's {subject.name} written" if edit.after else f"the project's {subject.name} emptied"
    if isinstance(subject, BlockRole):
        return f"paragraph marked as {subject.role.value}"
    off = isinstance(edit.after, Shelf) and edit.after.withdrawn
    if off:
        return "article taken off the desk"
    return "article added" if operation is Operation.ADD_ARTICLE else "article back on the desk"


def _told_evidence(edit: Edit) -> str:
    before, after = edit.before, edit.after
    if not isinstance(before, Evidence):
        return "evidence added"
    if not isinstance(after, Evidence):
        return "evidence removed"
    if after.capture == before.capture:
        return "evidence edited"
    return {"captured": "evidence captured", "failed": "evidence could not be captured"}.get(
        after.capture, "capture of evidence taken back"
    )


def _told_settlement(edit: Edit, subject: Adjudication) -> str:
    if edit.after is None:
        return "settlement taken back"
    if subject.verdict is None:
        return "to be settled when there is evidence"
    reason = f", {subject.reason}" if subject.reason else ""
    return f"settled as {subject.verdict.value}{reason}"


def _told_correction(edit: Edit, subject: Correction) -> str:
    if edit.after is None:
        return "correction of a name or number taken back"
    if not subject.label:
        return "name or number removed"
    return f"marked as {subject.label.lower()}"


def _told_review(operation: Operation, edit: Edit) -> str:
    before = edit.before if isinstance(edit.before, Review) else None
    after = edit.after if isinstance(edit.after, Review) else None
    question = " (that it was said)" if (after or before or edit.subject).key[-1] == Target.ATTRIBUTION else ""
    if (after.verdict if after else None) != (before.verdict if before else None):
        if after and after.verdict:
            reason = f", {after.reason}" if after.reason else ""
            return f"{after.verdict.value}{reason}{question}"
        return f"verdict taken off{question}"
    if (after.correction if after else "") != (before.correction if before else ""):
        return f"correction: {shortened(after.correction)}" if after and after.correction else "correction removed"
    if (after.note if after else "") != (before.note if before else ""):
        return f"note: {shortened(after.note)}" if after and after.note else "note removed"
    return f"reason: {after.reason}" if after and after.reason else operation.value


def _told_claim(operation: Operation, edit: Edit, claim: Claim) -> str:
    before = edit.before if isinstance(edit.before, Claim) else None
    if before is None or (before.withdrawn and not claim.withdrawn):
        return f"claim made: “{shortened(claim.quote)}”"
    if edit.after is None or (claim.withdrawn and not before.withdrawn):
        return f"claim removed: “{shortened(claim.quote)}”"
    if claim.same_as != before.same_as:
        return "linked to a claim that says the same" if claim.same_as else "link to another claim taken off"
    if claim.span != before.span:
        return f"edges moved: “{shortened(claim.quote)}”"
    if claim.parked:
        wait = f" for {claim.parked_for}" if claim.parked_for else ""
        return f"parked{wait}" + (f" until {claim.parked_until}" if claim.parked_until else "")
    return "unparked" if before.parked else operation.value


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split()).strip('“”"')  # what it is put into has quotation marks of its own
    return line if len(line) <= SHORT else line[: SHORT - 1].rstrip() + "…"
