"""Digits that are no quantity: telephone numbers, clock times, codes, names."""

import pytest

from claimdesk.annotate.detection.numbers.names import (
    is_aircraft,
    is_code,
    is_in_name,
    is_ranked,
    not_a_number,
)
from claimdesk.annotate.detection.numbers.tokens import Tokens
from tests.support.parses import span_of, tagged


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        # the search begins at the digit behind the plus
        ("+44 20 7946 0958 now", 1, 16),
        ("020 7946 0958 now", 0, 13),
        ("10.45pm on the dot", 0, 7),
        ("1) it rained", 0, 2),
        ("9/11 attacks", 0, 4),
        ("(see page 2) it rained", 10, None),
        ("12 ships", 0, None),
        ("10.45 km", 0, None),
    ],
)
def test_telephone_numbers_times_and_list_markers(text: str, start: int, end: int | None) -> None:
    assert not_a_number(text, start) == end


@pytest.mark.parametrize(
    ("text", "digits", "expected"),
    [
        ("seat 4B2 is free", "4", True),
        ("Room 4 is free", "4", True),
        ("a 5G mast", "5", True),
        ("Covid-19 spread", "19", True),
        ("the room had 4 doors", "4", False),
        ("Room 4,000 is free", "4,000", False),
    ],
)
def test_codes_and_labelled_figures(text: str, digits: str, *, expected: bool) -> None:
    place = span_of(text, digits)
    assert is_code(text, place.start, place.end) is expected


def test_an_airliner_needs_its_kind_behind_it() -> None:
    assert is_aircraft("737 Max jets", 0) == 3
    assert is_aircraft("787-9 Dreamliner", 0) == 5
    assert is_aircraft("737 people", 0) is None


def test_a_ranked_group_is_named_right_before() -> None:
    assert is_ranked("its top 10", 8)
    assert not is_ranked("on top of 10", 10)


@pytest.mark.parametrize(
    ("text", "printed", "tags", "expected"),
    [
        ("The FTSE 100 fell.", "100", "", True),
        ("49 Mill Lane burned.", "49", "Mill/NNP Lane/NNP burned/VBD", True),
        ("a big Seven West deal", "Seven", "", True),
        ("Apollo 11 landed.", "11", "Apollo/NNP 11/CD", True),
        # any word has a capital at the start of a sentence
        ("About 11 landed.", "11", "About/IN 11/CD", False),
        # the cars are counted
        ("They sold 200 Tesla cars.", "200", "sold/VBD 200/CD Tesla/NNP cars/NNS", False),
        ("About 12 MPs left.", "12", "12/CD MPs/NNS left/VBD", False),
        # a result is two numbers
        ("It ended Leeds 2 Hull 1 in the rain.", "2", "", False),
        ("It ended Leeds 2 Hull 1 in the rain.", "1", "", False),
        ("The FTSE 7,100 level", "7,100", "", False),
    ],
)
def test_a_plain_integer_may_be_in_a_name(
    text: str, printed: str, tags: str, *, expected: bool
) -> None:
    place = span_of(text, printed)
    assert is_in_name(text, place.start, place.end, Tokens(tagged(text, tags))) is expected
