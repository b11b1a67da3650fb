"""A lead's window, and a packet of Bo's that differs on two of four claims."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.window.window import Window
from tests.support.window import article_of, open_texts, project_of
from tests.support.window_team import BO, FOUR, merge, settled_packet


@pytest.fixture
def lead(empty_window: Window, tmp_path: Path) -> Window:
    """Return a window in which all four claims were verified."""
    window = open_texts(empty_window, tmp_path, FOUR)
    for view in article_of(window).claims:
        project_of(window).act.set_verdict(view.claim.id, Verdict.VERIFIED)
    return window


@pytest.fixture
def packet(lead: Window, tmp_path: Path) -> Path:
    """Return Bo's packet: the second and third claims are disputed, the others verified."""
    verdicts = [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.DISPUTED, Verdict.VERIFIED]
    return settled_packet(project_of(lead), BO, verdicts, tmp_path)


@pytest.fixture
def merged(lead: Window, packet: Path, qtbot: QtBot) -> Window:
    """Return the lead's window after Bo's packet was merged."""
    merge(lead, packet, qtbot)
    return lead
