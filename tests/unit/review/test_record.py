"""The record as decisions ask for it."""

from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Claim, Shelf
from tests.support.memory_record import MemoryRecord


def test_states_of_one_key_and_different_kinds_are_apart() -> None:
    # an article and a claim could have the same identifier
    record: Record = MemoryRecord(Shelf("x"), Claim("x", "a1", 0, 4, "Ten."))

    assert record.get(Shelf, ("x",)) == Shelf("x")
    assert record.get(Claim, ("x",)) == Claim("x", "a1", 0, 4, "Ten.")
    assert record.get(Claim, ("y",)) is None
