"""Work of a team, for tests: packets that come back, and logins of a server."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_report import MergeReport
from tests.support.records import change_tables, claim_ids
from tests.support.server import Server

OPENER = Reviewer("01234567-0000-7000-8000-000000000009", "the person who opens it")
"""The person who opens a packet: it has the name of the one it was made for."""
SIX = " ".join(f"Sentence {number} says that {number} boats came back." for number in range(6))
RAIN = "It rained in June. 40 roads were closed."
_ROLES = {"bo": "claimdesk_reviewer", "cy": "claimdesk_lead", "dan": "claimdesk_reader"}


def packet_for(desk: Project, name: str = "Bo") -> Path:
    """Make a packet of the whole project, beside it."""
    target = desk.folder / f"{name}.claimdesk"
    desk.packets.make(name, target)
    return target


def merge(desk: Project, *paths: Path, copies: bool = False) -> list[MergeReport | ProjectError]:
    """Bring packets back; return a report or an error of each."""
    return run_to_end(desk.packets.merge(paths, copies=copies))


def merged(desk: Project, path: Path, *, copies: bool = False) -> MergeReport:
    """Bring one packet back that is taken in."""
    (report,) = merge(desk, path, copies=copies)
    assert isinstance(report, MergeReport), report
    return report


def refused(desk: Project, path: Path) -> ProjectError:
    """Bring one packet back that is refused."""
    (result,) = merge(desk, path)
    assert isinstance(result, ProjectError), result
    return result


def settle_in(path: Path, verdict: Verdict = Verdict.VERIFIED) -> None:
    """Open a packet and settle all of it."""
    with Project.open(path, OPENER) as packet:
        for view in packet.read.articles():
            for claim in claim_ids(packet, view.id):
                packet.act.set_verdict(claim, verdict)


def tampered(path: Path, *statements: str) -> Path:
    """Change a file's tables by hand, as a forger would."""
    for statement in statements:
        change_tables(path, statement)
    return path


def settle_claims(project: Project, verdicts: Sequence[Verdict]) -> None:
    """Give the first claims of the first article verdicts, in text order."""
    claims = claim_ids(project)
    for claim, verdict in zip(claims, verdicts, strict=False):
        project.act.set_verdict(claim, verdict)


def as_login(address: str, login: str) -> str:
    """Return a server's address for another login."""
    return address.replace("postgres@", f"{login}@")


def make_logins(server: Server) -> None:
    """Make a login for each role, where the server has none from an earlier test."""
    for name, role in _ROLES.items():
        server.run(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') "
            f"THEN CREATE ROLE {name} LOGIN; END IF; END $$"
        )
        server.run(f"GRANT {role} TO {name}")


def until(condition: Callable[[], bool]) -> None:
    """Wait for what other threads do; the test's own limit is the only one."""
    while not condition():
        time.sleep(0.01)
