"""Units printed with a numeral: currencies, measures, rates."""

import pytest

from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.units import currency_at, unit_after, with_rate
from tests.support.parses import span_of

DOLLAR = Unit("dollar", NumberKind.MONEY, 2, "USD")


def unit_behind(text: str, digits: str) -> str:
    """Return the name of the unit behind some digits, "" without one."""
    found = unit_after(text, span_of(text, digits).end, None)
    return found.name if found else ""


def test_a_currency_sign_may_stand_apart() -> None:
    found = Unit("dollar", NumberKind.MONEY, 1, "USD")
    assert currency_at("$ 5", 0) == (2, found)
    assert currency_at("5 $", 0) is None


@pytest.mark.parametrize(
    ("text", "digits", "unit"),
    [
        ("5 km away", "5", "kilometre"),
        ("5-km run", "5", "kilometre"),
        ("5 W of power", "5", "watt"),
        ("40C outside", "40", "celsius"),
        ("it weighs 9 pounds", "9", "pound-mass"),
        # stuff is weighed, debt is owed
        ("30 pounds of beef", "30", "pound-mass"),
        ("a 200-pound man", "200", "pound-mass"),
        # the longer spelling wins over the currency
        ("275 pound-feet of torque", "275", "pound-foot"),
        ("a 200-pound fine", "200", "pound sterling"),
        ("5 pounds of debt", "5", "pound sterling"),
        ("shares at 118p today", "118", "penny"),
    ],
)
def test_a_unit_is_read_by_its_surroundings(text: str, digits: str, unit: str) -> None:
    assert unit_behind(text, digits) == unit


@pytest.mark.parametrize(
    ("text", "digits"),
    # letters of words, of a time of day, of a format
    [("5 T-shirts", "5"), ("68 p.m.", "68"), ("4x", "4"), ("5 metresque", "5"), ("5", "5")],
)
def test_letters_by_chance_are_no_unit(text: str, digits: str) -> None:
    assert unit_behind(text, digits) == ""


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("$2 a day", "dollar per day", 8),
        ("$2 per gallon", "dollar per gallon", 13),
        ("$2/barrel", "dollar per barrel", 9),
        # a year ago is a time, and a decision no divisor
        ("$2 a year ago", "dollar", 2),
        ("$2 a decision", "dollar", 2),
        ("$2 per decision", "dollar per decision", 15),
    ],
)
def test_a_rate_divides_money(text: str, name: str, end: int) -> None:
    assert with_rate(text, DOLLAR, 2) == Unit(name, NumberKind.MONEY, end, "USD")


def test_shares_and_times_have_no_rate() -> None:
    share = Unit("percentage", NumberKind.PERCENT, 2)
    assert with_rate("8% a year", share, 2) == share
    ships = Unit("ship", NumberKind.COUNT, 8)
    assert with_rate("12 ships per fleet", ships, 8) == ships
