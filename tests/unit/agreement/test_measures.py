"""Coefficients of agreement: published worked examples, and the field's own libraries."""

import csv
import warnings

import numpy as np
import pytest
from hypothesis import given

# none of the two has types, nor stubs on the package index
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import (
    aggregate_raters,
    fleiss_kappa,
)

from claimdesk.annotate.agreement import measures
from claimdesk.annotate.agreement.values import Measure, Ratings
from tests.conftest import SHARED, needs_shared
from tests.support.ratings import (
    Row,
    full_rows,
    holey_rows,
    of_columns,
    of_counts,
    of_rows,
    of_table,
    spelled,
)

EXACT = 1e-9


def test_krippendorffs_own_example_of_four_observers() -> None:
    """Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, section C: alpha 0.743."""
    words = ("123321412***", "1233224125*3", "*3332342251*", "12332441251*")

    found = measures.krippendorff(of_columns(*map(spelled, words)))

    assert found.value == pytest.approx(0.743421052631579, abs=EXACT)


def test_two_observers_with_ten_units() -> None:
    """The same paper, section A: two observers, binary, alpha 0.095."""
    found = measures.krippendorff(of_columns(spelled("0100000010"), spelled("1110010000")))

    assert found.value == pytest.approx(0.095238095238095, abs=EXACT)


# fmt: off
FLEISS = [
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
]
# fmt: on


def test_fleiss_example_of_fourteen_raters() -> None:
    """The worked example of ten subjects and fourteen raters of Fleiss' kappa: 0.210."""
    found = measures.fleiss(of_counts(FLEISS))

    assert found.value == pytest.approx(0.20993070442195522, abs=EXACT)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        ([[20, 5], [10, 15]], 0.4),
        ([[45, 15], [25, 15]], 0.130434782608696),
        ([[25, 35], [5, 35]], 0.259259259259259),
        # the five cases that a rival gets wrong (characters coded by both, by one, by neither)
        ([[50, 50], [50, 850]], 0.444444444444444),
        ([[90, 10], [10, 890]], 0.888888888888889),
        ([[100, 300], [0, 9600]], 0.390243902439024),
        ([[400, 200], [200, 200]], 0.166666666666667),
        ([[250, 250], [250, 250]], 0.0),
    ],
)
def test_cohens_kappa_of_worked_tables(table: list[list[int]], kappa: float) -> None:
    found = measures.cohen(of_table(table), "A", "B")

    assert found.value == pytest.approx(kappa, abs=EXACT)


@pytest.fixture
def policlaim() -> Ratings:
    """Two raters of a public set."""
    with (SHARED / "data/agreement/policlaim-two-raters.csv").open(newline="") as file:
        rows: list[Row] = [(row["label_1"], row["label_2"]) for row in csv.DictReader(file)]
    return Ratings(("A", "B"), rows)


@needs_shared
def test_two_raters_of_policlaim(policlaim: Ratings) -> None:
    found = measures.cohen(policlaim, "A", "B")

    assert found.value == pytest.approx(0.6902707814641112, abs=EXACT)
    assert found.n == 816


def bounds(found: Measure) -> tuple[float, float, float]:
    """Return the interval of a measure around its value."""
    assert found.low is not None
    assert found.value is not None
    assert found.high is not None
    return found.low, found.value, found.high


@needs_shared
def test_the_interval_of_policlaim_holds_its_kappa(policlaim: Ratings) -> None:
    low, value, high = bounds(measures.cohen(policlaim, "A", "B"))

    assert low < value < high


@given(full_rows)
def test_cohen_equals_scikit_learn(rows: list[Row]) -> None:
    found = measures.cohen(of_rows(rows), "r0", "r1")
    first, second = [row[0] for row in rows], [row[1] for row in rows]
    # it warns where kappa is undefined, and returns NaN
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = cohen_kappa_score(first, second)

    expected = None if np.isnan(theirs) else pytest.approx(theirs, abs=EXACT)
    assert found.value == expected


def test_where_all_answers_are_the_same_kappa_is_undefined() -> None:
    found = measures.cohen(of_columns("vv", "vv"), "A", "B")

    assert (found.value, found.why) == (None, measures.ONE_ANSWER)


@given(full_rows)
def test_fleiss_equals_statsmodels(rows: list[Row]) -> None:
    found = measures.fleiss(of_rows(rows))
    labels = {label for row in rows for label in row}
    # with one label alone theirs is a division by zero
    if len(labels) == 1:
        assert found.value is None
        return

    table, _ = aggregate_raters(np.array(rows))
    assert found.value == pytest.approx(fleiss_kappa(table), abs=EXACT)


def shared(rows: list[Row]) -> list[Row]:
    """Return the rows with two answers or more."""
    return [row for row in rows if len(row) - row.count(None) > 1]


def as_triples(rows: list[Row]) -> list[tuple[str, str, str]]:
    """Return rater, unit and answer of each answer, as nltk takes them."""
    return [
        (f"r{place}", str(unit), label)
        for unit, row in enumerate(rows)
        for place, label in enumerate(row)
        if label
    ]


@given(holey_rows)
def test_alpha_equals_nltk(rows: list[Row]) -> None:
    found = measures.krippendorff(of_rows(rows))
    triples = as_triples(shared(rows))
    # with one label alone theirs is a division by zero
    if len({label for _, _, label in triples}) <= 1:
        assert found.value is None
        return

    assert found.value == pytest.approx(AnnotationTask(triples).alpha(), abs=EXACT)
    assert found.n == len(shared(rows))


@given(holey_rows)
def test_an_undefined_alpha_has_a_reason_and_a_defined_one_has_none(rows: list[Row]) -> None:
    found = measures.krippendorff(of_rows(rows))

    assert (found.value is None) == bool(found.why)


def assert_in_bounds(found: Measure) -> None:
    if found.low is not None and found.high is not None:
        assert -1 - EXACT <= found.low <= found.high <= 1 + EXACT


@given(holey_rows)
def test_intervals_stay_in_bounds(rows: list[Row]) -> None:
    ratings = of_rows(rows)

    assert_in_bounds(measures.krippendorff(ratings))
    assert_in_bounds(measures.percent(ratings))


def test_alpha_needs_a_claim_with_two_answers() -> None:
    assert measures.krippendorff(of_columns("v", [None])).why == measures.NOBODY


def test_alpha_needs_two_different_answers() -> None:
    assert measures.krippendorff(of_columns("vv", "vv")).why == measures.ONE_ANSWER


def test_fleiss_needs_a_claim_that_everybody_settled() -> None:
    found = measures.fleiss(of_columns(["v", None], ["v", "d"], [None, "d"]))

    # "by two reviewers" would be wrong: there are two such claims
    assert (found.value, found.n) == (None, 0)
    assert found.why == "No claim was reviewed by all reviewers."


def test_agreement_on_a_verdict_that_was_never_given_is_undefined() -> None:
    found = measures.specific(of_columns("v", "v"), "d")

    assert (found.value, found.n) == (None, 0)
    assert "“d”" in found.why


def test_specific_agreement_of_a_pair_is_dice() -> None:
    found = measures.specific(of_table([[40, 9], [6, 45]]), "0")

    assert found.value == pytest.approx(2 * 40 / (2 * 40 + 9 + 6), abs=EXACT)


def test_an_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    lot = np.random.default_rng(7)
    inside = 0

    # two raters who agree on 80 % of a fair coin: kappa is 0.6
    for _ in range(200):
        truth = lot.integers(0, 2, 120)
        second = np.where(lot.random(120) < 0.8, truth, 1 - truth)
        columns = of_columns(truth.astype(str).tolist(), second.astype(str).tolist())
        low, _, high = bounds(measures.cohen(columns, "A", "B"))
        inside += low <= 0.6 <= high

    # 95 % of 200 are 190
    assert 180 <= inside <= 200
