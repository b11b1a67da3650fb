"""The project's contract is held on a file and on a server alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.project import Place, Project, Reviewer
from tests.support.server import Server


@pytest.fixture(params=["file", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place for a new project: a file, then a server."""
    if request.param == "file":
        return tmp_path / "test.claimdesk"
    server: Server = request.getfixturevalue("server")
    return server.new_database()


@pytest.fixture
def project(place: Place, reviewer: Reviewer) -> Iterator[Project]:
    """An empty project, in a file and then on a server."""
    with Project.open(place, reviewer, create=True) as opened:
        yield opened
