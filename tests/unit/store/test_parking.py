"""Parked claims in SQL, by the same rule as in Python."""

import pytest
from sqlalchemy import Connection, select

from claimdesk.annotate.review import state
from claimdesk.annotate.store import parking
from claimdesk.annotate.store.schema import claims
from tests.support.empty_record import add_article, add_claim, change_state


@pytest.mark.parametrize(
    ("parked", "until", "waits"),
    [
        (False, "", False),
        # a day that was left over from an earlier parking
        (False, "2025-03-02", False),
        (True, "", True),
        (True, "2025-03-02", True),
        # it is open again on its day
        (True, "2025-03-01", False),
        (True, "2025-02-28", False),
    ],
)
def test_a_claim_waits_until_its_day(
    connection: Connection,
    monkeypatch: pytest.MonkeyPatch,
    parked: bool,
    until: str,
    waits: bool,
) -> None:
    monkeypatch.setattr(parking, "today", lambda: "2025-03-01")
    monkeypatch.setattr(state, "today", lambda: "2025-03-01")
    made = add_claim(connection, add_article(connection), "Seven ships left.", "c1")
    claim = change_state(connection, made, parked=parked, parked_until=until)

    query = select(claims.c.id).where(parking.is_waiting())

    assert (connection.execute(query).first() is not None) is waits
    assert claim.is_waiting is waits
