"""Ratings counted by pattern, and bootstrap intervals."""

import numpy as np
import pytest

from claimdesk.annotate.agreement.patterns import SAMPLES, Patterns, divided, interval


@pytest.fixture
def patterns() -> Patterns:
    """Two raters: 3 units rated a and b, 2 rated b by the first alone."""
    return Patterns({("a", "b"): 3, ("b", None): 2})


def test_labels_are_codes_and_a_missing_rating_is_minus_one(patterns: Patterns) -> None:
    assert patterns.labels == ["a", "b"]
    assert patterns.codes.tolist() == [[0, 1], [1, -1]]


def test_tallies_count_the_raters_of_each_label(patterns: Patterns) -> None:
    assert patterns.tallies.tolist() == [[1, 1], [0, 1]]


def test_samples_have_as_many_units_and_are_drawn_alike(patterns: Patterns) -> None:
    drawn = patterns.resampled()

    assert drawn.shape == (SAMPLES, 2)
    assert set(drawn.sum(axis=1)) == {5}
    # two people who look at one project see one interval
    assert np.array_equal(drawn, patterns.resampled())


def test_no_ratings_have_no_tallies() -> None:
    empty: Patterns = Patterns({})

    assert empty.tallies.shape == (0, 0)
    assert empty.resampled(3).shape == (3, 0)


def test_an_interval_leaves_a_fortieth_out_at_each_end() -> None:
    assert interval(np.arange(41.0)) == pytest.approx((1.0, 39.0))


@pytest.mark.parametrize(("undefined", "expected"), [(4, (0.0, 0.0)), (5, None)])
def test_an_interval_needs_nine_defined_samples_in_ten(
    undefined: int, expected: tuple[float, float] | None
) -> None:
    values = np.zeros(40)
    values[:undefined] = np.nan

    assert interval(values) == expected


def test_a_quotient_by_zero_is_undefined() -> None:
    found = divided(np.array([1.0, 1.0]), np.array([2.0, 0.0]))

    assert found[0] == 0.5
    assert np.isnan(found[1])
