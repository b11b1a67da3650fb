"""Shares, fractions, ordinals and indefinite amounts."""

import pytest

from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.special import one_of_the, special_at
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from tests.support.parses import tagged

RATIO, COUNT, ORDINAL = NumberKind.RATIO, NumberKind.COUNT, NumberKind.ORDINAL


@pytest.mark.parametrize(
    ("text", "printed", "value", "kind"),
    [
        ("one in five of them", "one in five", 0.2, RATIO),
        ("two out of 2019 ships", "two out of 2019", 0.001, RATIO),
        # four decimals would leave nothing of it
        ("one in a million", "one in a million", 1e-6, RATIO),
        ("two-thirds of voters", "two-thirds", 0.6667, RATIO),
        ("a third of them", "a third", 0.3333, RATIO),
        ("half the voters", "half", 0.5, RATIO),
        # a fraction in digits needs what it is a fraction of behind it
        ("3/4 of a mile", "3/4", 0.75, RATIO),
        ("half a million euros", "half a million", 5e5, COUNT),
        ("three-quarters of a billion", "three-quarters of a billion", 7.5e8, COUNT),
        ("twenty-first time", "twenty-first", 21.0, ORDINAL),
        ("1,022nd time", "1,022nd", 1022.0, ORDINAL),
    ],
)
def test_value_and_kind(text: str, printed: str, value: float, kind: NumberKind) -> None:
    found = special_at(text, 0)
    assert found is not None
    assert (found.span.of(text), found.low, found.high) == (printed, value, value)
    assert found.kind is kind


@pytest.mark.parametrize("text", ["several hundred of", "tens of thousands of", "a few dozen of"])
def test_an_indefinite_amount_has_no_value(text: str) -> None:
    found = special_at(text, 0)
    assert found is not None
    assert (found.span.end, found.low, found.high) == (len(text), None, None)


@pytest.mark.parametrize(
    "text",
    [
        # two things in a year
        "two in 2019",
        "five in two",
        "61 of 103",
        "a third man",
        "7/3 of a mile",
        # a time, a name, and a break in a match
        "second later",
        "22nd Amendment",
        "half time",
        "three quarters time",
    ],
)
def test_words_that_only_look_like_a_share(text: str) -> None:
    assert special_at(text, 0) is None


def test_one_of_the_largest_counts_the_noun_behind_it() -> None:
    text = "one of the largest ports"
    tokens = Tokens(tagged(text, "largest/JJS ports/NNS"))
    assert one_of_the(text, 3, tokens) == Unit("largest port", COUNT, 24)
    assert one_of_the("one of them", 3, tokens) is None
    # without tags it still counts, though no noun is known
    assert one_of_the(text, 3, Tokens(())) == Unit("", COUNT, 3)
