"""Buttons of the verdicts: one is filled, a second press takes it off, keys are named."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.widgets.verdict_buttons import VerdictButtons


@pytest.fixture
def buttons(qtbot: QtBot) -> VerdictButtons:
    made = VerdictButtons()
    qtbot.addWidget(made)
    return made


def filled(buttons: VerdictButtons) -> list[Verdict]:
    return [verdict for verdict, button in buttons.buttons.items() if button.isChecked()]


def test_a_press_asks_for_the_verdict_and_a_second_one_takes_it_off(
    buttons: VerdictButtons,
) -> None:
    asked: list[Verdict | None] = []
    buttons.chosen.connect(asked.append)
    buttons.taken_off.connect(lambda: asked.append(None))
    button = buttons.buttons[Verdict.DISPUTED]

    button.click()
    button.click()

    assert asked == [Verdict.DISPUTED, None]


def test_showing_a_verdict_fills_its_button_alone_and_asks_for_nothing(
    buttons: VerdictButtons,
) -> None:
    asked: list[Verdict] = []
    buttons.chosen.connect(asked.append)

    buttons.show_verdict(Verdict.VERIFIED)
    buttons.show_verdict(Verdict.UNVERIFIABLE)
    assert filled(buttons) == [Verdict.UNVERIFIABLE]

    buttons.show_verdict(None)
    assert filled(buttons) == []
    # recording what is shown would be an endless circle
    assert asked == []


def test_a_verdict_without_a_key_has_no_key_in_its_tool_tip(buttons: VerdictButtons) -> None:
    buttons.set_keys({Verdict.VERIFIED: "H"})

    verified, disputed = buttons.buttons[Verdict.VERIFIED], buttons.buttons[Verdict.DISPUTED]
    assert (verified.toolTip(), disputed.toolTip()) == ("Verified  (H)", "Disputed")
    assert disputed.accessibleDescription() == ""
