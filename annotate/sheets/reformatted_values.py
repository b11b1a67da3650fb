"""Values in another notation: the changes that programs make to figures, times and dates.

"1,000" comes back as 1000, "12 %" as 0.12, "9:30" as 09:30:00, "May 3" as 2026-05-03, "true" as
TRUE.
"""

import math
import re

_NUMBER = re.compile(
    r"[+-]?(?:\d{1,3}(?:[,.\u00a0\u202f' ]\d{3})+|\d+)(?:[.,]\d+)?(?:[eE][+-]?\d+)?"
)
"""A figure: "1,000.5", "1 000", "1'000", "12,5", "1.2E+19"."""
_THOUSANDS = re.compile(r"[,.\u00a0\u202f' ](?=\d{3}(?:\D|$))")
"""A separator before three digits: both of "1,000,000", but none of "12,5"."""
_CURRENCY = re.compile(r"[€$£¥₴₽]|\b(?:EUR|USD|GBP|CHF|UAH)\b")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?(?:\s*([AaPp])\.?[Mm]\.?)?")
"""A time of day: "9:30", "09:30:00", "9:30 p.m."."""
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_DATE_LIKE = re.compile(r"\d{1,4}([-/.])\d{1,2}(?:\1\d{1,4})?")
_DATE = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?: 0?0:00(?::00)?)?|\d{1,2}[-. ][A-Za-z]{3}(?:[-. ]\d{2,4})?"
)
"""A date as programs print it: "2026-02-01 00:00:00", "1.2.26", "1-Feb", "01 Feb 2026"."""
MOST_DIGITS = 15
"""Digits of a number that a spreadsheet keeps: the last one of 16 comes back as 0."""
_ROUNDING = 1e-5
"""Relative difference of numbers that a program shortened to 1.23457E+19."""
_EXACT = 1e-12


def is_date_like(text: str) -> bool:
    """Return True if a spreadsheet takes a text for a date: "1-2", "3/4", "5.6.2025"."""
    return bool(_DATE_LIKE.fullmatch(text.strip()))


def is_reformatted(was: str, text: str) -> bool:
    """Return True if `text` is a form that programs give to `was` by themselves."""
    was, text = was.strip(), text.strip()
    if not was or not text:
        return False
    return any(is_same(was, text) for is_same in _NOTATIONS)


def number_of(text: str) -> float | None:
    """Return a figure as a number, without currency, per cent or thousands; None for other texts.

    "$1,000" is 1000, "12 %" is 0.12, "1.5 EUR" is 1.5.
    """
    # "1.5 EUR" and "€1.5" are the same figure as 1.5.
    bare = _CURRENCY.sub("", text).strip()
    # "12 %" comes back as 0.12, formatted as a percentage.
    is_percentage = bare.endswith("%")
    bare = bare.removesuffix("%").strip()
    if not _NUMBER.fullmatch(bare):
        return None

    # "1,000,000" and "1 000 000" are 1000000; the comma of "12,5" is a decimal one.
    digits = _THOUSANDS.sub("", bare)
    try:
        number = float(digits.replace(",", "."))
    except ValueError:
        return None
    if math.isinf(number):  # "1E+999"
        return None
    return number / 100 if is_percentage else number


def _is_same_truth_value(was: str, text: str) -> bool:
    """Return True for "true" and "TRUE"."""
    is_truth_value = was.casefold() in {"true", "false"}
    return is_truth_value and was.casefold() == text.casefold()


def _is_same_number(was: str, text: str) -> bool:
    one, other = number_of(was), number_of(text)
    if one is None or other is None:
        return False

    # "12345678901234567890" comes back as 1.23457E+19.
    is_rounded = "e" in text.lower() or len(_digits(was)) > MOST_DIGITS
    tolerance = _ROUNDING if is_rounded else _EXACT
    if math.isclose(one, other, rel_tol=tolerance):
        return True

    # "1.500" is one and a half in English and fifteen hundred in German: the same digits are the
    # same figure
    both_separated = all(re.search(r"\d[.,]\d", each) for each in (was, text))
    return both_separated and _digits(was) == _digits(text)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _is_same_clock(was: str, text: str) -> bool:
    """Return True for two notations of a time: "9:30 pm" and "21:30:00"."""
    one, other = _CLOCK.fullmatch(was), _CLOCK.fullmatch(text)
    if one is None or other is None:
        return False
    return _minutes(one) == _minutes(other)


def _minutes(clock: re.Match[str]) -> int:
    """Return the minutes since midnight: 1290 for "9:30 pm", 30 for "12:30 am"."""
    hour, minute = int(clock[1]), int(clock[2])
    half = (clock[3] or "").lower()
    if half:
        hour %= 12
    if half == "p":
        hour += 12
    return 60 * hour + minute


def _became_a_date(was: str, text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    # "May 3" comes back as 2026-05-03: a month is named, so any date may be it.
    if _MONTH.search(was):
        return True
    # "two of three" became no date by itself: a person typed one.
    if not is_date_like(was):
        return False

    # "1-2" comes back as 2026-02-01 or 1-Feb: its first number is in both, but not in 7-Mar.
    first = re.findall(r"\d+", was)[0]
    return int(first) in {int(part) for part in re.findall(r"\d+", text)}


_NOTATIONS = (
    _is_same_truth_value,  # "true" as TRUE
    _is_same_number,  # "$1,000" as 1000, "12 %" as 0.12
    _is_same_clock,  # "9:30" as 09:30:00
    _became_a_date,  # "1-2" as 2026-02-01
)
