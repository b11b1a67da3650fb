"""Training in the window: figures, curve, the way back, too few decisions, cancelling."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.claim_model import TrainingDialog
from claimdesk.gui.window.window import Window
from tests.support.projects import claims_of, with_article
from tests.support.window import open_texts, project_of, wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)

FACTS = ("boats", "houses", "trains", "mills", "farms", "schools", "roads", "ships")
MOODS = ("sad", "glad", "mad", "bright", "grim", "warm", "cold", "proud")
SENTENCES = 6
"""Sentences of each article: claims and others in turn."""


def settle_enough(project: Project) -> None:
    """Settle articles in which sentences with a number are claims and the others are none."""
    for number in range(len(FACTS)):
        article = with_article(project, _text(number), f"{number}.txt")
        for place, view in enumerate(claims_of(project, article)):
            verdict = Verdict.DISPUTED if place % 2 else Verdict.NOT_A_CLAIM
            project.act.set_verdict(view.claim.id, verdict)


def _text(number: int) -> str:
    sentences = []
    # in pairs: a sentence that is no claim, and one that is
    for place in range(0, SENTENCES, 2):
        following = place + 1
        facts = f"{FACTS[number]} numbered {following} {FACTS[following]}"
        sentences += [
            f"What {MOODS[number]} and {MOODS[place]} days these were.",
            f"The town {facts} and so on.",
        ]
    return " ".join(sentences)


def opened_dialog(window: Window) -> TrainingDialog:
    window.commands["train"].trigger()
    dialog = window.training.dialog
    assert dialog is not None
    return dialog


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> Iterator[TrainingDialog]:
    """Return the dialog, on a project with too few decisions unless a test adds to them."""
    made = opened_dialog(window)
    yield made
    made.reject()
    wait_for_jobs(window, qtbot)


def wait_for_idle(dialog: TrainingDialog, qtbot: QtBot, models: int) -> None:
    """Wait until no training runs, and that many models are offered."""

    def is_idle() -> bool:
        return dialog.start.isEnabled() and dialog.chosen.count() == models

    qtbot.waitUntil(is_idle, timeout=30_000)


def test_without_a_training_only_the_shipped_model_is_there(dialog: TrainingDialog) -> None:
    assert dialog.chosen.count() == 1
    assert "No model has been trained" in dialog.outcome.text()


def test_a_better_model_is_used_and_its_curve_is_shown(
    dialog: TrainingDialog, window: Window, qtbot: QtBot
) -> None:
    settle_enough(project_of(window))

    dialog.start.click()
    wait_for_idle(dialog, qtbot, models=2)

    # the first model that was trained on the project; 0 would be the shipped one
    assert dialog.chosen.currentData() == 1
    assert "better than the included model" in dialog.outcome.text()


def test_a_screen_reader_hears_the_curve_in_plain_words(
    dialog: TrainingDialog, window: Window, qtbot: QtBot
) -> None:
    settle_enough(project_of(window))
    dialog.start.click()
    wait_for_idle(dialog, qtbot, models=2)

    curve = dialog.curve.accessibleDescription()

    assert "decisions" in curve
    assert "held-out" not in curve


def test_the_shipped_model_can_be_chosen_again(
    dialog: TrainingDialog, window: Window, qtbot: QtBot
) -> None:
    project = project_of(window)
    settle_enough(project)
    dialog.start.click()
    wait_for_idle(dialog, qtbot, models=2)

    dialog.chosen.setCurrentIndex(0)
    # a choice by hand, which `setCurrentIndex` is not
    dialog.chosen.activated.emit(0)

    qtbot.waitUntil(lambda: project.claim_models.used() == 0, timeout=30_000)
    wait_for_idle(dialog, qtbot, models=2)


def test_too_few_decisions_are_refused(dialog: TrainingDialog, qtbot: QtBot) -> None:
    dialog.start.click()

    qtbot.waitUntil(lambda: "too few to train a model" in dialog.outcome.text(), timeout=10_000)
    wait_for_idle(dialog, qtbot, models=1)


def test_closing_the_dialog_cancels_the_training(
    empty_window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_texts(empty_window, tmp_path, "A sentence.")
    project = project_of(window)
    settle_enough(project)
    dialog = opened_dialog(window)

    dialog.start.click()
    dialog.reject()
    wait_for_jobs(window, qtbot)

    # a training that was done already when it was cancelled is kept, as a whole
    trained = project.claim_models.all()
    assert trained == [] or project.claim_models.used() == 1
