"""The same value in another dress: what programs make of figures, times, months and truth values on their own."""

import math
import re

_NUMBER = re.compile(
    r"[+-]?(?:\d{1,3}(?:[,.\u00a0\u202f' ]\d{3})+|\d+)(?:[.,]\d+)?(?:[eE][+-]?\d+)?"
)
_CURRENCY = re.compile(r"[€$£¥₴₽]|\b(?:EUR|USD|GBP|CHF|UAH)\b")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?(?:\s*([AaPp])\.?[Mm]\.?)?")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_DATE_LIKE = re.compile(r"\d{1,4}([-/.])\d{1,2}(?:\1\d{1,4})?")
_DATE = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?: 0?0:00(?::00)?)?|\d{1,2}[-. ][A-Za-z]{3}(?:[-. ]\d{2,4})?"
)
MOST_DIGITS = 15
"""Digits of a number that a spreadsheet keeps."""
_ROUNDING = 1e-5
"""Relative difference of numbers that a program shortened to 1.23457E+19."""


def is_date_like(text: str) -> bool:
    """Whether a spreadsheet takes a text for a date: "1-2", "3/4", "5.6.2025"."""
    return bool(_DATE_LIKE.fullmatch(text.strip()))


def is_reformatted(was: str, text: str) -> bool:
    """Whether `text` is what a program makes of `was` by itself: a date, a number in another notation, a time, TRUE."""
    was, text = was.strip(), text.strip()
    if not was or not text:
        return False
    if was.casefold() == text.casefold() and was.casefold() in {"true", "false"}:
        return True
    return _is_same_number(was, text) or _is_same_clock(was, text) or _became_a_date(was, text)


def number_of(text: str) -> float | None:
    """A figure as a number, whatever its currency, per cent or thousands: "$1,000" is 1000, "12 %" is 0.12."""
    bare = _CURRENCY.sub("", text).strip()
    percent = bare.endswith("%")
    bare = bare.removesuffix("%").strip()
    if not _NUMBER.fullmatch(bare):
        return None
    mantissa = re.sub(r"[,.\u00a0\u202f' ](?=\d{3}(?:\D|$))", "", bare)
    try:
        number = float(mantissa.replace(",", "."))
    except ValueError:
        return None
    if math.isinf(number):
        return None
    return number / 100 if percent else number


def _is_same_number(was: str, text: str) -> bool:
    one, other = number_of(was), number_of(text)
    if one is None or other is None:
        return False
    rounded = "e" in text.lower() or len(re.sub(r"\D", "", was)) > MOST_DIGITS
    if math.isclose(one, other, rel_tol=_ROUNDING if rounded else 1e-12):
        return True
    # 1.500 is one and a half here and fifteen hundred there: the digits tell that it is the same figure
    separated = all(re.search(r"\d[.,]\d", each) for each in (was, text))
    return separated and re.sub(r"\D", "", was) == re.sub(r"\D", "", text)


def _is_same_clock(was: str, text: str) -> bool:
    one, other = _CLOCK.fullmatch(was), _CLOCK.fullmatch(text)
    return bool(one and other and _minutes(one) == _minutes(other))


def _minutes(clock: re.Match[str]) -> int:
    hour = int(clock[1]) % 12 if clock[3] else int(clock[1])
    return 60 * (hour + (12 if (clock[3] or "").lower() == "p" else 0)) + int(clock[2])


def _became_a_date(was: str, text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    if _MONTH.search(was):
        return True
    first = {int(part) for part in re.findall(r"\d+", was)[:1]}
    return is_date_like(was) and first <= {int(part) for part in re.findall(r"\d+", text)}
