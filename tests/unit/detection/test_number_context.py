"""Numbers and the words around them: relations, dates, changes, parts of a whole."""

import pytest

from claimdesk.annotate.detection.findings import NumberKind, Relation
from claimdesk.annotate.detection.numbers import find_numbers
from tests.support.parses import only_number, tagged

K = NumberKind


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("around 11,000 km", "~"),
        ("more than 600 km", ">"),
        ("at least 3 km", ">"),
        ("up to 40 km", "<"),
        ("fewer than 9 km", "<"),
        ("rose by 8%", "up"),
        ("fell 8%", "down"),
        ("8% fewer", "down"),
        ("5 km or so", "~"),
        ("5 km", "="),
        ("nearly 5 km", "~"),
        ("just under 20 percent", "<"),
        # a phrasal verb, an adjective and a level are no change
        ("gave up 5 km", "="),
        ("up nearly 5%", "up"),
        ("cut emissions by 30%", "down"),
        ("the past two years", "="),
        ("the index +0.3%", "up"),
        ("sub-7 nm chips", "<"),
        ("added a 5 km run", "="),
        ("fell to 5 km", "="),
        ("rose by more than 5 km", "up"),
    ],
)
def test_relation(text: str, relation: str) -> None:
    assert only_number(text).relation is Relation(relation)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("on 5 January 2025", "2025-01-05"),
        ("on January 5, 2025", "2025-01-05"),
        ("a 21 December attack", "--12-21"),
        ("in February 2022", "2022-02"),
        ("in 2016", "2016"),
        ("the 1990s", "199"),
        ("on Sept. 30", "--09-30"),
        ("on 13/04/2024", "2024-04-13"),
        # March or April: only the year is sure
        ("on 03/04/2024", "2024"),
        ("on 12.03.2024", "2024-03-12"),
        ("the 2019-20 season", "2019/2020"),
        ("on 2024-02-29", "2024-02-29"),
    ],
)
def test_dates_have_no_value_but_a_date(text: str, date: str) -> None:
    number = only_number(text)
    assert (number.kind, number.date, number.low, number.high) == (K.DATE, date, None, None)


def test_names_that_are_counted_and_results_are_numbers() -> None:
    text = "They sold 200 Tesla cars."
    tokens = tagged(text, "sold/VBD 200/CD Tesla/NNP cars/NNS")
    assert [(n.low, n.unit) for n in find_numbers(text, tokens)] == [(200, "tesla car")]
    text = "It ended Leeds 2 Hull 1 in the rain."
    tokens = tagged(text, "Leeds/NNP 2/CD Hull/NNP 1/CD in/IN")
    assert [n.low for n in find_numbers(text, tokens)] == [2, 1]


def test_a_change_and_the_level_it_leads_to_are_two_numbers() -> None:
    assert [(n.low, n.high) for n in find_numbers("down by 30 km to 126 km")] == [
        (30, 30),
        (126, 126),
    ]
    assert [(n.low, n.high) for n in find_numbers("The order was cut, down by 30 to 126.")] == [
        (30, 30),
        (126, 126),
    ]
    assert [(n.low, n.high) for n in find_numbers("it fell by 1 to 1.5 km")] == [(1, 1.5)]


def test_one_of_the_largest_counts() -> None:
    text = "one of the largest ports, and one of them"
    tokens = tagged(text, "one/CD of/IN the/DT largest/JJS ports/NNS one/CD")
    assert [(n.low, n.unit) for n in find_numbers(text, tokens)] == [(1, "largest port")]


def test_a_conversion_has_the_relation_of_what_it_converts() -> None:
    numbers = find_numbers("just under 296 hp (224 kW) of power")
    assert [(n.low, n.unit, n.relation.value) for n in numbers] == [
        (296, "horsepower", "<"),
        (224, "kilowatt", "<"),
    ]


def test_a_part_takes_the_unit_of_its_whole() -> None:
    text = "61 of 103 drones"
    numbers = find_numbers(text, tagged(text, "61/CD of/IN 103/CD drones/NNS"))
    assert [(n.low, n.unit) for n in numbers] == [(61, "drone"), (103, "drone")]


def test_of_whom_takes_the_unit_before() -> None:
    text = "a population of 60,000, of whom around 11,000 remain"
    numbers = find_numbers(text, tagged(text, "remain/NN"))
    assert [(n.low, n.unit, n.relation.value) for n in numbers] == [
        (60000, "people", "="),
        (11000, "people", "~"),
    ]
