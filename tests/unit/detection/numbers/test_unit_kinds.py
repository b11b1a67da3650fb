"""The kind of number that a unit makes."""

import pytest

from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.spellings import Spelling
from claimdesk.annotate.detection.numbers.unit_kinds import Unit, measure_unit, money_unit


@pytest.mark.parametrize(
    ("text", "printed", "meaning", "unit"),
    [
        ("8 %", "%", "percentage", Unit("percentage", NumberKind.PERCENT, 3)),
        ("8 km", "km", "kilometre", Unit("kilometre", NumberKind.MEASURE, 4)),
        ("8 weeks on", "weeks", "week", Unit("week", NumberKind.DURATION, 7)),
        ("8 weeks old", "weeks", "week", Unit("week of age", NumberKind.AGE, 11)),
        ("8-year-olds", "year", "year", Unit("year of age", NumberKind.AGE, 11)),
        # an age is never given in hours
        ("8 hours old", "hours", "hour", Unit("hour", NumberKind.DURATION, 7)),
        ("8 weeks older", "weeks", "week", Unit("week", NumberKind.DURATION, 7)),
        ("8 times", "times", "count", Unit("count", NumberKind.COUNT, 7)),
    ],
)
def test_a_measure(text: str, printed: str, meaning: str, unit: Unit) -> None:
    start = text.index(printed)
    spelling = Spelling(start, start + len(printed), printed, meaning)
    assert measure_unit(text, spelling) == unit


def test_money_has_a_code() -> None:
    spelling = Spelling(0, 1, "€", "euro|EUR")
    assert money_unit(spelling) == Unit("euro", NumberKind.MONEY, 1, "EUR")


def test_only_counted_things_are_nouns() -> None:
    assert Unit("drone", NumberKind.COUNT, 5).is_noun
    assert not Unit("count", NumberKind.COUNT, 5).is_noun
    assert not Unit("kilometre", NumberKind.MEASURE, 5).is_noun
