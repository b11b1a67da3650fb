"""The history of a record in SQL: its changes, its reviewers, its facts and pages."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.store.record import read_change
from claimdesk.annotate.store.schema import changes, facts, pages, reviewers

PACKET = "packet"
"""Name of the fact that only a packet has: its identifier."""


def read_changes(connection: Connection, claim: str = "", newest: int = 0) -> list[Change]:
    """Return changes, oldest first: of one claim or all, the `newest` so many or all (0)."""
    # Newest first, so that the limit keeps the newest; turned round at the end.
    query = select(changes).order_by(changes.c.sequence.desc())
    if claim:
        query = query.where(mentions(claim))
    if newest:
        query = query.limit(newest)
    newest_first = [read_change(row) for row in connection.execute(query)]
    return newest_first[::-1]


_OVER_MANY = (
    Operation.BRING_BACK,
    Operation.NEW_VERSION,
    Operation.SETTLE,
    Operation.PARK,
    Operation.REMOVE_CLAIM,
    Operation.UNDO,
    Operation.REDO,
)
"""Operations that one change may make on several claims."""


def own_changes(connection: Connection, reviewer: str, newest: int) -> list[Change]:
    """Return the `newest` so many changes of a reviewer, oldest first."""
    c = changes.c
    rows = connection.execute(
        select(changes).where(c.reviewer == reviewer).order_by(c.sequence.desc()).limit(newest)
    ).all()
    return [read_change(row) for row in reversed(rows)]


def mentions(claim: str) -> ColumnElement[bool]:
    """Return SQL that is true of a change about a claim: its own, or one over several with it.

    Edits are JSON text: the claim's identifier is looked for in quotation marks. Only operations
    over several claims are searched so, since reading the edits of all changes would take seconds.
    """
    c = changes.c
    over_many = c.operation.in_([operation.value for operation in _OVER_MANY])
    edits_it = c.edits.contains(f'"{claim}"')
    return or_(c.claim == claim, and_(c.claim == "", over_many, edits_it))


def changes_after(connection: Connection, sequence: int) -> list[Change]:
    """Return the changes that arrived after the one with this sequence, in order of arrival."""
    c = changes.c
    rows = connection.execute(select(changes).where(c.sequence > sequence).order_by(c.sequence))
    return [read_change(row) for row in rows]


def last_sequence(connection: Connection) -> int:
    """Return the sequence of the latest change; 0 before the first."""
    return connection.execute(select(func.max(changes.c.sequence))).scalar_one() or 0


def changes_since(connection: Connection, identifier: str) -> list[Change] | None:
    """Return the changes after the one with this identifier, oldest first; None if it is unknown.

    "" stands for the beginning.
    """
    c = changes.c
    if not identifier:
        return changes_after(connection, 0)
    # By sequence and not by time: clocks differ, and a merged change arrives long after its time.
    query = select(c.sequence).where(c.id == identifier)
    sequence = connection.execute(query).scalar_one_or_none()
    if sequence is None:
        return None
    return changes_after(connection, sequence)


def last_change(connection: Connection) -> str:
    """Return the identifier of the latest change; "" before the first."""
    query = select(changes.c.id).order_by(changes.c.sequence.desc()).limit(1)
    return connection.execute(query).scalar_one_or_none() or ""


def project_id(connection: Connection) -> str:
    """Return the identifier of the project, which its copies and packets share and no other has."""
    return read_fact(connection, "project")


def read_one_change(connection: Connection, identifier: str) -> Change | None:
    """Return a change by its identifier; None if there is none."""
    row = connection.execute(select(changes).where(changes.c.id == identifier)).first()
    return read_change(row) if row else None


def changes_of(connection: Connection, reviewer: str) -> Iterator[tuple[str, str]]:
    """Yield the changes that the reviewer made or imported, oldest first.

    Each as (identifier, identifier of the change that it undoes, or "").
    """
    c = changes.c
    # A sheet that a colleague filled in is theirs, and was brought in by this reviewer.
    own = or_(c.reviewer == reviewer, c.brought_by == reviewer)
    for row in connection.execute(select(c.id, c.undoes).where(own).order_by(c.sequence)):
        yield row.id, row.undoes


def know_reviewer(
    connection: Connection, identifier: str, name: str, colour: str = "", login: str = ""
) -> None:
    """Add a reviewer to the record, or update name, colour and login; "" leaves each unchanged.

    Every change refers to its reviewer: without the row it could not be written.
    """
    c = reviewers.c
    known = connection.execute(select(reviewers).where(c.id == identifier)).first()
    if known is None:
        connection.execute(
            insert(reviewers).values(id=identifier, name=name, colour=colour, login=login)
        )
        return
    new = {"name": name, "colour": colour, "login": login}
    # A packet knows a reviewer's name and not the login: what it leaves out stays.
    given = {column: value for column, value in new.items() if value}
    changed = {column: value for column, value in given.items() if value != getattr(known, column)}
    if changed:
        connection.execute(update(reviewers).where(c.id == identifier).values(changed))


def read_reviewers(connection: Connection) -> dict[str, str]:
    """Return the reviewers' names by identifier."""
    return {row.id: row.name for row in connection.execute(select(reviewers))}


def read_colours(connection: Connection) -> dict[str, str]:
    """Return the colours that reviewers chose, by identifier."""
    return {row.id: row.colour for row in connection.execute(select(reviewers)) if row.colour}


def read_fact(connection: Connection, name: str) -> str:
    """Return a fact about the project itself; "" if there is none of this name."""
    query = select(facts.c.value).where(facts.c.name == name)
    return connection.execute(query).scalar_one_or_none() or ""


def write_fact(connection: Connection, name: str, value: str) -> None:
    """Write a fact about the project itself, such as the claim at which the reviewer stopped."""
    updated = connection.execute(update(facts).where(facts.c.name == name).values(value=value))
    if updated.rowcount == 0:
        connection.execute(insert(facts).values(name=name, value=value))


def read_page(connection: Connection, name: str) -> str:
    """Return the text of a page, such as the project's guidelines; "" if it was never written."""
    query = select(pages.c.text).where(pages.c.name == name)
    return connection.execute(query).scalar_one_or_none() or ""


def has_change(connection: Connection, identifier: str) -> bool:
    """Return True if the record has a change of this identifier."""
    query = select(changes.c.id).where(changes.c.id == identifier)
    return connection.execute(query).first() is not None


def ids_of(connection: Connection, operations: list[str]) -> Iterator[str]:
    """Yield the identifiers of all changes of these operations."""
    yield from connection.execute(
        select(changes.c.id).where(changes.c.operation.in_(operations))
    ).scalars()
