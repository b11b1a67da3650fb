"""The figures of one stretch of work."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.sessions import Sitting, latest_sitting
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target, Verdict


def settled(
    number: int,
    time: str,
    verdict: Verdict | None = Verdict.VERIFIED,
    claim: str = "",
    target: Target = Target.STATEMENT,
) -> Change:
    """Return a change that gives a claim a verdict, or takes it off."""
    review = Review(claim or f"c{number}", "me", target, verdict=verdict)
    earlier = None if verdict else Verdict.VERIFIED
    edit = Edit(msgspec.structs.replace(review, verdict=earlier), review)
    return Change(str(number), number, "me", time, Operation.SETTLE, "a", review.claim, (edit,))


def at(clock: str) -> str:
    return f"2025-01-05T{clock}:00+00:00"


def on_minute(minute: int) -> str:
    """Return the time so many minutes after the beginning of a year, within three days."""
    return f"2025-01-{1 + minute // 1440:02d}T{minute // 60 % 24:02d}:{minute % 60:02d}:00+00:00"


def test_a_long_break_begins_a_new_sitting() -> None:
    changes = [
        settled(1, at("09:00")),
        settled(2, at("14:00")),
        settled(3, at("14:20"), Verdict.DISPUTED),
    ]

    sitting = latest_sitting(changes)

    assert sitting.verdicts == {Verdict.VERIFIED: 1, Verdict.DISPUTED: 1}
    assert (sitting.settled, sitting.seconds, sitting.per_hour) == (2, 1200.0, 6.0)


def test_all_since_a_time_is_one_sitting() -> None:
    changes = [settled(1, at("09:00")), settled(2, at("14:00"))]
    assert latest_sitting(changes, since=at("00:00")).settled == 2
    assert latest_sitting(changes, since=at("14:00")).settled == 1


def test_half_an_hour_is_a_break_and_a_minute_less_is_none() -> None:
    assert latest_sitting([settled(1, at("09:00")), settled(2, at("09:30"))]).settled == 1
    assert latest_sitting([settled(1, at("09:00")), settled(2, at("09:29"))]).settled == 2


def test_a_verdict_taken_off_or_given_twice_counts_once_or_not() -> None:
    changes = [
        settled(1, at("09:00"), claim="x"),
        settled(2, at("09:01"), Verdict.DISPUTED, claim="x"),
        settled(3, at("09:02"), claim="y"),
        settled(4, at("09:03"), None, claim="y"),
    ]

    assert latest_sitting(changes).verdicts == {Verdict.DISPUTED: 1}


def test_undo_and_other_questions_are_no_work_on_statements() -> None:
    undone = msgspec.structs.replace(settled(3, at("09:02"), None, "c1"), operation=Operation.UNDO)
    changes = [
        settled(1, at("09:00")),
        settled(2, at("09:01"), target=Target.ATTRIBUTION),
        undone,
    ]

    sitting = latest_sitting(changes, parts=2)

    # the pace keeps the verdict that was given and later undone: it was work
    assert (sitting.settled, sitting.pace) == (0, (1, 0))


def test_nothing_done_is_an_empty_sitting() -> None:
    assert latest_sitting([]) == Sitting()
    assert (Sitting().settled, Sitting().seconds, Sitting().per_hour) == (0, 0.0, None)


def test_a_clock_that_was_set_back_counts_as_standing_still() -> None:
    changes = [settled(1, at("09:10")), settled(2, at("09:00")), settled(3, at("09:20"))]

    sitting = latest_sitting(changes, parts=2)

    # the second change counts as made at 9:10
    assert (sitting.seconds, sitting.pace) == (600.0, (2, 1))


@given(st.lists(st.integers(0, 3_000), max_size=30), st.integers(1, 30))
def test_clocks_that_jump_never_make_a_sitting_negative(minutes: list[int], parts: int) -> None:
    changes = [settled(number, on_minute(minute)) for number, minute in enumerate(minutes)]

    sitting = latest_sitting(changes, parts=parts)

    assert min(sitting.seconds, sum(sitting.pace) - sitting.settled) >= 0
    assert len(sitting.pace) == parts * bool(minutes)
