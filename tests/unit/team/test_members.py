"""Rules of a team."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.team.members import Team
from tests.support.empty_record import ANN, BO
from tests.support.open_records import new_record


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A file of Ann and Bo."""
    path = tmp_path / "team.claimdesk"
    with new_record(path):
        pass
    file = ProjectFile.open(path)
    yield Ledger(file, ANN)
    file.close()


@pytest.fixture
def team(ledger: Ledger) -> Team:
    return Team(ledger, Queries(ledger))


def test_the_overlap_is_remembered(team: Team, ledger: Ledger) -> None:
    team.set_overlap(3)

    assert Queries(ledger).overlap() == 3


def test_each_claim_goes_to_one_reviewer_at_least(team: Team) -> None:
    with pytest.raises(ProjectError) as refusal:
        team.set_overlap(0)

    assert refusal.value.code == "overlap"


def test_a_file_has_no_roles(team: Team) -> None:
    with pytest.raises(ProjectError) as refusal:
        team.set_rights()

    assert not team.is_shared
    assert refusal.value.code == "no-server"


def test_a_login_is_linked_to_a_known_name_however_it_is_typed(team: Team) -> None:
    team.link("bo_l", " bo ")

    logins = {member.id: member.login for member in team.members()}
    assert logins == {ANN.id: "", BO.id: "bo_l"}


def test_a_new_name_makes_a_reviewer(team: Team) -> None:
    # the lead links logins before anybody opened the project
    team.link("olena", "Olena")

    assert [member.name for member in team.members()] == ["Ann", "Bo", "Olena"]


def test_blind_review_begins_and_ends(team: Team) -> None:
    team.set_blind(blind=True)
    assert team.blind

    team.set_blind(blind=False)
    assert not team.blind
