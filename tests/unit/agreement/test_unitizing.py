"""Agreement on the places of claims."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.agreement.measures import krippendorff
from claimdesk.annotate.agreement.unitizing import Continuum, gone_through, lengths, on_spans
from claimdesk.annotate.text.span import Span
from tests.support.ratings import Row, of_rows

TEXT = [Span(0, 15), Span(18, 40)]
"""Two paragraphs that can hold claims."""
PLACES = [*range(15), *range(18, 40)]
"""Their characters, one by one."""


def as_spans(some: list[tuple[int, int]]) -> list[Span]:
    return [Span(start, min(40, start + length)) for start, length in some]


spans = st.lists(st.tuples(st.integers(0, 38), st.integers(1, 8)), max_size=4).map(as_spans)


def row_of(place: int, marked: list[list[Span]]) -> Row:
    """Return whether each reviewer marked a character as part of a claim."""
    character = Span(place, place + 1)
    return tuple(str(any(span.overlaps(character) for span in some)) for some in marked)


def rounded(value: float | None) -> Any:
    """Return a value to compare with; None only equals None."""
    return None if value is None else pytest.approx(value, abs=1e-9)


@given(spans, spans, spans)
def test_unitizing_equals_alpha_over_single_characters(
    a: list[Span], b: list[Span], c: list[Span]
) -> None:
    article = Continuum(TEXT, {"A": a, "B": b, "C": c})
    rows = [row_of(place, [a, b, c]) for place in PLACES]

    found = on_spans([article], "ABC", 0).alpha

    assert found.value == rounded(krippendorff(of_rows(rows)).value)


@given(spans, spans)
def test_every_character_is_counted_once(a: list[Span], b: list[Span]) -> None:
    # claims of one reviewer may overlap, and reach out of a paragraph
    counted = lengths(Continuum(TEXT, {"A": a, "B": b}), "AB")

    assert counted.total() == len(PLACES)


def test_lengths_are_of_text_that_is_divided_alike() -> None:
    article = Continuum([Span(0, 20)], {"A": [Span(0, 12)], "B": [Span(8, 12)]})

    # the third reviewer did not go through the article
    assert lengths(article, "ABC") == {
        (True, False, None): 8,
        (True, True, None): 4,
        (False, False, None): 8,
    }


def test_exact_edges_are_counted_as_f1() -> None:
    a = [Span(0, 9), Span(10, 19)]
    b = [Span(0, 9), Span(11, 19), Span(30, 40)]

    found = on_spans([Continuum([Span(0, 40)], {"A": a, "B": b})], "AB", 3)

    # one twin of two and three
    assert found.exact.value == pytest.approx(2 / 5)
    assert found.left_out == 3


def test_without_an_article_that_two_went_through_it_is_undefined() -> None:
    found = on_spans([], "AB", 3)

    assert found.alpha.value is None
    assert found.alpha.why


def test_a_reviewer_who_left_a_detected_claim_out_did_not_go_through() -> None:
    claims = {"x": Span(0, 5), "y": Span(6, 9), "z": Span(10, 14)}
    held = {
        "x": {"ann": True, "bo": False, "cy": True},
        "y": {"ann": True, "bo": True},
        "z": {"ann": True},
    }

    # z was made by Ann, and detection found x and y
    found = gone_through(claims, ["x", "y"], held)

    assert found == {"ann": [claims["x"], claims["y"], claims["z"]], "bo": [claims["y"]]}
