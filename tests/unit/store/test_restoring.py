"""Restoring a damaged project from its newest sound backup."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Evidence, Page, Review, Shelf
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.history import know_reviewer, read_changes
from claimdesk.annotate.store.lock import WriterLock
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.restoring import Restored, restore
from claimdesk.annotate.store.sqlite import ProjectFile
from tests.support.empty_record import ANN, add_article, add_claim, change_of, empty_file

NOTES = Page("notes", "x")
VERDICT = Review("c1", ANN.id, verdict=Verdict.VERIFIED)
EVIDENCE = Evidence("e1", "c1", ANN.id, note="seen")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A project with a backup from before its article, and three changes after it."""
    path = empty_file(tmp_path / "p.claimdesk")
    project = ProjectFile.open(path)
    with project.connection.begin():
        know_reviewer(project.connection, ANN.id, ANN.name)
        make(project, change_of(1, Edit(None, NOTES)))
    project.back_up("by hand")
    with project.connection.begin():
        article = add_article(project.connection)
        add_claim(project.connection, article, "Seven ships left.", "c1")
        shelf = Edit(Shelf(article.id, withdrawn=True), Shelf(article.id))
        SqlRecord(project.connection).append(change_of(2, shelf))
        make(project, change_of(3, Edit(None, VERDICT)))
        make(project, change_of(4, Edit(None, EVIDENCE)))
    project.close()
    return path


def make(project: ProjectFile, change: Change) -> None:
    record = SqlRecord(project.connection)
    record.apply_many(change.edits)
    record.append(change)


def spoil(path: Path, statement: str) -> None:
    """Change the file as a failing drive would."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def changes_in(path: Path) -> list[str]:
    project = ProjectFile.open(path)
    with project.connection.begin():
        found = [change.id for change in read_changes(project.connection)]
    project.close()
    return found


def test_later_changes_are_made_again_with_what_they_refer_to(file: Path) -> None:
    restored = restore(file)
    project = ProjectFile.open(file)
    with project.connection.begin():
        record = SqlRecord(project.connection)
        review = record.get(Review, ("c1", ANN.id, Target.STATEMENT))
    project.close()

    # the backup had neither the article nor the claim
    assert review == VERDICT
    assert (restored.again, restored.lost, restored.kept_aside.is_file()) == (3, 0, True)


@pytest.mark.parametrize(
    ("damage", "again"),
    [
        ("UPDATE changes SET edits = '[{' WHERE sequence = 3", 1),
        ("DELETE FROM changes WHERE sequence = 3", 1),
        # the text of the article is no longer the one that its spans count
        ("UPDATE articles SET text = 'Six' || substr(text, 6)", 0),
        ("DELETE FROM articles", 0),
        # the verdict is of a claim that is lost
        ("DELETE FROM claims", 1),
    ],
)
def test_all_after_the_first_lost_change_is_lost(file: Path, damage: str, again: int) -> None:
    spoil(file, damage)

    restored = restore(file)

    # a later change may rest on the lost one
    assert (restored.again, restored.lost) == (again, 3 - again)
    assert changes_in(file) == ["1", "2", "3", "4"][: again + 1]


def test_a_file_without_a_readable_history_gives_the_backup(file: Path) -> None:
    file.write_bytes(b"no database")

    restored = restore(file)

    assert (restored.again, restored.lost) == (0, 0)
    assert changes_in(file) == ["1"]
    assert restored.kept_aside.read_bytes() == b"no database"


def test_a_damaged_backup_is_passed_over(file: Path) -> None:
    (older,) = file.with_name("p backups").iterdir()
    newer = older.with_name("newer.claimdesk")
    newer.write_bytes(older.read_bytes()[:-4096])

    assert restore(file).backup == older


def test_without_a_sound_backup_nothing_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    path.write_bytes(b"damaged")
    with pytest.raises(ProjectError) as refused:
        restore(path)
    assert (refused.value.code, list(tmp_path.iterdir())) == ("no-backup", [path])


def test_a_project_in_use_is_not_restored(file: Path) -> None:
    before = file.read_bytes()
    lock = WriterLock(file)
    lock.acquire()
    with pytest.raises(ProjectError) as refused:
        restore(file)
    lock.release()

    # the other program would go on writing the damaged file under its new name, and its changes
    # would be in neither
    assert (refused.value.code, file.read_bytes() == before) == ("locked", True)


@pytest.mark.parametrize(
    ("again", "lost", "numbers"),
    [(0, 0, []), (1, 0, ["1"]), (12, 3, ["12", "3"])],
)
def test_the_result_names_the_files_and_counts(again: int, lost: int, numbers: list[str]) -> None:
    made = datetime(2025, 1, 5, 9, 0, tzinfo=UTC)
    sentence = Restored(Path("b"), made, Path("p damaged.claimdesk"), again, lost).sentence

    words = sentence.split()
    assert "2025-01-05 09:00" in sentence
    assert "p damaged.claimdesk" in sentence
    assert [word for word in words if word.isdecimal()] == numbers
