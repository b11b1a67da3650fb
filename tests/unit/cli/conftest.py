"""A project of three claims, for tests of commands."""

from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from tests.support.projects import ME, with_article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a project with one article and its three claims."""
    made = tmp_path / "p.claimdesk"
    with Project.open(made, ME, create=True) as project:
        with_article(project)
    return made
