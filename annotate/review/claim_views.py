"""Claims as a client sees them: values read at once, never written back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from claimdesk.annotate.review.state import Adjudication, Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.span import Span


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with detection's score and reasons, and the current reviewer's decisions."""

    claim: Claim
    score: float | None  # check-worthiness
    reasons: tuple[str, ...]
    hedges: tuple[Span, ...]  # "reportedly", "may have"
    reviews: dict[Target, Review] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    everybody: tuple[Review, ...] = ()
    """The reviews of all reviewers, if they were asked for."""
    settled: dict[Target, Adjudication] = field(default_factory=dict)
    """Adjudications, by question."""
    others: tuple[Verdict, ...] = ()
    """Other reviewers' verdicts on the statement, one each; empty for a blind reviewer."""

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the statement."""
        review = self.reviews.get(Target.STATEMENT)
        if review is None:
            return None
        return review.verdict

    @property
    def is_open(self) -> bool:
        """True if it is neither reviewed nor parked."""
        return self.verdict is None and not self.claim.is_waiting


def agreed(
    given: Sequence[Review], settled: Mapping[Target, Adjudication] | None = None
) -> dict[Target, Review]:
    """Return the answer of each question: its adjudication, else the one on which all agree.

    `given` is oldest first, and the newest review with the common verdict is returned.

    - Ann verified, Bo wrote a note: verified.
    - Ann verified, Bo disputed: no answer.
    - Ann verified, Bo disputed, the lead settled it as disputed: Bo's review, as the lead's.
    """
    by_target: dict[Target, list[Review]] = {}
    for review in given:
        by_target.setdefault(review.target, []).append(review)

    # a question on which the reviewers differ has no answer
    found: dict[Target, Review] = {}
    for target, reviews in by_target.items():
        if not _differ(reviews):
            found[target] = _newest_answer(reviews)

    for target, adjudication in (settled or {}).items():
        if adjudication.verdict is None:
            found.pop(target, None)  # it needs evidence first
        else:
            found[target] = _as_settled(by_target.get(target, []), adjudication)
    return found


def _differ(reviews: Sequence[Review]) -> bool:
    """Return True if two reviews have different verdicts; one without a verdict counts for none."""
    verdicts = {review.verdict for review in reviews if review.verdict}
    return len(verdicts) > 1


def _newest_answer(reviews: Sequence[Review]) -> Review:
    """Return the newest review with a verdict, else the newest."""
    for review in reversed(reviews):
        if review.verdict:
            return review
    return reviews[-1]


def _as_settled(reviews: Sequence[Review], adjudication: Adjudication) -> Review:
    """Return an adjudication as a review, with the note of the newest review of its verdict."""
    base = Review(adjudication.claim, adjudication.reviewer, adjudication.target)
    for review in reviews:
        if review.verdict is adjudication.verdict:
            base = review
    return msgspec.structs.replace(
        base,
        verdict=adjudication.verdict,
        reviewer=adjudication.reviewer,
        time=adjudication.time,
    )


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
    """Other reviewers' verdicts, one each; empty for a blind reviewer."""
