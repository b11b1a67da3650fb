"""Project files that cannot be opened: refused by a code, and left as they are."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, with_article
from tests.support.records import change_tables, claim_ids, code_of, first_article, verdicts
from tests.support.troubles import full_disk

LEFTOVERS = (".lock", ".lock-holder", "-journal")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A closed project with one verdict."""
    path = tmp_path / "saved.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
        project.act.set_verdict(claim_ids(project)[0], Verdict.VERIFIED)
    return path


def bytes_at(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def refusal(path: Path) -> ProjectError:
    """Return the error of a project that cannot be opened; nothing may come of the attempt."""
    before = bytes_at(path)

    with pytest.raises(ProjectError) as refused:
        Project.open(path, ME)

    # a file that is refused is untouched, and a lock would keep its owner out
    left = [one.name for one in path.parent.iterdir() if one.name.endswith(LEFTOVERS)]
    assert bytes_at(path) == before
    assert left == []
    # messages have one line, for a status bar
    assert "\n" not in str(refused.value)
    return refused.value


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.claimdesk").code == "missing"


def test_no_project_is_made_in_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as refused:
        Project.open(tmp_path / "no" / "no.claimdesk", ME, create=True)

    assert code_of(refused) == "missing"


@pytest.mark.parametrize("keep", [100, 4096, 60_000])
def test_a_file_that_was_cut_short_is_refused(saved: Path, keep: int) -> None:
    saved.write_bytes(saved.read_bytes()[:keep])

    assert refusal(saved).code in {"corrupt", "not-a-project"}


def test_a_text_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "article.claimdesk"
    path.write_text("This is a text file and has nothing to do with SQLite at all." * 20)

    assert refusal(path).code == "not-a-project"


def test_a_database_of_another_program_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "other.claimdesk"
    change_tables(path, "CREATE TABLE t (x)")

    assert refusal(path).code == "not-a-project"


def test_a_project_of_a_newer_program_is_refused_by_its_version(saved: Path) -> None:
    change_tables(saved, "UPDATE alembic_version SET version_num = '9999'")

    error = refusal(saved)

    assert error.code == "newer"
    assert "9999" in error.message


def test_a_file_that_cannot_be_written_is_refused(saved: Path) -> None:
    saved.chmod(0o444)

    assert refusal(saved).code == "read-only"


@pytest.fixture
def archived(saved: Path) -> Iterator[Project]:
    """A project in a file that cannot be written, opened for reading."""
    saved.chmod(0o444)
    with Project.open(saved, ME, read_only=True) as project:
        yield project


def test_a_file_that_cannot_be_written_is_read(archived: Project) -> None:
    assert len(archived.read.articles()) == 1


def test_a_project_that_is_open_for_reading_takes_no_change(archived: Project) -> None:
    with pytest.raises(ProjectError) as refused:
        archived.act.remove_article(first_article(archived))

    assert code_of(refused) == "read-only"


@pytest.fixture
def other(saved: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project open, until its input ends."""
    code = (
        "import sys; from pathlib import Path\n"
        "from claimdesk.annotate.project import Project, Reviewer\n"
        "project = Project.open(Path(sys.argv[1]), Reviewer('b', 'Bo'))\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(saved)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.communicate("")


def test_a_project_that_is_open_elsewhere_is_refused_by_the_process(
    saved: Path, other: subprocess.Popen[str]
) -> None:
    with pytest.raises(ProjectError) as refused:
        Project.open(saved, ME)

    # the number is what a person can look up
    assert code_of(refused) == "locked"
    assert f"process {other.pid}" in refused.value.message


def test_a_project_that_is_open_elsewhere_is_read(
    saved: Path, other: subprocess.Popen[str]
) -> None:
    with Project.open(saved, ME, read_only=True) as project:
        assert len(project.read.articles()) == 1


def test_a_project_that_was_open_elsewhere_opens(saved: Path, other: subprocess.Popen[str]) -> None:
    other.communicate("")

    with Project.open(saved, ME) as project:
        assert len(project.read.articles()) == 1


def write_until_refused(project: Project) -> ProjectError:
    """Write long notes until the disk is full."""
    claim = claim_ids(project)[1]
    with pytest.raises(ProjectError) as refused:
        for number in range(200):
            project.act.write_note(claim, f"note {number} " * 200)
    return refused.value


def test_a_full_disk_refuses_an_action(saved: Path) -> None:
    with Project.open(saved, ME) as project, full_disk():
        assert write_until_refused(project).code == "disk-full"


def test_work_goes_on_once_a_disk_has_room_again(saved: Path) -> None:
    with Project.open(saved, ME) as project:
        with full_disk():
            write_until_refused(project)
        project.act.set_verdict(claim_ids(project)[2], Verdict.DISPUTED)

    # the verdict from before the full disk, and the one from after it
    with Project.open(saved, ME) as project:
        assert verdicts(project) == [Verdict.VERIFIED, None, Verdict.DISPUTED]
