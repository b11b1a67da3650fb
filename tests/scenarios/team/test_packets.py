"""Packets: blind on the way out, merged whole or not at all on the way back."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, THREE, claims_of, reading, with_article
from tests.support.records import claim_ids, code_of, first_article, quotes, verdicts
from tests.support.team import OPENER, merge, merged, packet_for, settle_in


def views_of_all(project: Project) -> list[ClaimView]:
    """Return the claims of every article with everybody's decisions."""
    articles = project.read.articles()
    return [view for article in articles for view in project.read.claims_of_all(article.id)]


def claims_as_data(project: Project) -> list[Any]:
    """Return the claims of the first article as plain data."""
    views = claims_of(project, first_article(project))
    return [msgspec.to_builtins(view.claim) for view in views]


def test_a_packet_shows_no_decision_of_others(desk: Project) -> None:
    path = packet_for(desk)

    with Project.open(path, OPENER) as packet:
        views = views_of_all(packet)
        changes = packet.history.changes()

    shown = [(view.everybody, view.evidence, view.claim.parked) for view in views]
    assert shown == [((), (), False)] * 5
    assert changes == []


def test_a_packet_is_opened_as_the_reviewer_it_was_made_for(desk: Project) -> None:
    path = packet_for(desk)

    with Project.open(path, OPENER) as packet:
        assert packet.reviewer.name == "Bo"


@pytest.mark.parametrize("secret", [b"Secret thoughts", b"example.org/ann", b"ministry", b"Ann"])
def test_the_bytes_of_a_packet_hold_nothing_of_others(desk: Project, secret: bytes) -> None:
    # free pages of a database may keep what a query no longer shows
    assert secret not in packet_for(desk).read_bytes()


def test_the_report_counts_what_comes_back(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)

    report = merged(desk, path)

    assert report.reviewers == ["Bo"]
    assert (report.added, report.verdicts, report.known, report.whole) == (5, 5, 0, True)


def test_a_packet_that_came_back_is_noted(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)
    (before,) = desk.packets.handed_out()

    merged(desk, path)

    # times have seconds: both may be the same one
    (after,) = desk.packets.handed_out()
    assert before.merged < after.made <= after.merged


def test_what_comes_back_stands_beside_what_was_there(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)

    merged(desk, path)

    # a packet may not overwrite what the lead decided
    names = desk.read.reviewers()
    view = desk.read.claims_of_all(first_article(desk))[0]
    given = {names[review.reviewer]: review.verdict for review in view.everybody if review.verdict}
    assert given == {"Ann": Verdict.DISPUTED, "Bo": Verdict.VERIFIED}


def test_a_second_merge_adds_nothing(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)
    merged(desk, path)
    before = claims_as_data(desk)

    # as happens when the same mail is opened twice
    report = merged(desk, path)

    assert (report.added, report.known, report.changed) == (0, 5, 0)
    assert claims_as_data(desk) == before


def test_a_private_note_does_not_go_out(desk: Project) -> None:
    claim = claim_ids(desk)[2]
    desk.act.set_verdict(claim, Verdict.VERIFIED)
    desk.act.write_note(claim, "for my eyes only", private=True)

    # a packet for its writer: the writer's other work does go along
    path = packet_for(desk, "Ann")

    assert b"for my eyes only" not in path.read_bytes()
    with Project.open(path, ME) as packet:
        assert verdicts(packet)[2] is Verdict.VERIFIED


def test_a_private_note_does_not_come_back(desk: Project) -> None:
    claim = claim_ids(desk)[2]
    desk.act.set_verdict(claim, Verdict.VERIFIED)
    path = packet_for(desk, "Ann")
    with Project.open(path, ME) as packet:
        packet.act.write_note(claim, "also for my eyes", private=True)
        packet.act.set_verdict(claim, Verdict.DISPUTED)

    merged(desk, path)

    # the verdict of the same review came in
    view = claims_of(desk, first_article(desk))[2]
    assert view.verdict is Verdict.DISPUTED
    assert b"also for my eyes" not in Path(desk.address).read_bytes()


def test_claims_and_articles_that_were_made_there_come_along(desk: Project) -> None:
    path = packet_for(desk)
    with Project.open(path, OPENER) as packet:
        packet.act.make_claim(first_article(packet), 0, 9)
        packet.intake.add(reading("A new text. It was found later.", "later.txt"))

    report = merged(desk, path)

    sources = [view.source for view in desk.read.articles()]
    # the paragraph of the new article waits for detection
    assert (report.claims, report.articles, report.unread) == (1, 1, 1)
    assert sources == ["three.txt", "rain.txt", "later.txt"]
    assert quotes(desk)[0] == THREE[:9]


def test_a_merge_leaves_the_lead_their_own_change_to_undo(desk: Project) -> None:
    path = packet_for(desk)
    settle_in(path)

    merged(desk, path)

    # the packet's changes are newer, and Bo's
    change = desk.history.to_undo()
    assert change is not None
    assert change.reviewer == ME.id


def test_an_interrupted_merge_leaves_the_project_as_it_was(
    desk: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packet_for(desk)
    settle_in(path)
    before = desk.history.changes()

    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    # the last step: everything else is written by then
    with monkeypatch.context() as broken:
        broken.setattr("claimdesk.annotate.team.packet_sql.mark_merged", fails)
        with pytest.raises(KeyboardInterrupt):
            merge(desk, path)

    assert desk.history.changes() == before
    assert claims_of(desk, desk.read.articles()[1].id)[0].verdict is None
    # nothing is in the way of the same packet
    assert merged(desk, path).added == 5


@pytest.fixture
def ten_articles(desk: Project) -> Project:
    """A project of ten articles with two or three claims each."""
    for number in range(8):
        with_article(desk, f"Text {number} is here. It is short.", f"text{number}.txt")
    return desk


def test_a_draw_gives_each_article_to_as_many_as_asked(ten_articles: Project) -> None:
    drawn = ten_articles.packets.draw(["Cy", "Bo", "Ann"], 2, seed=7)

    given = [article for some in drawn.values() for article in some]
    articles = [view.id for view in ten_articles.read.articles()]
    assert sorted(given) == sorted(2 * articles)


def test_a_draw_follows_from_its_seed_alone(ten_articles: Project) -> None:
    drawn = ten_articles.packets.draw(["Cy", "Bo", "Ann"], 2, seed=7)

    # the order of the names is that of a dialog, and must not count
    assert ten_articles.packets.draw(["Ann", "Cy", "Bo"], 2, seed=7) == drawn
    assert ten_articles.packets.draw(["Ann", "Cy", "Bo"], 2, seed=8) != drawn


def test_a_draw_is_even(ten_articles: Project) -> None:
    drawn = ten_articles.packets.draw(["Cy", "Bo", "Ann"], 2, seed=7)

    loads = [len(some) for some in drawn.values()]
    assert max(loads) - min(loads) <= 1


def test_a_draw_needs_as_many_reviewers_as_its_overlap(desk: Project) -> None:
    with pytest.raises(ProjectError) as refusal:
        desk.packets.draw(["Ann"], 2, seed=1)

    assert code_of(refusal) == "overlap"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def packets(desk: Project, tmp_path: Path) -> list[Path]:
    """Packets of Bo and Cy, made by the command and settled."""
    desk.close()
    out = tmp_path / "out"
    names = ("--reviewer", "Bo", "--reviewer", "Cy")

    made = run("packet", desk.address, *names, "--overlap", 2, "-o", out)

    assert made.exit_code == 0, made.output
    paths = sorted(out.iterdir())
    for path in paths:
        settle_in(path)
    return paths


def test_the_command_names_packets_by_their_reviewers(packets: list[Path]) -> None:
    assert [path.name for path in packets] == ["Bo.claimdesk", "Cy.claimdesk"]


def test_the_command_merges_packets(desk: Project, packets: list[Path]) -> None:
    done = run("merge", desk.address, *packets)

    assert done.exit_code == 0, done.output
    assert "Bo.claimdesk, by Bo: 5 changes added, 5 verdicts among them" in done.output


def test_the_command_prints_merges_as_data(desk: Project, packets: list[Path]) -> None:
    run("merge", desk.address, *packets)

    again = run("merge", desk.address, "--json", *packets)

    reports = msgspec.json.decode(again.stdout)
    assert [one["added"] for one in reports] == [0, 0]


def test_the_command_writes_no_packet_into_a_file(desk: Project, packets: list[Path]) -> None:
    done = run("packet", desk.address, "--reviewer", "Bo", "-o", packets[0])

    assert done.exit_code == 1


def test_the_command_refuses_a_packet_that_is_missing(desk: Project, tmp_path: Path) -> None:
    desk.close()

    done = run("merge", desk.address, tmp_path / "nothing.claimdesk")

    # a command has no code but its exit: the words are what a person sees
    assert done.exit_code == 1
    assert "no project" in done.output
