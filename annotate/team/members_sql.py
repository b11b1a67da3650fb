"""A team on a server: its rights, its logins, and how far each member is."""

from collections import Counter, defaultdict

from sqlalchemy import Connection, and_, func, select, update

from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.review.change import Operation
from claimdesk.annotate.review.team_views import Activity, Member
from claimdesk.annotate.store.schema import changes, reviewers, reviews


def read_members(connection: Connection) -> list[Member]:
    """Everybody whom the record knows, by name."""
    r, v, c = reviewers.c, reviews.c, changes.c
    settled = (
        select(func.count())
        .where(and_(v.reviewer == r.id, v.verdict.is_not(None)))
        .scalar_subquery()
    )
    latest = select(func.max(c.time)).where(c.reviewer == r.id).scalar_subquery()
    query = select(r.id, r.name, r.colour, r.login, settled, func.coalesce(latest, "")).order_by(
        r.name, r.id
    )
    return [Member(*row) for row in connection.execute(query)]


def read_activity(connection: Connection) -> list[Activity]:
    """Who did what on which day (UTC), in the order of days."""
    c = changes.c
    days: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for reviewer, time, operation in connection.execute(
        select(c.reviewer, c.time, c.operation).order_by(c.sequence)
    ):
        days[time[:10], reviewer].append((operation, time))
    return [_activity(reviewer, day, done) for (day, reviewer), done in sorted(days.items())]


def _activity(reviewer: str, day: str, done: list[tuple[str, str]]) -> Activity:
    kinds = Counter(_KINDS.get(operation, "others") for operation, _ in done)
    times = sorted(time for _, time in done)
    return Activity(reviewer, day, kinds["verdicts"], kinds["notes"], kinds["evidence"], kinds["settled"],
                    kinds["others"], times[0], times[-1])  # fmt: skip


_KINDS = {
    Operation.SETTLE.value: "verdicts",
    Operation.NOTE.value: "notes",
    Operation.CORRECT.value: "notes",
    Operation.ADD_EVIDENCE.value: "evidence",
    Operation.EDIT_EVIDENCE.value: "evidence",
    Operation.ADJUDICATE.value: "settled",
}


def set_rights(connection: Connection) -> None:
    """Give the team's roles their rights on this record, as its owner. Doing it again changes nothing."""
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute(
        read_text("team/roles.sql")
    )  # many statements at once, which only the driver itself takes


def link_login(connection: Connection, reviewer: str, login: str) -> int:
    """Say whose login it is; returns how many reviewers were found."""
    connection.execute(update(reviewers).where(reviewers.c.login == login).values(login=""))
    return connection.execute(
        update(reviewers).where(reviewers.c.id == reviewer).values(login=login)
    ).rowcount
