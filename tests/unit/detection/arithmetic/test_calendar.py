"""Dates against the calendar and the date of the article."""

import pytest

from claimdesk.annotate.detection.arithmetic.calendar import calendar_checks
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome
from tests.support.parses import dated, number

YES, NO, OPEN = Outcome.CONSISTENT, Outcome.INCONSISTENT, Outcome.CANNOT_TELL


def outcomes(text: str, numbers: list[Number], published: str = "") -> list[Outcome]:
    return [check.outcome for check in calendar_checks(text, numbers, published)]


@pytest.mark.parametrize(
    ("weekday", "iso", "published", "expected"),
    [
        # 3 May 2024 was a Friday
        ("Friday", "2024-05-03", "", [YES]),
        ("Tuesday", "2024-05-03", "", [NO]),
        ("every Tuesday", "2024-05-03", "", []),
        ("Friday", "--05-03", "", []),
        ("Friday", "--05-03", "2024-05-05", [YES]),
        # the day may be of another year
        ("Tuesday", "--05-03", "2024-05-05", [OPEN]),
        # the nearest 31 December is that of the year before, a Sunday
        ("Sunday", "--12-31", "2024-01-02", [YES]),
        ("Thursday", "--02-29", "2023-05-05", []),
        # the calendar may be Julian
        ("Friday", "1752-01-12", "", []),
    ],
)
def test_a_weekday_is_checked(
    weekday: str, iso: str, published: str, expected: list[Outcome]
) -> None:
    text = f"On {weekday}, THEN, it rained."
    assert outcomes(text, [dated(text, "THEN", iso)], published) == expected


def test_the_working_names_both_weekdays() -> None:
    text = "On Tuesday, 3 May 2024, it rained."
    printed = dated(text, "3 May 2024", "2024-05-03")
    working = "2024-05-03 is a Friday, printed Tuesday"
    assert list(calendar_checks(text, [printed], "")) == [
        Check("weekday", (printed.span,), NO, working)
    ]


@pytest.mark.parametrize(
    ("years", "year", "expected"),
    [
        (10, "2014", YES),
        (9, "2014", YES),
        (7, "2014", NO),
        # round figures may be rounded, by three years at most
        (10, "2011", OPEN),
        (10, "2010", NO),
        (12, "2014", NO),
    ],
)
def test_years_ago_are_counted(years: int, year: str, expected: Outcome) -> None:
    text = f"It happened {years} years ago, in {year}."
    ago = number(text, f"{years} years", years, kind=NumberKind.DURATION, unit="year")
    numbers = [ago, dated(text, year, year)]
    assert outcomes(text, numbers, "2024-05-05") == [expected]
    assert outcomes(text, numbers) == []


@pytest.mark.parametrize(("age", "expected"), [(71, [YES]), (70, [YES]), (69, []), (72, [])])
def test_an_age_is_only_confirmed(age: int, expected: list[Outcome]) -> None:
    # a wrong age may be that of another day than the article's
    text = f"Mara Lund, {age}, was born in 1953."
    aged = number(text, str(age), age, kind=NumberKind.AGE, unit="year of age")
    assert outcomes(text, [aged, dated(text, "1953", "1953")], "2024-05-05") == expected


def test_of_two_ages_it_is_open_which_is_meant() -> None:
    text = "Mara, 71, and her son, 34, who was born in 1953."
    ages = [
        number(text, printed, float(printed), kind=NumberKind.AGE, unit="year of age")
        for printed in ("71", "34")
    ]
    assert outcomes(text, [*ages, dated(text, "1953", "1953")], "2024-05-05") == []
