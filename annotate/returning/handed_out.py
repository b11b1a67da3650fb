"""What the desk says of each claim now, and what it said when a sheet was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotate.export.table import ANSWERS, answers_of
from annotate.review.change import Change
from annotate.review.state import Claim, Evidence, Review, State
from annotate.review.verdict import Target
from annotate.review.view import ClaimView, agreed

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


def known_claim(view: ClaimView, before: Mapping[Key, State | None] | None, title: str, digest: str) -> KnownClaim:
    """The claim with what its cells said and would say; `before` None where the time of the sheet is not known."""
    then = None if before is None else as_it_was(view, before)
    current = answers_of(view)
    sent = answers_of(then) if then is not None and then is not view else current
    return KnownClaim(view, then, title, digest, sent, current)


def blank() -> dict[str, str]:
    """The cells of a question that nobody answered."""
    return dict.fromkeys(ANSWERS, "")
