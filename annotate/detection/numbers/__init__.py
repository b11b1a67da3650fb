"""Numbers in news English: values, ranges, units, relations, dates.

`find_numbers` is the way in.
"""

from claimdesk.annotate.detection.numbers.find import find_numbers

__all__ = ["find_numbers"]
