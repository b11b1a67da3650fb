"""Looks of a standing besides its colour: a symbol, a word and a style of underline."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict


class Underline(Enum):
    """Styles of the line under a claim."""

    THIN = auto()
    SOLID = auto()
    WAVE = auto()
    DASH = auto()
    DOTS = auto()
    DASH_DOT = auto()


@dataclass(frozen=True, slots=True)
class Look:
    """A standing's symbol and underline."""

    symbol: str
    underline: Underline


LOOKS = {
    Standing.OPEN: Look("○", Underline.THIN),
    Standing.VERIFIED: Look("✓", Underline.SOLID),
    Standing.DISPUTED: Look("✕", Underline.WAVE),
    Standing.UNVERIFIABLE: Look("?", Underline.DASH),
    Standing.NOT_A_CLAIM: Look("–", Underline.DOTS),
    Standing.PARKED: Look("‖", Underline.DASH_DOT),
    Standing.UNEVIDENCED: Look("!", Underline.THIN),
}


def word(standing: Standing) -> str:
    """Return the standing in a word of the window's language: `OPEN` -> "Open"."""
    # each word stands in a separate call, since Qt's gatherer reads literals only
    words = {
        Standing.OPEN: QCoreApplication.translate("Standing", "Open"),
        Standing.VERIFIED: QCoreApplication.translate("Standing", "Verified"),
        Standing.DISPUTED: QCoreApplication.translate("Standing", "Disputed"),
        Standing.UNVERIFIABLE: QCoreApplication.translate("Standing", "Unverifiable"),
        Standing.NOT_A_CLAIM: QCoreApplication.translate("Standing", "Not a claim"),
        Standing.PARKED: QCoreApplication.translate("Standing", "Parked"),
        Standing.UNEVIDENCED: QCoreApplication.translate("Standing", "No evidence"),
    }
    return words[standing]


def standing_of(verdict: Verdict | None, *, parked: bool) -> Standing:
    """Return the standing of a claim with this verdict."""
    # a verdict counts even on a claim that is parked
    if verdict is not None:
        return Standing(verdict.value)

    if parked:
        return Standing.PARKED
    return Standing.OPEN


def standing(claim: ClaimView | ClaimLine) -> Standing:
    """Return the standing of a claim on its statement."""
    if isinstance(claim, ClaimView):
        # parked until a day that has come, it waits no more and is open again
        parked = claim.claim.is_waiting
    else:
        parked = claim.parked
    return standing_of(claim.verdict, parked=parked)
