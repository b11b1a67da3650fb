"""Claims as a client sees them: values read at once, never written back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from claimdesk.annotate.review.state import Adjudication, Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.span import Span


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with what detection says of it and what the current reviewer decided."""

    claim: Claim
    score: float | None
    reasons: tuple[str, ...]
    hedges: tuple[Span, ...]
    reviews: dict[Target, Review] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    everybody: tuple[Review, ...] = ()
    """All reviewers' reviews, where they were asked for."""
    settled: dict[Target, Adjudication] = field(default_factory=dict)
    """What was settled after reviewers disagreed."""
    others: tuple[Verdict, ...] = ()
    """What other reviewers say of the statement, one each; empty for a blind reviewer."""

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the statement."""
        review = self.reviews.get(Target.STATEMENT)
        return review.verdict if review else None

    @property
    def is_open(self) -> bool:
        """Neither settled nor parked."""
        return self.verdict is None and not self.claim.is_waiting


def agreed(
    given: Sequence[Review], settled: Mapping[Target, Adjudication] | None = None
) -> dict[Target, Review]:
    """Of each question what was settled, else the newest review if all that were given say the same.

    `given` is oldest first.
    """
    by_target: dict[Target, list[Review]] = {}
    for review in given:
        by_target.setdefault(review.target, []).append(review)
    found = {
        target: next((one for one in reversed(answers) if one.verdict), answers[-1])
        for target, answers in by_target.items()
        if len({one.verdict for one in answers if one.verdict}) <= 1
    }
    for target, one in (settled or {}).items():
        if one.verdict is None:
            found.pop(target, None)  # it needs evidence first
            continue
        same = [review for review in by_target.get(target, []) if review.verdict is one.verdict]
        base = same[-1] if same else Review(one.claim, one.reviewer, target)
        found[target] = msgspec.structs.replace(
            base, verdict=one.verdict, reviewer=one.reviewer, time=one.time
        )
    return found


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim's line in a list."""

    id: str
    article: str
    start: int
    quote: str
    verdict: Verdict | None
    parked: bool
    score: float | None
    others: tuple[Verdict, ...] = ()
    """What other reviewers say, one each; empty for a blind reviewer."""
