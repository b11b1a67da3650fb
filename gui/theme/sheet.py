"""The style sheet of the window: `resources/theme/claimdesk.qss`, filled with a set of colours."""

from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from string import Template

from claimdesk.gui.theme.colours import Colours


def sheet_of(colours: Colours) -> str:
    """Return the style sheet in a set of colours.

    A placeholder is a field of `Colours`, or one of the two pictures: `$accent` -> `#4f46a5`.
    """
    # the tick stands on the accent colour, which is light in the dark sets
    if colours.on_accent == "#ffffff":
        tick = "check-light.svg"
    else:
        tick = "check-dark.svg"

    sheet = files("claimdesk.resources").joinpath("theme", "claimdesk.qss").read_text("utf-8")
    return Template(sheet).substitute(
        asdict(colours), tick=_address(tick), arrow=_address("down.svg")
    )


def _address(icon: str) -> str:
    """Return the path of an icon as a style sheet writes it, with slashes on Windows too."""
    return Path(str(files("claimdesk.resources").joinpath("icons", icon))).as_posix()
