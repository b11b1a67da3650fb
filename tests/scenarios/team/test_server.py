"""A team on PostgreSQL: live, without collisions, and from a file to a server and back."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import CliRunner, Result
from sqlalchemy import create_engine

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Announcement, Place, Project
from claimdesk.annotate.project.copy_project import copy_project
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.filters import Filter
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.schema import metadata
from tests.support.projects import ME, claims_of, own_shape, with_article
from tests.support.records import BO, claim_ids, code_of, first_article
from tests.support.server import Server
from tests.support.team import until


def test_migrations_make_exactly_the_schema(address: str) -> None:
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(address))
    options = {"compare_type": False, "include_object": own_shape}

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_verdicts_of_two_reviewers_stand_side_by_side(ann: Project, bo: Project) -> None:
    claim = claim_ids(ann)[0]

    ann.act.set_verdict(claim, Verdict.VERIFIED)
    bo.act.set_verdict(claim, Verdict.DISPUTED)

    # the later verdict does not overwrite the earlier one
    view = ann.read.claims_of_all(first_article(ann))[0]
    given = {review.reviewer: review.verdict for review in view.everybody}
    assert given == {ME.id: Verdict.VERIFIED, BO.id: Verdict.DISPUTED}


def test_the_history_of_a_claim_has_the_changes_of_both(ann: Project, bo: Project) -> None:
    claim = claim_ids(ann)[0]

    ann.act.set_verdict(claim, Verdict.VERIFIED)
    bo.act.set_verdict(claim, Verdict.DISPUTED)

    assert {change.reviewer for change in ann.history.changes(claim)} == {ME.id, BO.id}


def heard_by(project: Project) -> list[Announcement]:
    """Return the list into which announcements come, of this desk and of others."""
    heard: list[Announcement] = []
    project.listen(heard.append)
    project.hear_others()
    return heard


def test_changes_of_others_arrive_live(ann: Project, bo: Project) -> None:
    heard = heard_by(ann)
    claim = claim_ids(ann)[0]

    # both on one claim: the announcements differ in their author alone
    own = ann.act.set_verdict(claim, Verdict.VERIFIED)
    theirs = bo.act.set_verdict(claim, Verdict.DISPUTED)
    until(lambda: len(heard) >= 2)

    # the server announces one's own changes too: they were announced when they were made
    assert [one.change for one in heard] == [own, theirs]


def test_live_changes_are_caught_up_after_the_connection_broke(
    ann: Project, bo: Project, server: Server
) -> None:
    heard = heard_by(ann)
    claims = claim_ids(ann)

    server.cut_connections()
    for claim in claims:
        bo.act.set_verdict(claim, Verdict.DISPUTED)
    until(lambda: len(heard) >= len(claims))

    # what was decided while the connection was gone is not lost, and comes in order
    assert [one.claims for one in heard] == [(claim,) for claim in claims]


def test_a_blind_reviewer_hears_nothing_of_others(ann: Project, bo: Project) -> None:
    ann.team.set_blind(blind=True)
    heard = heard_by(bo)
    claim = claim_ids(ann)[0]

    ann.act.set_verdict(claim, Verdict.DISPUTED)
    ann.act.add_evidence(claim, link="https://example.org/ann")
    ann.act.park(claim, "Friday")
    until(lambda: len(heard) >= 1)

    # a parked claim is parked for everybody
    assert [one.change.operation for one in heard if one.change] == ["park"]


def test_a_blind_reviewer_sees_nothing_of_others(ann: Project, bo: Project) -> None:
    ann.team.set_blind(blind=True)
    claim = claim_ids(ann)[0]

    ann.act.set_verdict(claim, Verdict.DISPUTED)
    ann.act.add_evidence(claim, link="https://example.org/ann")
    ann.act.park(claim, "Friday")

    view = bo.read.claims_of_all(first_article(bo))[0]
    (change,) = bo.history.changes(claim)
    assert (view.everybody, view.evidence) == ((), ())
    assert change.operation == "park"


def settle_next(project: Project) -> list[str]:
    """Take the claim that is handed out, and settle it; return none where all are settled."""
    found = project.read.next_open("", -1)
    if found is None:
        return []
    _, claim = found
    project.act.set_verdict(claim, Verdict.VERIFIED)
    return [claim]


def test_a_claim_is_handed_out_once(ann: Project, bo: Project) -> None:
    handed: list[str] = []
    for _ in range(5):
        handed += settle_next(ann)
        handed += settle_next(bo)

    assert len(handed) == len(set(handed)) == 5
    assert ann.read.next_open("", -1) is None


def test_with_an_overlap_of_two_a_claim_goes_to_two(ann: Project, bo: Project) -> None:
    ann.team.set_overlap(2)
    anns: list[str] = []
    bos: list[str] = []

    for _ in range(6):
        anns += settle_next(ann)
        bos += settle_next(bo)

    assert len(anns) == 5
    assert sorted(anns) == sorted(bos)


def test_two_who_ask_at_once_get_different_articles(ann: Project, bo: Project) -> None:
    first = ann.read.next_open("", -1)
    second = bo.read.next_open("", -1)

    assert first is not None
    assert second is not None
    # an article without a reviewer comes before one that has one
    assert first[0] != second[0]


def test_a_reviewer_who_asks_again_is_handed_the_same_claim(ann: Project) -> None:
    first = ann.read.next_open("", -1)

    assert first is not None
    assert ann.read.next_open("", -1) == first


def run_at_once(actions: Sequence[Callable[[], object]]) -> None:
    """Run each action in a thread of its own."""
    threads = [threading.Thread(target=action) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_threads_of_one_desk_take_turns(ann: Project) -> None:
    claims = ann.read.filter(Filter())

    run_at_once([partial(ann.act.set_verdict, claim, Verdict.VERIFIED) for claim in claims])

    # two writers at once would take one number: two articles were added before
    numbers = [change.sequence for change in ann.history.changes()]
    assert numbers == list(range(1, 8))


@pytest.fixture
def on_train(bo: Project, tmp_path: Path) -> Path:
    """A packet that a reviewer of a server took along, and settled offline."""
    path = tmp_path / "train.claimdesk"
    bo.packets.make("Bo", path)
    with Project.open(path, ME) as packet:
        for claim in claim_ids(packet):
            packet.act.set_verdict(claim, Verdict.UNVERIFIABLE)
    return path


def test_a_packet_comes_back_to_a_server(ann: Project, bo: Project, on_train: Path) -> None:
    (report,) = run_to_end(bo.packets.merge([on_train]))

    assert not isinstance(report, ProjectError)
    assert (report.verdicts, report.whole) == (3, True)
    views = ann.read.claims_of_all(first_article(ann))
    assert [len(view.everybody) for view in views] == [1, 1, 1]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A project file with one article and one verdict."""
    path = tmp_path / "here.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
        project.act.set_verdict(claim_ids(project)[0], Verdict.VERIFIED)
    return path


def history_of(place: Place) -> list[Change]:
    with Project.open(place, ME, read_only=True) as project:
        return project.history.changes()


def test_a_project_moves_to_a_server_and_back_whole(
    here: Path, server: Server, tmp_path: Path
) -> None:
    there = server.new_database()
    back = tmp_path / "back.claimdesk"

    rows = run_to_end(copy_project(here, there))

    assert run_to_end(copy_project(there, back)) == rows
    # every change has its number, time and clock again
    histories = [history_of(place) for place in (there, back)]
    assert histories == [history_of(here)] * 2


@pytest.mark.parametrize("kind", ["file", "server"])
def test_work_goes_on_in_a_copy(here: Path, tmp_path: Path, server: Server, kind: str) -> None:
    places: dict[str, Place] = {
        "file": tmp_path / "there.claimdesk",
        "server": server.new_database(),
    }
    run_to_end(copy_project(here, places[kind]))

    with Project.open(places[kind], ME) as project:
        # the database numbers new rows behind those that were copied
        with_article(project, "Another text. It is new.", "new.txt")
        assert claims_of(project, first_article(project))[0].verdict is Verdict.VERIFIED


def test_a_copy_overwrites_no_project(here: Path, server: Server) -> None:
    there = server.new_database()
    run_to_end(copy_project(here, there))

    with pytest.raises(ProjectError) as refusal:
        run_to_end(copy_project(here, there))

    assert code_of(refusal) == "not-empty"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_command_sets_a_team_up(here: Path, server: Server) -> None:
    there = server.new_database()

    copied = run("copy", here, there)
    made = run("team", there, "--roles", "--overlap", 2, "--blind")

    assert (copied.exit_code, made.exit_code) == (0, 0), made.output
    assert "3 claims, each for 2 reviewers; the review is blind." in made.output


def test_the_command_gives_no_roles_in_a_file(here: Path) -> None:
    done = run("team", here, "--roles")

    assert done.exit_code == 1
    assert "is a file" in done.output
