"""Opening a project, and its names."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project.project import Project
from claimdesk.annotate.store.file_backups import backups_of
from tests.support.projects import ME
from tests.support.records import BO


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new project, closed."""
    path = tmp_path / "boats.claimdesk"
    Project.open(path, ME, create=True).close()
    return path


def test_a_project_is_named_by_its_file(path: Path) -> None:
    with Project.open(path, ME) as project:
        assert (project.name, project.title) == ("boats", "boats.claimdesk")
        assert (project.address, project.folder) == (str(path), path.parent)


def test_the_time_of_its_making_stays(path: Path) -> None:
    with Project.open(path, ME) as project:
        created = project.created()
    with Project.open(path, BO, read_only=True) as again:
        assert again.created() == created != ""


def test_a_project_that_is_missing_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.open(tmp_path / "no.claimdesk", ME)

    assert refusal.value.code == "missing"
    # nor a lock for it
    assert list(tmp_path.iterdir()) == []


def test_a_reviewer_keeps_their_identifier_under_another_name(path: Path) -> None:
    with Project.open(path, ME) as project:
        project.rename_reviewer(BO)

        assert (project.reviewer.id, project.reviewer.name) == (ME.id, "Bo")


def test_a_packet_is_opened_as_its_reviewer(path: Path, tmp_path: Path) -> None:
    packet = tmp_path / "packet.claimdesk"
    with Project.open(path, ME) as project:
        project.intake.add_text("It rained in June. It was late.", "rain.txt")
        project.packets.make("Bo", packet)

    with Project.open(packet, ME) as opened:
        assert opened.reviewer.name == "Bo"


def test_a_backup_is_named_by_its_reason(path: Path) -> None:
    # a person looks for it in a file manager
    with Project.open(path, ME) as project:
        made = project.back_up("before the move")

    assert made.stem.endswith("before the move")
    assert backups_of(path) == [made]


def test_a_closed_project_can_be_opened_again(path: Path) -> None:
    with Project.open(path, ME):
        pass

    # the lock is gone
    Project.open(path, BO).close()
    assert not list(path.parent.glob("*.lock"))
