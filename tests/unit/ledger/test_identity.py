"""Identity of reviewers who are known by a name or a login only."""

import pytest
from sqlalchemy import select, text

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Reviewer
from claimdesk.annotate.ledger.identity import (
    PACKET_REVIEWER,
    reviewer_called,
    reviewer_of,
    take_seat,
)
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.store.history import know_reviewer, write_fact
from claimdesk.annotate.store.schema import reviewers

HERE = Reviewer("here", "Bo Larsen", "#0000aa")


def login_of(ledger: Ledger, reviewer: str) -> str:
    query = select(reviewers.c.login).where(reviewers.c.id == reviewer)
    with ledger.reading() as connection:
        return str(connection.execute(query).scalar_one())


def as_seen(ledger: Ledger, login: str, *known: tuple[str, str, str, str]) -> Reviewer:
    """Return whom `HERE` works as in a record with some known reviewers."""
    with ledger.writing() as connection:
        for identifier, name, colour, of_login in known:
            know_reviewer(connection, identifier, name, colour, of_login)
        return reviewer_of(connection, HERE, login)


def test_in_a_file_everybody_is_themselves(ledger: Ledger) -> None:
    assert as_seen(ledger, "", ("r1", "Bo Larsen", "", "")) == HERE


def test_in_a_packet_one_is_the_reviewer_it_was_made_for(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        write_fact(connection, PACKET_REVIEWER, "r1")

    # the name is the record's; it has no colour, so the preferences' holds
    assert as_seen(ledger, "", ("r1", "Cy", "", "")) == Reviewer("r1", "Cy", "#0000aa")


@pytest.mark.parametrize(
    ("known", "identifier"),
    [
        # the login's owner, and not the reviewer of the preferences
        (("r1", "Cy", "", "bo_l"), "r1"),
        # handed packets by name, and now on the server for the first time
        (("r1", "bo  LARSEN", "", ""), "r1"),
        (("here", "Another Name", "", ""), "here"),
        # of the same name, but another login: two persons
        (("r1", "Bo Larsen", "", "other"), "here"),
        (("r1", "Cy", "", ""), "here"),
    ],
)
def test_a_login_is_the_reviewer_that_it_or_the_name_belongs_to(
    ledger: Ledger, known: tuple[str, str, str, str], identifier: str
) -> None:
    assert as_seen(ledger, "bo_l", known).id == identifier


def test_one_identity_under_two_logins_is_two_reviewers(ledger: Ledger) -> None:
    known = ("here", "Bo Larsen", "", "other")
    first = as_seen(ledger, "bo_l", known)
    again = as_seen(ledger, "bo_l", known)

    assert first.id != "here"
    # the same on every machine
    assert first == again


def test_a_seat_links_the_login_of_a_new_or_known_reviewer(ledger: Ledger) -> None:
    known = Reviewer("r1", "Cy")
    with ledger.writing() as connection:
        know_reviewer(connection, known.id, known.name)
        take_seat(connection, known, "cy_l")
        take_seat(connection, HERE, "bo_l")
        # a login that is linked stays
        take_seat(connection, HERE, "another")

    assert (login_of(ledger, "r1"), login_of(ledger, "here")) == ("cy_l", "bo_l")


def test_a_seat_that_only_the_lead_may_give_is_refused(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        know_reviewer(connection, HERE.id, HERE.name)
        # as the row rules of a server: the update reaches no row, without an error
        connection.execute(text("ALTER TABLE reviewers RENAME TO kept"))
        connection.execute(text("CREATE VIEW reviewers AS SELECT * FROM kept"))
        connection.execute(
            text("CREATE TRIGGER t INSTEAD OF UPDATE ON reviewers BEGIN SELECT RAISE(IGNORE); END")
        )
        with pytest.raises(ProjectError) as refused:
            take_seat(connection, HERE, "bo_l")

    assert refused.value.code == "login-unlinked"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("", HERE),
        (" bo larsen ", HERE),
        ("CY  lee", Reviewer("r1", "Cy Lee")),
    ],
)
def test_a_name_finds_who_is_known(name: str, found: Reviewer) -> None:
    assert reviewer_called(name, HERE, {"r1": "Cy Lee"}) == found


def test_a_new_name_is_one_person_on_every_machine() -> None:
    first, again = reviewer_called("Dan  Roe", HERE, {}), reviewer_called("dan roe", HERE, {})

    assert first.id == again.id
    assert first.name == "Dan Roe"
    assert reviewer_called("Dan Row", HERE, {}).id != first.id
