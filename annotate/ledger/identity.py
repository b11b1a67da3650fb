"""Who somebody is that is only named."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid5

from sqlalchemy import Connection, select, update

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Reviewer
from claimdesk.annotate.store.history import know_reviewer, read_fact
from claimdesk.annotate.store.schema import reviewers

_NAMES = UUID("6f0b5a0e-58f4-4b0c-9d0e-0d6b9a3f3c11")
"""Namespace of identifiers made from names, so that one name is one person on every machine."""


PACKET_REVIEWER = "packet reviewer"
"""The fact that says for whom a packet was made."""


def reviewer_of(connection: Connection, here: Reviewer, login: str) -> Reviewer:
    """Who works in a record when `here` sits down: a packet's reviewer, the owner of the login, else they themselves.

    On a server, somebody whom the record knows without a login yet, by identifier or by name, is taken to be the same
    person.
    """
    rows = connection.execute(select(reviewers)).all()
    made_for = read_fact(connection, PACKET_REVIEWER)
    for row in rows:
        if row.id == made_for or (login and row.login == login):
            return Reviewer(row.id, row.name or here.name, row.colour or here.colour)
    if not login:
        return here
    own = [row for row in rows if row.id == here.id and row.login]
    if own:  # the same person's preferences, under another login
        return replace(here, id=str(uuid5(_NAMES, f"login {login}")))
    same = [
        row for row in rows if not row.login and (row.id == here.id or _alike(row.name, here.name))
    ]
    return replace(here, id=same[0].id) if same else here


def take_seat(connection: Connection, here: Reviewer, login: str) -> None:
    """Make a server know whose login this is.

    Raises:
        ProjectError: it is somebody's whom only the lead may give a login to.
    """
    known = connection.execute(select(reviewers).where(reviewers.c.id == here.id)).first()
    if known is None:
        know_reviewer(connection, here.id, here.name, here.colour, login)
    elif not known.login:
        mine = update(reviewers).where(reviewers.c.id == here.id).values(login=login)
        if connection.execute(mine).rowcount != 1:
            raise ProjectError(
                "login-unlinked",
                f"The login {login} is not linked to {known.name}, whom the project knows already.",
                f"The lead of the team links them: claimdesk team ADDRESS --login {login}={known.name}",
            )


def _alike(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def reviewer_called(name: str, here: Reviewer, known: Mapping[str, str]) -> Reviewer:
    """The reviewer with this name: the one at the desk, one the record knows, else a new one; "" is the desk's."""
    wanted = " ".join(name.split())
    if not wanted or wanted.casefold() == here.name.casefold():
        return here
    for identifier, other in known.items():
        if other.casefold() == wanted.casefold():
            return Reviewer(identifier, other)
    return Reviewer(str(uuid5(_NAMES, wanted.casefold())), wanted)
