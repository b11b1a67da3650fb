"""Notices: the latest sentences, each once, until they are closed."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from claimdesk.gui.window.notice import MOST, Notice


@pytest.fixture
def notice(qtbot: QtBot) -> Notice:
    made = Notice()
    qtbot.addWidget(made)
    return made


def test_a_notice_is_hidden_until_there_is_a_sentence(notice: Notice) -> None:
    assert notice.isHidden()

    notice.add("One.")
    assert not notice.isHidden()


def test_the_latest_sentences_are_shown(notice: Notice) -> None:
    sentences = [f"Sentence {number}." for number in range(MOST + 2)]

    for sentence in sentences:
        notice.add(sentence)

    assert notice.words.text().splitlines() == sentences[2:]


def test_a_sentence_that_comes_again_moves_to_the_end(notice: Notice) -> None:
    for sentence in ("One.", "Two.", "One."):
        notice.add(sentence)

    assert notice.words.text() == "Two.\nOne."
    # a screen reader hears what is new
    assert notice.words.accessibleName() == "One."


def test_closed_sentences_do_not_come_back(notice: Notice) -> None:
    notice.add("One.")
    button = notice.findChild(QPushButton)
    assert button is not None

    button.click()
    notice.add("Two.")

    assert notice.words.text() == "Two."
