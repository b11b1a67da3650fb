"""Evidence in the window: links captured by a key, and the dialogs that show copies."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.state import CaptureState
from claimdesk.gui.dialogs.evidence import CopyDialog, UsedBeforeDialog
from claimdesk.gui.window.window import Window
from tests.support.window import (
    CONTROL,
    SHIFT,
    claim_of,
    labels_in,
    press,
    project_of,
    unnamed,
    wait_for_notice,
)


def capture(window: Window, link: str) -> None:
    """Add a link to the current claim, and ask for a copy of its page."""
    project_of(window).act.add_evidence(window.session.claim_id, link=link)
    press(window, "E", CONTROL | SHIFT)


@pytest.fixture
def captured(window: Window, qtbot: QtBot, site: str) -> Window:
    """Return the window with a claim whose evidence was captured."""

    def is_captured() -> bool:
        return claim_of(window).evidence[0].capture is CaptureState.CAPTURED

    capture(window, f"{site}/page")
    qtbot.waitUntil(is_captured)
    qtbot.waitUntil(lambda: "Evidence captured" in window.status.message.text())
    return window


def test_a_captured_link_shows_its_day_and_checksum(captured: Window) -> None:
    lines = labels_in(captured.card.evidence).splitlines()

    (line,) = [line for line in lines if line.startswith("Captured ")]
    assert "SHA-256" in line


def test_a_page_that_is_gone_is_not_captured(window: Window, qtbot: QtBot, site: str) -> None:
    capture(window, f"{site}/gone")

    # the status of a page that was removed for good
    wait_for_notice(window, qtbot, "Not captured", "410")
    assert claim_of(window).evidence[0].capture is not CaptureState.CAPTURED


def test_the_dialogs_of_evidence_have_names_for_a_screen_reader(captured: Window) -> None:
    evidence = claim_of(captured).evidence[0]
    captures = project_of(captured).captures
    copy = captures.captured(evidence.sha256)
    assert copy is not None

    shown = CopyDialog(evidence, copy.text, copy.url, copy.size, captured)
    used_before = UsedBeforeDialog(captures.evidence(), captured)

    assert unnamed(shown) + unnamed(used_before) == []
    # they would stay as long as the window
    shown.deleteLater()
    used_before.deleteLater()
