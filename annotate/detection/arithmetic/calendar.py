"""Dates against the calendar and the article's own date: weekdays, "ten years ago, in 2014", ages and births."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from claimdesk.annotate.detection.arithmetic.interval import plain
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)}),?\s(?:the\s)?$", re.IGNORECASE)
_AGO = re.compile(r"\sago,?\s\(?in\s$")
_BORN = re.compile(r"\bborn\s(?:on|in)\s(?:\w+,\s)?$", re.IGNORECASE)
_EVERYWHERE = date(1924, 1, 1)
"""From here on the Gregorian calendar holds everywhere that news writes of."""
_REPEATED = re.compile(r"\b(?:every|each|on)?\s?(?:every|each)\s$", re.IGNORECASE)
_NEAR = 200
"""Days from the article's own date within which a date without a year is taken to lie."""


def calendar_checks(text: str, numbers: Sequence[Number], published: str) -> Iterator[Check]:
    """Checks of weekdays, of "years ago" and of ages."""
    today = _day(published[:10])
    for index, number in enumerate(numbers):
        if number.kind is not NumberKind.DATE:
            continue
        yield from _weekday(text, number, today)
        if today is not None:
            yield from _ago(text, numbers, index, today)
            yield from _age(text, numbers, number, today)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if len(iso) == 10 else None
    except ValueError:
        return None


def _weekday(text: str, number: Number, today: date | None) -> Iterator[Check]:
    printed = _WEEKDAY.search(text, max(0, number.span.start - 16), number.span.start)
    day = _day(number.date) or (_nearest(number.date, today) if today else None)
    if (
        not printed
        or day is None
        or day < _EVERYWHERE
        or _REPEATED.search(text, 0, printed.start())
    ):
        return
    right = _WEEKDAYS[day.weekday()] == printed[1].lower()
    outcome = Outcome.CONSISTENT if right else Outcome.INCONSISTENT
    if not right and _day(number.date) is None:
        outcome = Outcome.CANNOT_TELL  # the year is a guess
    working = f"{day.isoformat()} is a {_WEEKDAYS[day.weekday()].capitalize()}, printed {printed[1].capitalize()}"
    yield Check("weekday", (number.span,), outcome, working)


def _nearest(iso: str, today: date) -> date | None:
    """The day of a date without its year ("--01-05") that lies nearest to the article's own, if one is near."""
    if not iso.startswith("--") or len(iso) != 7:
        return None
    days = [_day(f"{today.year + offset}-{iso[2:]}") for offset in (-1, 0, 1)]
    near = [day for day in days if day is not None and abs((day - today).days) < _NEAR]
    return min(near, key=lambda day: abs((day - today).days), default=None)


def _ago(text: str, numbers: Sequence[Number], index: int, today: date) -> Iterator[Check]:
    """ "ten years ago, in 2014"."""
    number = numbers[index]
    before = numbers[index - 1] if index else None
    if before is None or before.unit != "year" or before.low is None or before.low != before.high:
        return
    if (
        not _AGO.fullmatch(text, before.span.end, number.span.start)
        or not number.date[:4].isdigit()
    ):
        return
    years = today.year - int(number.date[:4])
    near = abs(years - before.low) <= 1
    working = f"{today.year} − {number.date[:4]} = {years} years, printed {plain(before.low)}"
    outcome = Outcome.CONSISTENT if near else Outcome.INCONSISTENT
    if any(n.kind is NumberKind.DATE for n in numbers[:index]):
        outcome = (
            Outcome.CONSISTENT if near else Outcome.CANNOT_TELL
        )  # it may count from the other date
    if not near and before.low >= 10 and before.low % 10 == 0 and abs(years - before.low) <= 3:
        outcome = Outcome.CANNOT_TELL  # a round number of years
    yield Check("duration", (before.span, number.span), outcome, working)


def _age(text: str, numbers: Sequence[Number], birth: Number, today: date) -> Iterator[Check]:
    """An age and a birth in the same sentence, where there is one of each."""
    if (
        not _BORN.search(text, max(0, birth.span.start - 24), birth.span.start)
        or not birth.date[:4].isdigit()
    ):
        return
    start = max((m.end() for m in re.finditer(r"[.!?]\s", text[: birth.span.start])), default=0)
    stop = re.compile(r"[.!?](?:\s|$)").search(text, birth.span.end)
    end = stop.start() if stop else len(text)
    ages = [
        n
        for n in numbers
        if n.kind is NumberKind.AGE and start <= n.span.start < end and n.unit == "year of age"
    ]
    if len(ages) != 1 or ages[0].low is None:
        return
    years = today.year - int(birth.date[:4])
    right = ages[0].low in {years, years - 1}
    if not right:
        return  # the age may be that of another day than the article's
    working = f"{today.year} − {birth.date[:4]} = {years}, printed {plain(ages[0].low)}"
    spans = sorted((ages[0].span, birth.span), key=lambda span: span.start)
    yield Check("age", tuple(spans), Outcome.CONSISTENT, working)
