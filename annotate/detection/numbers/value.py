"""Numerals, in digits and in words, as values with the precision printed."""

import re
from dataclasses import dataclass

SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * (i + 2)
    for i, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    )
}
MAGNITUDES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
}
ABBREVIATED = {
    "k": 1e3,
    "K": 1e3,
    "m": 1e6,
    "M": 1e6,
    "mn": 1e6,
    "mm": 1e6,
    "b": 1e9,
    "B": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
    "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
ORDINALS = {
    word: value + 1
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100}
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
INDEFINITE = frozenset({"several", "few", "many", "couple"})

_UNITS_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_TENS_WORD = "|".join(TENS)
_MAGNITUDE_WORD = "|".join(MAGNITUDES)
DIGITS = (
    # English "1,000,000.5", SI "1 000 000"
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?"
    # Indian "12,34,567", Swiss "1'250'000", plain spaces "1 000 000" where there are two
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:['’]\d{3})+(?!\d)"
    r"|[1-9]\d{0,2}(?:\u0020\d{3}){2,}(?!\d)"
    # a decimal comma only before a unit or magnitude: "3,5 million"
    r"|\d{1,3},\d{1,2}(?=\s?(?:%|per\s?cent|million|billion|bn\b|km\b|kg\b|euros?\b|°))"
    # points group only where there are two of them: "1.234.567,8"; then "3.5", "35", ".5"
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d+\.\d+|\d+|\.\d+"
)
"""A numeral in digits, with English, SI, Swiss or Indian separators."""
SMALL_WORDS = rf"(?:(?:{_TENS_WORD})(?:[- ](?:{'|'.join(list(SMALL)[1:10])}))?|{_UNITS_WORD})"


@dataclass(frozen=True, slots=True)
class Value:
    """A value and the place value of its last printed digit."""

    value: float
    precision: float


_DECIMAL_COMMA = re.compile(r"^(\d+),(\d{1,2})$")
_SEPARATORS = re.compile(r"[,'’ \u00a0\u202f\u2009]")
_EXACT_IN_FLOAT = 1e15
"""From here on a product is too large to be rounded to six decimals."""


def from_digits(numeral: str) -> Value:
    """Return the value of a numeral that matches `DIGITS`: "1,234.5" is 1234.5 to the tenth."""
    # "1.234.567,8" -> "1234567.8"
    if numeral.count(".") > 1:
        numeral = numeral.replace(".", "").replace(",", ".")
    # "3,5" -> "3.5"
    numeral = _DECIMAL_COMMA.sub(r"\1.\2", numeral)

    plain = _SEPARATORS.sub("", numeral)
    decimals = len(plain.partition(".")[2])
    return Value(float(plain), 10.0**-decimals)


def from_small_words(words: str) -> Value:
    """Return the value of "seven", "twenty" or "twenty-one"."""
    parts = re.split(r"[- ]", words.lower())
    return Value(float(sum(SMALL.get(part, TENS.get(part, 0)) for part in parts)), 1.0)


def scaled(value: Value, factor: float) -> Value:
    """Return the value times a magnitude: "3.5" million is 3,500,000 to the nearest 100,000."""
    product = value.value * factor
    # 0.1 * 1e6 would leave binary dust behind the value printed
    if abs(product) < _EXACT_IN_FLOAT:
        product = round(product, 6)
    return Value(product, value.precision * factor)
