"""What the desk says of each claim now, and what it said when a sheet was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from claimdesk.annotate.export.answers import ANSWERS, answers_of
from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.claim_views import ClaimView, agreed
from claimdesk.annotate.review.state import Claim, Evidence, Review, State
from claimdesk.annotate.review.verdict import Target

Key = tuple[type, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim of the record: as it is, and as it was when the sheet was written (None where that is not known)."""

    now: ClaimView
    then: ClaimView | None
    title: str
    digest: str
    sent: dict[Target, dict[str, str]] = field(default_factory=dict)
    """What the sheet's cells said, by question and column."""
    current: dict[Target, dict[str, str]] = field(default_factory=dict)
    """What they would say now."""
    past: dict[Target, dict[str, set[str]]] = field(default_factory=dict)
    """Where `then` is not known: everything that the cells could have said at some time before."""


def touched_since(changes: Iterable[Change]) -> dict[str, dict[Key, State | None]]:
    """The states that `changes` (oldest first) replaced, by claim: as they were before the first of them."""
    before: dict[str, dict[Key, State | None]] = {}
    for change in changes:
        for edit in change.edits:
            subject = edit.subject
            if isinstance(subject, Claim):
                claim = subject.id
            elif isinstance(subject, Review | Evidence):
                claim = subject.claim
            else:
                continue
            before.setdefault(claim, {}).setdefault((type(subject), subject.key), edit.before)
    return before


def as_it_was(view: ClaimView, before: Mapping[Key, State | None]) -> ClaimView:
    """The view with the states that were replaced since put back."""
    if not before:
        return view
    claim = before.get((Claim, view.claim.key), view.claim)
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
    kept = [state for state in now if (kind, state.key) not in before]
    return kept + [state for (of, _), state in before.items() if of is kind and state is not None]


def past_answers(view: ClaimView, edits: Sequence[Edit]) -> dict[Target, dict[str, set[str]]]:
    """What the cells of a claim said at some time before now; `edits` are all of the claim's, oldest first."""
    found: dict[Target, dict[str, set[str]]] = {
        target: {title: set() for title in ANSWERS} for target in Target
    }
    before: dict[Key, State | None] = {}
    for edit in reversed(edits):
        before[type(edit.subject), edit.subject.key] = edit.before
        then = answers_of(as_it_was(view, before))
        for target in Target:
            for title, text in (then.get(target) or blank()).items():
                found[target][title].add(text)
    return found


def edits_by_claim(changes: Iterable[Change]) -> dict[str, list[Edit]]:
    """Every edit of a claim, its reviews and its evidence, oldest first."""
    found: dict[str, list[Edit]] = {}
    for change in changes:
        for edit in change.edits:
            subject = edit.subject
            if isinstance(subject, Claim | Review | Evidence):
                found.setdefault(
                    subject.id if isinstance(subject, Claim) else subject.claim, []
                ).append(edit)
    return found


def known_claim(
    view: ClaimView,
    title: str,
    digest: str,
    before: Mapping[Key, State | None] | None,
    edits: Sequence[Edit] = (),
) -> KnownClaim:
    """The claim with what its cells said and would say.

    `before` is None where the time of the sheet is not known; then `edits`, all of the claim's, tell what it may say.
    """
    current = answers_of(view)
    if before is None:
        return KnownClaim(
            view, None, title, digest, current, current, past_answers(view, edits) if edits else {}
        )
    then = as_it_was(view, before)
    return KnownClaim(
        view, then, title, digest, answers_of(then) if then is not view else current, current
    )


def blank() -> dict[str, str]:
    """The cells of a question that nobody answered."""
    return dict.fromkeys(ANSWERS, "")
