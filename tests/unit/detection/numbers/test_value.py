"""Numerals as values with the precision printed."""

import pytest

from claimdesk.annotate.detection.numbers.value import (
    Value,
    from_digits,
    from_small_words,
    scaled,
)


@pytest.mark.parametrize(
    ("numeral", "value", "precision"),
    [
        ("35", 35.0, 1.0),
        ("11,000", 11_000.0, 1.0),
        ("1,234.5", 1234.5, 0.1),
        # the precision is the place of the last digit, whatever stands before it
        (".25", 0.25, 0.01),
        # points group and a comma divides where there are two points
        ("1.234.567,8", 1_234_567.8, 0.1),
        ("3,5", 3.5, 0.1),
        ("3,500", 3500.0, 1.0),
        ("1'250'000", 1_250_000.0, 1.0),
        ("12,34,567", 1_234_567.0, 1.0),
        ("1\u202f000\u202f000", 1_000_000.0, 1.0),
    ],
)
def test_digits(numeral: str, value: float, precision: float) -> None:
    found = from_digits(numeral)
    assert found.value == value
    assert found.precision == pytest.approx(precision)


@pytest.mark.parametrize(
    ("words", "value"), [("seven", 7), ("Twenty", 20), ("twenty-one", 21), ("ninety nine", 99)]
)
def test_words(words: str, value: float) -> None:
    assert from_small_words(words) == Value(value, 1.0)


def test_a_magnitude_scales_the_precision_too() -> None:
    assert scaled(Value(3.5, 0.1), 1e6) == Value(3.5e6, 1e5)


def test_a_product_has_no_binary_dust() -> None:
    # as floats, 0.29 * 100 is 28.999999999999996
    assert scaled(Value(0.29, 0.01), 100).value == 29.0
