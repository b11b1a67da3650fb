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
    # one number alone is checked if it is a date or a range ("doubled from 40 to 80")
    is_dated = any(number.kind is NumberKind.DATE for number in numbers)
    has_range = any(number.low != number.high for number in numbers)
    if len(numbers) < 2 and not is_dated and not has_range:
        return []

    valued = [number for number in numbers if number.low is not None]
    found = [
        *part_checks(text, valued),
        *share_checks(text, valued),
        *change_checks(text, valued),
        *calendar_checks(text, numbers, published),
    ]
    return sorted(dict.fromkeys(found), key=lambda check: check.numbers[0].start)
