"""A team's server in the window: opened, others heard, and no password kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project, preferences
from claimdesk.gui.window.window import Window
from tests.support.projects import ME, claims_of, with_article
from tests.support.server import Server
from tests.support.window import article_of, press_key, project_of, wait_for_notice
from tests.support.window_team import BO, FOUR

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)

SECRET = "correct-horse-battery"
NO_SERVER = "postgresql://bo@127.0.0.1:1/none"


@pytest.fixture
def address(server: Server) -> str:
    """Return the address of a project with one article of four claims."""
    made = server.new_database()
    with Project.open(made, preferences.reviewer(), create=True) as project:
        with_article(project, FOUR)
    return made


@pytest.fixture
def shared(empty_window: Window, address: str) -> Window:
    """Return a window on the server's project."""
    empty_window.files.open_all([address])
    assert project_of(empty_window).team.is_shared
    return empty_window


def test_a_servers_project_is_the_first_of_the_recent_ones(shared: Window) -> None:
    assert preferences.load().recent[0] == project_of(shared).address


def test_the_work_of_others_arrives(shared: Window, address: str, qtbot: QtBot) -> None:
    with Project.open(address, BO) as other:
        claim = claims_of(other, article_of(shared).id)[0].claim.id
        other.act.park(claim, "Friday")

    def is_parked() -> bool:
        return bool(article_of(shared).claims[0].claim.parked)

    qtbot.waitUntil(is_parked)
    # the next open claim is another one then
    press_key(shared, Qt.Key.Key_Space)
    assert shared.session.claim_id


def test_a_server_that_does_not_answer_leaves_the_open_project(
    shared: Window, qtbot: QtBot
) -> None:
    project = project_of(shared)

    shared.files.open_all([NO_SERVER])

    wait_for_notice(shared, qtbot, "does not answer")
    # a mistyped address must not close the day's work
    assert project_of(shared) is project


def bytes_below(folder: Path) -> bytes:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return b"".join(path.read_bytes() for path in files)


def test_an_address_is_remembered_without_its_password(
    empty_window: Window, server: Server, own_home: Path
) -> None:
    # a password may stand before the host or among the settings
    plain = server.new_database()
    address = plain.replace("postgres@", f"postgres:{SECRET}@") + f"&password={SECRET}"
    with Project.open(address, ME, create=True) as project:
        with_article(project)

    empty_window.files.open_all([address])
    # the layout and the log are written then, too
    empty_window.close()

    assert preferences.load().recent
    assert SECRET.encode() not in bytes_below(own_home)
