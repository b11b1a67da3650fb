"""Parked claims: those that wait for a day or for an answer."""

from sqlalchemy import ColumnElement, and_, or_

from claimdesk.annotate.review.days import today
from claimdesk.annotate.store.schema import claims


def is_waiting() -> ColumnElement[bool]:
    """Return SQL that is true of a claim that is parked and whose day has not come.

    A claim parked without a day ("until the ministry answers") waits until it is unparked; one
    parked until 2025-03-01 is open again on that day. `annotate.review.state.Claim.is_waiting` is
    the same rule in Python.
    """
    c = claims.c
    has_no_day = c.parked_until == ""
    is_later = c.parked_until > today()  # ISO dates sort as text
    return and_(c.parked, or_(has_no_day, is_later))
