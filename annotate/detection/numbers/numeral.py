"""One numeral at a place in a text: digits or words, with the magnitudes behind it."""

import re
from dataclasses import dataclass

from claimdesk.annotate.detection.numbers.value import (
    ABBREVIATED,
    DIGITS,
    MAGNITUDES,
    SMALL_WORDS,
    VULGAR,
    Value,
    from_digits,
    from_small_words,
    scaled,
)

_DIGITS = re.compile(DIGITS)
_AND_A_HALF = re.compile(r"[\s-]and[\s-]a[\s-](half|quarter)\b(?!\s+of)", re.IGNORECASE)
_HALVES = {"half": 0.5, "quarter": 0.25}
_MILLIONS = re.compile(
    r"m\s(?!(?:hurdles|metres|meters|waves|walls|seas|runs|finals|sprints|races)\b)"
    r"(?:people|[a-z]+s)\b"
)
_MOST_MILLIONS = 100
"""From here on an "m" before a plural is a metre: "100m hurdles"."""
_DEEPEST = 4
"""Numerals in words that may be nested in one another."""
_VULGAR = re.compile(rf"\s?([{''.join(VULGAR)}])")
_FRACTION = re.compile(r"\s(\d)/(\d{1,2})(?![\d/])")
_FRACTION_PLACE = 0.01
"""The precision of a figure that ends in a fraction: "3½", "3 1/2"."""
_WORDS = re.compile(rf"{SMALL_WORDS}\b", re.IGNORECASE)
_ARTICLE = re.compile(rf"(?:a|an)\s+(?={'|'.join(MAGNITUDES)}\b)", re.IGNORECASE)
_MAGNITUDE = re.compile(rf"[\s-]?\b({'|'.join(MAGNITUDES)})\b(?!s)", re.IGNORECASE)
_AND_REST = re.compile(rf"(?:,\s|\s)(?:and\s)?(?=(?:{SMALL_WORDS}|\d+)\b)", re.IGNORECASE)
_POWER_OF_TEN = re.compile(r"\s?[×x*]\s?10(?:\^|\*\*)?([−–-]?\d{1,2})(?!\d)")
_ABBREVIATED = re.compile(r"\s?(bn|tn|trn|mn|mm|[kKmMbB])(?![\w²³/])")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at `[start, end)`; `in_words` unless it has digits."""

    start: int
    end: int
    value: Value
    in_words: bool
    magnitude: str = ""


def numeral_at(text: str, start: int, *, money: bool = False, depth: int = 0) -> Numeral | None:
    """Return the longest numeral that starts at `start`.

    After a currency sign (`money`) "m", "k" and "b" are magnitudes; else "m" is a metre. `depth`
    counts the numerals in words that this one is a part of ("two thousand" + "and five").
    """
    # "a million"
    article = _ARTICLE.match(text, start)
    if article:
        return _with_magnitudes(text, start, article.end() - 1, Value(1.0, 1.0), in_words=True)

    # "3.5", "11,000"
    digits = _DIGITS.match(text, start)
    if digits:
        return _from_digits(text, digits, money=money)

    # "½"
    vulgar = text[start : start + 1]
    if vulgar in VULGAR:
        return Numeral(start, start + 1, Value(VULGAR[vulgar], _FRACTION_PLACE), in_words=False)

    # "twenty-one"
    words = _WORDS.match(text, start)
    return _from_words(text, words, depth) if words else None


def _from_digits(text: str, digits: re.Match[str], *, money: bool) -> Numeral:
    """Return the numeral that begins with `digits`: "3 x 10^6", "3½", "3.5bn", "3.5 million"."""
    start = digits.start()
    value = from_digits(digits[0])
    power = _POWER_OF_TEN.match(text, digits.end())
    if power:
        exponent = int(power[1].replace("−", "-").replace("–", "-"))
        return Numeral(start, power.end(), scaled(value, 10.0**exponent), in_words=False)

    value, end = _with_fraction(text, value, digits.end())
    abbreviated = _ABBREVIATED.match(text, end)
    is_counted = value.value < _MOST_MILLIONS and _MILLIONS.match(text, end) is not None
    if abbreviated and _is_magnitude(abbreviated, money=money or is_counted):
        letters = abbreviated[1]
        product = scaled(value, ABBREVIATED[letters])
        return Numeral(start, abbreviated.end(), product, in_words=False, magnitude=letters)
    return _with_magnitudes(text, start, end, value, in_words=False)


def _from_words(text: str, words: re.Match[str], depth: int) -> Numeral:
    """Return the numeral that begins with `words`: "two hundred", "two and a half million"."""
    start = words.start()
    value = from_small_words(words[0])
    part = _AND_A_HALF.match(text, words.end())
    if part is None:
        return _with_magnitudes(text, start, words.end(), value, in_words=True, depth=depth)

    mixed = Value(value.value + _HALVES[part[1].lower()], 0.5)
    return _with_magnitudes(text, start, part.end(), mixed, in_words=False)


def _is_magnitude(found: re.Match[str], *, money: bool) -> bool:
    """Return True if the letters multiply: "3 bn", "5k", "$5m", "1.2m people", not "100m"."""
    letters = found[1]
    if letters in {"bn", "tn", "trn", "mn"}:
        return True
    if found[0][0].isspace():
        return False
    # a metre is "m", and a byte has a letter before its "B"
    return letters in {"k", "K", "M", "B"} or (money and letters != "mm")


def _with_fraction(text: str, value: Value, end: int) -> tuple[Value, int]:
    """Return the value with the fraction at `end`, and where that ends: "3½", "3 1/2"."""
    vulgar = _VULGAR.match(text, end)
    if vulgar:
        return Value(value.value + VULGAR[vulgar[1]], _FRACTION_PLACE), vulgar.end()

    # not "3 2/1"
    fraction = _FRACTION.match(text, end)
    if fraction and 0 < int(fraction[1]) < int(fraction[2]):
        part = int(fraction[1]) / int(fraction[2])
        return Value(value.value + part, _FRACTION_PLACE), fraction.end()
    return value, end


def _with_magnitudes(
    text: str, start: int, end: int, value: Value, *, in_words: bool, depth: int = 0
) -> Numeral:
    """Return the numeral times the magnitudes at `end`, and in words with all that follows them.

    "three hundred thousand" -> 300,000, "two thousand and five" -> 2,005.
    """
    magnitude = ""
    while found := _MAGNITUDE.match(text, end):
        magnitude = found[1].lower()
        value, end = scaled(value, MAGNITUDES[magnitude]), found.end()
    numeral = Numeral(start, end, value, in_words, magnitude)
    return _with_rest(text, numeral, depth) if in_words else numeral


def _with_rest(text: str, numeral: Numeral, depth: int) -> Numeral:
    """Return the numeral with the smaller one behind it: "two thousand" + "and five"."""
    rest = _rest(text, numeral, depth)
    if rest is None or not rest.in_words or rest.value.value >= numeral.value.precision:
        return numeral
    value = Value(numeral.value.value + rest.value.value, rest.value.precision)
    magnitude = rest.magnitude or numeral.magnitude
    return Numeral(numeral.start, rest.end, value, in_words=True, magnitude=magnitude)


def _rest(text: str, numeral: Numeral, depth: int) -> Numeral | None:
    """Return the numeral behind "hundred", "thousand" or "million", if one follows."""
    if depth >= _DEEPEST or numeral.magnitude not in {"hundred", "thousand", "million"}:
        return None
    joint = _AND_REST.match(text, numeral.end)
    if joint is None:
        return None
    return numeral_at(text, joint.end(), depth=depth + 1)
