"""Claims as the window sees them, made by hand."""

from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.parses import span_of

ANN = "ann"
"""The identifier of the reviewer whose views these are."""


def claim_view(
    text: str,
    words: str,
    verdict: Verdict | None = None,
    *,
    score: float | None = 0.5,
    parked: bool = False,
    others: tuple[Verdict, ...] = (),
) -> ClaimView:
    """Return the claim with these words of a text, called by its words."""
    span = span_of(text, words)
    claim = Claim(words, "article", span.start, span.end, words, parked=parked)
    reviews = {}
    if verdict is not None:
        reviews[Target.STATEMENT] = Review(words, ANN, verdict=verdict)
    return ClaimView(claim, score, ("statistic",), (), reviews, others=others)


def claim_line(quote: str, verdict: Verdict | None = None, *, score: float = 0.5) -> ClaimLine:
    """Return the line of a claim in a list."""
    return ClaimLine(quote, "article", 0, quote, verdict, parked=False, score=score)
