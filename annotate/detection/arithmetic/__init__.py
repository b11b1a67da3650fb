"""Sums inside an article: parts and wholes, shares, changes, lists, dates, ages.

Deterministic and quiet: a check is reported only where the words say how the numbers belong
together, and only what no rounding of the printed figures can explain is inconsistent. Tolerances
follow the precision as printed, as statcheck's do (Nuijten et al., Behavior Research Methods,
2016).
"""

from collections.abc import Sequence

from claimdesk.annotate.detection.arithmetic.calendar import calendar_checks
from claimdesk.annotate.detection.arithmetic.changes import change_checks
from claimdesk.annotate.detection.arithmetic.parts import part_checks
from claimdesk.annotate.detection.arithmetic.shares import share_checks
from claimdesk.annotate.detection.findings import Check, Number, NumberKind

__all__ = ["find_checks"]


def find_checks(text: str, numbers: Sequence[Number], published: str = "") -> list[Check]:
    """Return the checks that the numbers of one paragraph allow, in text order.

    `published` is the article's date (ISO 8601, "" if unknown); ages and dates without a year are
    checked against it.
    """
    if not _can_be_checked(numbers):
        return []

    # "several hundred" adds up to nothing
    valued = [number for number in numbers if number.low is not None]
    found = [
        *part_checks(text, valued),
        *share_checks(text, valued),
        *change_checks(text, valued),
        *calendar_checks(text, numbers, published),
    ]
    # two rules may find the same sum
    return sorted(dict.fromkeys(found), key=lambda check: check.numbers[0].start)


def _can_be_checked(numbers: Sequence[Number]) -> bool:
    """Return True for two numbers, a date ("Friday, 3 May") or a range ("from 40 to 80")."""
    if len(numbers) >= 2:
        return True
    return any(number.kind is NumberKind.DATE or number.low != number.high for number in numbers)
