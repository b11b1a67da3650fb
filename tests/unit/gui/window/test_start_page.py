"""Start page: recent projects that are still there, and what is dropped on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from claimdesk.gui.window.start_page import RECENT, StartPage, dropped_paths

SERVER = "postgresql://db.example.org/election"


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    return made


def recent(page: StartPage) -> list[str]:
    """Return the paths of the projects that are offered."""
    buttons = [one for one in page.findChildren(QPushButton) if not one.isHidden()]
    return [one.toolTip() for one in buttons if one.toolTip()]


def test_projects_that_are_gone_are_left_out(page: StartPage, tmp_path: Path) -> None:
    there = tmp_path / "there.claimdesk"
    there.touch()

    # a server is offered without asking it: it may take seconds to answer
    page.show_recent([str(tmp_path / "gone.claimdesk"), SERVER, str(there)])

    assert recent(page) == [SERVER, str(there)]


def test_the_newest_projects_are_offered(page: StartPage, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.claimdesk" for number in range(RECENT + 1)]
    for path in paths:
        path.touch()

    page.show_recent([str(path) for path in paths])

    assert recent(page) == [str(path) for path in paths[:RECENT]]


def test_a_click_asks_for_the_project(page: StartPage) -> None:
    asked: list[str] = []
    page.recent_requested.connect(asked.append)
    page.show_recent([SERVER])
    (button,) = [one for one in page.findChildren(QPushButton) if one.toolTip() == SERVER]

    button.click()

    assert asked == [SERVER]


@pytest.mark.parametrize(
    ("folder", "written"), [("bo/Texts", "~/Texts"), ("bo", "~"), ("bobby", "{root}/bobby")]
)
def test_a_folder_in_the_home_folder_is_written_short(
    page: StartPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, written: str
) -> None:
    path = tmp_path / folder / "a.claimdesk"
    path.parent.mkdir(parents=True)
    path.touch()
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "bo")

    page.show_recent([str(path)])

    (button,) = [one for one in page.findChildren(QPushButton) if one.toolTip() == str(path)]
    assert button.text() == f"a    {written.format(root=tmp_path)}"


def test_files_and_web_addresses_are_taken_from_a_drag() -> None:
    data = QMimeData()
    names = ("file:///home/bo/a.txt", "https://example.org/a?b=1", "mailto:bo@example.org")
    data.setUrls([QUrl(name) for name in names])
    event = QDropEvent(
        QPointF(1, 1), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip

    # an address of a person is nothing to read
    assert dropped_paths(event) == ["/home/bo/a.txt", "https://example.org/a?b=1"]
