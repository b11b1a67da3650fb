"""Fonts of the article and of the window."""

from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

from claimdesk.annotate.text.article import Role

SERIFS = (
    "New York",
    "Charter",
    "Iowan Old Style",
    "Georgia",
    "Source Serif 4",
    "Source Serif Pro",
    "Noto Serif",
    "DejaVu Serif",
)
SUBHEADING = "subheading"
"""The style of a body paragraph that only leads on to the next ones."""
BASE_PIXELS = 18
"""The body's size before zoom."""


SHIPPED = {
    "Noto Sans": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    "Noto Serif": ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"),
    "DejaVu Sans": ("DejaVuSans.ttf",),
}
"""Font files in `resources/fonts`, by family."""


def add_shipped_fonts() -> list[str]:
    """Make the shipped fonts known to Qt where the system lacks a serif or DejaVu Sans.

    A system without any fonts (a container, a bare Debian) shows boxes otherwise.

    Returns:
        The families that were added.
    """
    there = set(QFontDatabase.families())
    if there.intersection(SERIFS) and "DejaVu Sans" in there:
        return []

    # a family that the system has is not replaced by the shipped one
    added = [family for family in SHIPPED if family not in there]
    folder = files("claimdesk.resources").joinpath("fonts")
    for family in added:
        for name in SHIPPED[family]:
            QFontDatabase.addApplicationFontFromData(folder.joinpath(name).read_bytes())

    return added


def serif() -> str:
    """Return the platform's best serif: New York on a Mac, Georgia on Windows."""
    there = set(QFontDatabase.families())
    for name in SERIFS:
        if name in there:
            return name

    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def desk_font() -> QFont:
    """Return the font of the window's words, at 13 pixels."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    there = set(QFontDatabase.families())

    # a Linux without a desktop environment names a fallback such as "Sans", or a family it lacks
    is_fallback = font.family() in {"Sans Serif", "Sans", "DejaVu Sans"}
    if is_fallback or font.family() not in there:
        better = [name for name in ("Inter", "Noto Sans", "DejaVu Sans") if name in there]
        font.setFamilies(better or [font.family()])

    font.setPixelSize(13)
    return font


class ArticleFonts:
    """Fonts of an article's paragraphs at a zoom, in a family or the best serif there is."""

    def __init__(self, zoom: float = 1.0, family: str = "") -> None:
        self.zoom = zoom
        self.family = family
        family = family or serif()

        # prose is set in the serif; what frames it ("") in the window's font
        sizes: dict[Role | str, tuple[str, int, QFont.Weight]] = {
            SUBHEADING: (family, 20, QFont.Weight.DemiBold),
            Role.HEADLINE: (family, 28, QFont.Weight.DemiBold),
            Role.STANDFIRST: (family, 19, QFont.Weight.Normal),
            Role.BYLINE: ("", 13, QFont.Weight.DemiBold),
            Role.DATELINE: ("", 13, QFont.Weight.Normal),
            Role.BODY: (family, BASE_PIXELS, QFont.Weight.Normal),
            Role.CAPTION: ("", 14, QFont.Weight.Normal),
            Role.FURNITURE: ("", 14, QFont.Weight.Normal),
        }
        self._fonts = {role: self._made(*size) for role, size in sizes.items()}

    def _made(self, family: str, pixels: int, weight: QFont.Weight) -> QFont:
        if family:
            # the families behind the first one draw the letters that it lacks
            font = QFont()
            font.setFamilies(
                [family, "Noto Serif", "DejaVu Serif", "Noto Sans", "Noto Color Emoji"]
            )
            font.setStyleHint(QFont.StyleHint.Serif)
        else:
            font = desk_font()

        font.setPixelSize(max(8, round(pixels * self.zoom)))
        font.setWeight(weight)
        return font

    def of(self, style: Role | str) -> QFont:
        """Return the font of a role, or of SUBHEADING."""
        return self._fonts[style]


LINE_HEIGHTS: dict[Role | str, float] = {
    SUBHEADING: 1.3,
    Role.HEADLINE: 1.2,
    Role.STANDFIRST: 1.4,
    Role.BYLINE: 1.5,
    Role.DATELINE: 1.5,
    Role.BODY: 1.62,
    Role.CAPTION: 1.45,
    Role.FURNITURE: 1.45,
}
"""Line height as a multiple of the font's size."""
GAPS: dict[Role | str, tuple[int, int]] = {
    SUBHEADING: (14, 10),
    Role.HEADLINE: (8, 14),
    Role.STANDFIRST: (0, 16),
    Role.BYLINE: (2, 0),
    Role.DATELINE: (0, 20),
    Role.BODY: (0, 18),
    Role.CAPTION: (0, 16),
    Role.FURNITURE: (0, 8),
}
"""Space above and below a paragraph, in pixels at zoom 1."""
