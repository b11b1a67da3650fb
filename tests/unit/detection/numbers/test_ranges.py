"""Two numerals that make one range."""

import pytest

from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.numeral import Numeral, numeral_at
from claimdesk.annotate.detection.numbers.ranges import joined, second_of
from claimdesk.annotate.detection.numbers.unit_kinds import Unit


def first_at(text: str, start: int) -> Numeral:
    numeral = numeral_at(text, start)
    assert numeral is not None
    return numeral


def ends_of(text: str, start: int, own: Unit | None = None) -> tuple[float, float] | None:
    """Return the ends of the range that opens at `start`, in the order printed."""
    found = joined(text, start, first_at(text, start), own)
    return found.ends if found else None


@pytest.mark.parametrize(
    ("text", "start", "ends"),
    [
        ("1.2 to 1.5 million", 0, (1.2e6, 1.5e6)),
        ("3-4,000 troops", 0, (3000.0, 4000.0)),
        ("5–6 ships", 0, (5.0, 6.0)),
        ("between 5 and 6", 8, (5.0, 6.0)),
        ("three or four days", 0, (3.0, 4.0)),
        ("from 6 to 5 ships", 5, (6.0, 5.0)),
        # a result may fall
        ("2-1 at home", 0, (2.0, 1.0)),
        # 200 million would be more than the 4 million behind it
        ("from 200 to 4 million", 5, (200.0, 4e6)),
        ("from 50 to 4 million", 5, (5e7, 4e6)),
    ],
)
def test_both_ends_share_what_the_second_prints(
    text: str, start: int, ends: tuple[float, float]
) -> None:
    assert ends_of(text, start) == ends


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("5 and 6", 0),
        ("one or ten", 0),
        ("6 to 5 ships", 0),
        ("450-400 votes", 0),
        ("2.5-1 ahead", 0),
        ("5 - .6", 0),
        ("5 to", 0),
    ],
)
def test_two_numbers_side_by_side_are_no_range(text: str, start: int) -> None:
    assert ends_of(text, start) is None


def test_a_change_and_its_level_are_two_numbers() -> None:
    kilometre = Unit("kilometre", NumberKind.MEASURE, 13)
    assert ends_of("down by 30 km to 126 km", 8, kilometre) is None
    # without the change before it the same words are a range
    assert ends_of("along the 30 km to 126 km", 10, Unit("kilometre", NumberKind.MEASURE, 15)) == (
        30.0,
        126.0,
    )


def test_the_second_numeral_may_have_its_own_sign() -> None:
    second = second_of("5-$6 million", 2)
    assert second is not None
    assert (second.value.value, second.end) == (6e6, 12)
    assert second_of("5 to ", 5) is None
