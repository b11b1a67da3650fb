"""A team for tests of the window: reviewers, packets that come back, and merging them."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.window.window import Window
from tests.support.projects import claims_of

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
CY = Reviewer("01234567-0000-7000-8000-000000000003", "Cy")
FOUR = "One ship came in. Two ships left. Three ships stayed. Four ships sank."


def settled_packet(
    project: Project, reviewer: Reviewer, verdicts: list[Verdict], folder: Path
) -> Path:
    """Make a packet of a project; return it with a reviewer's verdicts on its first claims."""
    path = folder / f"{reviewer.name.lower()}.claimdesk"
    project.packets.make(reviewer.name, path)
    with Project.open(path, reviewer) as packet:
        views = claims_of(packet, packet.read.articles()[0].id)
        for view, verdict in zip(views, verdicts, strict=False):
            reason = "outdated" if verdict is Verdict.DISPUTED else ""
            packet.act.set_verdict(view.claim.id, verdict, reason=reason)
    return path


def merge(window: Window, path: Path, qtbot: QtBot) -> None:
    """Merge a packet in the window, and wait until that is done."""
    window.team.merge([path])
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
