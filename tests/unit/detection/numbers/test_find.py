"""The search for numbers in a text, without a model."""

from claimdesk.annotate.detection.numbers.find import find_numbers
from claimdesk.annotate.detection.numbers.tokens import Tagged
from tests.support.parses import tagged


class Tagger:
    """Tags a text, and counts how often it is asked to."""

    def __init__(self, tokens: list[Tagged]) -> None:
        self.asked = 0
        self._tokens = tokens

    def __call__(self) -> list[Tagged]:
        self.asked += 1
        return self._tokens


def test_numbers_are_found_in_order_with_their_places() -> None:
    text = "On 5 May 2024, 61 of 103 fell."
    assert [one.span.of(text) for one in find_numbers(text)] == ["5 May 2024", "61", "103"]


def test_nothing_begins_inside_a_word_or_behind_a_hash() -> None:
    assert find_numbers("A380, item_2, #3, v.4, Covid-19 and and/5") == []


def test_a_prefix_with_a_hyphen_leaves_the_number_alone() -> None:
    assert [one.low for one in find_numbers("a minus-5 degree morning")] == [-5.0]


def test_the_tagger_is_asked_late_and_once() -> None:
    # tagging costs more than all else: dates and sums of money need none
    tagger = Tagger([])
    find_numbers("It cost $5 on 5 May 2024.", tagger)
    assert tagger.asked == 0
    text = "12 ships and 13 boats"
    tagger = Tagger(tagged(text, "12/CD ships/NNS and/CC 13/CD boats/NNS"))
    assert [one.unit for one in find_numbers(text, tagger)] == ["ship", "boat"]
    assert tagger.asked == 1


def test_a_figure_beyond_floating_point_keeps_its_place_and_unit_alone() -> None:
    (found,) = find_numbers("7" * 400 + " km")
    assert (found.low, found.high, found.precision) == (None, None, None)
    assert (found.span.end, found.unit) == (403, "kilometre")


def test_the_ends_of_a_falling_range_are_sorted() -> None:
    (found,) = find_numbers("a fall from 30% to 12%")
    assert (found.low, found.high) == (12.0, 30.0)


def test_the_dash_of_a_range_is_no_minus() -> None:
    (found,) = find_numbers("-5 to 6 km")
    assert (found.low, found.high) == (5.0, 6.0)
