"""Layers of marks that the reading view shows."""

from dataclasses import dataclass

from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.gui.theme.standings import standing


@dataclass(frozen=True, slots=True)
class Shown:
    """Which layers are painted; open claims that score below `least` are dimmed."""

    claims: bool = True
    names: bool = True
    numbers: bool = True
    least: float = 0.0

    def dims(self, claim: ClaimView | ClaimLine) -> bool:
        """Whether a claim is dimmed: it is open and scores low. What a person decided never is."""
        return (
            claim.score is not None
            and claim.score < self.least
            and standing(claim) is Standing.OPEN
        )
