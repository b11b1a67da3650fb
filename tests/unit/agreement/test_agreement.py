"""Agreement equals published worked examples and the field's libraries, and says when it is undefined."""

import csv
import warnings
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

from claimdesk.annotate.agreement import measures
from claimdesk.annotate.agreement.match_spans import aligned, overlap
from claimdesk.annotate.agreement.unitizing import Continuum, lengths, on_spans
from claimdesk.annotate.agreement.values import Ratings
from claimdesk.annotate.text.span import Span
from tests.conftest import SHARED, needs_shared

EXACT = 1e-9


def ratings(*columns: Sequence[str | None]) -> Ratings:
    """Ratings given a rater a column."""
    raters = tuple(chr(ord("A") + place) for place in range(len(columns)))
    return Ratings(raters, [tuple(row) for row in zip(*columns, strict=True)])


def spelled(word: str) -> list[str | None]:
    return [None if letter in "*." else letter for letter in word]


def test_krippendorffs_own_example_of_four_observers() -> None:
    """Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, section C: nominal alpha 0.743."""
    four = ratings(*map(spelled, ("123321412***", "1233224125*3", "*3332342251*", "12332441251*")))
    assert measures.krippendorff(four).value == pytest.approx(0.743421052631579, abs=EXACT)


def test_two_observers_with_ten_units() -> None:
    """The same paper, section A: two observers, binary, alpha 0.095."""
    two = ratings(spelled("0100000010"), spelled("1110010000"))
    assert measures.krippendorff(two).value == pytest.approx(0.095238095238095, abs=EXACT)


def test_fleiss_example_of_fourteen_raters() -> None:
    """The worked example of ten subjects and fourteen raters that goes with Fleiss' kappa: 0.210."""
    table = [(0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1), (7, 7, 0, 0, 0),
             (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7)]  # fmt: skip
    rows = [
        tuple(str(place) for place, times in enumerate(row) for _ in range(times)) for row in table
    ]
    found = measures.fleiss(Ratings(tuple(map(str, range(14))), rows))
    assert found.value == pytest.approx(0.20993070442195522, abs=EXACT)


def from_table(table: Sequence[Sequence[int]]) -> Ratings:
    rows = [
        (str(a), str(b))
        for a, row in enumerate(table)
        for b, times in enumerate(row)
        for _ in range(times)
    ]
    return Ratings(("A", "B"), rows)


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
    assert measures.cohen(from_table(table), "A", "B").value == pytest.approx(kappa, abs=EXACT)


@needs_shared
def test_two_raters_of_policlaim() -> None:
    with (SHARED / "data/agreement/policlaim-two-raters.csv").open(newline="") as file:
        rows = [(row["label_1"], row["label_2"]) for row in csv.DictReader(file)]
    found = measures.cohen(Ratings(("A", "B"), list(rows)), "A", "B")
    assert found.value == pytest.approx(0.6902707814641112, abs=EXACT)
    assert found.n == 816
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.value < found.high


answers = st.sampled_from(["verified", "disputed", "unverifiable", "not a claim"])
full = st.integers(2, 5).flatmap(
    lambda raters: st.lists(st.tuples(*[answers] * raters), min_size=2, max_size=30)
)
holey = st.integers(2, 5).flatmap(
    lambda raters: st.lists(st.tuples(*[st.none() | answers] * raters), min_size=1, max_size=30)
)


def as_ratings(rows: list[tuple[str | None, ...]]) -> Ratings:
    return Ratings(tuple(f"r{place}" for place in range(len(rows[0]))), rows)


@given(full)
def test_cohen_equals_scikit_learn(rows: list[tuple[str, ...]]) -> None:
    found = measures.cohen(as_ratings(rows), "r0", "r1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = cohen_kappa_score([row[0] for row in rows], [row[1] for row in rows])
    if found.value is None:
        assert found.why == measures.ONE_ANSWER
        assert len({label for row in rows for label in row[:2]}) == 1
    else:
        assert found.value == pytest.approx(theirs, abs=EXACT)


@given(full)
def test_fleiss_equals_statsmodels(rows: list[tuple[str, ...]]) -> None:
    found = measures.fleiss(as_ratings(rows))
    if found.value is None:
        assert len({label for row in rows for label in row}) == 1
        return
    table, _ = aggregate_raters(np.array(rows))
    assert found.value == pytest.approx(fleiss_kappa(table), abs=EXACT)


@given(holey)
def test_alpha_equals_nltk(rows: list[tuple[str | None, ...]]) -> None:
    found = measures.krippendorff(as_ratings(rows))
    shared = [row for row in rows if sum(one is not None for one in row) > 1]
    if found.value is None:
        assert len({label for row in shared for label in row if label}) <= 1
        assert found.why
        return
    triples = [
        (f"r{place}", str(unit), label)
        for unit, row in enumerate(shared)
        for place, label in enumerate(row)
        if label
    ]
    assert found.value == pytest.approx(AnnotationTask(triples).alpha(), abs=EXACT)
    assert found.n == len(shared)


@given(holey)
def test_intervals_hold_the_middle_and_stay_in_bounds(rows: list[tuple[str | None, ...]]) -> None:
    for found in (measures.krippendorff(as_ratings(rows)), measures.percent(as_ratings(rows))):
        if found.low is not None and found.high is not None:
            assert -1 - EXACT <= found.low <= found.high <= 1 + EXACT


def test_undefined_says_why() -> None:
    assert measures.krippendorff(ratings(["v"], [None])).why == measures.NOBODY
    assert measures.krippendorff(ratings(["v", "v"], ["v", "v"])).why == measures.ONE_ANSWER
    assert (
        measures.fleiss(ratings(["v", None], ["v", "d"], [None, "d"])).why
        == "No claim was settled by every reviewer."
    )
    assert measures.specific(ratings(["v"], ["v"]), "d").why.startswith("Nobody said")


def test_specific_agreement_of_a_pair_is_dice() -> None:
    found = measures.specific(from_table([[40, 9], [6, 45]]), "0")
    assert found.value == pytest.approx(2 * 40 / (2 * 40 + 9 + 6), abs=EXACT)


def test_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    lot = np.random.default_rng(7)
    inside = 0
    for _ in range(200):
        truth = lot.integers(0, 2, 120)
        second = np.where(lot.random(120) < 0.8, truth, 1 - truth)
        found = measures.cohen(ratings([str(a) for a in truth], [str(b) for b in second]), "A", "B")
        assert found.low is not None
        assert found.high is not None
        inside += found.low <= 0.6 <= found.high
    assert 180 <= inside <= 200


spans = st.lists(st.tuples(st.integers(0, 38), st.integers(1, 8)), max_size=4).map(
    lambda some: [Span(start, min(40, start + length)) for start, length in some]
)


@given(spans, spans, spans)
def test_unitizing_equals_alpha_over_single_characters(
    a: list[Span], b: list[Span], c: list[Span]
) -> None:
    article = Continuum([Span(0, 15), Span(18, 40)], {"A": a, "B": b, "C": c})
    places = [place for stretch in article.text for place in range(stretch.start, stretch.end)]
    rows = [
        tuple(str(any(s.start <= place < s.end for s in some)) for some in (a, b, c)) for place in places
    ]  # fmt: skip
    assert sum(lengths(article, "ABC").values()) == len(places)
    found = on_spans([article], "ABC", 0).alpha
    assert (found.value is None) == (measures.krippendorff(as_ratings(rows)).value is None)
    if found.value is not None:
        assert found.value == pytest.approx(
            measures.krippendorff(as_ratings(rows)).value, abs=EXACT
        )


def test_exact_edges_are_counted_as_f1() -> None:
    article = Continuum(
        [Span(0, 40)],
        {"A": [Span(0, 9), Span(10, 19)], "B": [Span(0, 9), Span(11, 19), Span(30, 40)]},
    )
    assert on_spans([article], "AB", 3).exact.value == pytest.approx(2 / 5)
    assert on_spans([], "AB", 3).alpha.why


def test_shifted_edges_are_one_statement() -> None:
    places = {"x": Span(0, 40), "y": Span(4, 40), "z": Span(50, 80)}
    assert aligned(places, {"x": {"ann"}, "y": {"bo"}, "z": {"ann", "bo"}}) == [("x", "y"), ("z",)]
    assert aligned(places, {"x": {"ann"}, "y": {"ann", "bo"}}) == [("x",), ("y",), ("z",)]
    assert overlap(Span(0, 10), Span(5, 15)) == pytest.approx(1 / 3)
