"""Several claims chosen in the list: settled, removed and brought back at once."""

import pytest
from PySide6.QtCore import Qt

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.window.window import Window
from tests.support.window import CONTROL, article_of, press, press_key, verdicts


@pytest.fixture
def chosen(window: Window) -> Window:
    """Return the window with all three claims chosen; the keys go to the article."""
    window.panel.claim_list.selectAll()
    assert len(window.panel.chosen_claims()) == 3
    return window


def test_one_key_settles_all_and_one_undo_takes_all_back(chosen: Window) -> None:
    press(chosen, "X")
    assert verdicts(chosen) == [Verdict.NOT_A_CLAIM] * 3

    # three steps back would be a surprise after one key
    press(chosen, "Z", CONTROL)
    assert verdicts(chosen) == [None] * 3


def test_one_key_removes_all_and_one_undo_brings_all_back(chosen: Window) -> None:
    press_key(chosen, Qt.Key.Key_Backspace, CONTROL)
    assert article_of(chosen).claims == []

    press(chosen, "Z", CONTROL)
    assert len(article_of(chosen).claims) == 3
