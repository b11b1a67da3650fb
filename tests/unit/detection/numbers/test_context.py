"""Units and relations that a number takes from its neighbours."""

from claimdesk.annotate.detection.findings import NumberKind, Relation
from claimdesk.annotate.detection.numbers.context import with_context
from tests.support.parses import number

MEASURE, MONEY = NumberKind.MEASURE, NumberKind.MONEY


def test_a_part_counts_the_same_as_its_whole() -> None:
    text = "61 of 103 drones"
    given = [number(text, "61", 61), number(text, "103", 103, unit="drone")]
    assert [one.unit for one in with_context(text, given)] == ["drone", "drone"]


def test_a_list_hands_its_unit_on_to_its_first_member() -> None:
    text = "two, three or four km"
    given = [
        number(text, "two", 2),
        number(text, "three", 3),
        number(text, "four km", 4, kind=MEASURE, unit="kilometre"),
    ]
    found = with_context(text, given)
    assert [(one.unit, one.kind) for one in found] == [("kilometre", MEASURE)] * 3


def test_a_comma_does_not_make_a_count_money() -> None:
    text = "in all 12, $5 apiece"
    given = [number(text, "12", 12), number(text, "$5", 5, kind=MONEY, unit="dollar")]
    assert [one.unit for one in with_context(text, given)] == ["", "dollar"]


def test_a_population_and_those_of_it_are_people() -> None:
    text = "a population of 60,000, of whom 11,000 remain"
    given = [number(text, "60,000", 60_000), number(text, "11,000", 11_000)]
    assert [one.unit for one in with_context(text, given)] == ["people", "people"]


def test_a_level_behind_a_change_has_its_unit() -> None:
    text = "fell by 30 km to 126"
    given = [number(text, "30 km", 30, kind=MEASURE, unit="kilometre"), number(text, "126", 126)]
    assert [one.unit for one in with_context(text, given)] == ["kilometre", "kilometre"]


def test_a_conversion_is_bounded_like_the_number_before_it() -> None:
    text = "over 5 miles (8 km)"
    miles = number(text, "5 miles", 5, kind=MEASURE, unit="mile", relation=Relation.ABOVE)
    kilometres = number(text, "8 km", 8, kind=MEASURE, unit="kilometre")
    assert with_context(text, [miles, kilometres])[1].relation is Relation.ABOVE
    # a further measure that is no conversion keeps its own relation
    text = "over 5 miles and 8 km"
    kilometres = number(text, "8 km", 8, kind=MEASURE, unit="kilometre")
    assert with_context(text, [miles, kilometres])[1].relation is Relation.EQUAL
