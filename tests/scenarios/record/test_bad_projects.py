"""Project files that cannot be opened, and disks that cannot be written: one sentence each, nothing lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.making import ME, claims_of, with_article


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.claimdesk"
    with Project.open(path, ME, create=True) as project:
        article = with_article(project)
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
    return path


def refusal(path: Path, *, create: bool = False) -> ProjectError:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(ProjectError) as refused:
        Project.open(path, ME, create=create)
    assert "\n" not in str(refused.value)
    assert (path.read_bytes() if path.is_file() else b"") == before, "a refused file is untouched"
    leftovers = [
        p.name
        for p in path.parent.iterdir()
        if p.name.endswith((".lock", ".lock-holder", "-journal"))
    ]
    assert not leftovers
    return refused.value


def test_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.claimdesk").code == "missing"
    with pytest.raises(ProjectError, match="folder"):
        Project.open(tmp_path / "no" / "no.claimdesk", ME, create=True)


@pytest.mark.parametrize("keep", [100, 4096, 60_000])
def test_truncated(saved: Path, keep: int) -> None:
    saved.write_bytes(saved.read_bytes()[:keep])
    assert refusal(saved).code in {"corrupt", "not-a-project"}


def test_not_a_project(tmp_path: Path) -> None:
    path = tmp_path / "article.claimdesk"
    path.write_text("This is a text file and has nothing to do with SQLite at all." * 20)
    assert refusal(path).code == "not-a-project"


def test_another_programs_database(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "other.claimdesk"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert refusal(path).code == "not-a-project"


def test_newer_version(saved: Path) -> None:
    import sqlite3

    with sqlite3.connect(saved) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    error = refusal(saved)
    assert error.code == "newer"
    assert "9999" in error.message


def test_read_only_file(saved: Path) -> None:
    saved.chmod(0o444)
    assert refusal(saved).code == "read-only"
    with Project.open(saved, ME, read_only=True) as project:
        assert len(project.read.articles()) == 1
        with pytest.raises(ProjectError, match="reading only"):
            project.act.remove_article(project.read.articles()[0].id)


def test_locked_by_another_process(saved: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from claimdesk.annotate.project import Project, Reviewer\n"
        "p = Project.open(Path(sys.argv[1]), Reviewer('b', 'Bo')); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(saved)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(ProjectError, match=rf"process {other.pid}"):
            Project.open(saved, ME)
        with Project.open(saved, ME, read_only=True) as project:
            assert len(project.read.articles()) == 1
        other.communicate("")
    with Project.open(saved, ME) as project:
        assert len(project.read.articles()) == 1


def test_full_disk_refuses_the_action_and_keeps_the_rest(saved: Path) -> None:
    with Project.open(saved, ME) as project:
        article = project.read.articles()[0].id
        claims = claims_of(project, article)
        connection = project._ledger.connection
        with connection.begin():
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ProjectError) as refused:
            for number in range(200):
                project.act.write_note(claims[1].claim.id, f"note {number} " * 200)
        assert refused.value.code == "disk-full"
        with connection.begin():
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1000}")
        project.act.set_verdict(claims[2].claim.id, Verdict.DISPUTED)
    with Project.open(saved, ME) as project:
        verdicts = [view.verdict for view in claims_of(project, article)]
        assert (verdicts[0], verdicts[2]) == (Verdict.VERIFIED, Verdict.DISPUTED)
