"""Changes that spreadsheets make by themselves, kept apart from a person's edits."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.sheets.sheet import Value
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, handed_out, read_cell


@pytest.mark.parametrize(
    ("value", "was"),
    [
        ("same", "same"),
        (12.0, "12"),
        # LibreOffice on Windows writes its system's line ends
        ("a\r\nb", "a\nb"),
        # the guard of a CSV that was saved as a workbook
        ("'=1+1", "=1+1"),
    ],
)
def test_what_came_back_as_it_was_is_the_same(value: Value, was: str) -> None:
    assert read_cell(value, was, as_csv=False).kind is Kind.SAME


@pytest.mark.parametrize(
    ("value", "was"),
    [
        # typography
        ("“no” – twice", '"no" - twice'),
        ("it’s  so", "it's so"),
        ("a b", "a\u00a0b"),
        ("e\u0301", "é"),
        ("tabhere", "tab\there"),
        # dates
        (date(2026, 1, 2), "1-2"),
        (datetime(2026, 2, 1), "1/2"),
        ("2026-01-02", "1-2"),
        ("2-Jan", "2-1"),
        ("05/01/24", "May 2024"),
        ("12:30:00 PM", "12:30"),
        # numbers
        (7.0, "007"),
        ("7", "007"),
        (1.5, "1.50"),
        ("1.23457E+19", "12345678901234567890"),
        ("12.00%", "12 %"),
        (0.12, "12%"),
        ("$5.00", "$5"),
        ("1000", "1,000"),
        ("TRUE", "true"),
        # encodings
        ("???? ????", "Київ каже"),
        ("â‚¬5", "€5"),
        # nothing was there: what a person typed can no longer be known
        (date(2026, 1, 2), ""),
        (0.12, ""),
        (float("inf"), ""),
    ],
)
def test_a_change_that_no_person_made_is_damage(value: Value, was: str) -> None:
    assert read_cell(value, was, as_csv=False).kind is Kind.DAMAGED


@pytest.mark.parametrize(
    ("value", "was"),
    [
        ("new words", "old words"),
        ("", "gone"),
        ("02. Jan", "1-2"),
        ("1-3", "1-2"),
        (12.0, ""),
        (True, ""),
        ("8", "007"),
        ("50", "5"),
        # one digit of six is an edit; only a rounded number may differ a little
        ("100001", "100000"),
        # numbers beyond all limits must not end in an error
        (5.0, "1e999"),
        ("5", "9" * 400),
    ],
)
def test_other_texts_are_edits(value: Value, was: str) -> None:
    assert read_cell(value, was, as_csv=False).kind is Kind.EDITED


@given(st.text(max_size=60), st.booleans())
def test_what_was_handed_out_and_came_back_is_the_same(text: str, as_csv: bool) -> None:
    cell = handed_out(text, as_csv=as_csv)

    assert read_cell(cell, text, as_csv=as_csv).kind is Kind.SAME


@given(st.text(min_size=1, max_size=30).filter(str.strip))
def test_what_a_person_typed_in_csv_is_read_without_its_guard(text: str) -> None:
    typed = text.strip().replace("\r", "\n")

    reading = read_cell(handed_out(typed, as_csv=True), "", as_csv=True)

    assert reading.text == handed_out(typed, as_csv=False).strip()
