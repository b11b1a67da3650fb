"""Colours of the window, in a light and a dark set. Colour always means something.

Verdict colours are variants of the Okabe-Ito palette, darkened or lightened until they carry text
at a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3) on every surface they stand on; a test computes it, for
three kinds of colour blindness too.
"""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette

from claimdesk.annotate.review.filters import Standing


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours, as #rrggbb."""

    # grounds
    backdrop: str
    """The window's ground."""
    page: str
    """The article's ground."""
    raised: str
    """Fields and buttons."""

    # inks and lines
    text: str
    muted: str
    """Secondary text; still readable on backdrop and page."""
    faint: str
    """Lines that structure, never text."""

    # what the pointer, the focus and the selection are at
    hover: str
    accent: str
    on_accent: str
    selection: str
    current: str
    """The band behind the current claim."""

    # standings of a claim
    open: str
    """The underline of a claim without a verdict."""
    verified: str
    disputed: str
    unverifiable: str
    not_a_claim: str
    parked: str

    # grounds behind names and numbers
    person: str
    place: str
    organisation: str
    other: str
    number: str

    warning: str

    def of(self, standing: Standing) -> str:
        """Return the colour of a standing."""
        named = {
            # `open` is too pale to carry the symbol and the word of a standing
            Standing.OPEN: self.muted,
            Standing.VERIFIED: self.verified,
            Standing.DISPUTED: self.disputed,
            Standing.UNVERIFIABLE: self.unverifiable,
            Standing.NOT_A_CLAIM: self.not_a_claim,
            Standing.PARKED: self.parked,
            Standing.UNEVIDENCED: self.warning,
        }
        return named[standing]


LIGHT = Colours(
    backdrop="#f3f1ec",
    page="#fffefb",
    raised="#ffffff",
    text="#1f1e1b",
    muted="#66635b",
    faint="#dcd8ce",
    hover="#e9e6de",
    accent="#4f46a5",
    on_accent="#ffffff",
    selection="#cfd3f5",
    current="#ecebf9",
    open="#c4bfb4",
    verified="#00734a",
    disputed="#a63c00",
    unverifiable="#1b469f",
    not_a_claim="#5c5a55",
    parked="#8a3f71",
    person="#e2eefa",
    place="#e0f0e6",
    organisation="#efe5f5",
    other="#ecebe6",
    number="#fdf2da",
    warning="#8a5a00",
)

DARK = Colours(
    backdrop="#1c1d1f",
    page="#222326",
    raised="#2b2c30",
    text="#e6e3dc",
    muted="#a5a29a",
    faint="#3b3c41",
    hover="#313237",
    accent="#a9a1f5",
    on_accent="#1c1d1f",
    selection="#3f4270",
    current="#303352",
    open="#5f5d58",
    verified="#6fe0a0",
    disputed="#ff9d60",
    unverifiable="#86a8ff",
    not_a_claim="#adaba5",
    parked="#e39ac6",
    person="#29384d",
    place="#233d33",
    organisation="#3c3049",
    other="#37383b",
    number="#4a3d1e",
    warning="#e8b44c",
)


def palette_of(colours: Colours) -> QPalette:
    """Return Qt's palette of a set, for the widgets that the style sheet does not dress."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.backdrop,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.raised,
        QPalette.ColorRole.AlternateBase: colours.backdrop,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.raised,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.disputed,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.Mid: colours.faint,
        QPalette.ColorRole.Midlight: colours.faint,
        QPalette.ColorRole.Light: colours.raised,
        QPalette.ColorRole.Dark: colours.muted,
        QPalette.ColorRole.Shadow: colours.faint,
        QPalette.ColorRole.Accent: colours.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))

    # a role set without a group holds for disabled widgets too, which would not show as disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.open))

    return palette


def names() -> list[str]:
    """Return the names of the colours, in the order of `Colours`."""
    return [field.name for field in fields(Colours)]
