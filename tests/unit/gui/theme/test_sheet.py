"""Style sheet of the window: every placeholder has its colour, and the pictures are there."""

import re
from pathlib import Path

import pytest

from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.sheet import sheet_of
from claimdesk.gui.theme.variants import Palette, colours_of

SETS = [colours_of(palette, dark=dark) for palette in Palette for dark in (False, True)]


@pytest.mark.parametrize("colours", SETS)
def test_no_placeholder_is_left(colours: Colours) -> None:
    sheet = sheet_of(colours)

    # Qt skips a rule that it cannot read, without a word
    assert "$" not in sheet
    assert colours.accent in sheet


@pytest.mark.parametrize("colours", SETS)
def test_the_pictures_are_there(colours: Colours) -> None:
    paths = re.findall(r"url\(\"?([^)\"]+)\"?\)", sheet_of(colours))

    assert paths
    assert [path for path in paths if not Path(path).is_file()] == []


def test_the_tick_can_be_seen_on_its_ground() -> None:
    light = colours_of(Palette.USUAL, dark=False)
    dark = colours_of(Palette.USUAL, dark=True)

    # on a light accent colour a white tick would vanish
    assert "check-light.svg" in sheet_of(light)
    assert "check-dark.svg" in sheet_of(dark)
