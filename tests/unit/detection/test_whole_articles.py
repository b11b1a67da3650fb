"""Findings of whole articles on the packaged model."""

import pytest

from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project.samples import SAMPLE
from tests.conftest import KURSK, STAND_IN, needs_shared
from tests.support.analysed import Analysed

SAMPLE_NUMBERS = [
    ("£1.86bn", 1.86e9, "pound sterling", "="),
    ("360\u00a0megawatts", 360, "megawatt", "="),
    ("six hours", 6, "hour", "~"),
    ("310,000", 310_000, "home", "="),
    ("1,200", 1200, "job", "~"),
    ("8.4 per cent", 8.4, "percentage", "up"),
    ("143", 143, "boat", "="),
    ("61", 61, "boat", "="),
    # bounds and directions come from the words before, some of them far before
    ("£14,500 a year", 14_500, "pound sterling per year", "<"),
    ("two-thirds", 0.6667, "", ">"),
    ("one in eight", 0.125, "", "="),
    ("1.3C", 1.3, "celsius", "up"),
    ("5,800 tonnes to 2,900 tonnes", 2900, "tonne", "="),
    ("half", 0.5, "", "down"),
    ("three percentage points", 3, "percentage point", "="),
    ("600", 600, "application", ">"),
    ("£73 per megawatt hour", 73, "pound sterling per megawatt hour", "="),
    ("78", 78, "year of age", "="),
]
# the stand-in has the sums of the article that it stands for, with other names and figures
SUMS_OF_BOTH = [
    ("weekday", "consistent"),
    ("derived share", "cannot tell"),
    ("part and whole", "consistent"),
    ("derived share", "cannot tell"),
]


@pytest.fixture(scope="module")
def sample(detector: Detector) -> Analysed:
    return Analysed(detector, SAMPLE)


@pytest.fixture(scope="module")
def stand_in(detector: Detector) -> Analysed:
    return Analysed(detector, STAND_IN)


@pytest.fixture(scope="module")
def kursk(detector: Detector) -> Analysed:
    return Analysed(detector, KURSK)


@pytest.mark.parametrize(("words", "value", "unit", "relation"), SAMPLE_NUMBERS)
def test_sample_numbers_are_found_with_value_unit_and_relation(
    sample: Analysed, words: str, value: float, unit: str, relation: str
) -> None:
    number = dict(sample.numbers())[words]
    assert number.low == pytest.approx(value)
    assert (number.unit, number.relation.value) == (unit, relation)


def test_sample_amounts_and_dates_without_a_value(sample: Analysed) -> None:
    numbers = dict(sample.numbers())
    assert numbers["several hundred"].low is None
    assert numbers["10 June 2026"].date == "2026-06-10"


@pytest.mark.parametrize(
    "expected",
    [
        ("1,200km", 1200, "kilometre", "="),
        # an indefinite amount keeps its noun and has no value
        ("several hundred", None, "sheep", "="),
        ("14,000", 14000, "displaced people", "~"),
        ("9,000", 9000, "people", "~"),
        # part, whole and rest count the same thing, named once
        ("57", 57, "cellar", "="),
        ("98", 98, "cellar", "="),
        ("41", 41, "cellar", "="),
    ],
)
def test_quantities_of_a_whole_article(
    stand_in: Analysed, expected: tuple[str, float | None, str, str]
) -> None:
    assert expected in stand_in.quantities()


def test_claims_of_a_whole_article(stand_in: Analysed) -> None:
    claims = stand_in.claims()
    assert len(claims) == 23
    # appeals and menus that were copied with the article state nothing
    assert not [claim for claim in claims if "support" in claim or "forum" in claim]


def test_places_and_sums_of_a_whole_article(stand_in: Analysed) -> None:
    assert {"Saldova", "Tarvek", "Ostrin", "Velmar"} <= stand_in.places()
    assert stand_in.sums() == SUMS_OF_BOTH


@needs_shared
def test_kursk_quantities(kursk: Analysed) -> None:
    assert kursk.quantities() == [
        ("1,000km", 1000, "kilometre", "="),
        ("several hundred", None, "soldier", "="),
        ("11,000", 11000, "north korean troop", "~"),
        ("1,000km", 1000, "kilometre", "="),
        ("60,000", 60000, "people", "="),
        ("11,000", 11000, "people", "~"),
        ("61", 61, "drone", "="),
        ("103", 103, "drone", "="),
        ("42", 42, "drone", "="),
        ("10", 10, "people", "="),
        ("two", 2, "child", "="),
        ("fourth", 4, "", "="),
    ]


@needs_shared
def test_kursk_claims(kursk: Analysed) -> None:
    claims = kursk.claims()
    assert len(claims) == 24
    assert not [claim for claim in claims if "support" in claim or "comment" in claim]


@needs_shared
def test_kursk_places_and_sums(kursk: Analysed) -> None:
    assert {"Kursk", "Makhnovka", "Sumy", "Svesa", "Pokrovsk", "Kharkiv"} <= kursk.places()
    assert kursk.sums() == SUMS_OF_BOTH
