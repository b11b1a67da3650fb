"""Groups of claims that are one statement."""

import pytest

from claimdesk.annotate.agreement.match_spans import aligned, overlap
from claimdesk.annotate.text.span import Span

PLACES = {"x": Span(0, 40), "y": Span(4, 40), "z": Span(50, 80)}


def test_shifted_edges_are_one_statement() -> None:
    groups = aligned(PLACES, {"x": {"ann"}, "y": {"bo"}, "z": {"ann", "bo"}})

    assert groups == [("x", "y"), ("z",)]


def test_two_claims_of_one_reviewer_are_two_statements() -> None:
    # else Ann would have two verdicts on one statement
    groups = aligned(PLACES, {"x": {"ann"}, "y": {"ann", "bo"}})

    assert groups == [("x",), ("y",), ("z",)]


def test_the_best_match_is_taken_first() -> None:
    places = {"x": Span(0, 30), "y": Span(0, 40), "z": Span(1, 40)}

    # Ann's x and Bo's y overlap by 3/4, Bo's y and Ann's z by 39/40
    groups = aligned(places, {"x": {"ann"}, "y": {"bo"}, "z": {"ann"}})

    assert groups == [("x",), ("y", "z")]


@pytest.mark.parametrize(
    ("other", "share"), [(Span(5, 15), 1 / 3), (Span(0, 10), 1.0), (Span(10, 12), 0.0)]
)
def test_overlap_is_the_shared_part_of_both(other: Span, share: float) -> None:
    assert overlap(Span(0, 10), other) == pytest.approx(share)
