"""Selecting and marking words by keys: new claims, moved edges, cuts, ticks and labels."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.findings import Entity
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.edges import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
)
from claimdesk.gui.commands.pencil import Coverage, coverage_of
from claimdesk.gui.model.marks import Tint
from claimdesk.gui.window.window import Window
from tests.support.projects import THREE
from tests.support.window import (
    ALT,
    CONTROL,
    SHIFT,
    article_of,
    claim_of,
    press,
    press_key,
    quotes,
)

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
MONDAY = "One thing happened on Monday."
BOTH = f"{MONDAY} 12 boats came back."
"""The words of the first two sentences."""


def selected(window: Window) -> str:
    """Return the words that are selected."""
    selection = window.view.selection
    assert selection is not None
    return selection.of(THREE)


def test_a_claim_is_made_of_words_selected_by_keys(window: Window) -> None:
    # the caret begins at the current claim, the first one
    press_key(window, Qt.Key.Key_F7)
    press_key(window, RIGHT, CONTROL | SHIFT)
    press_key(window, RIGHT, CONTROL | SHIFT)
    assert selected(window) == "One thing "

    # the claim is its words alone, without the space that was selected with them
    press(window, "C")
    assert claim_of(window).claim.quote == "One thing"


def test_a_key_turns_the_caret_on_and_off(window: Window) -> None:
    press_key(window, Qt.Key.Key_F7)
    assert window.view.caret_active

    press_key(window, Qt.Key.Key_F7)
    assert not window.view.caret_active


def test_while_the_caret_is_on_its_keys_select_and_move_no_edge(window: Window) -> None:
    press_key(window, Qt.Key.Key_F7)
    # without the caret, the same key moves the start of the claim
    for _ in range(3):
        press_key(window, RIGHT, SHIFT)

    assert window.view.selection == Span(0, 3)
    assert claim_of(window).claim.quote == MONDAY


def test_escape_clears_the_selection_and_then_turns_the_caret_off(window: Window) -> None:
    press_key(window, Qt.Key.Key_F7)
    press_key(window, RIGHT, SHIFT)

    press_key(window, Qt.Key.Key_Escape)
    press_key(window, Qt.Key.Key_Escape)

    assert not window.commands["caret"].isChecked()


def test_edges_move_by_words(window: Window) -> None:
    # a comma or full stop behind a word belongs to it: the edge passes both
    press_key(window, LEFT, SHIFT)
    press_key(window, RIGHT, ALT)
    assert claim_of(window).claim.quote == "thing happened on"

    press_key(window, RIGHT, SHIFT)
    press_key(window, LEFT, ALT)
    assert claim_of(window).claim.quote == MONDAY


def test_the_end_of_a_claim_moves_by_sentences(window: Window) -> None:
    press_key(window, RIGHT, CONTROL | SHIFT)
    assert quotes(window)[0] == BOTH

    press_key(window, LEFT, CONTROL | SHIFT)
    assert quotes(window)[0] == MONDAY


def test_the_start_of_a_claim_moves_by_sentences(window: Window) -> None:
    press(window, "J")

    press_key(window, LEFT, CONTROL | ALT)
    assert BOTH in quotes(window)

    press_key(window, RIGHT, CONTROL | ALT)
    assert "12 boats came back." in quotes(window)


@pytest.mark.parametrize(
    ("move", "at", "to"),
    [
        # "One thing happened": each edge goes from one word to the next
        (next_word_end, 3, 9),
        (previous_word_end, 9, 3),
        (next_word_start, 0, 4),
        (previous_word_start, 4, 0),
    ],
)
def test_edges_go_by_words(move: Callable[[str, int], int], at: int, to: int) -> None:
    assert move(THREE, at) == to


def put_caret(window: Window, offset: int) -> None:
    """Turn the caret on, and walk from the start of the text."""
    press_key(window, Qt.Key.Key_F7)
    for _ in range(offset):
        press_key(window, RIGHT)


def test_a_claim_is_cut_at_the_caret_and_joined_again(window: Window) -> None:
    put_caret(window, len("One thing "))

    # the space at the cut belongs to neither part
    press(window, "Y")
    assert quotes(window)[:2] == ["One thing", "happened on Monday."]

    press_key(window, Qt.Key.Key_Escape)
    press(window, "G")
    assert quotes(window)[0] == MONDAY


# one of the halves would be empty
def test_a_cut_without_a_caret_asks_for_one(window: Window) -> None:
    press(window, "Y")

    assert "Place the text cursor" in window.status.message.text()
    assert quotes(window)[0] == MONDAY


def coverage(window: Window) -> Coverage:
    return coverage_of(article_of(window))


def test_at_first_no_name_and_no_number_was_looked_at(window: Window) -> None:
    assert coverage(window) == Coverage(claims=3, settled=0, names=1, numbers=1)


def test_a_tick_leads_to_the_next_words_in_reading_order(window: Window) -> None:
    press(window, ",")
    assert selected(window) == "Monday"

    # the key ticks the words, and goes on to the next ones
    press(window, ".")
    assert selected(window) == "12"
    assert coverage(window).names == 0


def test_words_in_a_reviewed_claim_are_passed_over(window: Window) -> None:
    # "Monday" is in the claim that gets a verdict and is current again: it counts as checked
    press(window, "VK,")

    assert selected(window) == "12"


def test_the_pencil_says_when_all_was_looked_at(window: Window) -> None:
    press(window, ",..")

    assert coverage(window) == Coverage(claims=3, settled=0, names=0, numbers=0)
    assert "are checked" in window.status.message.text()


def test_the_pencil_ticks_the_words_of_the_current_claim_first(window: Window) -> None:
    # "12" is the only mark in the second claim
    press(window, "J.")
    assert [span.of(THREE) for span in article_of(window).ticks] == ["12"]

    press(window, ".")
    assert "are checked" in window.status.message.text()


def test_the_strip_counts_a_reviewed_claim_as_checked(window: Window, qtbot: QtBot) -> None:
    def waits_for(words: str) -> None:
        qtbot.waitUntil(lambda: window.strip.coverage.text() == words)

    waits_for("0 of 3 claims · 1 numbers, 1 names to check")

    # "Monday" is inside the claim that is settled now
    press(window, "V")
    waits_for("1 of 3 claims · 1 numbers to check")


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_label_of_a_name_is_corrected_and_comes_back_by_undo(window: Window) -> None:
    name = first_name(window)
    window.view.select(name.span)

    _choose_label(window, "Organisation")
    assert first_name(window).source == Entity(name.span, "ORG")

    press(window, "Z", CONTROL)
    assert first_name(window) == name


def first_name(window: Window) -> Tint:
    return article_of(window).marks.names.all()[0]


def _choose_label(window: Window, label: str) -> None:
    """Choose a label in the menu that the key pops up."""
    press(window, "M")
    # a platform without windows may have closed the menu at once, so it is asked for again
    if shown := QApplication.activePopupWidget():
        shown.close()

    menu = window.pencil.mark_menu()
    assert menu is not None
    for action in menu.actions():
        if action.text() == label:
            action.trigger()
            return
    raise LookupError(label)


def test_marking_without_selected_words_asks_for_them(window: Window) -> None:
    sentences: list[str] = []
    window.pencil.message.connect(sentences.append)

    # after three ticks nothing is left that the key could mean
    press(window, "...")
    press(window, "M")

    assert any("Select a name or number" in sentence for sentence in sentences)
