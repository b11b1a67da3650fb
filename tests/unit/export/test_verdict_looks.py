"""The looks of verdicts: a colour never carries meaning alone."""

import re

from claimdesk.annotate.export.verdict_looks import LOOKS, OPEN, PARKED
from claimdesk.annotate.review.verdict import Verdict


def test_every_standing_has_a_look_in_the_order_of_lists() -> None:
    assert list(LOOKS) == [*(verdict.value for verdict in Verdict), PARKED, OPEN]


def test_no_two_standings_share_a_symbol_or_a_colour() -> None:
    assert len({look.symbol for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.chart for look in LOOKS.values()}) == len(LOOKS)


def test_colours_are_written_as_openpyxl_reads_them() -> None:
    for verdict in Verdict:
        look = LOOKS[verdict.value]
        assert re.fullmatch("[0-9A-F]{6}", look.chart)
        # with a byte for the transparency, which charts lack
        assert re.fullmatch("00[0-9A-F]{6}", look.fill)
        assert re.fullmatch("00[0-9A-F]{6}", look.ink)


def test_a_verdict_is_legible_on_its_cell() -> None:
    for verdict in Verdict:
        look = LOOKS[verdict.value]
        # the WCAG's least contrast for text
        assert contrast(look.fill[2:], look.ink[2:]) >= 4.5


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, by WCAG 2."""
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
