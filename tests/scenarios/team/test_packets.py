"""Packets: blind on the way out, vetted on the way back, merged whole or not at all."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_report import MergeReport
from tests.support.making import ME, THREE, claims_of, reading, with_article

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
SOMEBODY = Reviewer("01234567-0000-7000-8000-000000000009", "whoever sits there")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Project]:
    """A project with two articles and Ann's work on the first."""
    with Project.open(tmp_path / "team.claimdesk", ME, create=True) as project:
        first = with_article(project)
        with_article(project, "It rained in June. 40 roads were closed.", "rain.txt")
        one, two, _ = claims_of(project, first)
        project.act.set_verdict(one.claim.id, Verdict.DISPUTED)
        project.act.write_note(one.claim.id, "Secret thoughts of Ann")
        project.act.add_evidence(one.claim.id, link="https://example.org/ann")
        project.act.park(two.claim.id, "the ministry")
        yield project


def packet_for(desk: Project, name: str = "Bo") -> Path:
    target = desk.folder / f"{name}.claimdesk"
    desk.packets.make(name, target)
    return target


def merge(desk: Project, *paths: Path, copies: bool = False) -> list[MergeReport | ProjectError]:
    return run_to_end(desk.packets.merge(paths, copies=copies))


def only(desk: Project, path: Path, *, copies: bool = False) -> MergeReport:
    (report,) = merge(desk, path, copies=copies)
    assert isinstance(report, MergeReport), report
    return report


def settle_in(path: Path, verdict: Verdict = Verdict.VERIFIED) -> None:
    """Somebody opens the packet and settles all of it."""
    with Project.open(path, SOMEBODY) as packet:
        for view in packet.read.articles():
            for claim in packet.read.claims(view.id):
                packet.act.set_verdict(claim.claim.id, verdict)


def test_packet_is_blind(desk: Project) -> None:
    path = packet_for(desk)
    with Project.open(path, SOMEBODY) as packet:
        views = [
            claim for view in packet.read.articles() for claim in packet.read.claims_of_all(view.id)
        ]
        assert len(views) == 5
        assert all(
            not view.everybody and not view.evidence and not view.claim.parked for view in views
        )
        assert packet.reviewer.name == "Bo", "whoever opens it works as the one it was made for"
        assert packet.history.changes() == []
    raw = path.read_bytes()
    for secret in (b"Secret thoughts", b"example.org/ann", b"ministry", b"Ann"):
        assert secret not in raw


def test_what_comes_back_stands_beside_what_was_there(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)
    report = only(desk, path)
    assert (report.reviewers, report.added, report.verdicts, report.known) == (["Bo"], 5, 5, 0)
    assert report.whole
    first = desk.read.articles()[0].id
    verdicts = [{desk.read.reviewers()[r.reviewer]: r.verdict for r in view.everybody if r.verdict}
                for view in desk.read.claims_of_all(first)]  # fmt: skip
    assert verdicts[0] == {"Ann": Verdict.DISPUTED, "Bo": Verdict.VERIFIED}
    assert desk.packets.handed_out()[0].merged


def test_a_second_merge_adds_nothing(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)
    only(desk, path)
    before = [
        msgspec.to_builtins(view.claim) for view in desk.read.claims(desk.read.articles()[0].id)
    ]
    report = only(desk, path)
    assert (report.added, report.known, report.changed) == (0, 5, 0)
    assert report.sentences() == ["Bo.claimdesk: nothing new; all of its 5 changes are here."]
    assert [
        msgspec.to_builtins(view.claim) for view in desk.read.claims(desk.read.articles()[0].id)
    ] == before


def test_private_notes_stay_where_they_were_written(desk: Project) -> None:
    first = desk.read.articles()[0].id
    claim = claims_of(desk, first)[2].claim.id
    desk.act.set_verdict(claim, Verdict.VERIFIED)
    desk.act.write_note(claim, "for my eyes only", private=True)
    path = desk.folder / "ann.claimdesk"
    desk.packets.make("Ann", path)
    assert b"for my eyes only" not in path.read_bytes()
    with Project.open(path, ME) as packet:
        assert claims_of(packet, first)[2].verdict is Verdict.VERIFIED
        packet.act.write_note(claim, "also for my eyes", private=True)
        packet.act.set_verdict(claim, Verdict.DISPUTED)
    only(desk, path)
    view = claims_of(desk, first)[2]
    assert view.verdict is Verdict.DISPUTED
    assert "also for my eyes" not in Path(desk.address).read_bytes().decode("utf-8", "replace")


def test_claims_and_articles_that_were_made_there_come_along(desk: Project) -> None:
    path = packet_for(desk)
    with Project.open(path, SOMEBODY) as packet:
        first = packet.read.articles()[0].id
        packet.act.make_claim(first, 0, 9)
        added = packet.intake.add(reading("A new text. It was found later.", "later.txt"))
        assert added
    report = only(desk, path)
    assert (report.claims, report.articles, report.unread) == (1, 1, 1)
    assert [view.source for view in desk.read.articles()] == ["three.txt", "rain.txt", "later.txt"]
    assert claims_of(desk, first)[0].claim.quote == THREE[:9]


def test_merge_is_undone_by_nobody_but_its_author(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)
    only(desk, path)
    assert desk.history.to_undo() is not None
    assert desk.history.to_undo().reviewer == ME.id


def test_packet_of_another_project_is_refused(desk: Project, tmp_path: Path) -> None:
    with Project.open(tmp_path / "other.claimdesk", ME, create=True) as other:
        with_article(other)
        path = packet_for(other)
    shutil.move(path, tmp_path / "strange.claimdesk")
    (result,) = merge(desk, tmp_path / "strange.claimdesk")
    assert isinstance(result, ProjectError)
    assert result.code == "other-project"


def test_copy_needs_to_be_trusted(desk: Project, tmp_path: Path) -> None:
    copy = Path(shutil.copy(desk.address, tmp_path / "copy.claimdesk"))
    with Project.open(copy, BO) as other:
        other.act.set_verdict(
            claims_of(other, other.read.articles()[1].id)[0].claim.id, Verdict.UNVERIFIABLE
        )
    (result,) = merge(desk, copy)
    assert isinstance(result, ProjectError)
    assert result.code == "copy"
    assert "Ann, Bo" in str(result)
    assert only(desk, copy, copies=True).verdicts == 1


def tampered(path: Path, *statements: str) -> Path:
    with sqlite3.connect(path) as raw:
        for statement in statements:
            raw.execute(statement)
    raw.close()
    return path


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (f"INSERT INTO reviewers (id, name) VALUES ('{ME.id}', 'Ann'); ", "refused"),
        ("UPDATE changes SET clock = 2000000000", "refused"),
        ("UPDATE changes SET edits = '[{\"before\": null'", "unreadable"),
        ("UPDATE changes SET operation = 'drop table'", "unreadable"),
        ('UPDATE changes SET edits = replace(edits, \'"claim":"\', \'"claim":"ffff\')', "unknown"),
        ("UPDATE changes SET time = '../../etc/passwd'", "unreadable"),
        (
            'UPDATE changes SET edits = replace(edits, \'"note":""\', \'"note":"\' || hex(zeroblob(600000)) || \'"\')',
            "refused",
        ),
    ],
)
def test_forged_and_broken_changes_stay_outside(desk: Project, statement: str, kind: str) -> None:
    path = packet_for(desk)
    settle_in(path)
    tampered(path, "UPDATE changes SET clock = clock", statement)
    if kind == "refused" and "INSERT" in statement:
        tampered(
            path,
            f"UPDATE changes SET reviewer = '{ME.id}', edits = replace(edits, reviewer, '{ME.id}')",
        )
    report = only(desk, path)
    assert report.added == 0
    assert getattr(report, kind), report.sentences()
    assert not report.whole
    first = desk.read.articles()[0].id
    assert claims_of(desk, first)[0].verdict is Verdict.DISPUTED


def test_views_in_place_of_tables_are_not_read(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)
    tampered(
        path,
        "CREATE VIEW bomb AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
    )
    (result,) = merge(desk, path)
    assert isinstance(result, ProjectError)
    assert "bomb" in str(result)


@pytest.mark.parametrize(
    "damage", ["DROP TABLE claims", "DROP TABLE facts", "ALTER TABLE changes DROP COLUMN undoes"]
)
def test_files_that_lack_a_part_are_not_read(desk: Project, damage: str) -> None:
    path = packet_for(desk)
    settle_in(path)
    (result,) = merge(desk, tampered(path, "PRAGMA foreign_keys = OFF", damage))
    assert isinstance(result, ProjectError)
    assert "lacks a part" in str(result)


def test_claim_whose_words_do_not_stand_there_is_refused(desk: Project) -> None:
    path = packet_for(desk)
    with Project.open(path, SOMEBODY) as packet:
        packet.act.make_claim(packet.read.articles()[0].id, 0, 9)
    tampered(
        path,
        'UPDATE changes SET edits = replace(edits, \'"quote":"One thing\', \'"quote":"Two thing\')',
    )
    assert only(desk, path).refused == ["a claim whose words do not stand where it says"]


def test_files_that_are_no_packets_are_named(desk: Project, tmp_path: Path) -> None:
    text = tmp_path / "a.claimdesk"
    text.write_text("no database")
    half = tmp_path / "half.claimdesk"
    half.write_bytes(packet_for(desk).read_bytes()[:5000])
    results = merge(desk, text, half, tmp_path / "missing.claimdesk")
    assert [type(result) for result in results] == [ProjectError] * 3


def test_interrupted_merge_leaves_the_project_as_it_was(
    desk: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packet_for(desk)
    settle_in(path)
    before = desk.history.changes()

    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimdesk.annotate.team.packet_sql.mark_merged", fails)
    with pytest.raises(KeyboardInterrupt):
        merge(desk, path)
    monkeypatch.undo()
    assert desk.history.changes() == before
    assert claims_of(desk, desk.read.articles()[1].id)[0].verdict is None
    assert only(desk, path).added == 5


def test_draw_gives_each_article_to_as_many_as_asked(desk: Project) -> None:
    for number in range(8):
        with_article(desk, f"Text {number} is here. It is short.", f"text{number}.txt")
    drawn = desk.packets.draw(["Cy", "Bo", "Ann"], 2, seed=7)
    times = [article for some in drawn.values() for article in some]
    assert sorted(times) == sorted(2 * [view.id for view in desk.read.articles()])
    assert drawn == desk.packets.draw(["Ann", "Cy", "Bo"], 2, seed=7)
    assert drawn != desk.packets.draw(["Ann", "Cy", "Bo"], 2, seed=8)
    loads = [len(some) for some in drawn.values()]
    assert max(loads) - min(loads) <= 1
    with pytest.raises(ProjectError, match="overlap"):
        desk.packets.draw(["Ann"], 2, seed=1)


def test_command_line_hands_out_and_merges(desk: Project, tmp_path: Path) -> None:
    address = desk.address
    desk.close()
    run = CliRunner().invoke
    made = run(
        main,
        [
            "packet",
            address,
            "--reviewer",
            "Bo",
            "--reviewer",
            "Cy",
            "--overlap",
            "2",
            "-o",
            str(tmp_path / "out"),
        ],
    )
    assert made.exit_code == 0, made.output
    packets = sorted((tmp_path / "out").iterdir())
    assert [path.name for path in packets] == ["Bo.claimdesk", "Cy.claimdesk"]
    for path in packets:
        settle_in(path)
    merged = run(main, ["merge", address, *map(str, packets)])
    assert merged.exit_code == 0, merged.output
    assert "Bo.claimdesk, by Bo: 5 changes added, 5 verdicts among them" in merged.output
    again = run(main, ["merge", address, "--json", *map(str, packets)])
    assert [one["added"] for one in msgspec.json.decode(again.stdout)] == [0, 0]
    assert run(main, ["packet", address, "--reviewer", "Bo", "-o", str(packets[0])]).exit_code == 1
    lost = run(main, ["merge", address, str(tmp_path / "nothing.claimdesk")])
    assert lost.exit_code == 1
    assert "no project" in lost.output
