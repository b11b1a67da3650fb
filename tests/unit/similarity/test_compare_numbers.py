"""Numbers of two claims, compared by value."""

import pytest

from claimdesk.annotate.similarity.compare_numbers import NumbersCompared, compare_numbers


@pytest.mark.parametrize(
    ("here", "there", "agree"),
    [
        ("Some 61 drones fell.", "It was 61 drones.", True),
        ("Some 61 drones fell.", "It was 63 drones.", False),
        ("On 5 January 2025 it rained.", "It rained on January 5, 2025.", True),
        ("On 5 January 2025 it rained.", "On 6 January 2025 it rained.", False),
        ("Nothing here.", "Nor there.", True),
        ("£3.5bn was spent", "3.5 billion pounds was spent", True),
        # the unit is left out in one, and differs in the other
        ("It is 61 long.", "It is 61 km long.", True),
        ("It is 61 miles long.", "It is 61 km long.", False),
        # an amount without a value is like no other
        ("several hundred drones", "several hundred drones", False),
    ],
)
def test_numbers_are_compared_by_value(here: str, there: str, agree: bool) -> None:
    assert compare_numbers(here, there).agree is agree


def test_each_number_has_one_counterpart() -> None:
    assert compare_numbers("61 of 103 drones", "It was 61 drones.") == NumbersCompared(
        same=("61",), here=("103",)
    )
    # of "5 and 5" one is left
    assert compare_numbers("5 in May and 5 in June", "5 in July") == NumbersCompared(
        same=("5",), here=("5",)
    )
