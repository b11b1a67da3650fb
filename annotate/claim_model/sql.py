"""Claim finders that were trained on the project's decisions. None is ever overwritten or deleted."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from claimdesk.annotate.store.schema import models


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A trained finder's line: its number, when and by whom it was made, its report as JSON, whether it is in use."""

    id: int
    made: str
    reviewer: str
    used: bool
    report: str


def list_models(connection: Connection) -> list[StoredModel]:
    """The trained finders, oldest first."""
    c = models.c
    rows = connection.execute(select(c.id, c.made, c.reviewer, c.used, c.report).order_by(c.id))
    return [StoredModel(*row) for row in rows]


def read_weights(connection: Connection, identifier: int) -> str:
    """A finder's file; "" where there is none of this number."""
    query = select(models.c.weights).where(models.c.id == identifier)
    return connection.execute(query).scalar_one_or_none() or ""


def insert_model(
    connection: Connection, made: str, reviewer: str, report: str, weights: str
) -> int:
    """Keep a finder; returns its number."""
    number: int = (connection.execute(select(func.max(models.c.id))).scalar_one() or 0) + 1
    values = {
        "id": number,
        "made": made,
        "reviewer": reviewer,
        "report": report,
        "weights": weights,
        "used": False,
    }
    connection.execute(insert(models).values(values))
    return number


def use_model(connection: Connection, identifier: int) -> None:
    """Put one finder into use; 0 is the shipped one."""
    connection.execute(update(models).values(used=models.c.id == identifier))
