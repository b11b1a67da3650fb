"""Units and currencies as they are printed."""

import pytest

from claimdesk.annotate.detection.numbers.spellings import (
    Spelling,
    Spellings,
    currencies,
    currency_before,
    measures,
)

TABLE = Spellings(
    {
        "mile": "mile",
        "mile per hour": "mph",
        "square mile": "square mile",
        "MW": "megawatt",
        "mW": "milliwatt",
        "m²": "sqm",
    }
)


@pytest.mark.parametrize(
    ("text", "end", "meaning"),
    [
        ("mile", 4, "mile"),
        # words are found in any case, short forms as they stand
        ("MILE", 4, "mile"),
        ("MW", 2, "megawatt"),
        ("mW", 2, "milliwatt"),
        ("mile per hour", 13, "mph"),
        ("square mile", 11, "square mile"),
        ("Square-Mile wide", 11, "square mile"),
        ("m²", 2, "sqm"),
    ],
)
def test_the_longest_spelling_is_found(text: str, end: int, meaning: str) -> None:
    assert TABLE.at(text, 0) == Spelling(0, end, text[:end], meaning)


@pytest.mark.parametrize("text", ["", "miles", "mw", "MWh", "square", "kilometre"])
def test_other_words_are_no_spelling(text: str) -> None:
    assert TABLE.at(text, 0) is None


def test_a_spelling_is_looked_up_at_its_place() -> None:
    assert TABLE.at("a mile", 2) == Spelling(2, 6, "mile", "mile")
    assert TABLE.at("a mile", 6) is None


@pytest.mark.parametrize(
    ("text", "printed", "meaning"),
    [
        ("US$5", "US$", "dollar|USD"),
        ("USD10m", "USD", "dollar|USD"),
        # text forced into ASCII prints PS for the pound
        ("PS2.7m", "PS", "pound sterling|GBP"),
    ],
)
def test_a_currency_before_its_numeral(text: str, printed: str, meaning: str) -> None:
    assert currency_before(text, 0) == Spelling(0, len(printed), printed, meaning)


@pytest.mark.parametrize("text", ["USDA 5", "PS 5", "PS5", "euros 5", "5"])
def test_other_letters_before_a_numeral_are_no_currency(text: str) -> None:
    assert currency_before(text, 0) is None


def test_the_lexicons_have_the_everyday_spellings() -> None:
    kilometre, euro = measures().at("km away", 0), currencies().at("euros", 0)
    assert kilometre is not None
    assert euro is not None
    assert (kilometre.meaning, euro.meaning) == ("kilometre", "euro|EUR")
