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
_MILLIONS = re.compile(
    r"m\s(?!(?:hurdles|metres|meters|waves|walls|seas|runs|finals|sprints|races)\b)(?:people|[a-z]+s)\b"
)
_DEEPEST = 4
_VULGAR = re.compile(rf"\s?([{''.join(VULGAR)}])")
_FRACTION = re.compile(r"\s?(\d)/(\d{1,2})(?![\d/])")
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
    """The longest numeral that starts at `start`.

    After a currency sign (`money`) "m", "k" and "b" are magnitudes; else "m" is a metre. `depth` counts the
    numerals in words that this one is a part of ("two thousand" + "and five").
    """
    article = _ARTICLE.match(text, start)
    if article:
        return _with_magnitudes(text, start, article.end() - 1, Value(1.0, 1.0), in_words=True)
    digits = _DIGITS.match(text, start)
    if digits:
        power = _POWER_OF_TEN.match(text, digits.end())
        if power:
            scale = 10.0 ** int(power[1].replace("−", "-").replace("–", "-"))
            return Numeral(
                start, power.end(), scaled(from_digits(digits[0]), scale), in_words=False
            )
        value, end = _with_fraction(text, from_digits(digits[0]), digits.end())
        abbreviated = _ABBREVIATED.match(text, end)
        counted = value.value < 100 and bool(
            _MILLIONS.match(text, end)
        )  # "1.2m people", but "a 100m race"
        if abbreviated and _is_magnitude(abbreviated, money=money or counted):
            return Numeral(
                start,
                abbreviated.end(),
                scaled(value, ABBREVIATED[abbreviated[1]]),
                False,
                abbreviated[1],
            )
        return _with_magnitudes(text, start, end, value, in_words=False)
    if text[start : start + 1] in VULGAR:
        return Numeral(start, start + 1, Value(VULGAR[text[start]], 0.01), in_words=False)
    words = _WORDS.match(text, start)
    if words:
        half = _AND_A_HALF.match(text, words.end())
        if half:
            more = 0.5 if half[1].lower() == "half" else 0.25
            mixed = Value(from_small_words(words[0]).value + more, 0.5)
            return _with_magnitudes(text, start, half.end(), mixed, in_words=False)
        return _with_magnitudes(
            text, start, words.end(), from_small_words(words[0]), in_words=True, depth=depth
        )
    return None


def _is_magnitude(found: re.Match[str], *, money: bool) -> bool:
    spaced = found[0][0].isspace()
    if found[1] in {"bn", "tn", "trn", "mn"}:
        return True
    if found[1] in {"k", "K"}:
        return not spaced
    if found[1] in {"M", "B"} and not spaced:
        return True  # a metre is "m", and a byte has a letter before its "B"
    return money and not spaced and found[1] != "mm"


def _with_fraction(text: str, value: Value, end: int) -> tuple[Value, int]:
    vulgar = _VULGAR.match(text, end)
    if vulgar:
        return Value(value.value + VULGAR[vulgar[1]], 0.01), vulgar.end()
    fraction = _FRACTION.match(text, end)
    if fraction and text[end].isspace() and 0 < int(fraction[1]) < int(fraction[2]):
        return Value(value.value + int(fraction[1]) / int(fraction[2]), 0.01), fraction.end()
    return value, end


def _with_magnitudes(
    text: str, start: int, end: int, value: Value, *, in_words: bool, depth: int = 0
) -> Numeral:
    """Take "hundred", "million" and in words what follows them ("two thousand and five")."""
    magnitude = ""
    while found := _MAGNITUDE.match(text, end):
        magnitude = found[1].lower()
        value, end = scaled(value, MAGNITUDES[magnitude]), found.end()
    if in_words and depth < _DEEPEST and magnitude in {"hundred", "thousand", "million"}:
        joint = _AND_REST.match(text, end)
        rest = numeral_at(text, joint.end(), depth=depth + 1) if joint else None
        if rest and rest.in_words and rest.value.value < value.precision:
            value = Value(value.value + rest.value.value, rest.value.precision)
            return Numeral(start, rest.end, value, in_words, rest.magnitude or magnitude)
    return Numeral(start, end, value, in_words, magnitude)
