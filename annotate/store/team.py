"""A team on a server: its rights, its logins, and how far each member is."""

from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, select, update

from annotate.resources import read_text
from annotate.store.schema import changes, reviewers, reviews


@dataclass(frozen=True, slots=True)
class Member:
    """A reviewer and how far they are. `latest` is the time of their last change, UTC."""

    id: str
    name: str
    colour: str
    login: str
    settled: int
    latest: str


def read_members(connection: Connection) -> list[Member]:
    """Everybody whom the record knows, by name."""
    r, v, c = reviewers.c, reviews.c, changes.c
    settled = select(func.count()).where(and_(v.reviewer == r.id, v.verdict.is_not(None))).scalar_subquery()
    latest = select(func.max(c.time)).where(c.reviewer == r.id).scalar_subquery()
    query = select(r.id, r.name, r.colour, r.login, settled, func.coalesce(latest, "")).order_by(r.name, r.id)
    return [Member(*row) for row in connection.execute(query)]


def set_rights(connection: Connection) -> None:
    """Give the team's roles their rights on this record, as its owner. Doing it again changes nothing."""
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute(read_text("team/roles.sql"))  # many statements at once, which only the driver itself takes


def link_login(connection: Connection, reviewer: str, login: str) -> int:
    """Say whose login it is; returns how many reviewers were found."""
    connection.execute(update(reviewers).where(reviewers.c.login == login).values(login=""))
    return connection.execute(update(reviewers).where(reviewers.c.id == reviewer).values(login=login)).rowcount
