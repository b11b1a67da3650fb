"""Files that come back: opened for reading, and not trusted."""

import os
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.team.brought import LARGEST, Brought
from tests.support.empty_record import ANN, BO
from tests.support.records import change_tables, code_of


def code_of_opening(path: Path) -> str:
    with pytest.raises(ProjectError) as refusal:
        Brought(path)
    return code_of(refusal)


def changes_in(path: Path) -> list[Change | str]:
    with Brought(path) as brought:
        return list(brought.changes())


def test_a_packet_has_its_identifier_its_reviewers_and_its_changes(packet_at: Path) -> None:
    with Brought(packet_at) as brought:
        reviewers, count = brought.reviewers(), brought.count_changes()

    assert (brought.packet, count) == ("p1", 1)
    assert reviewers == {ANN.id: "Ann", BO.id: "Bo"}


def test_names_are_cut_and_put_into_one_line(packet_at: Path) -> None:
    name = "B  o\n" + "x" * 100
    change_tables(packet_at, f"UPDATE reviewers SET name = '{name}' WHERE id = '{BO.id}'")

    with Brought(packet_at) as brought:
        assert brought.reviewers()[BO.id] == "B o " + "x" * 76


def test_opening_a_file_leaves_it_as_it_is(packet_at: Path) -> None:
    # it may be merged again, or by a colleague
    before = packet_at.read_bytes()

    changes_in(packet_at)

    assert packet_at.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("CREATE TABLE extra (x)", "not-a-project"),
        # these two run when the tables are read or written
        ("CREATE VIEW extra AS SELECT 1", "not-a-project"),
        (
            "CREATE TRIGGER extra AFTER INSERT ON claims BEGIN SELECT 1; END",
            "not-a-project",
        ),
        ("DROP TABLE ticks", "corrupt"),
        ("ALTER TABLE reviews DROP COLUMN reason", "corrupt"),
    ],
)
def test_a_file_of_other_tables_is_refused(packet_at: Path, statement: str, code: str) -> None:
    change_tables(packet_at, statement)

    assert code_of_opening(packet_at) == code


def test_a_file_that_is_larger_than_any_packet_is_not_opened(tmp_path: Path) -> None:
    # a hole: it takes no room on the disk
    path = tmp_path / "huge.claimdesk"
    path.touch()
    os.truncate(path, LARGEST + 1)

    assert code_of_opening(path) == "too-large"


def test_a_change_that_cannot_be_read_is_a_reason_in_its_place(packet_at: Path) -> None:
    # one broken change does not keep the others out
    change_tables(packet_at, "UPDATE changes SET edits = '['")

    (reason,) = changes_in(packet_at)

    assert isinstance(reason, str)
    assert reason.startswith("change 1: ")


def test_bytes_that_are_no_text_are_read(packet_at: Path) -> None:
    # Latin-1, as another program may write it
    change_tables(
        packet_at, f"UPDATE reviewers SET name = CAST(x'426ff6' AS TEXT) WHERE id = '{BO.id}'"
    )

    with Brought(packet_at) as brought:
        assert brought.reviewers()[BO.id] == "Bo\ufffd"
