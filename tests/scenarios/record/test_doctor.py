"""A damaged project: found, restored from its backup, and its losses counted."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.doctor import Diagnosis, look_after
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import sqlite
from claimdesk.annotate.store.file_backups import WORTH_KEEPING
from tests.support.projects import ME, many_articles, with_article
from tests.support.records import change_tables, claim_ids, code_of


def spoil(path: Path, at: int | None = None) -> None:
    """Overwrite some pages, as a failing drive does; in the middle of the file by default."""
    data = bytearray(path.read_bytes())
    place = len(data) // 2 if at is None else at
    data[place : place + 8192] = b"\xa5" * 8192
    path.write_bytes(data)


def spoil_table(path: Path, table: str) -> None:
    """Overwrite the first pages of a table and of its indexes."""
    query = "SELECT rootpage FROM sqlite_master WHERE tbl_name = ? AND rootpage > 0"
    with sqlite3.connect(path) as connection:
        roots = connection.execute(query, (table,)).fetchall()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    for (root,) in roots:
        spoil(path, (root - 1) * size)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A project with a backup, and six changes since."""
    path = tmp_path / "p.claimdesk"
    many_articles(path, 12, 20)
    with Project.open(path, ME) as project:
        project.back_up("by hand")
        for article in project.read.articles()[:4]:
            project.act.set_verdict(claim_ids(project, article.id)[0], Verdict.DISPUTED)
        late = with_article(project, "A late article. It has 2 claims.", "late.txt")
        project.act.set_verdict(claim_ids(project, late)[0], Verdict.VERIFIED)
    return path


def test_a_whole_project_is_left_as_it_is(made: Path) -> None:
    before = made.read_bytes()

    diagnosis = look_after(made)

    assert diagnosis == Diagnosis(well=True, found=())
    assert made.read_bytes() == before


@pytest.fixture
def damaged(made: Path) -> Path:
    """The project with a damaged table that no change is read from."""
    spoil_table(made, "entities")
    return made


def test_a_damaged_project_is_not_opened(damaged: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.open(damaged, ME)

    assert code_of(refusal) == "corrupt"


def test_a_damaged_project_is_restored_and_later_changes_are_made_again(damaged: Path) -> None:
    diagnosis = look_after(damaged)

    (sentence,) = diagnosis.done
    assert diagnosis.well
    # the backup has none of these
    assert "6 later changes could be read and repeated." in sentence
    assert "lost" not in sentence


@pytest.fixture
def restored(damaged: Path) -> Iterator[Project]:
    """The project, restored and open."""
    look_after(damaged)
    with Project.open(damaged, ME) as project:
        yield project


def test_a_restored_project_has_the_verdicts_and_the_late_article(restored: Project) -> None:
    disputed = restored.read.filter(Filter(standing=Standing.DISPUTED))
    latest = restored.read.articles()[-1]

    # all of them are later than the backup
    assert (len(disputed), latest.title) == (4, "A late article. It h")


def test_undo_goes_on_in_a_restored_project(restored: Project) -> None:
    undone = restored.history.undo()

    assert undone is not None
    assert undone.operation == "undo"


def test_a_damaged_file_is_kept_beside_the_restored_one(damaged: Path) -> None:
    diagnosis = look_after(damaged)

    # another program may read more of it
    (aside,) = damaged.parent.glob("p damaged *.claimdesk")
    assert aside.name in diagnosis.done[0]


def articles_in(path: Path) -> int:
    with Project.open(path, ME) as project:
        return len(project.read.articles())


def test_changes_that_cannot_be_read_are_lost_and_the_backup_is_whole(made: Path) -> None:
    spoil_table(made, "changes")

    diagnosis = look_after(made)

    (sentence,) = diagnosis.done
    assert diagnosis.well
    # the page that was read first may hold some of them
    assert re.search("No later change could be read|lost", sentence)
    assert articles_in(made) == 12


@pytest.mark.parametrize("at", range(0, 400_000, 37_000))
def test_a_project_with_damage_anywhere_opens_afterwards(made: Path, at: int) -> None:
    if at >= made.stat().st_size:
        pytest.skip("the file is shorter")
    spoil(made, at)

    look_after(made)

    assert articles_in(made) >= 12


@pytest.mark.parametrize("kept", [50_000, 0])
def test_a_file_that_was_cut_short_is_restored(made: Path, kept: int) -> None:
    made.write_bytes(made.read_bytes()[:kept])

    assert look_after(made).well


def test_without_a_backup_nothing_is_touched(made: Path) -> None:
    (backup,) = sqlite.backups_of(made)
    backup.unlink()
    spoil(made)
    spoil(made, 4096)
    before = made.read_bytes()

    with pytest.raises(ProjectError) as refusal:
        look_after(made)

    # the damaged file is all that there is
    assert code_of(refusal) in {"corrupt", "not-a-project"}
    assert made.read_bytes() == before


def test_a_record_that_does_not_fit_together_is_described(made: Path) -> None:
    change_tables(made, "UPDATE claims SET quote = 'other words' WHERE rowid = 3")
    change_tables(made, "UPDATE reviews SET verdict = 'verified'")

    diagnosis = look_after(made)

    # faults have no codes: these sentences are the diagnosis
    assert not diagnosis.well
    assert "differs from the words of the article" in diagnosis.found[0]
    assert "differs from its last change" in diagnosis.found[-1]


def doctor(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["doctor", *map(str, arguments)])


def test_the_command_finds_a_project_whole(made: Path) -> None:
    done = doctor(made)

    assert done.exit_code == 0
    assert "no problems found" in done.output


def test_the_command_checks_without_mending(made: Path) -> None:
    spoil(made)
    spoil(made, 4096 * 3)
    before = made.read_bytes()

    # for a script that only wants to know
    assert doctor(made, "--check").exit_code == 1
    assert made.read_bytes() == before


def test_the_command_mends(made: Path) -> None:
    spoil(made)
    spoil(made, 4096 * 3)

    assert doctor(made).exit_code == 0
    assert look_after(made).well


def test_the_command_refuses_a_file_that_is_missing(tmp_path: Path) -> None:
    done = doctor(tmp_path / "no.claimdesk")

    assert done.exit_code == 1
    assert "no project" in done.output


@pytest.fixture
def days_work(tmp_path: Path) -> Path:
    """A project with just as many changes as are worth a backup, closed."""
    path = tmp_path / "p.claimdesk"
    many_articles(path, WORTH_KEEPING, 1)
    return path


def test_a_days_work_is_backed_up_when_it_is_closed(days_work: Path) -> None:
    assert len(sqlite.backups_of(days_work)) == 1


def test_a_days_work_is_backed_up_once(days_work: Path) -> None:
    with Project.open(days_work, ME) as project:
        with_article(project)

    assert len(sqlite.backups_of(days_work)) == 1
