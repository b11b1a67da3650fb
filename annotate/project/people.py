"""Who somebody is that is only named."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid5

from sqlalchemy import Connection, select

from annotate.project.announcing import Reviewer
from annotate.store.history import read_fact
from annotate.store.schema import reviewers

_NAMES = UUID("6f0b5a0e-58f4-4b0c-9d0e-0d6b9a3f3c11")
"""Namespace of identifiers made from names, so that one name is one person on every machine."""


PACKET_REVIEWER = "packet reviewer"
"""The fact that says for whom a packet was made."""


def reviewer_of(connection: Connection, here: Reviewer, login: str) -> Reviewer:
    """Who works in a record when `here` sits down: a packet's reviewer, the owner of the login, else they themselves.

    Somebody whom the record knows by the same name, without a login yet, is taken to be the same person.
    """
    rows = connection.execute(select(reviewers)).all()
    made_for = read_fact(connection, PACKET_REVIEWER)
    for row in rows:
        if row.id == made_for or (login and row.login == login):
            return Reviewer(row.id, row.name or here.name, row.colour or here.colour)
    same = [row for row in rows if login and not row.login and row.name.casefold() == here.name.casefold()]
    if same and not any(row.id == here.id for row in rows):
        return replace(here, id=same[0].id)
    return here


def reviewer_called(name: str, here: Reviewer, known: Mapping[str, str]) -> Reviewer:
    """The reviewer with this name: the one at the desk, one the record knows, else a new one; "" is the desk's."""
    wanted = " ".join(name.split())
    if not wanted or wanted.casefold() == here.name.casefold():
        return here
    for identifier, other in known.items():
        if other.casefold() == wanted.casefold():
            return Reviewer(identifier, other)
    return Reviewer(str(uuid5(_NAMES, wanted.casefold())), wanted)
