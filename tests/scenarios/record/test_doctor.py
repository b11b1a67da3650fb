"""A damaged project: found, restored from its backup, and told what is lost."""

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.doctor import look_after
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import sqlite
from tests.support.making import ME, claims_of, many_articles, with_article


def spoil(path: Path, at: int | None = None) -> None:
    """Overwrite some pages, as a failing drive does."""
    data = bytearray(path.read_bytes())
    place = len(data) // 2 if at is None else at
    data[place : place + 8192] = b"\xa5" * 8192
    path.write_bytes(data)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A project with a backup and work since."""
    path = tmp_path / "p.claimdesk"
    many_articles(path, 12, 20)
    with Project.open(path, ME) as project:
        project.back_up("by hand")
        for article in project.read.articles()[:4]:
            project.act.set_verdict(claims_of(project, article.id)[0].claim.id, Verdict.DISPUTED)
        late = with_article(project, "A late article. It has 2 claims.", "late.txt")
        project.act.set_verdict(claims_of(project, late)[0].claim.id, Verdict.VERIFIED)
    return path


def test_a_whole_project_is_left_as_it_is(made: Path) -> None:
    before = made.read_bytes()
    assert look_after(made).well
    assert made.read_bytes() == before


def test_a_damaged_project_is_restored_and_later_changes_are_made_again(made: Path) -> None:
    with sqlite3.connect(made) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'entities'"
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    spoil(made, (root - 1) * size)
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(made, ME)
    diagnosis = look_after(made)
    assert diagnosis.well
    assert "6 later changes could be read and made again." in diagnosis.done[0]
    assert "lost" not in diagnosis.done[0]
    with Project.open(made, ME) as project:
        assert (
            sum(
                v.verdict is Verdict.DISPUTED
                for a in project.read.articles()
                for v in claims_of(project, a.id)
            )
            == 4
        )
        assert [view.title for view in project.read.articles()][-1] == "A late article. It h"
        assert project.history.undo() is not None
    aside = [path.name for path in made.parent.glob("p damaged *.claimdesk")]
    assert len(aside) == 1
    assert aside[0] in diagnosis.done[0]


def test_what_cannot_be_read_is_counted_as_lost(made: Path) -> None:
    with sqlite3.connect(made) as connection:
        roots = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'changes'"
        ).fetchall()
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    for (root,) in roots:
        spoil(made, (root - 1) * size)
    diagnosis = look_after(made)
    assert diagnosis.well
    assert "No later change could be read" in diagnosis.done[0] or "lost" in diagnosis.done[0]
    with Project.open(made, ME) as project:
        assert len(project.read.articles()) == 12


@pytest.mark.parametrize("at", range(0, 400_000, 37_000))
def test_wherever_the_damage_is_the_project_opens_afterwards_or_is_refused_with_a_sentence(
    made: Path, at: int
) -> None:
    if at >= made.stat().st_size:
        return
    spoil(made, at)
    look_after(made)
    with Project.open(made, ME) as project:
        assert len(project.read.articles()) >= 12


def test_a_file_cut_short_is_restored(made: Path) -> None:
    made.write_bytes(made.read_bytes()[:50_000])
    assert look_after(made).well
    made.write_bytes(b"")
    assert look_after(made).well


def test_without_a_backup_nothing_is_touched(made: Path) -> None:
    for backup in sqlite.backups_of(made):
        backup.unlink()
    spoil(made)
    spoil(made, 4096)
    before = made.read_bytes()
    with pytest.raises(ProjectError):
        look_after(made)
    assert made.read_bytes() == before


def test_a_record_that_does_not_fit_together_is_told(made: Path) -> None:
    with sqlite3.connect(made) as connection:
        connection.execute("UPDATE claims SET quote = 'other words' WHERE rowid = 3")
        connection.execute("UPDATE reviews SET verdict = 'verified'")
    connection.close()
    diagnosis = look_after(made)
    assert not diagnosis.well
    assert "does not say what the article says there" in diagnosis.found[0]
    assert "is not what its last change says" in diagnosis.found[-1]


def test_the_command(made: Path) -> None:
    told = CliRunner().invoke(main, ["doctor", str(made)])
    assert (told.exit_code, "is whole" in told.output) == (0, True)
    spoil(made)
    spoil(made, 4096 * 3)
    checked = CliRunner().invoke(main, ["doctor", str(made), "--check"])
    assert checked.exit_code == 1
    mended = CliRunner().invoke(main, ["doctor", str(made)])
    assert mended.exit_code == 0
    missing = CliRunner().invoke(main, ["doctor", str(made.with_name("no.claimdesk"))])
    assert (missing.exit_code, "no project" in missing.output) == (1, True)


def test_a_days_work_is_backed_up_when_it_is_put_away(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    many_articles(path, sqlite.WORTH_KEEPING, 1)
    assert len(sqlite.backups_of(path)) == 1
    with Project.open(path, ME) as project:
        with_article(project)
    assert len(sqlite.backups_of(path)) == 1  # once a day
