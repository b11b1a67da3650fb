"""Disagreements: answers to one question that differ, and how much that matters."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from claimdesk.annotate.review.verdict import Target, Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """A reviewer's verdict on a claim."""

    claim: str
    reviewer: str
    verdict: Verdict


_GRAVITY = {
    frozenset({Verdict.VERIFIED, Verdict.DISPUTED}): 1.0,  # one of them would print a falsehood
    frozenset({Verdict.DISPUTED, Verdict.NOT_A_CLAIM}): 0.7,
    frozenset({Verdict.DISPUTED, Verdict.UNVERIFIABLE}): 0.6,
    frozenset({Verdict.VERIFIED, Verdict.UNVERIFIABLE}): 0.5,
    frozenset({Verdict.VERIFIED, Verdict.NOT_A_CLAIM}): 0.4,
    frozenset({Verdict.UNVERIFIABLE, Verdict.NOT_A_CLAIM}): 0.2,
}


def gravity(verdicts: Sequence[Verdict]) -> float:
    """Return how far verdicts are apart, 0 to 1: the two that are farthest count.

    Verified, disputed and unverifiable -> 1.0, for the first two.
    """
    pairs = combinations(verdicts, 2)
    return max((_GRAVITY.get(frozenset(pair), 0.0) for pair in pairs), default=0.0)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Answers that differ on one statement.

    Reviewers may have marked it as several `claims` with slightly other edges. `score` is its
    check-worthiness, 0 to 1; `waits` is True if a settlement asked for evidence first.
    """

    article: str
    claims: tuple[str, ...]
    target: Target
    quote: str
    answers: tuple[Answer, ...]
    gravity: float
    score: float
    waits: bool = False

    @property
    def weight(self) -> float:
        """The gravity, halved for a claim that is not worth checking: 0 to 1."""
        return self.gravity * (0.5 + 0.5 * self.score)
