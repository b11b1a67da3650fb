"""Coefficients of agreement for answers without an order.

Cohen, "A coefficient of agreement for nominal scales", 1960; Fleiss, "Measuring nominal scale
agreement among many raters", 1971; Krippendorff, "Content Analysis", 4th edition, 2019, chapter 12.
With numpy arrays over patterns.
"""

from collections import Counter
from collections.abc import Callable

import numpy as np

from claimdesk.annotate.agreement.patterns import (
    Formula,
    Patterns,
    Values,
    Weights,
    divided,
    interval,
)
from claimdesk.annotate.agreement.values import Measure, Ratings

NOBODY = "No claim was reviewed by two reviewers."
ONE_ANSWER = "All answers are the same, so agreement cannot be distinguished from chance."
FEW = "Fewer than two reviewers set a verdict."


def percent(ratings: Ratings) -> Measure:
    """Return the share of pairs of answers to the same question that are the same."""
    return _measured(_shared(ratings), _percent)


def krippendorff(ratings: Ratings) -> Measure:
    """Return Krippendorff's alpha for nominal data; missing answers are allowed."""
    return _measured(_shared(ratings), _alpha)


def fleiss(ratings: Ratings) -> Measure:
    """Return Fleiss' kappa on the units that every rater rated.

    It takes no missing answers; leaving those units out may flatter.
    """
    complete = Counter(row for row in ratings.rows if len(row) > 1 and None not in row)

    # "By two reviewers", the usual reason, would be wrong here.
    measured = _measured(Patterns(complete), _fleiss)
    if measured.value is None and not complete:
        return Measure(None, 0, "No claim was reviewed by all reviewers.")
    return measured


def cohen(ratings: Ratings, first: str, second: str) -> Measure:
    """Return Cohen's kappa of two raters, on the units that both rated."""
    return _measured(_both(ratings, first, second), _cohen)


def percent_of_pair(ratings: Ratings, first: str, second: str) -> Measure:
    """Return the share of units rated alike, of those that both raters rated."""
    return _measured(_both(ratings, first, second), _percent)


def against_all_others(ratings: Ratings, label: str) -> Ratings:
    """Return the ratings as "True" for a label and "False" for every other."""

    def answer(one: str | None) -> str | None:
        return None if one is None else str(one == label)

    rows = [tuple(answer(one) for one in row) for row in ratings.rows]
    return Ratings(ratings.raters, rows)


def specific(ratings: Ratings, label: str) -> Measure:
    """Return how often a second rater gives a label where a first one does."""
    patterns = _shared(ratings)
    if label not in patterns.labels:
        return Measure(None, 0, f"No one chose “{label}” for a claim with a second answer.")
    return _measured(patterns, lambda p: _specific(p, p.labels.index(label)))


def alpha_of(patterns: Patterns) -> Formula:
    """Return Krippendorff's alpha as a function of weights."""
    return _alpha(patterns)


def _shared(ratings: Ratings) -> Patterns:
    """Return the rows that two or more raters filled; others say nothing about agreement."""
    shared = (row for row in ratings.rows if sum(one is not None for one in row) > 1)
    return Patterns(Counter(shared))


def _both(ratings: Ratings, first: str, second: str) -> Patterns:
    """Return the ratings of two raters, of the units that both rated."""
    one, other = ratings.raters.index(first), ratings.raters.index(second)
    answers = ((row[one], row[other]) for row in ratings.rows)
    return Patterns(Counter(pair for pair in answers if None not in pair))


def _measured(patterns: Patterns, formula_of: Callable[[Patterns], Formula]) -> Measure:
    """Return a measure on patterns with its bootstrap interval, or why it is undefined."""
    n = int(patterns.counts.sum())
    if not n:
        return Measure(None, 0, NOBODY)

    # One label everywhere: agreement by chance is 1, and nothing is left to reach.
    formula = formula_of(patterns)
    value = float(formula(patterns.weights)[0])
    if np.isnan(value):
        return Measure(None, n, ONE_ANSWER)

    low, high = interval(formula(patterns.resampled())) or (None, None)
    return Measure(value, n, "", low, high)


def _percent(patterns: Patterns) -> Formula:
    """Return the share of equal pairs: of the answers A, A, B one pair of three is."""
    tallies = patterns.tallies
    raters = tallies.sum(axis=1)
    alike = (tallies * (tallies - 1)).sum(axis=1)
    all_pairs = raters * (raters - 1)
    return lambda weights: divided(weights @ alike, weights @ all_pairs)


def _alpha(patterns: Patterns) -> Formula:
    """Return 1 - observed / expected disagreement, over pairable values."""
    tallies = patterns.tallies
    raters = tallies.sum(axis=1)
    alike = (tallies * (tallies - 1)).sum(axis=1) / np.maximum(raters - 1, 1)

    def formula(weights: Weights) -> Values:
        # Pairable values: the answers to questions that two or more answered.
        values = weights @ raters
        of_label = weights @ tallies
        observed = values - weights @ alike
        expected = divided(values**2 - (of_label**2).sum(axis=1), values - 1)
        return 1 - divided(observed, np.nan_to_num(expected))

    return formula


def _fleiss(patterns: Patterns) -> Formula:
    """Return kappa with chance from the shares of labels over all raters."""
    tallies = patterns.tallies
    raters = patterns.codes.shape[1]
    alike = ((tallies**2).sum(axis=1) - raters) / (raters * (raters - 1))

    def formula(weights: Weights) -> Values:
        # Each unit has an answer of every rater.
        units = weights.sum(axis=1)
        observed = divided(weights @ alike, units)
        answers = np.repeat(units[:, np.newaxis] * raters, tallies.shape[1], axis=1)
        shares = divided(weights @ tallies, answers)
        return _beyond_chance(observed, (shares**2).sum(axis=1))

    return formula


def _cohen(patterns: Patterns) -> Formula:
    """Return kappa with chance from each rater's shares of labels."""
    labels = np.arange(len(patterns.labels))
    first = (patterns.codes[:, :1] == labels).astype(np.float64)
    second = (patterns.codes[:, 1:] == labels).astype(np.float64)
    alike = (patterns.codes[:, 0] == patterns.codes[:, 1]).astype(np.float64)

    def formula(weights: Weights) -> Values:
        units = weights.sum(axis=1)

        # Both raters give a label by chance as often as the product of their shares of it.
        by_chance = ((weights @ first) * (weights @ second)).sum(axis=1)
        return _beyond_chance(divided(weights @ alike, units), divided(by_chance, units**2))

    return formula


def _specific(patterns: Patterns, label: int) -> Formula:
    """Return positive agreement: of A, A, B a second rater repeats the first A half the time."""
    tallies = patterns.tallies
    others = np.maximum(tallies.sum(axis=1) - 1, 1)
    given = tallies[:, label]
    given_again = given * (given - 1) / others
    return lambda weights: divided(weights @ given_again, weights @ given)


def _beyond_chance(observed: Values, expected: Values) -> Values:
    """Return the share reached of what chance leaves open; NaN where it leaves nothing."""
    left = 1 - expected
    certain = left < 1e-12
    return np.where(certain, np.nan, 1 - (1 - observed) / np.where(certain, 1.0, left))
