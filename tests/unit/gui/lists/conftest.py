"""A session on an article with three claims, without a window."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project
from claimdesk.gui.model.session import Session
from tests.support.making import with_article


@pytest.fixture
def session(qtbot: QtBot, project: Project) -> Session:
    with_article(project)
    made = Session()
    made.project = project
    made.open_article(project.read.articles()[0].id)
    return made
