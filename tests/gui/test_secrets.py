"""The window keeps no password."""

from pathlib import Path

from claimdesk.annotate.project import Project, preferences
from claimdesk.gui.window.window import Window
from tests.gui.conftest import InstantDetector
from tests.scenarios.team.test_secrets import SECRET, everything_below, with_password
from tests.support.making import ME, with_article
from tests.support.server import Server


def test_window_remembers_an_address_without_its_password(
    server: Server, own_home: Path, qtbot: object, tmp_path: Path
) -> None:
    address = with_password(server.new_database())
    with Project.open(address, ME, create=True) as project:
        with_article(project)
    window = Window(detector=InstantDetector())  # type: ignore[arg-type]
    window.files.open_all([address])
    assert window.session.project is not None
    window.close()
    assert preferences.load().recent
    assert SECRET not in everything_below(own_home)
