"""Dates against the calendar and the date of the article.

Weekdays ("Friday, 3 May 2024"), spans of years ("ten years ago, in 2014"), ages and births.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from claimdesk.annotate.detection.arithmetic.interval import in_order, plain, value_of
from claimdesk.annotate.detection.arithmetic.sentence import sentence_end, sentence_start
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome
from claimdesk.annotate.detection.numbers.lookback import search_before

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)}),?\s(?:the\s)?$", re.IGNORECASE)
_AGO = re.compile(r"\sago,?\s\(?in\s$")
_BORN = re.compile(r"\bborn\s(?:on|in)\s(?:\w+,\s)?$", re.IGNORECASE)
_EVERYWHERE = date(1924, 1, 1)
"""From here on the Gregorian calendar holds everywhere that news writes of."""
_REPEATED = re.compile(r"\b(?:every|each|on)?\s?(?:every|each)\s$", re.IGNORECASE)
_NEAR = 200
"""Days from the article's date within which a date without a year is taken to lie."""
_ROUND_YEARS = 10
"""Multiples of it may be rounded: "ten years ago" for 8 to 12."""
_OFF_BY_ROUNDING = 3


def calendar_checks(text: str, numbers: Sequence[Number], published: str) -> Iterator[Check]:
    """Yield the checks of weekdays, of "years ago" and of ages.

    `published` is the article's date in ISO 8601; without it only full dates are checked.
    """
    today = _day(published[:10])
    for index, number in enumerate(numbers):
        if number.kind is not NumberKind.DATE:
            continue

        # "Friday, 3 May 2024" needs no date of the article
        yield from _weekday(text, number, today)

        # "ten years ago" and ages are counted to it
        if today is not None:
            yield from _ago(text, numbers, index, today)
            yield from _age(text, numbers, number, today)


def _day(iso: str) -> date | None:
    """Return the day of a full date; None for "2024-05", "--05-03" and dates of no calendar."""
    if len(iso) != len("2024-05-03"):
        return None
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _weekday(text: str, number: Number, today: date | None) -> Iterator[Check]:
    """Yield the check of "Friday, 3 May 2024", or of "Friday, 3 May" in the nearest year."""
    stated = _printed_weekday(text, number)
    day = _day_meant(number, today)
    if not stated or day is None:
        return

    # the year of a day that was not printed in full is a guess
    right = _WEEKDAYS[day.weekday()]
    outcome = _weekday_outcome(stated, right, has_year=day.isoformat() == number.date)
    working = f"{day.isoformat()} is a {right.capitalize()}, printed {stated.capitalize()}"
    yield Check("weekday", (number.span,), outcome, working)


def _day_meant(number: Number, today: date | None) -> date | None:
    """Return the day of a date; None before 1924: "Friday, 12 January 1752" may be Julian."""
    day = _day(number.date) or _nearest(number.date, today)
    if day is None or day < _EVERYWHERE:
        return None
    return day


def _printed_weekday(text: str, number: Number) -> str:
    """Return the weekday before a date; "" if there is none, and for "every Monday, 5 May"."""
    printed = search_before(_WEEKDAY, text, number.span.start, 16)
    if not printed or _REPEATED.search(text, 0, printed.start()):
        return ""
    return printed[1]


def _weekday_outcome(stated: str, right: str, *, has_year: bool) -> Outcome:
    """Return the outcome; "Friday, 3 May" may be of another year than the nearest."""
    if stated.lower() == right:
        return Outcome.CONSISTENT
    if not has_year:
        return Outcome.CANNOT_TELL
    return Outcome.INCONSISTENT


def _nearest(iso: str, today: date | None) -> date | None:
    """Return the day of a date without its year ("--01-05") that lies nearest to `today`.

    None where none is near: 29 February, away from leap years.
    """
    if today is None or not iso.startswith("--") or len(iso) != len("--01-05"):
        return None

    days = [_day(f"{today.year + offset}-{iso[2:]}") for offset in (-1, 0, 1)]
    distances = [(abs((day - today).days), day) for day in days if day is not None]
    distance, day = min(distances, default=(_NEAR, today))
    return day if distance < _NEAR else None


def _ago(text: str, numbers: Sequence[Number], index: int, today: date) -> Iterator[Check]:
    """Yield the check of "ten years ago, in 2014"."""
    number = numbers[index]
    year = number.date[:4]
    if index == 0 or not year.isdigit():
        return

    # the words between may be ", in" or "(in": "ten years ago (in 2014)"
    ago = numbers[index - 1]
    is_ago = _AGO.fullmatch(text, ago.span.end, number.span.start) is not None
    if not is_ago or not _is_single_year_count(ago):
        return

    counted, stated = today.year - int(year), value_of(ago)
    outcome = _years_outcome(counted, stated, has_other_date=_has_date(numbers[:index]))
    working = f"{today.year} − {year} = {counted} years, printed {plain(stated)}"
    yield Check("duration", (ago.span, number.span), outcome, working)


def _has_date(numbers: Sequence[Number]) -> bool:
    return any(number.kind is NumberKind.DATE for number in numbers)


def _is_single_year_count(number: Number) -> bool:
    """Return True for "ten years", not for "several years" or "two to three years"."""
    return number.unit == "year" and number.low is not None and number.low == number.high


def _years_outcome(counted: int, stated: float, *, has_other_date: bool) -> Outcome:
    """Return the outcome for years counted to today and years stated."""
    difference = abs(counted - stated)
    # the anniversary may lie before or after the article's day
    if difference <= 1:
        return Outcome.CONSISTENT

    # "In 1985, he said, it was five years ago, in 1970": it may count from the other date
    if has_other_date:
        return Outcome.CANNOT_TELL

    # "ten years ago, in 2012" in an article of 2024
    if difference <= _OFF_BY_ROUNDING and _is_round(stated):
        return Outcome.CANNOT_TELL

    return Outcome.INCONSISTENT


def _is_round(years: float) -> bool:
    return years >= _ROUND_YEARS and years % _ROUND_YEARS == 0


def _age(text: str, numbers: Sequence[Number], birth: Number, today: date) -> Iterator[Check]:
    """Yield the check of "Mara Lund, 71, was born in 1953", with one age in the sentence.

    A wrong age is not reported: it may be that of another day than the article's.
    """
    year = birth.date[:4]
    if not year.isdigit() or not search_before(_BORN, text, birth.span.start, 24):
        return

    # with two ages it is open which of them is meant: "Mara, 71, and her son, 34, born in 1990"
    ages = _ages_beside(text, numbers, birth)
    if len(ages) != 1:
        return

    # the birthday may be still to come
    years, stated = today.year - int(year), ages[0].low
    if stated in {years, years - 1}:
        working = f"{today.year} − {year} = {years}, printed {plain(value_of(ages[0]))}"
        yield Check("age", in_order(ages[0], birth), Outcome.CONSISTENT, working)


def _ages_beside(text: str, numbers: Sequence[Number], birth: Number) -> list[Number]:
    """Return the ages in years that stand in the sentence of a birth."""
    start = sentence_start(text, birth.span.start)
    end = sentence_end(text, birth.span.end)
    within = (number for number in numbers if start <= number.span.start < end)
    return [number for number in within if _is_years_of_age(number)]


def _is_years_of_age(number: Number) -> bool:
    return number.kind is NumberKind.AGE and number.unit == "year of age"
