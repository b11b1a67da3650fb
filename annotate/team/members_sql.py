"""Members in the database: their progress and activity, and a server's rights and logins."""

from collections import Counter, defaultdict

from sqlalchemy import Connection, and_, func, select, update

from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.review.change import Operation
from claimdesk.annotate.review.team_views import Activity, Member
from claimdesk.annotate.store.schema import changes, reviewers, reviews


def read_members(connection: Connection) -> list[Member]:
    """Read all reviewers whom the record knows, by name."""
    r, v, c = reviewers.c, reviews.c, changes.c
    own_verdict = and_(v.reviewer == r.id, v.verdict.is_not(None))
    settled = select(func.count()).where(own_verdict).scalar_subquery()
    latest = select(func.max(c.time)).where(c.reviewer == r.id).scalar_subquery()
    columns = (r.id, r.name, r.colour, r.login, settled, func.coalesce(latest, ""))
    query = select(*columns).order_by(r.name, r.id)
    return [Member(*row) for row in connection.execute(query)]


def read_activity(connection: Connection) -> list[Activity]:
    """Read the activity of each reviewer on each day (UTC), in the order of days."""
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
    return Activity(
        reviewer=reviewer,
        day=day,
        verdicts=kinds["verdicts"],
        notes=kinds["notes"],
        evidence=kinds["evidence"],
        settled=kinds["settled"],
        others=kinds["others"],
        first=times[0],
        last=times[-1],
    )


# operations that are not named here count as others: parking, ticks, claims made and moved
_KINDS = {
    Operation.SETTLE.value: "verdicts",
    Operation.NOTE.value: "notes",
    Operation.CORRECT.value: "notes",
    Operation.ADD_EVIDENCE.value: "evidence",
    Operation.EDIT_EVIDENCE.value: "evidence",
    Operation.ADJUDICATE.value: "settled",
}


def set_rights(connection: Connection) -> None:
    """Give the team's roles their rights on this record, as its owner.

    Doing it again changes nothing.
    """
    raw = connection.connection.driver_connection
    assert raw is not None
    # many statements at once, which only the driver itself takes
    raw.execute(read_text("team/roles.sql"))


def link_login(connection: Connection, reviewer: str, login: str) -> int:
    """Link a login to a reviewer; return the number of reviewers found, 0 or 1."""
    # the login was Ann's until now: one login is one reviewer
    connection.execute(update(reviewers).where(reviewers.c.login == login).values(login=""))
    linked = update(reviewers).where(reviewers.c.id == reviewer).values(login=login)
    return connection.execute(linked).rowcount
