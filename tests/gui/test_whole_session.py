"""A whole session without the mouse: settle, undo, redo, close, reopen, export, read the workbook."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.window.window import Window
from tests.conftest import STAND_IN
from tests.support.window import (
    CONTROL,
    article_of,
    press,
    press_key,
    project_of,
    wait_for_jobs,
    window_with,
)

KEYS = {
    Verdict.VERIFIED: "V",
    Verdict.DISPUTED: "D",
    Verdict.UNVERIFIABLE: "U",
    Verdict.NOT_A_CLAIM: "X",
}
LEAST_CLAIMS = 20
"""Claims that each of the articles has at least: enough for every verdict to come up often."""

MakeWindow = Callable[[], Window]


class InThisProcess:
    """The packaged model, without a process of its own."""

    def __init__(self, detector: Detector) -> None:
        self.analyse, self.model = detector.analyse, detector.model

    def use_claim_model(self, claim_model: str) -> None:
        """Use the shipped one always."""

    def warm_up(self) -> None:
        """It is warm."""

    def close(self) -> None:
        """Nothing to end."""


@pytest.fixture
def make_window(qtbot: QtBot, detector: Detector) -> MakeWindow:
    """Return a function that shows a new window with the packaged model."""

    def make() -> Window:
        window = window_with(qtbot, InThisProcess(detector))
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


@pytest.mark.parametrize("source", [SAMPLE, STAND_IN], ids=["sample", "stand-in"])
def test_a_whole_session_by_keys(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path, source: Path
) -> None:
    path, target = tmp_path / "session.claimdesk", tmp_path / "session.xlsx"

    first = make_window()
    first.files.open_path(path, create=True)
    _read_all_of(first, qtbot, source)
    wanted = _settle_all(first)
    _undo_and_redo_two(first, last=list(wanted)[-1])
    first.close()

    again = make_window()
    again.files.open_path(path)
    assert _verdicts_shown(again) == wanted

    again.exporting.export_to(target)
    wait_for_jobs(again, qtbot)
    assert _verdicts_in(target) == wanted


def _read_all_of(window: Window, qtbot: QtBot, source: Path) -> None:
    """Add a source, and wait until all of it was analysed and is shown so."""

    def is_recorded() -> bool:
        return window.session.open is not None and not project_of(window).intake.undetected()

    def is_shown() -> bool:
        return all(view.detected for view in article_of(window).blocks)

    window.files.add_sources([str(source)])
    qtbot.waitUntil(is_recorded, timeout=60_000)
    wait_for_jobs(window, qtbot)
    qtbot.waitUntil(is_shown, timeout=10_000)


def _settle_all(window: Window) -> dict[str, Verdict]:
    """Settle every claim by a key, each verdict in turn; return the verdicts by claim."""
    order = [view.claim.id for view in article_of(window).claims]
    assert len(order) > LEAST_CLAIMS
    wanted = dict(zip(order, cycle(KEYS), strict=False))

    window.view.setFocus()
    window.session.select(order[0])
    for verdict in wanted.values():
        # each key leads on to the next claim
        press(window, KEYS[verdict])

    assert _verdicts_shown(window) == wanted
    assert window.session.progress().open == 0
    return wanted


def _undo_and_redo_two(window: Window, last: str) -> None:
    """Take two verdicts back and give them again; `last` is the last claim that was settled."""
    # two, since the second key of each has to find the way from where the first one led
    press(window, "ZZ", CONTROL)
    assert window.session.progress().open == 2

    # the next open claim is the one that was settled last: the other one is the current one
    press_key(window, Qt.Key.Key_Space)
    assert window.session.claim_id == last

    press(window, "YY", CONTROL)
    assert window.session.progress().open == 0


def _verdicts_shown(window: Window) -> dict[str, Verdict | None]:
    return {view.claim.id: view.verdict for view in article_of(window).claims}


def _verdicts_in(workbook: Path) -> dict[str, Verdict]:
    """Return the verdicts that a workbook has, by claim."""
    titles, *rows = openpyxl.load_workbook(workbook)["Claims"].iter_rows(values_only=True)
    cells = [dict(zip(titles, row, strict=True)) for row in rows]
    return {str(row["ID"]): Verdict(str(row["Verdict"])) for row in cells}
