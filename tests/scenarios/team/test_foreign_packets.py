"""Packets that are not trusted: forged, damaged, or of another project."""

import shutil
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_report import MergeReport
from tests.support.projects import ME, claims_of, with_article
from tests.support.records import BO, claim_ids, first_article
from tests.support.team import (
    OPENER,
    merge,
    merged,
    packet_for,
    refused,
    settle_in,
    tampered,
)


@pytest.fixture
def settled(desk: Project) -> Path:
    """Bo's packet with a verdict on all of its claims."""
    path = packet_for(desk)
    settle_in(path)
    return path


def test_a_packet_of_another_project_is_refused(desk: Project, tmp_path: Path) -> None:
    with Project.open(tmp_path / "other.claimdesk", ME, create=True) as other:
        with_article(other)
        path = packet_for(other)

    # under a name of its own: what counts is the project's identifier in the file
    strange = path.rename(tmp_path / "strange.claimdesk")

    assert refused(desk, strange).code == "other-project"


@pytest.fixture
def copy(desk: Project, tmp_path: Path) -> Path:
    """A copy of the project in which Bo settled a claim."""
    path = Path(shutil.copy(desk.address, tmp_path / "copy.claimdesk"))
    with Project.open(path, BO) as other:
        second = other.read.articles()[1].id
        other.act.set_verdict(claim_ids(other, second)[0], Verdict.UNVERIFIABLE)
    return path


def test_a_copy_is_refused_by_the_names_in_it(desk: Project, copy: Path) -> None:
    error = refused(desk, copy)

    assert error.code == "copy"
    assert "Ann, Bo" in error.message


def test_a_copy_that_is_trusted_comes_in(desk: Project, copy: Path) -> None:
    assert merged(desk, copy, copies=True).verdicts == 1


def outside(report: MergeReport) -> set[str]:
    """Return the lists of a report that name something left outside."""
    lists = {
        "unknown": report.unknown,
        "unreadable": report.unreadable,
        "refused": report.refused,
    }
    return {name for name, sentences in lists.items() if sentences}


# 1.2 million characters, and a million are allowed
LONG_NOTE = "'\"note\":\"' || hex(zeroblob(600000)) || '\"'"
FORGERIES = {
    "a clock that wins over everything": ("UPDATE changes SET clock = 2000000000", "refused"),
    "half a list of edits": ("UPDATE changes SET edits = '[{\"before\": null'", "unreadable"),
    "no operation": ("UPDATE changes SET operation = 'drop table'", "unreadable"),
    "other claims": (
        'UPDATE changes SET edits = replace(edits, \'"claim":"\', \'"claim":"ffff\')',
        "unknown",
    ),
    "no time": ("UPDATE changes SET time = '../../etc/passwd'", "unreadable"),
    "an endless note": (
        f'UPDATE changes SET edits = replace(edits, \'"note":""\', {LONG_NOTE})',
        "refused",
    ),
}


@pytest.mark.parametrize(("statement", "kind"), FORGERIES.values(), ids=FORGERIES)
def test_forged_and_broken_changes_stay_outside(
    desk: Project, settled: Path, statement: str, kind: str
) -> None:
    report = merged(desk, tampered(settled, statement))

    assert report.added == 0
    assert outside(report) == {kind}
    assert not report.whole
    assert claims_of(desk, first_article(desk))[0].verdict is Verdict.DISPUTED


# the table of reviewers of the file is forged along with the changes
IN_ANNS_NAME = (
    f"INSERT INTO reviewers (id, name) VALUES ('{ME.id}', 'Ann')",
    f"UPDATE changes SET reviewer = '{ME.id}', edits = replace(edits, reviewer, '{ME.id}')",
)


def test_a_packet_does_not_speak_for_the_lead(desk: Project, settled: Path) -> None:
    report = merged(desk, tampered(settled, *IN_ANNS_NAME))

    assert (report.added, outside(report)) == (0, {"refused"})
    # Ann's own verdict stands, though the packet has "verified" in her name
    assert claims_of(desk, first_article(desk))[0].verdict is Verdict.DISPUTED


# whoever reads it waits for ever: it has to be refused by its name
BOMB = (
    "CREATE VIEW bomb AS WITH RECURSIVE c(n) AS "
    "(SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c"
)


def test_a_view_in_place_of_a_table_is_not_read(desk: Project, settled: Path) -> None:
    error = refused(desk, tampered(settled, BOMB))

    assert error.code == "not-a-project"
    assert "bomb" in error.message


@pytest.mark.parametrize(
    "damage", ["DROP TABLE claims", "DROP TABLE facts", "ALTER TABLE changes DROP COLUMN undoes"]
)
def test_a_file_that_lacks_a_part_is_not_read(desk: Project, settled: Path, damage: str) -> None:
    assert refused(desk, tampered(settled, damage)).code == "corrupt"


def test_a_claim_whose_words_do_not_stand_there_is_refused(desk: Project) -> None:
    path = packet_for(desk)
    with Project.open(path, OPENER) as packet:
        packet.act.make_claim(first_article(packet), 0, 9)
    # invented words must not come in as a claim of the article: the article says "One thing" there
    other_words = 'replace(edits, \'"quote":"One thing\', \'"quote":"Two thing\')'

    report = merged(desk, tampered(path, f"UPDATE changes SET edits = {other_words}"))

    assert report.refused == ["a claim whose words differ from the article"]


def test_files_that_are_no_packets_are_named(desk: Project, tmp_path: Path) -> None:
    text = tmp_path / "a.claimdesk"
    text.write_text("no database")
    # as a download that broke off
    half = tmp_path / "half.claimdesk"
    half.write_bytes(packet_for(desk).read_bytes()[:5000])

    results = merge(desk, text, half, tmp_path / "missing.claimdesk")

    # one file that is refused does not keep the next ones out
    assert [type(result) for result in results] == [ProjectError] * 3
