"""A numeral with the currency before it: "$5", "USD 5", or "5" alone."""

from claimdesk.annotate.detection.numbers.numeral import Numeral, numeral_at
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.units import currency_at


def priced_numeral(text: str, start: int) -> tuple[Numeral | None, Unit | None]:
    """Return the numeral at `start` and the currency whose sign or code stands before it.

    "$5m" -> 5,000,000 and the dollar; "5 m" -> 5 and None.
    """
    currency = currency_at(text, start)
    if currency is None:
        return numeral_at(text, start), None
    begin, unit = currency
    return numeral_at(text, begin, money=True), unit
