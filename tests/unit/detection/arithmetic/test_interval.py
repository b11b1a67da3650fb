"""A printed figure as the interval of values it may stand for."""

import pytest

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    in_order,
    interval,
    is_exact,
    outcome,
    plain,
    value_of,
)
from claimdesk.annotate.detection.findings import NumberKind, Outcome, Relation
from tests.support.parses import dated, number

TEXT = "11,000 people and 61 drones"


def test_a_round_count_may_be_rounded_and_a_small_one_is_exact() -> None:
    assert interval(number(TEXT, "11,000", 11_000)) == Interval(10_500, 11_500)
    assert interval(number(TEXT, "61", 61)) == Interval(61, 61)


def test_a_measure_is_good_to_half_its_last_place() -> None:
    measure = number(TEXT, "61", 3.5, kind=NumberKind.MEASURE, precision=0.5)
    assert interval(measure) == Interval(3.25, 3.75)


def test_about_is_five_percent_either_way() -> None:
    about = number(TEXT, "61", 60, relation=Relation.ABOUT)
    assert interval(about) == Interval(57, 63)
    assert not is_exact(number(TEXT, "61", 61), about)


def test_a_date_has_no_value() -> None:
    with pytest.raises(ValueError, match="without a value"):
        value_of(dated(TEXT, "61", "2024"))


def test_intervals_that_touch_agree() -> None:
    assert Interval(1, 2).meets(Interval(2, 3))
    # the slack is for binary dust, not for a rounded figure
    assert not Interval(1, 2).meets(Interval(2.1, 3))
    assert outcome(Interval(1, 2), Interval(3, 4), exact=True) is Outcome.INCONSISTENT
    assert outcome(Interval(1, 2), Interval(3, 4), exact=False) is Outcome.CANNOT_TELL


def test_spans_are_in_text_order_and_once() -> None:
    people, drones = number(TEXT, "11,000", 11_000), number(TEXT, "61", 61)
    assert in_order(drones, people, drones) == (people.span, drones.span)


@pytest.mark.parametrize(
    ("value", "printed"), [(11_000, "11,000"), (0.5, "0.5"), (-3.0, "-3"), (2 / 3, "0.6667")]
)
def test_values_as_a_reader_writes_them(value: float, printed: str) -> None:
    assert plain(value) == printed
