"""Identity of reviewers who are known by a name or a login only."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, select, update

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Reviewer
from claimdesk.annotate.store.history import know_reviewer, read_fact
from claimdesk.annotate.store.schema import reviewers

_NAMES = UUID("6f0b5a0e-58f4-4b0c-9d0e-0d6b9a3f3c11")
"""Namespace of identifiers made from names, so that one name is one person on every machine."""


PACKET_REVIEWER = "packet reviewer"
"""The fact that names the reviewer of a packet."""


def reviewer_of(connection: Connection, here: Reviewer, login: str) -> Reviewer:
    """Return the reviewer as whom `here` works in a record.

    - In a packet: the reviewer that it was made for, whatever the preferences say.
    - On a server: the owner of the login, else a known reviewer without a login who has the same
      identifier or name ("bo  larsen" is Bo Larsen).
    - Otherwise: `here`.
    """
    rows = connection.execute(select(reviewers)).all()
    made_for = read_fact(connection, PACKET_REVIEWER)
    # the person who opens Bo's packet works as Bo; on a server "bo_l" is the reviewer of that login
    seated = _seated(rows, made_for, login)
    if seated is not None:
        return _as_known(seated, here)

    if not login:
        return here
    return _of_new_login(rows, here, login)


def _seated(rows: Sequence[Any], made_for: str, login: str) -> Any | None:
    """Return the row of the packet's reviewer or of the login's owner, if there is one."""
    for row in rows:
        if row.id == made_for or (login and row.login == login):
            return row
    return None


def _as_known(row: Any, here: Reviewer) -> Reviewer:
    """Return a reviewer of the record, with the name and colour of `here` where it has none."""
    return Reviewer(row.id, row.name or here.name, row.colour or here.colour)


def _of_new_login(rows: Sequence[Any], here: Reviewer, login: str) -> Reviewer:
    """Return the reviewer of a login that the record does not know yet."""
    # Ann's preferences, and the record knows Ann under another login: two logins are two reviewers
    taken = {row.id for row in rows if row.login}
    if here.id in taken:
        return replace(here, id=str(uuid5(_NAMES, f"login {login}")))

    # the lead handed packets to "Bo Larsen", and now Bo logs in for the first time
    for row in rows:
        if row.id not in taken and _is_person(row, here):
            return replace(here, id=row.id)

    return here


def _is_person(row: Any, here: Reviewer) -> bool:
    """Return True if a known reviewer has the identifier or the name of `here`."""
    return row.id == here.id or _alike(row.name, here.name)


def take_seat(connection: Connection, here: Reviewer, login: str) -> None:
    """Link the login of a server's reviewer to them.

    Raises:
        ProjectError: the reviewer is known already, and only the lead may link their login.
    """
    known = connection.execute(select(reviewers).where(reviewers.c.id == here.id)).first()
    if known is None:
        know_reviewer(connection, here.id, here.name, here.colour, login)
    elif not known.login:
        # the server's rules may keep the row from being changed: then none is
        mine = update(reviewers).where(reviewers.c.id == here.id).values(login=login)
        if connection.execute(mine).rowcount != 1:
            raise ProjectError(
                "login-unlinked",
                f"The login {login} is not linked to {known.name}, a reviewer of this project.",
                "The lead of the team links them: "
                f"claimdesk team ADDRESS --login {login}={known.name}",
            )


def _alike(one: str, other: str) -> bool:
    """Return True if two names differ in spaces and capitals only: "Bo  Larsen", "bo larsen"."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def reviewer_called(name: str, here: Reviewer, known: Mapping[str, str]) -> Reviewer:
    """Return the reviewer with this name: `here`, a known one, else a new one; "" is `here`."""
    wanted = " ".join(name.split())
    if not wanted or wanted.casefold() == here.name.casefold():
        return here
    for identifier, other in known.items():
        if other.casefold() == wanted.casefold():
            return Reviewer(identifier, other)
    return Reviewer(str(uuid5(_NAMES, wanted.casefold())), wanted)
