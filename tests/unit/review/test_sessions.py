"""What one sitting came to."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.sessions import latest_sitting
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Verdict


def settled(
    number: int, time: str, verdict: Verdict | None = Verdict.VERIFIED, claim: str = ""
) -> Change:
    review = Review(claim or f"c{number}", "me", verdict=verdict)
    before = msgspec.structs.replace(review, verdict=None if verdict else Verdict.VERIFIED)
    return Change(
        str(number),
        number,
        "me",
        time,
        Operation.SETTLE,
        "a",
        review.claim,
        (Edit(before, review),),
    )


def test_a_long_break_begins_a_new_sitting() -> None:
    story = [
        settled(1, "2025-01-05T09:00:00+00:00"),
        settled(2, "2025-01-05T14:00:00+00:00"),
        settled(3, "2025-01-05T14:20:00+00:00", Verdict.DISPUTED),
    ]
    sitting = latest_sitting(story)
    assert (sitting.settled, sitting.seconds) == (2, 1200.0)
    assert sitting.verdicts == {Verdict.VERIFIED: 1, Verdict.DISPUTED: 1}
    assert sitting.per_hour == 6.0
    assert latest_sitting(story, since="2025-01-05T00:00:00+00:00").settled == 3


def test_a_verdict_taken_off_or_given_twice_counts_once_or_not() -> None:
    story = [
        settled(1, "2025-01-05T09:00:00+00:00", claim="x"),
        settled(2, "2025-01-05T09:01:00+00:00", Verdict.DISPUTED, claim="x"),
        settled(3, "2025-01-05T09:02:00+00:00", claim="y"),
        settled(4, "2025-01-05T09:03:00+00:00", None, claim="y"),
    ]
    assert latest_sitting(story).verdicts == {Verdict.DISPUTED: 1}


def test_nothing_done_is_an_empty_sitting() -> None:
    assert latest_sitting([]).settled == 0
    assert latest_sitting([]).per_hour is None


@given(st.lists(st.integers(0, 3_000), max_size=30), st.integers(1, 30))
def test_clocks_that_jump_never_make_a_sitting_negative(minutes: list[int], parts: int) -> None:
    story = [
        settled(n, f"2025-01-{1 + m // 1440:02d}T{m // 60 % 24:02d}:{m % 60:02d}:00+00:00")
        for n, m in enumerate(minutes)
    ]
    sitting = latest_sitting(story, parts=parts)
    assert sitting.seconds >= 0
    assert sum(sitting.pace) >= sitting.settled
    assert len(sitting.pace) == (parts if minutes else 0)
