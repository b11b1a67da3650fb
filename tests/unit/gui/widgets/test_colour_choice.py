"""Choice of a reviewer's colour: one at a time, and none at first."""

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from claimdesk.gui.theme.reviewers import CHOICES
from claimdesk.gui.widgets.colour_choice import ColourChoice


# a colour of another version may not be on offer any more
@pytest.mark.parametrize(("chosen", "shown"), [(CHOICES[3], CHOICES[3]), ("", ""), ("#123456", "")])
def test_the_colour_chosen_before_is_shown(qtbot: QtBot, chosen: str, shown: str) -> None:
    choice = ColourChoice(chosen)
    qtbot.addWidget(choice)

    assert choice.colour == shown


def test_another_colour_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    choice = ColourChoice(CHOICES[0])
    qtbot.addWidget(choice)
    buttons = choice.findChildren(QToolButton)

    buttons[5].click()

    assert choice.colour == CHOICES[5]
    # two colours at once would be two reviewers
    assert [button.isChecked() for button in buttons].count(True) == 1


def test_colours_have_numbers_for_those_who_do_not_see_them(qtbot: QtBot) -> None:
    choice = ColourChoice("")
    qtbot.addWidget(choice)

    names = [button.accessibleName() for button in choice.findChildren(QToolButton)]

    assert names == [f"Colour {number}" for number in range(1, len(CHOICES) + 1)]
