"""Colours of every palette: contrast, colour blindness, and meanings without colour."""

import math

import pytest
from PySide6.QtGui import QColor

from claimdesk.annotate.review.filters import Standing
from claimdesk.gui.theme.colours import DARK, LIGHT, Colours
from claimdesk.gui.theme.reviewers import CHOICES, colours_for
from claimdesk.gui.theme.standings import LOOKS, word
from claimdesk.gui.theme.variants import Palette, colours_of

PAGES = ("page", "backdrop", "raised", "current")
"""Grounds that words of every colour stand on."""
TINTS = ("hover", "selection", "person", "place", "organisation", "other", "number")
"""Grounds that only the text itself stands on."""
INKS = ("muted", "verified", "disputed", "unverifiable", "not_a_claim", "parked", "warning")
SHADES = {"light": False, "dark": True}
ALL_COLOURS = {
    f"{palette}, {shade}": colours_of(palette, dark=dark)
    for palette in Palette
    for shade, dark in SHADES.items()
}
TEXT_CONTRAST, INK_CONTRAST, GRAPHIC_CONTRAST = 7.0, 4.5, 3.0
"""The least contrasts of WCAG 2.2: enhanced, for text, for graphics."""


def linear_rgb(colour: str) -> list[float]:
    """Return red, green and blue of an sRGB colour as shares of light."""
    found = QColor(colour)
    channels = (found.redF(), found.greenF(), found.blueF())
    return [_linear(channel) for channel in channels]


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    red, green, blue = linear_rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def worst_contrast(colours: Colours, inks: tuple[str, ...], grounds: tuple[str, ...]) -> float:
    """Return the least contrast of any of the inks on any of the grounds."""
    worst = math.inf
    for ink in inks:
        for ground in grounds:
            found = contrast(getattr(colours, ink), getattr(colours, ground))
            worst = min(worst, found)
    return worst


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    # the lightest grey that text may have on white
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", ALL_COLOURS.values(), ids=ALL_COLOURS)
class TestEveryPalette:
    """Every palette, light and dark."""

    def test_text_can_be_read_on_every_ground(self, colours: Colours) -> None:
        assert worst_contrast(colours, ("text",), PAGES + TINTS) >= TEXT_CONTRAST

    def test_other_words_can_be_read_on_every_page(self, colours: Colours) -> None:
        assert worst_contrast(colours, INKS, PAGES) >= INK_CONTRAST

    def test_the_words_of_filled_buttons_can_be_read(self, colours: Colours) -> None:
        for standing in Standing:
            assert contrast(colours.page, colours.of(standing)) >= INK_CONTRAST, standing
        assert contrast(colours.on_accent, colours.accent) >= INK_CONTRAST


@pytest.mark.parametrize("dark", SHADES.values(), ids=SHADES)
def test_high_contrast_is_high_for_every_ink(*, dark: bool) -> None:
    colours = colours_of(Palette.CONTRAST, dark=dark)

    assert worst_contrast(colours, ("text", "accent", *INKS), PAGES) >= TEXT_CONTRAST


# Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# linear RGB to X, Y, Z under daylight (D65), as shares of white
XYZ = (
    (0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505),
    (0.2126, 0.7152, 0.0722),
    (0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089),
)
Matrix = tuple[tuple[float, float, float], ...]
USUALLY_APART, OWN_APART = 15, 30
"""How far verdicts are apart at least, as colour differences of CIE 1976.

A palette made for one kind of colour blindness has to do better for that kind.
"""


def transformed(matrix: Matrix, values: list[float]) -> list[float]:
    products = []
    for first, second, third in matrix:
        products.append(first * values[0] + second * values[1] + third * values[2])
    return products


def seen(colour: str, kind: str) -> tuple[float, float, float]:
    """Return a colour as CIE L*a*b*, as it looks to the colour-blind."""
    dimmed = transformed(BLINDNESS[kind], linear_rgb(colour))
    light = [min(1.0, max(0.0, channel)) for channel in dimmed]
    x, y, z = (_perceived(share) for share in transformed(XYZ, light))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _perceived(share: float) -> float:
    if share > 0.008856:
        return float(share ** (1 / 3))
    return 7.787 * share + 16 / 116


def nearest_verdicts(colours: Colours, kind: str) -> float:
    """Return how far the two most alike verdicts are apart for the colour-blind."""
    verified = seen(colours.verified, kind)
    disputed = seen(colours.disputed, kind)
    unverifiable = seen(colours.unverifiable, kind)
    return min(
        math.dist(verified, disputed),
        math.dist(verified, unverifiable),
        math.dist(disputed, unverifiable),
    )


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", BLINDNESS)
def test_the_three_verdicts_differ_for_the_colour_blind(colours: Colours, kind: str) -> None:
    assert nearest_verdicts(colours, kind) > USUALLY_APART


@pytest.mark.parametrize("dark", SHADES.values(), ids=SHADES)
@pytest.mark.parametrize("kind", BLINDNESS)
def test_a_palette_for_the_colour_blind_is_better_for_them(kind: str, *, dark: bool) -> None:
    own = nearest_verdicts(colours_of(Palette(kind), dark=dark), kind)
    usual = nearest_verdicts(colours_of(Palette.USUAL, dark=dark), kind)

    assert own > OWN_APART
    assert own > usual


def test_every_standing_has_a_symbol_and_a_word_of_its_own() -> None:
    symbols = {LOOKS[standing].symbol for standing in Standing}
    words = {word(standing) for standing in Standing}

    assert len(symbols) == len(Standing)
    assert len(words) == len(Standing)


def test_settled_standings_have_underlines_of_their_own() -> None:
    # a claim without evidence is settled all the same, and underlined by its verdict
    underlined = set(Standing) - {Standing.OPEN, Standing.UNEVIDENCED}

    underlines = [LOOKS[standing].underline for standing in underlined]

    assert len(set(underlines)) == len(underlines)


PEOPLE = [f"{number:08}" for number in range(8)]


def test_reviewers_have_colours_that_differ() -> None:
    assert len(set(colours_for(PEOPLE, {}).values())) == len(PEOPLE)


def test_a_chosen_colour_is_kept_from_other_reviewers() -> None:
    colours = colours_for(PEOPLE, {PEOPLE[3]: CHOICES[0]})

    assert colours[PEOPLE[3]] == CHOICES[0]
    assert len(set(colours.values())) == len(PEOPLE)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("choice", CHOICES)
def test_the_colours_of_reviewers_can_be_seen(colours: Colours, choice: str) -> None:
    for ground in (colours.backdrop, colours.page, colours.raised):
        assert contrast(choice, ground) >= GRAPHIC_CONTRAST
