"""Trained claim models in SQL. None is ever overwritten or deleted.

A training may turn out worse than it was measured: the model before it can be put back into use.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from claimdesk.annotate.store.schema import models


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A trained model without its weights. `made` is a UTC time, `report` is JSON."""

    id: int
    made: str
    reviewer: str
    used: bool
    report: str


def list_models(connection: Connection) -> list[StoredModel]:
    """Return the trained models, oldest first."""
    c = models.c
    rows = connection.execute(select(c.id, c.made, c.reviewer, c.used, c.report).order_by(c.id))
    return [StoredModel(*row) for row in rows]


def read_weights(connection: Connection, identifier: int) -> str:
    """Return a model's weights as a file's text; "" if there is none of this number."""
    query = select(models.c.weights).where(models.c.id == identifier)
    return connection.execute(query).scalar_one_or_none() or ""


def insert_model(
    connection: Connection, made: str, reviewer: str, report: str, weights: str
) -> int:
    """Keep a model that is not in use yet; return its number, from 1."""
    newest = connection.execute(select(func.max(models.c.id))).scalar_one()
    number: int = (newest or 0) + 1
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
    """Put one model into use and all others out of it; 0 is the shipped one."""
    connection.execute(update(models).values(used=models.c.id == identifier))
