"""A part, its whole and the share printed with them."""

import pytest

from claimdesk.annotate.detection.arithmetic.shares import share_checks
from claimdesk.annotate.detection.findings import Check, NumberKind, Outcome, Relation
from tests.support.parses import number

YES, NO, OPEN = Outcome.CONSISTENT, Outcome.INCONSISTENT, Outcome.CANNOT_TELL


def checks(text: str, share: float, relation: Relation = Relation.EQUAL) -> list[Check]:
    """Return the checks of 61, 103 and a share, all in text order."""
    numbers = [
        number(text, "61", 61, unit="drone", relation=relation),
        number(text, "103", 103, unit="drone"),
    ]
    if share:
        numbers.append(
            number(text, f"{share:g}%", share, kind=NumberKind.PERCENT, unit="percentage")
        )
    return list(share_checks(text, sorted(numbers, key=lambda one: one.span.start)))


@pytest.mark.parametrize(
    ("text", "share", "expected"),
    [
        ("61 of 103 drones (59%) fell.", 59, YES),
        ("61 of 103 drones, or about 59%, fell.", 59, YES),
        ("59% (61 of 103) fell.", 59, YES),
        ("61 drones, or 59% of the 103, fell.", 59, YES),
        ("61 of 103 drones (60%) fell.", 60, NO),
        ("61 of 103 drones (45%) fell.", 45, NO),
    ],
)
def test_a_printed_share_is_checked(text: str, share: float, expected: Outcome) -> None:
    (check,) = checks(text, share)
    assert (check.kind, check.outcome) == ("share", expected)
    # 61 / 103 = 0.5922...
    assert check.working == f"61 / 103 = 59.2 %, printed {share:g} %"


def test_a_bound_leaves_a_wrong_share_open() -> None:
    (check,) = checks("About 61 of 103 drones (45%) fell.", 45, Relation.ABOUT)
    assert check.outcome is OPEN


def test_a_share_of_something_else_is_not_compared() -> None:
    (check,) = checks("61 of 103 drones, or 65% of those seen, fell.", 65)
    assert (check.kind, check.outcome) == ("derived share", OPEN)


def test_a_share_that_is_not_printed_is_derived() -> None:
    (check,) = checks("61 of 103 drones fell.", 0)
    assert (check.kind, check.working) == ("derived share", "61 of 103 is 59 %")
    # the whole may come first
    (check,) = checks("103 drones, of which 61 fell.", 0)
    assert check.working == "61 of 103 is 59 %"


def test_two_small_counts_need_no_share() -> None:
    text = "2 of 8 boats"
    assert list(share_checks(text, [number(text, "2", 2), number(text, "8", 8)])) == []
