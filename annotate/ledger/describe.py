"""Changes in plain words, in English or in the language that `say` turns each sentence into."""

from collections.abc import Callable
from dataclasses import dataclass

from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import (
    Adjudication,
    BlockRole,
    CaptureState,
    Claim,
    Correction,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    Tick,
)
from claimdesk.annotate.review.verdict import Target

SHORT = 60

Say = Callable[[str], str]
"""A sentence with places in braces, in the language of whoever reads it."""


def as_it_is(words: str) -> str:
    """English, as written here."""
    return words


def describe(change: Change, quote: str = "", say: Say = as_it_is) -> str:
    """What a change did, in one line; with the claim's `quote`: "verified: “Air defences shot down 61 …”"."""
    return _Describer(say).describe(change, quote)


@dataclass(frozen=True, slots=True)
class _Describer:
    say: Say

    def describe(self, change: Change, quote: str) -> str:
        words = self._several(change) or self._edit(change.operation, change.edits[0])
        if quote and "“" not in words:
            words = f"{words}: “{shortened(quote)}”"
        if change.operation is Operation.UNDO:
            return self.say("undo: {what}").format(what=words)
        if change.operation is Operation.REDO:
            return self.say("redo: {what}").format(what=words)
        return words

    def _several(self, change: Change) -> str:
        """A change of many things at once; "" where its first edit says it all."""
        say, subjects = self.say, [edit.subject for edit in change.edits]
        if any(isinstance(subject, Shelf) for subject in subjects) and len(subjects) > 1:
            carried = sum(isinstance(subject, Review) for subject in subjects)
            return say("new version of the article, reviews carried over: {count}").format(
                count=carried
            )
        claims = {subject.id for subject in subjects if isinstance(subject, Claim)}
        if change.operation is Operation.SPLIT_CLAIM:
            return say("claim split in two")
        if change.operation is Operation.MERGE_CLAIMS:
            return say("{count} claims made one").format(count=len(claims))
        if (
            change.operation in {Operation.UNDO, Operation.REDO}
            and len(claims) == len(subjects) > 1
        ):
            return say("{count} claims cut or put together").format(count=len(claims))
        if change.claim or len(subjects) < 2:
            return ""
        if not change.article and change.operation in {
            Operation.BRING_BACK,
            Operation.UNDO,
            Operation.REDO,
        }:
            return say("a sheet brought back, edits: {count}").format(count=len(change.edits))
        about = {
            getattr(subject, "claim", "") or getattr(subject, "id", "") for subject in subjects
        }
        if len(about) < 2:
            return ""
        one = self._edit(change.operation, change.edits[0])
        return say("{what}, {count} claims").format(what=one, count=f"{len(about):,}")

    def _edit(self, operation: Operation, edit: Edit) -> str:
        say, subject = self.say, edit.subject
        if isinstance(subject, Review):
            return self._review(operation, edit)
        if isinstance(subject, Claim):
            return self._claim(operation, edit, subject)
        if isinstance(subject, Evidence):
            return f"{self._evidence(edit)}: {shortened(subject.link or subject.quote or subject.note)}"
        if isinstance(subject, Adjudication):
            return self._settlement(edit, subject)
        if isinstance(subject, Tick):
            return say("ticked as looked at") if edit.after else say("tick taken off")
        if isinstance(subject, Correction):
            return self._correction(edit, subject)
        if isinstance(subject, NothingToCheck):
            return (
                say("nothing to check in the article")
                if edit.after
                else say("there may be something to check")
            )
        if isinstance(subject, Page):
            words = (
                say("the project's {page} written")
                if edit.after
                else say("the project's {page} emptied")
            )
            return words.format(page=say(subject.name))
        if isinstance(subject, BlockRole):
            return say("paragraph marked as {role}").format(role=say(subject.role.value))
        if isinstance(edit.after, Shelf) and edit.after.withdrawn:
            return say("article taken off the desk")
        return (
            say("article added")
            if operation is Operation.ADD_ARTICLE
            else say("article back on the desk")
        )

    def _evidence(self, edit: Edit) -> str:
        say, before, after = self.say, edit.before, edit.after
        if not isinstance(before, Evidence):
            return say("evidence added")
        if not isinstance(after, Evidence):
            return say("evidence removed")
        if after.capture == before.capture:
            return say("evidence edited")
        if after.capture is CaptureState.CAPTURED:
            return say("evidence captured")
        if after.capture is CaptureState.FAILED:
            return say("evidence could not be captured")
        return say("capture of evidence taken back")

    def _settlement(self, edit: Edit, subject: Adjudication) -> str:
        if edit.after is None:
            return self.say("settlement taken back")
        if subject.verdict is None:
            return self.say("to be settled when there is evidence")
        reason = f", {self.say(subject.reason)}" if subject.reason else ""
        return (
            self.say("settled as {verdict}").format(verdict=self.say(subject.verdict.value))
            + reason
        )

    def _correction(self, edit: Edit, subject: Correction) -> str:
        if edit.after is None:
            return self.say("correction of a name or number taken back")
        if not subject.label:
            return self.say("name or number removed")
        return self.say("marked as {label}").format(label=subject.label.lower())

    def _review(self, operation: Operation, edit: Edit) -> str:
        say = self.say
        before = edit.before if isinstance(edit.before, Review) else Review("", "")
        after = edit.after if isinstance(edit.after, Review) else Review("", "")
        about = after if edit.after else before if edit.before else edit.subject
        question = say(" (that it was said)") if about.key[-1] == Target.ATTRIBUTION else ""
        if after.verdict != before.verdict:
            if after.verdict is None:
                return say("verdict taken off") + question
            reason = f", {say(after.reason)}" if after.reason else ""
            return say(after.verdict.value) + reason + question
        if after.correction != before.correction:
            words = say("correction: {words}") if after.correction else say("correction removed")
            return words.format(words=shortened(after.correction))
        if after.note != before.note:
            return (say("note: {words}") if after.note else say("note removed")).format(
                words=shortened(after.note)
            )
        return (
            say("reason: {words}").format(words=say(after.reason))
            if after.reason
            else operation.value
        )

    def _claim(self, operation: Operation, edit: Edit, claim: Claim) -> str:
        say, quote = self.say, shortened(claim.quote)
        before = edit.before if isinstance(edit.before, Claim) else None
        if before is None or (before.withdrawn and not claim.withdrawn):
            return say("claim made: “{words}”").format(words=quote)
        if edit.after is None or (claim.withdrawn and not before.withdrawn):
            return say("claim removed: “{words}”").format(words=quote)
        if claim.same_as != before.same_as:
            linked = say("linked to a claim that says the same")
            return linked if claim.same_as else say("link to another claim taken off")
        if claim.span != before.span:
            return say("edges moved: “{words}”").format(words=quote)
        if claim.parked:
            return self._parking(claim)
        return say("unparked") if before.parked else operation.value

    def _parking(self, claim: Claim) -> str:
        wait = self.say(" for {what}").format(what=claim.parked_for) if claim.parked_for else ""
        until = (
            self.say(" until {day}").format(day=claim.parked_until) if claim.parked_until else ""
        )
        return self.say("parked") + wait + until


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split()).strip('“”"')  # what it is put into has quotation marks of its own
    return line if len(line) <= SHORT else line[: SHORT - 1].rstrip() + "…"
