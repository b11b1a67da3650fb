"""The story of a record: its changes, and who made them."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.store.record import read_change
from claimdesk.annotate.store.schema import changes, facts, pages, reviewers

PACKET = "packet"
"""Name of the fact that a packet has: its ID."""


def read_changes(connection: Connection, claim: str = "", newest: int = 0) -> list[Change]:
    """The changes in order, oldest first; of one claim or all, the `newest` so many or all."""
    query = select(changes).order_by(changes.c.sequence.desc())
    if claim:
        query = query.where(mentions(claim))
    if newest:
        query = query.limit(newest)
    return [read_change(row) for row in connection.execute(query)][::-1]


_OVER_MANY = (
    Operation.BRING_BACK, Operation.NEW_VERSION, Operation.SETTLE, Operation.PARK, Operation.REMOVE_CLAIM,
    Operation.UNDO, Operation.REDO,
)  # fmt: skip
"""What may be done to several claims by one change."""


def own_changes(connection: Connection, reviewer: str, newest: int) -> list[Change]:
    """The newest changes of a reviewer, oldest first."""
    c = changes.c
    rows = connection.execute(
        select(changes).where(c.reviewer == reviewer).order_by(c.sequence.desc()).limit(newest)
    ).all()
    return [read_change(row) for row in reversed(rows)]


def mentions(claim: str) -> ColumnElement[bool]:
    """Whether a change is about a claim: its own, or one over many articles with an edit of it."""
    c = changes.c
    many = c.operation.in_([operation.value for operation in _OVER_MANY])
    return or_(c.claim == claim, and_(c.claim == "", many, c.edits.contains(f'"{claim}"')))


def changes_after(connection: Connection, sequence: int) -> list[Change]:
    """The changes that arrived after the one with this sequence, in the order they arrived."""
    c = changes.c
    rows = connection.execute(select(changes).where(c.sequence > sequence).order_by(c.sequence))
    return [read_change(row) for row in rows]


def last_sequence(connection: Connection) -> int:
    """The sequence of the latest change; 0 before the first."""
    return connection.execute(select(func.max(changes.c.sequence))).scalar_one() or 0


def changes_since(connection: Connection, identifier: str) -> list[Change] | None:
    """The changes made after the one called `identifier`, oldest first; None where there is no such change.

    "" stands for the beginning.
    """
    c = changes.c
    query = select(changes).order_by(c.sequence)
    if identifier:
        place = connection.execute(
            select(c.sequence).where(c.id == identifier)
        ).scalar_one_or_none()
        if place is None:
            return None
        query = query.where(c.sequence > place)
    return [read_change(row) for row in connection.execute(query)]


def last_change(connection: Connection) -> str:
    """The identifier of the latest change; "" before the first."""
    query = select(changes.c.id).order_by(changes.c.sequence.desc()).limit(1)
    return connection.execute(query).scalar_one_or_none() or ""


def project_id(connection: Connection) -> str:
    """What names the project: its copies and packets share it, no other has it."""
    return read_fact(connection, "project")


def read_one_change(connection: Connection, identifier: str) -> Change | None:
    row = connection.execute(select(changes).where(changes.c.id == identifier)).first()
    return read_change(row) if row else None


def changes_of(connection: Connection, reviewer: str) -> Iterator[tuple[str, str]]:
    """(identifier, what it undoes) of the changes that the reviewer made or brought in, oldest first."""
    c = changes.c
    own = or_(c.reviewer == reviewer, c.brought_by == reviewer)
    for row in connection.execute(select(c.id, c.undoes).where(own).order_by(c.sequence)):
        yield row.id, row.undoes


def know_reviewer(
    connection: Connection, identifier: str, name: str, colour: str = "", login: str = ""
) -> None:
    """Make the reviewer known to the record, or take in a new name or colour; "" leaves what is known."""
    c = reviewers.c
    known = connection.execute(select(reviewers).where(c.id == identifier)).first()
    if known is None:
        connection.execute(
            insert(reviewers).values(id=identifier, name=name, colour=colour, login=login)
        )
        return
    new = {"name": name, "colour": colour, "login": login}
    changed = {
        column: value for column, value in new.items() if value and value != getattr(known, column)
    }
    if changed:
        connection.execute(update(reviewers).where(c.id == identifier).values(changed))


def read_reviewers(connection: Connection) -> dict[str, str]:
    """Names by identifier."""
    return {row.id: row.name for row in connection.execute(select(reviewers))}


def read_colours(connection: Connection) -> dict[str, str]:
    """Colours that reviewers chose, by identifier."""
    return {row.id: row.colour for row in connection.execute(select(reviewers)) if row.colour}


def read_fact(connection: Connection, name: str) -> str:
    return (
        connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()
        or ""
    )


def write_fact(connection: Connection, name: str, value: str) -> None:
    """Keep a fact about the project itself, such as where the reviewer stopped."""
    if (
        connection.execute(update(facts).where(facts.c.name == name).values(value=value)).rowcount
        == 0
    ):
        connection.execute(insert(facts).values(name=name, value=value))


def read_page(connection: Connection, name: str) -> str:
    return (
        connection.execute(select(pages.c.text).where(pages.c.name == name)).scalar_one_or_none()
        or ""
    )


def has_change(connection: Connection, identifier: str) -> bool:
    return (
        connection.execute(select(changes.c.id).where(changes.c.id == identifier)).first()
        is not None
    )


def ids_of(connection: Connection, operations: list[str]) -> Iterator[str]:
    """The identifiers of all changes of these operations."""
    yield from connection.execute(
        select(changes.c.id).where(changes.c.operation.in_(operations))
    ).scalars()
