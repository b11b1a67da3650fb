"""Projects of a team: with packets to hand out, with a disagreement, and on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, claims_of, with_article
from tests.support.records import BO
from tests.support.server import Server
from tests.support.team import RAIN, SIX, as_login, make_logins, settle_claims


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Project]:
    """A project with two articles and Ann's work on the first."""
    with Project.open(tmp_path / "team.claimdesk", ME, create=True) as project:
        first = with_article(project)
        with_article(project, RAIN, "rain.txt")
        one, two, _ = claims_of(project, first)
        project.act.set_verdict(one.claim.id, Verdict.DISPUTED)
        project.act.write_note(one.claim.id, "Secret thoughts of Ann")
        project.act.add_evidence(one.claim.id, link="https://example.org/ann")
        project.act.park(two.claim.id, "the ministry")
        yield project


@pytest.fixture
def apart_at(tmp_path: Path) -> Path:
    """Ann and Bo on six claims: agreed on four, apart on two, of which one is grave."""
    path = tmp_path / "team.claimdesk"
    ann = [Verdict.VERIFIED] * 3 + [Verdict.DISPUTED] * 2 + [Verdict.UNVERIFIABLE]
    bo = [Verdict.VERIFIED] * 3 + [Verdict.DISPUTED, Verdict.VERIFIED, Verdict.NOT_A_CLAIM]

    with Project.open(path, ME, create=True) as project:
        with_article(project, SIX)
        settle_claims(project, ann)

    with Project.open(path, BO) as project:
        settle_claims(project, bo)
    return path


@pytest.fixture
def apart(apart_at: Path) -> Iterator[Project]:
    """The project of Ann and Bo, opened by Ann."""
    with Project.open(apart_at, ME) as project:
        yield project


@pytest.fixture
def address(server: Server) -> str:
    """A project of two articles, owned by Ann, with the rights of roles set."""
    made = server.new_database()
    with Project.open(made, ME, create=True) as project:
        with_article(project)
        with_article(project, RAIN, "rain.txt")
        project.team.set_rights()
    make_logins(server)
    return made


@pytest.fixture
def ann(address: str) -> Iterator[Project]:
    """The server's project, opened by its owner."""
    with Project.open(address, ME) as project:
        yield project


@pytest.fixture
def bo(address: str) -> Iterator[Project]:
    """The same project, opened by a reviewer at another desk."""
    with Project.open(as_login(address, "bo"), BO) as project:
        yield project
