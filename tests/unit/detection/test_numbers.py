"""The number grammar as a whole, on sentences of our own without a model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.plurals import plural, singular
from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers import find_numbers
from claimdesk.annotate.detection.numbers.numeral import numeral_at
from tests.support.parses import only_number, tagged

K = NumberKind


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "kind"),
    [
        ("It cost £3.5bn.", 3.5e9, 3.5e9, "pound sterling", K.MONEY),
        ("It cost $2.11 per gallon.", 2.11, 2.11, "dollar per gallon", K.MONEY),
        ("It cost US$4 million.", 4e6, 4e6, "dollar", K.MONEY),
        ("It cost 250 euros.", 250, 250, "euro", K.MONEY),
        ("about 1.2 to 1.5 million euros", 1.2e6, 1.5e6, "euro", K.MONEY),
        ("It rose 59%.", 59, 59, "percentage", K.PERCENT),
        ("It rose 0.5 percentage points.", 0.5, 0.5, "percentage point", K.PERCENT),
        ("between 5% and 6%", 5, 6, "percentage", K.PERCENT),
        ("a 1,000km front", 1000, 1000, "kilometre", K.MEASURE),
        ("winds of 70mph", 70, 70, "mile per hour", K.MEASURE),
        ("It was minus 40C outside.", -40, -40, "celsius", K.MEASURE),
        ("It holds 1.5 GWh.", 1.5, 1.5, "gigawatt hour", K.MEASURE),
        # no half follows: the words behind the numeral are not its fraction
        ("after three and a week", 3, 3, "", K.COUNT),
        ("for two-and-a-bit", 2, 2, "", K.COUNT),
        ("twenty-one days later", 21, 21, "day", K.DURATION),
        ("a 12-year-old boy", 12, 12, "year of age", K.AGE),
        ("Ann Lee, 34, said so", 34, 34, "year of age", K.AGE),
        # ratios have no unit: what they are a share of is not counted
        ("one in five of them", 0.2, 0.2, "", K.RATIO),
        ("two-thirds of voters", 0.6667, 0.6667, "", K.RATIO),
        ("half of the voters", 0.5, 0.5, "", K.RATIO),
        ("its fourth year", 4, 4, "", K.ORDINAL),
        ("the 22nd time", 22, 22, "", K.ORDINAL),
        ("two thousand and five ships", 2005, 2005, "", K.COUNT),
        ("a dozen of them", 12, 12, "", K.COUNT),
        # narrow no-break spaces group in French and SI print
        ("1\u202f000\u202f000 Swiss francs", 1e6, 1e6, "swiss franc", K.MONEY),
        ("3½ hours", 3.5, 3.5, "hour", K.DURATION),
        ("prices from $40 to $55", 40, 55, "dollar", K.MONEY),
        # 200 million would be more than the other end
        ("from $200 to $4 million", 200, 4e6, "dollar", K.MONEY),
        ("rose from 240 km to 273", 240, 273, "kilometre", K.MEASURE),
        # a falling range holds its lower end first
        ("a fall from 30% to 12%", 12, 30, "percentage", K.PERCENT),
        ("three or four days", 3, 4, "day", K.DURATION),
        ("half a million euros", 5e5, 5e5, "euro", K.MONEY),
        ("35 lakh rupees", 3.5e6, 3.5e6, "indian rupee", K.MONEY),
        ("2 x 10^6 metres", 2e6, 2e6, "metre", K.MEASURE),
        # a capital B behind the digits is a billion, not a byte
        ("1.2B users", 1.2e9, 1.2e9, "", K.COUNT),
        ("9 MILES of road", 9, 9, "mile", K.MEASURE),
        ("$US5 a barrel", 5, 5, "dollar per barrel", K.MONEY),
        # text forced into ASCII prints PS for the pound
        ("PS2.7m in pay", 2.7e6, 2.7e6, "pound sterling", K.MONEY),
        ("USD10m", 1e7, 1e7, "dollar", K.MONEY),
        ("a minus-5 degree morning", -5, -5, "degree", K.MEASURE),
        # a man is weighed, a fine is paid
        ("a 200-pound man", 200, 200, "pound-mass", K.MEASURE),
        ("it weighs 9 pounds", 9, 9, "pound-mass", K.MEASURE),
        ("a fine of 9 pounds", 9, 9, "pound sterling", K.MONEY),
        ("shares at 118.5p today", 118.5, 118.5, "penny", K.MONEY),
        ("a three-point lead", 3, 3, "point", K.COUNT),
        ("1520 sq m of floor", 1520, 1520, "square metre", K.MEASURE),
        ("the 18 month-old boy", 18, 18, "month of age", K.AGE),
        ("3/4 of a mile", 0.75, 0.75, "", K.RATIO),
        ("four times its weight", 4, 4, "count", K.COUNT),
        # a decimal comma, as continental newsrooms paste it
        ("It cost €3,5 million.", 3.5e6, 3.5e6, "euro", K.MONEY),
        ("It rose 2,1%.", 2.1, 2.1, "percentage", K.PERCENT),
        ("1'250'000 francs", 1.25e6, 1.25e6, "swiss franc", K.MONEY),
        ("1 000 000 euros", 1e6, 1e6, "euro", K.MONEY),
        ("12,34,567 rupees", 1234567, 1234567, "indian rupee", K.MONEY),
        ("two and a half million euros", 2.5e6, 2.5e6, "euro", K.MONEY),
        ("two-and-a-half years", 2.5, 2.5, "year", K.DURATION),
        ("a half-million euros", 5e5, 5e5, "euro", K.MONEY),
        ("3-4,000 km", 3000, 4000, "kilometre", K.MEASURE),
        # an m before people is a million, before a race a metre
        ("1.2m people died", 1.2e6, 1.2e6, "", K.COUNT),
        ("a 100m race", 100, 100, "metre", K.MEASURE),
        # a result is one pair, not a sum and not a minus
        ("they won 2-1 at home", 1, 2, "", K.COUNT),
        ("his wife, 31, came", 31, 31, "year of age", K.AGE),
        ("Mary (35) came", 35, 35, "year of age", K.AGE),
        ("children aged 5 to 11", 5, 11, "year of age", K.AGE),
        ("one in a million", 1e-6, 1e-6, "", K.RATIO),
        ("the 10,000-strong crowd", 1e4, 1e4, "", K.COUNT),
        ("it cost 10 pounds", 10, 10, "pound sterling", K.MONEY),
    ],
)
def test_value_unit_and_kind(
    text: str, low: float, high: float, unit: str, kind: NumberKind
) -> None:
    number = only_number(text)
    assert (number.low, number.high) == pytest.approx((low, high))
    assert (number.unit, number.kind) == (unit, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Room 4B is free.",
        "The A380 landed.",
        "the 22nd Amendment",
        "Call 020 7946 0958 now.",
        "one of them left",
        "at 10.45pm on the dot",
        "No one came.",
        "the iPhone 14 sold",
        "Covid-19 spread",
        "a category 4 storm",
        "on page 3 it says",
        "a 5G mast",
        "31 February",
        "its top 10",
        "1) it rained and 2) it blew",
        "the 9/11 attacks",
        "open 24/7",
        "Call +44 20 7946 0958.",
    ],
)
def test_no_false_numbers(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The FTSE 100 fell.", "The/DT FTSE/NNP 100/CD fell/VBD"),
        ("They live at 49 Mill Lane.", "49/CD Mill/NNP Lane/NNP ./."),
        ("a big Seven West deal", "Seven/NNP West/NNP deal/NN"),
    ],
)
def test_a_number_in_a_name_is_none(text: str, tags: str) -> None:
    assert find_numbers(text, tagged(text, tags)) == []


@pytest.mark.parametrize(
    ("text", "unit"), [("several hundred miles", "mile"), ("hundreds of km", "kilometre")]
)
def test_indefinite_amounts_have_no_false_precision(text: str, unit: str) -> None:
    number = only_number(text)
    assert number.low is None
    assert number.high is None
    assert number.precision is None
    assert number.unit == unit


@pytest.mark.parametrize(
    ("text", "precision"),
    [("59 km", 1), ("3.5 million km", 100_000), ("1.25 km", 0.01), ("11,000 km", 1)],
)
def test_precision_is_the_place_of_the_last_printed_digit(text: str, precision: float) -> None:
    assert only_number(text).precision == pytest.approx(precision)


def test_the_counted_noun_is_in_the_singular() -> None:
    text = "12 heart transplants"
    number = only_number(text, tagged(text, "12/CD heart/NN transplants/NNS"))
    assert number.unit == "heart transplant"


@given(st.text(max_size=120))
def test_numbers_are_in_order_apart_and_inside_the_text(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end
        assert (number.low is None) == (number.high is None)
        assert number.low is None or number.low <= number.high  # type: ignore[operator]


@given(st.integers(0, 999_999_999))
def test_grouped_digits_have_their_value(value: int) -> None:
    numeral = numeral_at(f"{value:,}", 0)
    assert numeral is not None
    assert numeral.value.value == value
    assert numeral.end == len(f"{value:,}")


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("drones", "drone"),
        ("children", "child"),
        ("parties", "party"),
        ("churches", "church"),
        ("people", "people"),
        ("women", "woman"),
        ("series", "series"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("glass", "glass"),
    ],
)
def test_singular_and_plural(many: str, one: str) -> None:
    assert singular(many) == one
    assert plural(one) == (many if many != "glass" else "glasses")
