"""Detection in the background: beside decisions, cancelled, taken up again, ended."""

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.findings import BlockFindings
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Block, Role
from claimdesk.gui.window.window import Window
from tests.support.projects import ME, FullStops, claims_of, reading
from tests.support.window import (
    InstantDetector,
    article_of,
    press,
    project_of,
    window_with,
)

LINES = 120
LONG = "\n".join(f"Sentence {n} says that 7 came." for n in range(LINES))
STEP_SECONDS = 0.004


class SlowDetector(InstantDetector):
    """Finds a block every few milliseconds, and counts how many analyses run at once."""

    def __init__(self) -> None:
        self.now, self.most = 0, 0

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            for found in FullStops.analyse(self, text, blocks, language):
                time.sleep(STEP_SECONDS)
                yield found
        finally:
            self.now -= 1


@pytest.fixture
def detector() -> SlowDetector:
    """Return the detector of the window, instead of the packaged model."""
    return SlowDetector()


@pytest.fixture
def window(qtbot: QtBot, detector: SlowDetector, tmp_path: Path) -> Window:
    """Return a window whose detector takes its time, on an article that was not analysed."""
    made = window_with(qtbot, detector)
    made.show()
    assert made.files.open_path(project_at(tmp_path / "slow.claimdesk", LONG))
    return made


def project_at(path: Path, text: str) -> Path:
    """Make a project of one article that was not analysed yet."""
    with Project.open(path, ME, create=True) as project:
        project.intake.add(reading(text))
    return path


def wait_for_first_claim(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.claim is not None, timeout=5000)
    window.view.setFocus()


def wait_for_end(window: Window, qtbot: QtBot) -> None:
    """Wait until the detection has ended and left nothing undone."""

    def is_done() -> bool:
        return not window.detection.is_running and not project_of(window).intake.undetected()

    qtbot.waitUntil(is_done, timeout=20_000)


def claims_found(window: Window) -> int:
    return len(claims_of(project_of(window), article_of(window).id))


def test_new_findings_leave_a_note_alone_that_is_being_typed(window: Window, qtbot: QtBot) -> None:
    wait_for_first_claim(window, qtbot)

    # slowly, so that several blocks are found between two letters
    press(window, "N")
    for letter in "see page 4":
        QTest.keyClicks(window.card.note, letter)
        qtbot.wait(30)

    assert window.card.note.toPlainText() == "see page 4"


def test_a_verdict_given_meanwhile_is_not_lost(window: Window, qtbot: QtBot) -> None:
    wait_for_first_claim(window, qtbot)

    # findings of later blocks arrive between two verdicts
    settled = []
    for _ in range(8):
        settled.append(window.session.claim_id)
        press(window, "D")
        qtbot.wait(20)
    wait_for_end(window, qtbot)
    qtbot.waitUntil(lambda: len(article_of(window).claims) == LINES, timeout=5000)

    lines = project_of(window).read.lines(settled)
    verdicts = {claim: line.verdict for claim, line in lines.items()}
    assert verdicts == dict.fromkeys(settled, Verdict.DISPUTED)


def test_a_role_changed_meanwhile_counts(window: Window, qtbot: QtBot) -> None:
    project, article = project_of(window), article_of(window)
    # the detection has not come to the last block yet
    last = article.blocks[-1].block.span.start

    project.act.set_role(article.id, last, Role.FURNITURE)
    wait_for_end(window, qtbot)

    # furniture carries no claims
    assert claims_found(window) == LINES - 1
    assert claims_of(project, article.id)[-1].claim.start < last


def test_another_project_is_analysed_after_the_first_one_stopped(
    window: Window, detector: SlowDetector, qtbot: QtBot, tmp_path: Path
) -> None:
    other = project_at(tmp_path / "other.claimdesk", LONG.replace("Sentence", "Line"))
    qtbot.waitUntil(lambda: detector.now == 1, timeout=5000)

    assert window.files.open_path(other)
    wait_for_end(window, qtbot)

    # the model has one process: two analyses would wait for each other
    assert detector.most == 1


def test_a_cancelled_detection_goes_on_when_the_article_is_opened_again(
    window: Window, qtbot: QtBot
) -> None:
    wait_for_first_claim(window, qtbot)
    qtbot.waitUntil(window.status.cancel.isVisible, timeout=5000)

    window.status.cancel.click()
    qtbot.waitUntil(lambda: not window.detection.is_running, timeout=5000)
    # what was found before the cancel is kept
    assert 0 < claims_found(window) < LINES

    window.session.open_article(article_of(window).id)
    wait_for_end(window, qtbot)
    assert claims_found(window) == LINES


def test_closing_the_window_ends_the_detection(window: Window, tmp_path: Path) -> None:
    window.close()

    # a thread that goes on would write into a closed project
    assert "Finding claims" not in {thread.name for thread in threading.enumerate()}
    with Project.open(tmp_path / "slow.claimdesk", ME) as project:
        assert len(project.read.articles()) == 1
