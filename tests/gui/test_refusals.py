"""Actions that fail: they are shown, and nothing moves; a damaged project is offered its backup."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.gui.window.window import Window
from tests.support.projects import ME, with_article
from tests.support.window import press, project_of, refusals, verdicts

PAGE_BYTES = 4096
"""Bytes of a page of SQLite's."""


@pytest.fixture
def on_full_disk(window: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    def refuse(*_: object) -> None:
        raise ProjectError("disk-full", "The disk is full.", "Free some space.")

    monkeypatch.setattr(project_of(window).act, "set_verdict", refuse)
    return window


def test_a_refusal_is_shown_with_its_remedy(on_full_disk: Window) -> None:
    with refusals(on_full_disk) as codes:
        press(on_full_disk, "V")

    assert codes == ["disk-full"]
    assert on_full_disk.notice.words.text() == "The disk is full. Free some space."


def test_after_a_refusal_the_claim_stays_the_current_one(on_full_disk: Window) -> None:
    # moving on would look as if the verdict were on record
    press(on_full_disk, "V")

    assert on_full_disk.card.place.text() == "Claim 1 of 3"
    assert verdicts(on_full_disk) == [None, None, None]


def overwrite_pages(path: Path, *pages: int) -> None:
    """Overwrite pages of a database with two pages of noise each, as a failing drive does."""
    data = bytearray(path.read_bytes())
    for page in pages:
        start = page * PAGE_BYTES
        data[start : start + 2 * PAGE_BYTES] = b"\xa5" * 2 * PAGE_BYTES
    path.write_bytes(data)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a project that cannot be opened, with a backup beside it."""
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
        project.back_up("by hand")
    overwrite_pages(path, 4, 8)
    return path


def test_a_damaged_project_is_restored_from_its_backup_on_request(
    empty_window: Window, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the first button is the one that restores
    monkeypatch.setattr(QMessageBox, "exec", lambda box: 0)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])

    assert empty_window.files.open_path(damaged)

    assert len(project_of(empty_window).read.articles()) == 1
    assert "was restored. The damaged file is kept" in empty_window.notice.words.text()
