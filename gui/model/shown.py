"""Layers of marks that the reading view shows."""

from dataclasses import dataclass

from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.gui.theme.standings import standing


@dataclass(frozen=True, slots=True)
class Shown:
    """Layers that are painted; open claims that score below `least` are dimmed."""

    claims: bool = True
    names: bool = True
    numbers: bool = True
    least: float = 0.0

    def dims(self, claim: ClaimView | ClaimLine) -> bool:
        """Return True if a claim is dimmed: with `least` 0.5, an open one that scores 0.3."""
        if claim.score is None or claim.score >= self.least:
            return False
        # a claim that a person decided on is never dimmed
        return standing(claim) is Standing.OPEN
