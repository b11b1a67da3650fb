"""Figures, times and dates in the notations that programs give them."""

import pytest

from claimdesk.annotate.sheets.reformatted_values import is_date_like, is_reformatted, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("$1,000", 1000.0),
        ("1 000 000", 1e6),
        ("1'000", 1000.0),
        ("12 %", 0.12),
        ("1.5 EUR", 1.5),
        # a comma before other than three digits is a decimal one
        ("12,5", 12.5),
        ("-1.2E+3", -1200.0),
        ("1E+999", None),
        ("7 boats", None),
        ("", None),
    ],
)
def test_a_figure_is_a_number(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("was", "text"),
    [
        ("true", "TRUE"),
        ("007", "7"),
        ("12345678901234567890", "1.23457E+19"),
        ("9:30 pm", "21:30:00"),
        ("12:30 am", "0:30"),
        ("1-2", "2026-02-01"),
        ("1-2", "1-Feb"),
        ("May 3", "2026-05-03"),
        # one and a half in English, fifteen hundred in German
        ("1.500", "1,500"),
    ],
)
def test_a_program_may_write_it_so(was: str, text: str) -> None:
    assert is_reformatted(was, text)


@pytest.mark.parametrize(
    ("was", "text"),
    [
        ("true", "FALSE"),
        # words that no program takes for a truth value
        ("yes", "YES"),
        ("100000", "100001"),
        ("9:30", "9:31"),
        ("9:30 am", "21:30"),
        # its first number is not in it
        ("1-2", "7-Mar"),
        ("two of three", "2026-02-01"),
        ("7", ""),
        ("", "7"),
    ],
)
def test_only_a_person_writes_it_so(was: str, text: str) -> None:
    assert not is_reformatted(was, text)


def test_two_or_three_numbers_with_one_sign_are_like_a_date() -> None:
    assert is_date_like(" 1-2 ")
    assert is_date_like("5.6.2025")
    assert not is_date_like("1-2/3")
    assert not is_date_like("12")
