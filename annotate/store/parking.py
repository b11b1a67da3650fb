"""Claims that are put aside until a day."""

from sqlalchemy import ColumnElement, and_, or_

from claimdesk.annotate.review.days import today
from claimdesk.annotate.store.schema import claims


def is_waiting() -> ColumnElement[bool]:
    """Parked, and its day has not come."""
    c = claims.c
    return and_(c.parked, or_(c.parked_until == "", c.parked_until > today()))
