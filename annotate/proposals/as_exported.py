"""Each claim as it is now, and as it was when a sheet was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from claimdesk.annotate.export.answers import ANSWERS, Answers, Field, answers_of, blank
from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.claim_views import ClaimView, agreed
from claimdesk.annotate.review.state import Claim, Evidence, Review, State
from claimdesk.annotate.review.verdict import Target

Key = tuple[type, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim of the record as it is `now`, and as it was `then`, when the sheet was written.

    `then` is None where the time of the sheet is not known.
    """

    now: ClaimView
    then: ClaimView | None
    title: str
    digest: str
    sent: dict[Target, Answers] = field(default_factory=dict)
    """The cells as they were exported, by question."""
    current: dict[Target, Answers] = field(default_factory=dict)
    """The cells as they would be exported now."""
    past: dict[Target, dict[Field, set[str]]] = field(default_factory=dict)
    """Where `then` is not known: all texts that the cells could have had at some time before."""


def touched_since(changes: Iterable[Change]) -> dict[str, dict[Key, State | None]]:
    """Return the states that `changes` (oldest first) replaced, by claim.

    They are as they were before the first change: of open, disputed, verified, it is open.
    """
    before: dict[str, dict[Key, State | None]] = {}
    for claim, edits in edits_by_claim(changes).items():
        states = before.setdefault(claim, {})
        for edit in edits:
            # The first replacement of a state counts: a later one replaced a newer state.
            states.setdefault(_key(edit), edit.before)
    return before


def _claim_of(edit: Edit) -> str | None:
    """Return the claim that an edit is about; None for edits of other things, such as ticks."""
    subject = edit.subject
    if isinstance(subject, Claim):
        return subject.id
    if isinstance(subject, Review | Evidence):
        return subject.claim
    return None


def _key(edit: Edit) -> Key:
    return type(edit.subject), edit.subject.key


def as_it_was(view: ClaimView, before: Mapping[Key, State | None]) -> ClaimView:
    """Return the view with the states that were replaced since restored."""
    if not before:
        return view
    claim = before.get((Claim, view.claim.key))
    reviews = _restored(view.everybody, Review, before)
    evidence = _restored(view.evidence, Evidence, before)

    ordered = sorted(reviews, key=lambda review: review.time)
    return replace(
        view,
        claim=claim if isinstance(claim, Claim) else view.claim,
        reviews=agreed(ordered),
        everybody=tuple(ordered),
        evidence=tuple(sorted(evidence, key=lambda one: one.id)),
    )


def _restored(now: Sequence[Any], kind: type, before: Mapping[Key, State | None]) -> list[Any]:
    """Return the states of one kind: the untouched ones, then the replaced ones.

    Of a state that is new since, `before` holds None: it was not there.
    """
    untouched = [state for state in now if (kind, state.key) not in before]
    replaced = [state for (of, _), state in before.items() if of is kind and state is not None]
    return untouched + replaced


def past_answers(view: ClaimView, edits: Sequence[Edit]) -> dict[Target, dict[Field, set[str]]]:
    """Return all the texts that the cells of a claim had at some time before now.

    `edits` are all of the claim's, oldest first: they are undone one by one.
    """
    found: dict[Target, dict[Field, set[str]]] = {
        target: {title: set() for title in ANSWERS} for target in Target
    }
    # Of open, disputed, verified: undoing one edit gives disputed, undoing both open.
    before: dict[Key, State | None] = {}
    for edit in reversed(edits):
        before[_key(edit)] = edit.before
        then = answers_of(as_it_was(view, before))
        for target in Target:
            _add_texts(found[target], then.get(target) or blank())
    return found


def _add_texts(found: dict[Field, set[str]], answers: Answers) -> None:
    for title, text in answers.items():
        found[title].add(text)


def edits_by_claim(changes: Iterable[Change]) -> dict[str, list[Edit]]:
    """Return every edit of a claim, its reviews and its evidence, oldest first."""
    found: dict[str, list[Edit]] = {}
    for change in changes:
        for edit in change.edits:
            claim = _claim_of(edit)
            if claim is not None:
                found.setdefault(claim, []).append(edit)
    return found


def known_claim(
    view: ClaimView,
    title: str,
    digest: str,
    before: Mapping[Key, State | None] | None,
    edits: Sequence[Edit] = (),
) -> KnownClaim:
    """Return the claim with its cells as they were exported, and as they would be now.

    `before` is None where the time of the sheet is not known; then `edits`, all of the claim's,
    show the texts that it may have.
    """
    current = answers_of(view)
    # A CSV has no export ID: any older answer may be the one that was exported.
    if before is None:
        past = {}
        if edits:
            past = past_answers(view, edits)
        return KnownClaim(view, None, title, digest, current, current, past)

    # Most claims did not change since.
    then = as_it_was(view, before)
    sent = current
    if then is not view:
        sent = answers_of(then)
    return KnownClaim(view, then, title, digest, sent, current)
