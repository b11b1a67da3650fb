"""Descriptions of changes in plain words, in English or in the language of `say`."""

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
    State,
    Tick,
)
from claimdesk.annotate.review.verdict import Target

SHORT = 60
"""The most characters of a quotation inside a description."""

Say = Callable[[str], str]
"""Translates a sentence with places in braces into the reader's language."""

_REVERSALS = frozenset({Operation.UNDO, Operation.REDO})
_OF_SHEETS = _REVERSALS | {Operation.BRING_BACK}


def as_it_is(words: str) -> str:
    """Return the English words as written here."""
    return words


def describe(change: Change, quote: str = "", say: Say = as_it_is) -> str:
    """Return what a change did, in one line.

    With the claim's `quote`: "verified: “Air defences shot down 61 …”".
    """
    return _Describer(say).describe(change, quote)


@dataclass(frozen=True, slots=True)
class _Describer:
    say: Say

    def describe(self, change: Change, quote: str) -> str:
        words = self._several(change) or self._edit(change.operation, change.edits[0])

        # "claim made: “61 drones”" has its quotation already
        if quote and "“" not in words:
            words = f"{words}: “{shortened(quote)}”"

        return self._reversal(change.operation, words)

    def _reversal(self, operation: Operation, words: str) -> str:
        """Return a description as that of an undo or redo, if it is one: "undo: verified"."""
        if operation is Operation.UNDO:
            return self.say("undo: {what}").format(what=words)
        if operation is Operation.REDO:
            return self.say("redo: {what}").format(what=words)
        return words

    def _several(self, change: Change) -> str:
        """Describe a change of many states at once; "" if its first edit says it all."""
        subjects = [edit.subject for edit in change.edits]
        return (
            self._new_version(subjects)
            or self._reshaping(change.operation, subjects)
            or self._of_many(change, subjects)
        )

    def _new_version(self, subjects: list[State]) -> str:
        """Describe an article and the reviews that move to its new version."""
        has_article = any(isinstance(subject, Shelf) for subject in subjects)
        if not has_article or len(subjects) < 2:
            return ""
        carried = sum(isinstance(subject, Review) for subject in subjects)
        words = self.say("new version of the article, reviews carried over: {count}")
        return words.format(count=carried)

    def _reshaping(self, operation: Operation, subjects: list[State]) -> str:
        """Describe a split or merge of claims, or the undo of one."""
        say = self.say
        claims = {subject.id for subject in subjects if isinstance(subject, Claim)}
        if operation is Operation.SPLIT_CLAIM:
            return say("claim split in two")
        if operation is Operation.MERGE_CLAIMS:
            return say("{count} claims merged").format(count=len(claims))

        # the undo of a split or merge: nothing but claims, and several
        only_claims = len(claims) == len(subjects) > 1
        if operation in _REVERSALS and only_claims:
            return say("{count} claims split or merged").format(count=len(claims))
        return ""

    def _of_many(self, change: Change, subjects: list[State]) -> str:
        """Describe one action on many claims: an imported spreadsheet, or "verified, 12 claims"."""
        if change.claim or len(subjects) < 2:
            return ""

        # a sheet with several claims: its change and the undo of it name no article
        if not change.article and change.operation in _OF_SHEETS:
            words = self.say("spreadsheet imported, edits: {count}")
            return words.format(count=len(change.edits))

        about = {_subject_id(subject) for subject in subjects}
        if len(about) < 2:
            return ""

        # alike for all claims, so the first edit stands for them
        one = self._edit(change.operation, change.edits[0])
        return self.say("{what}, {count} claims").format(what=one, count=f"{len(about):,}")

    def _edit(self, operation: Operation, edit: Edit) -> str:
        """Describe one edit by the type of the state that it changes."""
        subject = edit.subject
        match subject:
            case Review():
                return self._review(operation, edit)
            case Claim():
                return self._claim(operation, edit, subject)
            case Evidence():
                content = subject.link or subject.quote or subject.note
                return f"{self._evidence(edit)}: {shortened(content)}"
            case Adjudication():
                return self._settlement(edit, subject)
            case Correction():
                return self._correction(edit, subject)
            case Shelf():
                return self._article(operation, edit)
            case Page():
                return self._page(edit, subject)
            case BlockRole():
                role = self.say(subject.role.value)
                return self.say("paragraph marked as {role}").format(role=role)
            case Tick() | NothingToCheck():
                return self._mark(edit)

    def _mark(self, edit: Edit) -> str:
        """Describe a mark that is there or not: a tick, or an article with nothing to check."""
        say, is_set = self.say, edit.after is not None
        if isinstance(edit.subject, Tick):
            return say("marked as checked") if is_set else say("check mark removed")
        if is_set:
            return say("no claims to check in the article")
        return say("article open for checking again")

    def _article(self, operation: Operation, edit: Edit) -> str:
        if isinstance(edit.after, Shelf) and edit.after.withdrawn:
            return self.say("article removed")
        if operation is Operation.ADD_ARTICLE:
            return self.say("article added")
        return self.say("article restored")

    def _page(self, edit: Edit, page: Page) -> str:
        """Describe a page: "the project's guidelines written"."""
        if edit.after is None:
            words = self.say("project {page} cleared")
        else:
            words = self.say("project {page} edited")
        return words.format(page=self.say(page.name))

    def _evidence(self, edit: Edit) -> str:
        say, before, after = self.say, edit.before, edit.after
        if not isinstance(before, Evidence):
            return say("evidence added")
        if not isinstance(after, Evidence):
            return say("evidence removed")

        # there before and after: another note, or another state of its copy
        if after.capture == before.capture:
            return say("evidence edited")
        if after.capture is CaptureState.CAPTURED:
            return say("evidence captured")
        if after.capture is CaptureState.FAILED:
            return say("evidence could not be captured")
        return say("capture of evidence undone")

    def _settlement(self, edit: Edit, subject: Adjudication) -> str:
        """Describe an adjudication: "settled as disputed, reviewer error"."""
        if edit.after is None:
            return self.say("decision on a disagreement undone")
        if subject.verdict is None:
            return self.say("waiting for evidence")

        words = self.say("disagreement resolved: {verdict}").format(
            verdict=self.say(subject.verdict.value)
        )
        return self._with_reason(words, subject.reason)

    def _with_reason(self, words: str, reason: str) -> str:
        # translated apart: a reason that the team wrote has no translation and stays as it is
        if not reason:
            return words
        return f"{words}, {self.say(reason)}"

    def _correction(self, edit: Edit, subject: Correction) -> str:
        if edit.after is None:
            return self.say("correction of a name or number undone")
        if not subject.label:
            return self.say("name or number removed")
        return self.say("marked as {label}").format(label=subject.label.lower())

    def _review(self, operation: Operation, edit: Edit) -> str:
        """Describe the most important difference of a review: verdict, correction, note, reason."""
        say = self.say
        before, after = _review_in(edit.before), _review_in(edit.after)

        # a verdict with a note at once is described by the verdict
        if after.verdict != before.verdict:
            return self._verdict(after) + self._question(edit.subject)

        if after.correction != before.correction:
            if not after.correction:
                return say("correction removed")
            return say("correction: {words}").format(words=shortened(after.correction))

        if after.note != before.note:
            if not after.note:
                return say("note removed")
            return say("note: {words}").format(words=shortened(after.note))

        # the same verdict with another reason: "reason: outdated"
        if after.reason:
            return say("reason: {words}").format(words=say(after.reason))

        return operation.value

    def _verdict(self, after: Review) -> str:
        """Return "disputed, wrong number", or that there is no verdict any more."""
        if after.verdict is None:
            return self.say("verdict cleared")
        return self._with_reason(self.say(after.verdict.value), after.reason)

    def _question(self, subject: State) -> str:
        """Return which question a verdict answers, if it is not the usual one."""
        if subject.key[-1] == Target.ATTRIBUTION:
            return self.say(" (was it said?)")
        return ""

    def _claim(self, operation: Operation, edit: Edit, claim: Claim) -> str:
        quote = shortened(claim.quote)
        was_there, is_there = _is_present(edit.before), _is_present(edit.after)
        if not isinstance(edit.before, Claim) or (is_there and not was_there):
            return self.say("claim added: “{words}”").format(words=quote)
        if edit.after is None or (was_there and not is_there):
            return self.say("claim removed: “{words}”").format(words=quote)
        return self._claim_changed(operation, edit.before, claim)

    def _claim_changed(self, operation: Operation, before: Claim, claim: Claim) -> str:
        """Describe the first difference of a claim that stays: link, edges, parking."""
        say = self.say
        if claim.same_as != before.same_as:
            if claim.same_as:
                return say("linked to an identical claim")
            return say("link to another claim removed")

        if claim.span != before.span:
            return say("claim text changed: “{words}”").format(words=shortened(claim.quote))

        if claim.parked:
            return self._parking(claim)
        if before.parked:
            return say("unparked")
        return operation.value

    def _parking(self, claim: Claim) -> str:
        """Describe a parking: "parked for a call to the ministry until 2026-03-01"."""
        words = self.say("parked")
        if claim.parked_for:
            words += self.say(", waiting for {what}").format(what=claim.parked_for)
        if claim.parked_until:
            words += self.say(" until {day}").format(day=claim.parked_until)
        return words


def _is_present(state: State | None) -> bool:
    """Return True for a claim that is not withdrawn."""
    return isinstance(state, Claim) and not state.withdrawn


def _review_in(state: State | None) -> Review:
    """Return a review, or an empty one for "not there", so that the two can be compared."""
    if isinstance(state, Review):
        return state
    return Review("", "")


def _subject_id(state: State) -> str:
    """Return the claim that a state is about, or the state's identifier."""
    return getattr(state, "claim", "") or getattr(state, "id", "")


def shortened(text: str) -> str:
    """Return the beginning of a text, on one line, without the quotation marks around it."""
    line = " ".join(text.split()).strip('“”"')  # the description puts it into its quotation marks
    if len(line) <= SHORT:
        return line
    return line[: SHORT - 1].rstrip() + "…"
