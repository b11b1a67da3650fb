"""Verdict colours for three kinds of colour blindness, and a set of high contrast.

The verdicts of the usual set differ enough for every kind, as a test computes; in these sets they
are further apart for one kind each. Symbols, words and underlines stay the same.
"""

from dataclasses import replace
from enum import StrEnum

from claimdesk.gui.theme.colours import DARK, LIGHT, Colours


class Palette(StrEnum):
    """Choices of colours for the verdicts."""

    USUAL = "usual"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"
    CONTRAST = "contrast"


_VERDICTS: dict[Palette, tuple[tuple[str, str, str], tuple[str, str, str]]] = {
    Palette.PROTANOPIA: (("#0b5394", "#7a5200", "#2d2b28"), ("#7fc0ff", "#ffc940", "#f2efe8")),
    Palette.DEUTERANOPIA: (("#0b5394", "#8a4b00", "#2d2b28"), ("#7fc0ff", "#ffb648", "#f2efe8")),
    Palette.TRITANOPIA: (("#006e6e", "#a3122f", "#2d2b28"), ("#4fd8d0", "#ff8f9c", "#f2efe8")),
}
"""Verified, disputed, unverifiable; in light and in dark."""

CONTRAST_LIGHT = replace(
    LIGHT,
    backdrop="#ffffff",
    page="#ffffff",
    raised="#ffffff",
    text="#000000",
    muted="#2b2b2b",
    faint="#6b6b6b",
    hover="#e6e6e6",
    accent="#1a0dab",
    selection="#c2d4ff",
    current="#e8ecff",
    open="#6b6b6b",
    verified="#00512f",
    disputed="#7d1f00",
    unverifiable="#0a2f86",
    not_a_claim="#333333",
    parked="#5e1f4a",
    warning="#5f3c00",
)
CONTRAST_DARK = replace(
    DARK,
    backdrop="#000000",
    page="#000000",
    raised="#101010",
    text="#ffffff",
    muted="#dedede",
    faint="#8c8c8c",
    hover="#2a2a2a",
    accent="#cfc9ff",
    on_accent="#000000",
    selection="#2f3a80",
    current="#1d2350",
    open="#a0a0a0",
    verified="#8dffc0",
    disputed="#ffb488",
    unverifiable="#b3c8ff",
    not_a_claim="#d6d6d6",
    parked="#ffbfe4",
    warning="#ffd480",
)


def colours_of(palette: Palette, *, dark: bool) -> Colours:
    """Return the colours of a palette, light or dark."""
    usual, contrast = (DARK, CONTRAST_DARK) if dark else (LIGHT, CONTRAST_LIGHT)
    if palette is Palette.CONTRAST:
        return contrast
    if palette is Palette.USUAL:
        return usual

    # only the verdicts change: grounds and inks differ in lightness, which every eye sees
    verified, disputed, unverifiable = _VERDICTS[palette][dark]
    return replace(usual, verified=verified, disputed=disputed, unverifiable=unverifiable)
