"""Bare numbers that are ages."""

import pytest

from claimdesk.annotate.detection.numbers.ages import is_age
from tests.support.parses import number


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ann Lee, 34, won.", "34"),
        ("A boy aged 12 came.", "12"),
        ("Mary (35) came.", "35"),
        ("His wife, 31, came.", "31"),
        ("He turned 40 in May.", "40"),
    ],
)
def test_the_words_around_a_number_make_it_an_age(text: str, printed: str) -> None:
    assert is_age(text, number(text, printed, float(printed)))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        # a comma behind a capitalised word is not enough: ships follow
        ("On Monday, 12 ships left.", "12"),
        # a score or a rank
        ("Leeds (3) lost.", "3"),
        ("She was only 5.", "5"),
        ("He turned 40 pages.", "40"),
        ("Ann Lee, 130, won.", "130"),
    ],
)
def test_a_number_that_only_looks_like_an_age_is_none(text: str, printed: str) -> None:
    assert not is_age(text, number(text, printed, float(printed)))


def test_a_range_is_of_ages_only_behind_the_word() -> None:
    text = "Children aged 5 to 11 came."
    assert is_age(text, number(text, "5 to 11", (5, 11)))
    text = "Ann Lee, 5 to 11, lost."
    assert not is_age(text, number(text, "5 to 11", (5, 11)))
