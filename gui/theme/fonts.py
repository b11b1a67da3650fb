"""The article's serif and the desk's own face."""

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
    """Make the fonts that ship known to Qt where the system has neither serif nor sans of ours; which were added.

    A system without any fonts (a container, a bare Debian) shows boxes otherwise.
    """
    there = set(QFontDatabase.families())
    if there.intersection(SERIFS) and "DejaVu Sans" in there:
        return []
    added = [family for family in SHIPPED if family not in there]
    for family in added:
        for name in SHIPPED[family]:
            QFontDatabase.addApplicationFontFromData(
                files("claimdesk.resources").joinpath("fonts", name).read_bytes()
            )
    return added


def serif() -> str:
    """The platform's best serif."""
    there = set(QFontDatabase.families())
    return next(
        (name for name in SERIFS if name in there),
        QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),
    )


def desk_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    there = set(QFontDatabase.families())
    if font.family() not in there or font.family() in {"Sans Serif", "Sans", "DejaVu Sans"}:
        font.setFamilies(
            [name for name in ("Inter", "Noto Sans", "DejaVu Sans") if name in there]
            or [font.family()]
        )
    font.setPixelSize(13)
    return font


class ArticleFonts:
    """The fonts of an article's paragraphs at a zoom, in a family or the best serif there is; sizes in pixels."""

    def __init__(self, zoom: float = 1.0, family: str = "") -> None:
        self.zoom = zoom
        self.family = family
        family = family or serif()
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
        font = desk_font()
        if family:
            font = QFont()
            font.setFamilies(
                [family, "Noto Serif", "DejaVu Serif", "Noto Sans", "Noto Color Emoji"]
            )
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(max(8, round(pixels * self.zoom)))
        font.setWeight(weight)
        return font

    def of(self, style: Role | str) -> QFont:
        """The font of a role, or of SUBHEADING."""
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
