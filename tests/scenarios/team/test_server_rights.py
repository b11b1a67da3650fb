"""The rights of roles on a server, and its logins."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, with_article
from tests.support.records import BO, CY, DAN, claim_ids, code_of, first_article
from tests.support.server import Server
from tests.support.team import as_login


def test_a_reviewer_may_do_all_of_their_own_work(bo: Project) -> None:
    claim = claim_ids(bo)[0]

    bo.act.set_verdict(claim, Verdict.DISPUTED)
    bo.act.write_note(claim, "seen")
    bo.act.add_evidence(claim, link="https://example.org")
    bo.act.park(claim, "Friday")
    bo.read.set_bookmark("a", "b")
    bo.history.undo()
    with_article(bo, "A third text. It came later.", "third.txt")

    operations = [change.operation for change in bo.history.changes() if change.reviewer == BO.id]
    assert operations == [
        "settle",
        "write note",
        "add evidence",
        "park",
        "undo",
        "add article",
    ]


# With the reviewer's own login, in another program than Claimdesk: the server has to forbid it,
# not the window.
COLUMNS = "(claim, reviewer, target)"
ANNS = f"'{ME.id}', 'statement'"
FORBIDDEN = (
    "UPDATE changes SET time = ''",
    "DELETE FROM changes",
    f"INSERT INTO changes (sequence, id, reviewer) VALUES (999, 'x', '{ME.id}')",
    f"INSERT INTO reviews (claim, reviewer, target, verdict) VALUES ('CLAIM', {ANNS}, 'verified')",
    f"INSERT INTO adjudications {COLUMNS} VALUES ('CLAIM', '{BO.id}', 'statement')",
    "INSERT INTO reviewers (id, name, login) VALUES ('x', 'Forged', 'cy')",
    "INSERT INTO facts (name, value) VALUES ('blind', '1')",
    "UPDATE articles SET text = ''",
    "UPDATE claims SET id = 'x'",
    "UPDATE claims SET article = 'x'",
    "DELETE FROM articles",
    "DROP TABLE reviews",
    "CREATE TABLE more (id int)",
    "COPY facts TO PROGRAM 'true'",
)


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_a_reviewer_may_do_nothing_else(
    address: str, bo: Project, server: Server, statement: str
) -> None:
    claim = claim_ids(bo)[0]

    with pytest.raises(psycopg.Error) as refusal:
        server.run(statement.replace("CLAIM", claim), as_login(address, "bo"))

    # 42501 is PostgreSQL's "insufficient privilege", also where a row rule forbids it
    assert refusal.value.sqlstate == "42501"


def test_rows_of_others_are_out_of_reach_of_a_reviewer(
    address: str, bo: Project, server: Server
) -> None:
    mine = as_login(address, "bo")
    row = f"('{claim_ids(bo)[0]}', '{ME.id}', 'statement')"
    server.run(f"INSERT INTO reviews {COLUMNS} VALUES {row}", address)

    review = f"UPDATE reviews SET verdict = 'verified' WHERE reviewer = '{ME.id}' RETURNING 1"
    fact = "UPDATE facts SET value = 'x' WHERE name = 'project' RETURNING 1"

    # row rules skip what they protect, without an error
    assert server.run(review, mine) == []
    assert server.run(fact, mine) == []


def test_a_reviewer_does_not_make_the_review_blind(bo: Project) -> None:
    with pytest.raises(ProjectError) as refusal:
        bo.team.set_blind(blind=True)

    assert code_of(refusal) == "no-right"


def test_a_lead_makes_the_review_blind_and_open_again(address: str) -> None:
    with Project.open(as_login(address, "cy"), CY) as lead:
        lead.team.set_blind(blind=True)
        assert lead.team.blind

        lead.team.set_blind(blind=False)
        assert not lead.team.blind


def test_a_lead_links_a_login_to_a_reviewer(address: str) -> None:
    with Project.open(as_login(address, "cy"), CY) as lead:
        lead.team.link("bo", "Olena")
        members = lead.team.members()

    assert ("Olena", "bo") in {(member.name, member.login) for member in members}


def test_the_reviewer_of_a_login_is_the_linked_one(address: str) -> None:
    with Project.open(as_login(address, "cy"), CY) as lead:
        lead.team.link("bo", "Olena")

    # the desk says "Bo", the login is Olena's
    with Project.open(as_login(address, "bo"), BO) as linked:
        assert linked.reviewer.name == "Olena"


@pytest.fixture
def reader(address: str) -> Iterator[Project]:
    """The project, opened with a login that may only read."""
    with Project.open(as_login(address, "dan"), DAN) as project:
        yield project


def test_a_reader_changes_nothing(reader: Project) -> None:
    claim = claim_ids(reader)[0]

    with pytest.raises(ProjectError) as refusal:
        reader.act.set_verdict(claim, Verdict.DISPUTED)

    assert code_of(refusal) == "read-only"


def test_a_reader_looks_at_the_next_open_claim(reader: Project) -> None:
    # handing a claim out writes down who has it, which a reader may not
    assert reader.read.next_open("", -1) == (first_article(reader), claim_ids(reader)[0])


@pytest.fixture
def known(ann: Project, tmp_path: Path) -> Project:
    """A server's project that knows Bo by a packet, without a login."""
    ann.packets.make("Bo", tmp_path / "bo.claimdesk")
    return ann


def test_a_login_does_not_take_the_name_of_a_known_reviewer(address: str, known: Project) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.open(as_login(address, "bo"), BO)

    assert code_of(refusal) == "login-unlinked"


def test_a_known_reviewer_comes_in_by_a_linked_login(address: str, known: Project) -> None:
    known.team.link("bo", "Bo")

    with Project.open(as_login(address, "bo"), BO) as linked:
        assert linked.reviewer.name == "Bo"
