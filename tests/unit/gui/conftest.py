"""Widgets and models by themselves: left out where Qt cannot be loaded."""

from collections.abc import Iterator

import pytest

from claimdesk.annotate.base.system_libraries import QT, absent
from claimdesk.annotate.project import Project
from tests.support.projects import with_article

# pytest asks for this name before it imports a test
collect_ignore_glob = ["*"] if absent(QT) else []

if not absent(QT):
    from claimdesk.gui.model.session import Session


@pytest.fixture(autouse=True)
def application(qapp: object) -> object:
    """Have an application in every test: without one, Qt ends the process where it needs it."""
    return qapp


@pytest.fixture
def session(qapp: object, project: Project) -> "Iterator[Session]":
    """Return a session on an article with three claims, without a window."""
    with_article(project)
    made = Session()
    made.project = project
    made.open_article(project.read.articles()[0].id)
    yield made
    # a timer of a list may still ask, after the project was closed
    made.project = None
