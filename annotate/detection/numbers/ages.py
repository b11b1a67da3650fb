"""Bare numbers that are ages: "Ann Lee, 34, ...", "aged 12", "Mary (35)"."""

import re

from claimdesk.annotate.detection.findings import Number
from claimdesk.annotate.detection.numbers.lookback import search_before

_AGE = re.compile(r"(?:[A-Z][\w’'-]+,|\baged?|\bage of|\bages|\b[Aa]t the age of)\s$")
_KIN = re.compile(
    r"\b(?:man|woman|wife|husband|son|daughter|boy|girl|mother|father|brother|sister|partner"
    r"|teenager|driver|passenger|pensioner|student|teacher|pilot|officer),\s$"
)
_IN_BRACKETS = re.compile(r"[A-Z][\w’'-]+\s\($")
_TURNED = re.compile(
    r"\b(?:turned|turns|turning|will be|would be|he is|she is|he was|she was|was only|is only)\s$"
)
_AGE_ENDS = re.compile(r"\s*(?:[,.;)]|$|\s(?:when|by|on|next|this|in|and|at)\b)")
_ABOVE_ANY_AGE = 120
_CLEARLY_AN_AGE = 10
"""Below it "Leeds (3)" and "he was 5" may be a score or a rank."""


def is_age(text: str, number: Number) -> bool:
    """Return True if a number without a unit is the age of a person."""
    low, high = number.low, number.high
    if low is None or high is None or not 0 < low <= high < _ABOVE_ANY_AGE:
        return False
    if low != high:
        return _is_age_range(text, number.span.start)
    return _is_single_age(text, number.span.start, number.span.end, low)


def _is_age_range(text: str, start: int) -> bool:
    """Return True for "children aged 5 to 11"."""
    before = search_before(_AGE, text, start, 30)
    return before is not None and before[0].lower().startswith("age")


def _is_single_age(text: str, start: int, end: int, age: float) -> bool:
    """Return True for an age in digits; "Ann Lee, twelve, ..." is too rare to be worth a risk."""
    if not text[start].isdigit():
        return False
    # in "Mary (35) came" the age fills its brackets
    if search_before(_IN_BRACKETS, text, start, 24):
        return age >= _CLEARLY_AN_AGE and text.startswith(")", end)
    return _is_named_age(text, start, end) or _is_age_turned(text, start, end, age)


def _is_named_age(text: str, start: int, end: int) -> bool:
    """Return True for "Ann Lee, 34, won", "his wife, 31, came", "a boy aged 12 came"."""
    before = search_before(_AGE, text, start, 30) or search_before(_KIN, text, start, 16)
    if before is None:
        return False
    is_worded = before[0].lower().startswith(("age", "at the age"))
    return is_worded or text.startswith((",", "."), end)


def _is_age_turned(text: str, start: int, end: int, age: float) -> bool:
    """Return True for "he turned 40 in May"."""
    has_turned = search_before(_TURNED, text, start, 12) is not None
    return has_turned and age >= _CLEARLY_AN_AGE and _AGE_ENDS.match(text, end) is not None
