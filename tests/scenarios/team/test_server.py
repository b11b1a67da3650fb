"""A team on PostgreSQL: live, without collisions, each with the rights of their role, through broken connections."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import CliRunner
from sqlalchemy import Connection, text

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Announcement, Project, Reviewer
from claimdesk.annotate.project.copy_project import copy_project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.place import without_password
from claimdesk.annotate.store.schema import metadata
from tests.support.making import ME, claims_of, own_shape, with_article
from tests.support.server import Server

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
CY = Reviewer("01234567-0000-7000-8000-000000000003", "Cy")


@pytest.fixture
def address(server: Server) -> str:
    """A project of two articles, owned by Ann, with the rights of roles set."""
    made = server.new_database()
    with Project.open(made, ME, create=True) as project:
        with_article(project)
        with_article(project, "It rained in June. 40 roads were closed.", "rain.txt")
        project.team.set_rights()
    for name, role in (
        ("bo", "claimdesk_reviewer"),
        ("cy", "claimdesk_lead"),
        ("dan", "claimdesk_reader"),
    ):
        server.run(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') THEN CREATE ROLE {name} LOGIN; END IF; END $$"
        )
        server.run(f"GRANT {role} TO {name}")
    return made


def as_login(address: str, login: str) -> str:
    return address.replace("postgres@", f"{login}@")


@pytest.fixture
def ann(address: str) -> Iterator[Project]:
    with Project.open(address, ME) as project:
        yield project


@pytest.fixture
def bo(address: str) -> Iterator[Project]:
    with Project.open(as_login(address, "bo"), BO) as project:
        yield project


def until(condition: Callable[[], bool]) -> None:
    """Wait for what other threads do; the test's own limit is the only one."""
    while not condition():
        time.sleep(0.01)


def test_migrations_make_exactly_the_schema(ann: Project) -> None:
    connection = ann._ledger.connection
    with connection.begin():
        context = MigrationContext.configure(
            connection, opts={"compare_type": False, "include_object": own_shape}
        )
        assert compare_metadata(context, metadata) == []


def test_nobodys_verdict_overwrites_anothers(ann: Project, bo: Project) -> None:
    claim = claims_of(ann, ann.read.articles()[0].id)[0].claim.id
    ann.act.set_verdict(claim, Verdict.VERIFIED)
    bo.act.set_verdict(claim, Verdict.DISPUTED)
    views = ann.read.claims_of_all(ann.read.articles()[0].id)
    assert {r.reviewer: r.verdict for r in views[0].everybody} == {
        ME.id: Verdict.VERIFIED,
        BO.id: Verdict.DISPUTED,
    }
    assert {c.reviewer for c in ann.history.changes(claim)} == {ME.id, BO.id}


def test_what_others_do_arrives_live(ann: Project, bo: Project) -> None:
    heard: list[Announcement] = []
    ann.listen(heard.append)
    ann.hear_others()
    claim = claims_of(ann, ann.read.articles()[0].id)[0].claim.id
    own = ann.act.set_verdict(claim, Verdict.VERIFIED)
    theirs = bo.act.set_verdict(claim, Verdict.DISPUTED)
    until(lambda: len(heard) >= 2)
    assert [one.change for one in heard] == [own, theirs], "each once, one's own not twice"


def test_live_changes_are_caught_up_after_the_connection_broke(
    ann: Project, bo: Project, server: Server
) -> None:
    heard: list[Announcement] = []
    ann.listen(heard.append)
    ann.hear_others()
    claims = claims_of(ann, ann.read.articles()[0].id)
    server.cut_connections()
    for view in claims:
        bo.act.set_verdict(view.claim.id, Verdict.DISPUTED)
    until(lambda: len(heard) >= len(claims))
    assert [one.claims for one in heard] == [(view.claim.id,) for view in claims]


def test_claims_are_handed_out_once(ann: Project, bo: Project) -> None:
    handed: list[str] = []
    for _ in range(5):
        for desk in (ann, bo):
            found = desk.read.next_open("", -1)
            if found:
                handed.append(found[1])
                desk.act.set_verdict(found[1], Verdict.VERIFIED)
    assert len(handed) == len(set(handed)) == 5
    assert ann.read.next_open("", -1) is None


def test_two_who_ask_at_once_get_different_articles(ann: Project, bo: Project) -> None:
    first, second = ann.read.next_open("", -1), bo.read.next_open("", -1)
    assert first
    assert second
    assert first[0] != second[0], (
        "an article that nobody is at comes before one with somebody in it"
    )
    assert ann.read.next_open("", -1) == first, (
        "who asks again without settling is handed the same claim"
    )


def test_overlap_hands_a_claim_to_as_many_as_asked(ann: Project, bo: Project) -> None:
    ann.team.set_overlap(2)
    done = {ME.id: [], BO.id: []}
    for _ in range(6):
        for desk, who in ((ann, ME.id), (bo, BO.id)):
            found = desk.read.next_open("", -1)
            if found:
                done[who].append(found[1])
                desk.act.set_verdict(found[1], Verdict.VERIFIED)
    assert sorted(done[ME.id]) == sorted(done[BO.id])
    assert len(done[ME.id]) == 5


def test_verdict_outlives_cut_connections_and_a_restart(ann: Project, server: Server) -> None:
    claims = claims_of(ann, ann.read.articles()[0].id)
    server.cut_connections()
    ann.act.set_verdict(claims[0].claim.id, Verdict.VERIFIED)
    server.restart()
    ann.act.set_verdict(claims[1].claim.id, Verdict.DISPUTED)
    story = [change.claim for change in ann.history.changes() if change.claim]
    assert story == [claims[0].claim.id, claims[1].claim.id]


def test_server_that_is_gone_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ProjectError) as told:
        Project.open("postgresql://nobody:secret@127.0.0.1:1/none", ME)
    assert told.value.code == "server-gone"
    assert "secret" not in str(told.value)
    with pytest.raises(ProjectError) as told:
        Project.open(server.address("no_such_database"), ME)
    assert told.value.code == "server-unknown"
    with pytest.raises(ProjectError) as told:
        Project.open(server.new_database(), ME)
    assert told.value.code == "missing"
    with pytest.raises(ProjectError) as told:
        Project.open("postgresql://host/db?no_such_option=1", ME)
    assert told.value.code == "address"


def test_reviewer_may_do_their_own_work_and_nothing_else(
    address: str, bo: Project, server: Server
) -> None:
    claim = claims_of(bo, bo.read.articles()[0].id)[0].claim.id
    bo.act.set_verdict(claim, Verdict.DISPUTED)
    bo.act.write_note(claim, "seen")
    bo.act.add_evidence(claim, link="https://example.org")
    bo.act.park(claim, "Friday")
    bo.read.set_bookmark("a", "b")
    bo.history.undo()
    with_article(bo, "A third text. It came later.", "third.txt")
    mine = as_login(address, "bo")
    for forbidden in (
        "UPDATE changes SET time = ''",
        "DELETE FROM changes",
        f"INSERT INTO changes (sequence, id, reviewer) VALUES (999, 'x', '{ME.id}')",
        f"INSERT INTO reviews (claim, reviewer, target, verdict) VALUES ('{claim}', '{ME.id}', 'statement', 'verified')",
        f"INSERT INTO adjudications (claim, target, reviewer) VALUES ('{claim}', 'statement', '{BO.id}')",
        "INSERT INTO reviewers (id, name, login) VALUES ('x', 'Forged', 'cy')",
        "INSERT INTO facts (name, value) VALUES ('blind', '1')",
        "UPDATE articles SET text = ''",
        "UPDATE claims SET id = 'x'",
        "UPDATE claims SET article = 'x'",
        "DELETE FROM articles",
        "DROP TABLE reviews",
        "CREATE TABLE more (id int)",
        "COPY facts TO PROGRAM 'true'",
    ):
        with pytest.raises(Exception, match=r"denied|policy|owner"):
            server.run(forbidden, mine)
    server.run(
        f"INSERT INTO reviews (claim, reviewer, target) VALUES ('{claim}', '{ME.id}', 'statement')",
        address,
    )
    assert (
        server.run(
            f"UPDATE reviews SET verdict = 'verified' WHERE reviewer = '{ME.id}' RETURNING 1", mine
        )
        == []
    )
    assert server.run("UPDATE facts SET value = 'x' WHERE name = 'project' RETURNING 1", mine) == []
    with pytest.raises(ProjectError, match="may not") as told:
        bo.team.set_blind(blind=True)
    assert told.value.code == "no-right"


def test_lead_settles_and_links_logins(address: str) -> None:
    with Project.open(as_login(address, "cy"), CY) as lead:
        lead.team.set_blind(blind=True)
        lead.team.set_blind(blind=False)
        lead.team.link("bo", "Olena")
        assert {m.name: m.login for m in lead.team.members()}["Olena"] == "bo"
    with Project.open(as_login(address, "bo"), BO) as linked:
        assert linked.reviewer.name == "Olena"


def test_reader_looks_and_changes_nothing(address: str) -> None:
    with Project.open(
        as_login(address, "dan"), Reviewer("01234567-0000-7000-8000-000000000004", "Dan")
    ) as reader:
        claim = claims_of(reader, reader.read.articles()[0].id)[0].claim.id
        with pytest.raises(ProjectError) as told:
            reader.act.set_verdict(claim, Verdict.DISPUTED)
        assert told.value.code == "read-only"
        assert reader.read.next_open("", -1) is not None


def test_nobody_sits_down_as_somebody_the_project_knows(
    address: str, ann: Project, tmp_path: Path
) -> None:
    ann.packets.make("Bo", tmp_path / "bo.claimdesk")
    with pytest.raises(ProjectError) as told:
        Project.open(as_login(address, "bo"), BO)
    assert told.value.code == "login-unlinked"
    ann.team.link("bo", "Bo")
    with Project.open(as_login(address, "bo"), BO) as linked:
        assert linked.reviewer.name == "Bo"


def test_who_goes_offline_takes_a_packet_and_brings_it_back(
    bo: Project, ann: Project, tmp_path: Path
) -> None:
    path = tmp_path / "train.claimdesk"
    bo.packets.make("Bo", path)
    with Project.open(path, ME) as packet:
        for view in claims_of(packet, packet.read.articles()[0].id):
            packet.act.set_verdict(view.claim.id, Verdict.UNVERIFIABLE)
    (report,) = run_to_end(bo.packets.merge([path]))
    assert not isinstance(report, ProjectError)
    assert (report.verdicts, report.whole) == (3, True)
    assert all(
        len(view.everybody) == 1 for view in ann.read.claims_of_all(ann.read.articles()[0].id)
    )


def test_project_moves_to_a_server_and_back_whole(server: Server, tmp_path: Path) -> None:
    here, there, back = (
        tmp_path / "here.claimdesk",
        server.new_database(),
        tmp_path / "back.claimdesk",
    )
    with Project.open(here, ME, create=True) as project:
        article = with_article(project)
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
        story = project.history.changes()
    assert run_to_end(copy_project(here, there)) == run_to_end(copy_project(there, back))
    for place in (there, back):
        with Project.open(place, ME) as project:
            assert project.history.changes() == story
            assert claims_of(project, article)[0].verdict is Verdict.VERIFIED
            with_article(project, "Another text. It is new.", "new.txt")  # numbering goes on
    with pytest.raises(ProjectError, match="already"):
        run_to_end(copy_project(here, there))


def test_blind_reviewer_hears_and_sees_nothing_of_others(ann: Project, bo: Project) -> None:
    ann.team.set_blind(blind=True)
    heard: list[Announcement] = []
    bo.listen(heard.append)
    bo.hear_others()
    article = ann.read.articles()[0].id
    claim = claims_of(ann, article)[0].claim.id
    ann.act.set_verdict(claim, Verdict.DISPUTED)
    ann.act.add_evidence(claim, link="https://example.org/ann")
    ann.act.park(claim, "Friday")
    until(lambda: len(heard) >= 1)
    assert [one.change.operation for one in heard if one.change] == ["park"]
    view = bo.read.claims_of_all(article)[0]
    assert not view.everybody
    assert not view.evidence
    assert [change.operation for change in bo.history.changes(claim)] == ["park"]


def test_many_threads_of_one_desk_take_turns(ann: Project) -> None:
    claims = [
        view.claim.id for article in ann.read.articles() for view in claims_of(ann, article.id)
    ]
    threads = [
        threading.Thread(target=ann.act.set_verdict, args=(claim, Verdict.VERIFIED))
        for claim in claims
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({change.sequence for change in ann.history.changes()}) == len(ann.history.changes())


def test_passwords_are_never_shown() -> None:
    assert without_password("postgresql://bo:geheim@db/election?sslmode=require&password=x") == (
        "postgresql://bo@db/election?sslmode=require"
    )


def test_command_line_sets_a_team_up(server: Server, tmp_path: Path) -> None:
    here, there = tmp_path / "here.claimdesk", server.new_database()
    with Project.open(here, ME, create=True) as project:
        with_article(project)
    run = CliRunner().invoke
    assert run(main, ["copy", str(here), there]).exit_code == 0
    made = run(main, ["team", there, "--roles", "--overlap", "2", "--blind"])
    assert made.exit_code == 0, made.output
    assert "3 claims, each for 2 reviewers; the review is blind." in made.output
    refused = run(main, ["team", str(here), "--roles"])
    assert refused.exit_code == 1
    assert "is a file" in refused.output


def test_question_that_is_cut_off_half_way_is_asked_again(ann: Project, server: Server) -> None:
    asked: list[int] = []

    def question(connection: Connection) -> int:
        asked.append(1)
        if len(asked) == 1:
            server.cut_connections()
        return int(connection.execute(text("SELECT count(*) FROM articles")).scalar_one())

    assert ann._ledger.asked(question) == 2
    assert len(asked) == 2
