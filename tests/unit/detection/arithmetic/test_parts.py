"""Parts that make a whole."""

import pytest

from claimdesk.annotate.detection.arithmetic.parts import is_part_of, part_checks
from claimdesk.annotate.detection.findings import Number, NumberKind, Outcome
from tests.support.parses import number

YES, NO = Outcome.CONSISTENT, Outcome.INCONSISTENT


def counts(text: str, unit: str, *values: tuple[str, float]) -> list[Number]:
    return [number(text, printed, value, unit=unit) for printed, value in values]


def test_the_rest_and_the_part_make_the_whole() -> None:
    text = "They shot down 61 of 103 drones. The other 42 drones were lost."
    numbers = counts(text, "drone", ("61", 61), ("103", 103), ("42", 42))
    (check,) = part_checks(text, numbers)
    assert (check.kind, check.outcome) == ("part and whole", YES)
    assert check.working == "61 + 42 = 103, matches the total"
    assert check.numbers == tuple(one.span for one in numbers)


def test_only_the_claimed_rest_may_be_wrong() -> None:
    text = "They shot down 61 of 103 drones. The other 44 drones were lost."
    (check,) = part_checks(text, counts(text, "drone", ("61", 61), ("103", 103), ("44", 44)))
    assert (check.outcome, check.working) == (NO, "61 + 44 = 105 ≠ 103")
    # "another" drones may come on top of the whole
    text = "They shot down 61 of 103 drones. Another 44 drones were lost."
    numbers = counts(text, "drone", ("61", 61), ("103", 103), ("44", 44))
    assert list(part_checks(text, numbers)) == []


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("12 people: seven men and five women.", 5.0, [YES]),
        ("12 people comprising seven men and five women.", 6.0, [NO]),
        # a colon alone does not claim to name all of them
        ("12 people: seven men and five women.", 6.0, []),
        ("12 people comprising seven men and five women and a child.", 4.0, []),
    ],
)
def test_a_list_behind_its_total(text: str, last: float, expected: list[Outcome]) -> None:
    numbers = counts(text, "person", ("12", 12), ("seven", 7), ("five", last))
    assert [check.outcome for check in part_checks(text, numbers)] == expected


def test_a_whole_that_a_sentence_divides_is_only_confirmed() -> None:
    text = "Of the 60 members, 31 voted for it and 27 against; the other two slept."
    numbers = counts(text, "member", ("60", 60), ("31", 31), ("27", 27), ("two", 2))
    (check,) = part_checks(text, numbers)
    assert check.working == "31 + 27 + 2 = 60, matches the total"
    # members may have left before the vote
    wrong = [*numbers[:3], number(text, "two", 3, unit="member")]
    assert list(part_checks(text, wrong)) == []


def test_a_part_is_of_the_kind_of_its_whole_and_no_larger() -> None:
    text = "61 out of the 103"
    part, whole = number(text, "61", 61), number(text, "103", 103)
    assert is_part_of(text, part, whole)
    assert not is_part_of(text, number(text, "61", 104), whole)
    assert not is_part_of(text, number(text, "61", 61, kind=NumberKind.MONEY), whole)
    text = "61 and 103"
    assert not is_part_of(text, number(text, "61", 61), number(text, "103", 103))
