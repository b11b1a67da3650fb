"""Reasons for a verdict: those on offer, the one that was given, and taking it off."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import DISPUTED_REASONS, Verdict
from claimdesk.gui.card.reason_chips import ReasonChips


@pytest.fixture
def chips(qtbot: QtBot) -> ReasonChips:
    made = ReasonChips()
    qtbot.addWidget(made)
    return made


def buttons(chips: ReasonChips) -> list[QPushButton]:
    # those of the verdict before are hidden until they are deleted
    return [one for one in chips.findChildren(QPushButton) if not one.isHidden()]


def test_the_reason_that_was_given_is_down(chips: ReasonChips) -> None:
    chips.show_reasons(Verdict.DISPUTED, "outdated")

    assert [one.text() for one in buttons(chips)] == list(DISPUTED_REASONS)
    assert [one.text() for one in buttons(chips) if one.isChecked()] == ["outdated"]


@pytest.mark.parametrize("verdict", [None, Verdict.VERIFIED, Verdict.UNVERIFIABLE])
def test_a_verdict_without_reasons_hides_those_of_the_one_before(
    chips: ReasonChips, verdict: Verdict | None
) -> None:
    chips.show_reasons(Verdict.DISPUTED, "")

    chips.show_reasons(verdict, "")

    assert chips.isHidden()
    assert buttons(chips) == []


def test_a_click_gives_a_reason_and_another_one_takes_it_off(chips: ReasonChips) -> None:
    chosen: list[str] = []
    chips.chosen.connect(chosen.append)
    chips.show_reasons(Verdict.NOT_A_CLAIM, "")
    opinion = buttons(chips)[0]

    opinion.click()
    opinion.click()

    # "" takes the reason off, and leaves the verdict
    assert chosen == ["opinion", ""]
