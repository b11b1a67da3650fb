"""A change and the two levels it lies between."""

import pytest

from claimdesk.annotate.detection.arithmetic.changes import change_checks
from claimdesk.annotate.detection.findings import Check, NumberKind, Outcome, Relation
from tests.support.parses import number

YES, NO = Outcome.CONSISTENT, Outcome.INCONSISTENT
PERCENT, MONEY, MEASURE = NumberKind.PERCENT, NumberKind.MONEY, NumberKind.MEASURE


def sales(text: str, after: int, before: int) -> list[Check]:
    """Return the checks of sales that rose 20 % between two levels in millions."""
    rise = number(text, "20%", 20, kind=PERCENT, unit="percentage", relation=Relation.UP)
    levels = [
        number(text, f"${level}m", level * 1e6, kind=MONEY, unit="dollar", precision=1e6)
        for level in (after, before)
    ]
    return list(change_checks(text, [rise, *levels]))


def test_a_change_between_two_levels() -> None:
    (check,) = sales("Sales rose 20% to $60m from $50m.", 60, 50)
    assert check.outcome is YES
    assert check.working == "60,000,000 / 50,000,000 is a change of +20.0 %, printed +20 %"
    (check,) = sales("Sales rose 20% to $54m from $50m.", 54, 50)
    assert check.outcome is NO
    # 58 to 62 million may be 20 % above 49 to 51: the levels are rounded
    (check,) = sales("Sales rose 20% to $61m from $50m.", 61, 50)
    assert check.outcome is YES


def test_a_level_that_may_not_be_the_one_before_is_only_confirmed() -> None:
    # an expectation is no level before
    text = "Sales rose 20% to $60m, compared with expectations of $45m."
    assert sales(text, 60, 45) == []
    text = "Sales rose 20% to $60m, compared with expectations of $50m."
    assert [check.outcome for check in sales(text, 60, 50)] == [YES]


def test_a_figure_in_the_way_is_another_change() -> None:
    assert sales("Sales rose 20%. It came to $60m from $45m.", 60, 45) == []


@pytest.mark.parametrize(
    ("words", "high", "expected"),
    [
        ("doubled", 80, [YES]),
        # the word is no figure: a quarter more still agrees with it
        ("doubled", 100, [YES]),
        ("doubled", 120, [NO]),
        ("tripled", 120, [YES]),
        ("more than doubled", 120, []),
        ("almost tripled", 80, []),
    ],
)
def test_a_multiple_is_loose(words: str, high: int, expected: list[Outcome]) -> None:
    text = f"The workforce {words} from 40 to {high} people."
    levels = number(text, f"40 to {high}", (40, high), unit="people")
    assert [check.outcome for check in change_checks(text, [levels])] == expected


def test_half_is_fifty_percent_give_or_take_five() -> None:
    text = "Catches fell by half, from 5,800 to 2,900 tonnes."
    half = number(text, "half", 0.5, kind=NumberKind.RATIO, relation=Relation.DOWN)
    levels = number(text, "5,800 to 2,900 tonnes", (2900, 5800), kind=MEASURE, unit="tonne")
    (check,) = change_checks(text, [half, levels])
    assert check.outcome is YES
    # the range holds its ends sorted; the first one printed is the level before
    assert check.working == "2,900 / 5,800 is a change of -50.0 %, printed -50 %"


def test_points_are_the_difference_of_two_shares() -> None:
    text = "Unemployment fell 3 points, from 8% to 6%."
    points = number(
        text, "3 points", 3, kind=PERCENT, unit="percentage point", relation=Relation.DOWN
    )
    shares = number(text, "8% to 6%", (6, 8), kind=PERCENT, unit="percentage", precision=0.1)
    (check,) = change_checks(text, [points, shares])
    assert check.outcome is NO
    assert check.working == "6 − 8 = -2, printed -3"
