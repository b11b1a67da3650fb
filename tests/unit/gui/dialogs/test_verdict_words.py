"""Unknown words in verdict cells: asked about, never guessed."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.verdict_words import MOST, WordsForm

Answers = list[dict[str, Verdict | None]]


@pytest.fixture
def form(qtbot: QtBot) -> WordsForm:
    made = WordsForm()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def answers(form: WordsForm) -> Answers:
    given: Answers = []
    form.answered.connect(given.append)
    return given


def choose(form: WordsForm, word: str, data: str) -> None:
    box = form.boxes[word]
    box.setCurrentIndex(box.findData(data))


def test_nothing_is_chosen_beforehand(form: WordsForm, answers: Answers) -> None:
    form.ask({"ok": ["Claims!F3"]})

    assert not form.isHidden()
    assert form.boxes["ok"].currentData() is None
    # a wrong guess would be recorded as a verdict
    assert answers == []


def test_a_meaning_is_answered_as_a_verdict(form: WordsForm, answers: Answers) -> None:
    form.ask({"ok": ["Claims!F3"], "?!": ["Claims!F4"]})

    choose(form, "ok", Verdict.VERIFIED.value)
    # "" stands for cells that are to be left alone
    choose(form, "?!", "")

    assert answers == [{"ok": Verdict.VERIFIED}, {"?!": None}]


def test_going_back_to_no_choice_answers_nothing(form: WordsForm, answers: Answers) -> None:
    form.ask({"ok": ["Claims!F3"]})
    choose(form, "ok", Verdict.VERIFIED.value)

    # "choose …" is no meaning
    form.boxes["ok"].setCurrentIndex(0)

    assert answers == [{"ok": Verdict.VERIFIED}]


def test_without_words_the_form_is_hidden(form: WordsForm) -> None:
    form.ask({"ok": ["Claims!F3"]})

    form.ask({})

    assert form.isHidden()
    assert form.boxes == {}


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["F3"], "F3"),
        (["F3", "F9", "F12"], "F3, F9, F12"),
        (["F3", "F9", "F12", "F13", "F14"], "F3, F9, F12 and 2 more"),
    ],
)
def test_the_first_cells_of_a_word_are_named(form: WordsForm, cells: list[str], words: str) -> None:
    form.ask({"ok": cells})

    assert words in [label.text() for label in form.findChildren(QLabel)]


def test_of_many_words_the_first_ones_are_asked_about(form: WordsForm) -> None:
    words = [f"word {number}" for number in range(MOST + 2)]

    form.ask({word: ["F3"] for word in words})

    assert list(form.boxes) == words[:MOST]
