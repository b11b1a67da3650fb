"""The symbol and the colours of each standing of a claim, for workbooks and reports."""

from dataclasses import dataclass
from typing import Final

from claimdesk.annotate.review.verdict import Verdict


@dataclass(frozen=True, slots=True)
class VerdictLook:
    """A standing as it is printed. Colours are RGB in `chart`, ARGB in `fill` and `ink`."""

    symbol: str
    """The same as in the window: colour never carries meaning alone."""
    chart: str
    """The bar in the chart of the summary; the Okabe-Ito palette, made for colour-blind readers."""
    fill: str = ""
    """The background of a verdict cell, a light variant of the chart's colour; "" for none."""
    ink: str = ""
    """The text of a verdict cell, a dark variant of the chart's colour; "" for none."""


PARKED: Final = "parked"
OPEN: Final = "open"
LOOKS: Final = {
    Verdict.VERIFIED.value: VerdictLook("✓", "009E73", "00D5EFE2", "0000633F"),
    Verdict.DISPUTED.value: VerdictLook("✕", "D55E00", "00FBE1D3", "00873800"),
    Verdict.UNVERIFIABLE.value: VerdictLook("?", "0072B2", "00DDE5F8", "001B469F"),
    Verdict.NOT_A_CLAIM.value: VerdictLook("–", "8C8C8C", "00ECECEC", "00555555"),
    PARKED: VerdictLook("‖", "CC79A7"),
    OPEN: VerdictLook("○", "DDDDDD"),
}
"""By standing: the four verdicts, then claims without one, in the order of lists."""
