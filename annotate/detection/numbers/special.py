"""Shares, fractions, ordinals and indefinite amounts: numbers that are not one numeral."""

import re

from claimdesk.annotate.detection.findings import Number, NumberKind
from claimdesk.annotate.detection.numbers.nouns import counted_noun
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.value import (
    INDEFINITE,
    MAGNITUDES,
    ORDINALS,
    PARTS,
    SMALL,
    SMALL_WORDS,
    TENS,
    from_digits,
    from_small_words,
)
from claimdesk.annotate.text.span import Span

_PART = "|".join(sorted(PARTS, key=len, reverse=True))
_SHARE = re.compile(
    rf"(?P<part>{SMALL_WORDS}|\d+)\s+(?:in|out of)\s+(?:every\s+)?"
    rf"(?P<whole>{SMALL_WORDS}|\d+|an?\s(?:hundred|thousand|million|billion))\b"
    r"(?!\s*(?:million|billion))",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<part>{_PART})\b"
    rf"|(?<!first )(?<!second )(?<!latter )(?<!other )(?P<half>half)\b"
    r"(?=\s+(?:of|the|a|an|its|their|his|her|all|between|since|from|in)\b))"
    r"(?![-\s]?(?:time|year|hour|century|party|round|quarter\b|place))",
    re.IGNORECASE,
)
_PART_OF_MAGNITUDE = re.compile(
    r"(?P<share>(?:a\s)?half|three[\s-]quarters|(?:a\s)?quarter)[\s-](?:of\s)?(?:an?\s)?"
    rf"(?P<magnitude>{'|'.join(MAGNITUDES)})\b",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(
    rf"(?:(?:{'|'.join(INDEFINITE)}|a few|a couple(?: of)?|many|tens of|hundreds of|dozens of)\s+)?"
    rf"(?:(?:{'|'.join(MAGNITUDES)}|ten)s?)(?=\b)(?:\s+of\s+(?:thousands|millions|billions)\b)?",
    re.IGNORECASE,
)
_PLURAL = re.compile(rf"(?:(?:{'|'.join(MAGNITUDES)}|ten)s)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"(?:several|an?\s+few|an?\s+couple(?:\s+of)?|few)\s+(?:{'|'.join(MAGNITUDES)})\b",
    re.IGNORECASE,
)
_ORDINAL_WORD = re.compile(
    rf"(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_ORDINAL_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)\b")
_AMENDMENT = re.compile(
    r"\s+(?:Amendment|Avenue|Street|Circuit|District|Infantry|Brigade|Regiment|Division|Fleet|Army"
    r"|Corps|Street)\b"
)
"""Words behind an ordinal that make it a name: "the 22nd Amendment"."""
_ONE_OF_THE = re.compile(
    r"\s+of\s+(?:the|its|his|her|their|our|my)\s+(?:[a-z’'\d]+\s+)?"
    r"(?=most\s|[a-z]+est\s|best\s|worst\s|top\s)"
)
_DIGIT_FRACTION = re.compile(
    r"(\d{1,2})[/⁄](\d{1,3})"
    r"(?=\s(?:of\b|mile|inch|cup|cent|teaspoon|tablespoon|pint|gallon|ounce|pound))"
)
_OF = re.compile(r"\s+of\b")
_SECONDS_OF_TIME = re.compile(r"s?\s*(?:later|ago|left)")
_ORDINAL_PARTS = frozenset(
    {"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
)
"""Parts that are spelled as ordinals: "a third of" and "a third man"."""
_MAGNITUDE_PARTS = {"half": 0.5, "three": 0.75}
"""Shares of a magnitude by their first five letters; all others are quarters."""
_RATIO_PLACE = 0.0001
"""The precision of a ratio: four digits are kept ("a third" -> 0.3333)."""
_LARGEST_SHARED = 1000
"""Above it "in" counts no share: "two in 2019" are two things in a year."""


def one_of_the(text: str, end: int, tokens: Tokens) -> Unit | None:
    """Return the noun that "one of the largest ports" counts.

    None behind any other "one", which is a pronoun ("one of them").
    """
    found = _ONE_OF_THE.match(text, end)
    if not found:
        return None
    return counted_noun(text, found.end(), tokens) or Unit("", NumberKind.COUNT, end)


def special_at(text: str, start: int) -> Number | None:
    """Return the share, fraction, indefinite amount or ordinal that starts at `start`."""
    for reader in (_share, _part_of_magnitude, _fraction, _digit_fraction, _indefinite, _ordinal):
        number = reader(text, start)
        if number:
            return number
    return None


def _ratio(start: int, end: int, value: float) -> Number:
    return Number(Span(start, end), NumberKind.RATIO, value, value, precision=_RATIO_PLACE)


def _share(text: str, start: int) -> Number | None:
    """Return the ratio of "one in five": 0.2. "61 of 103" is two numbers and not read here."""
    found = _SHARE.match(text, start)
    if not found or text[found.end() :].lstrip()[:1].isdigit():
        return None
    part, whole = _count(found["part"]), _count(found["whole"])
    if not 0 < part < whole or _is_date_or_place(found, whole):
        return None
    return _ratio(start, found.end(), _rounded(part / whole))


def _rounded(ratio: float) -> float:
    """Return the ratio with four decimals; all of them where nothing else would be left."""
    return round(ratio, 4) or ratio


def _is_date_or_place(found: re.Match[str], whole: float) -> bool:
    """Return True for "two in 2019", not for "two out of 2019" and "one in a million"."""
    is_in = "out" not in found[0]
    return is_in and whole > _LARGEST_SHARED and not found["whole"].startswith("a")


def _count(words: str) -> float:
    """Return the value of a side of a share: "five", "5", "a hundred"."""
    if words.lower().startswith(("a ", "an ")):
        return float(MAGNITUDES[words.split()[-1].lower()])
    if words[0].isdigit():
        return from_digits(words).value
    return from_small_words(words).value


def _part_of_magnitude(text: str, start: int) -> Number | None:
    """Return the count of "half a million" (500,000) or "three-quarters of a billion"."""
    found = _PART_OF_MAGNITUDE.match(text, start)
    if not found:
        return None
    words = found["share"].lower().removeprefix("a ")
    share = _MAGNITUDE_PARTS.get(words[:5].rstrip("-"), 0.25)
    value = share * MAGNITUDES[found["magnitude"].lower()]
    return Number(Span(start, found.end()), NumberKind.COUNT, value, value, precision=value)


def _fraction(text: str, start: int) -> Number | None:
    """Return the ratio of "two-thirds of" (0.6667), "a fifth of" (0.2) or "half the" (0.5)."""
    found = _FRACTION.match(text, start)
    if not found:
        return None

    # "half the voters"
    if found["half"]:
        return _ratio(start, found.end(), 0.5)

    # "a third man"
    if _is_article_and_ordinal(text, found):
        return None

    # "a fifth" is one
    numerator = SMALL.get(found["count"].lower(), 1)
    return _ratio(start, found.end(), round(numerator / PARTS[found["part"].lower()], 4))


def _is_article_and_ordinal(text: str, found: re.Match[str]) -> bool:
    """Return True for "a third man"; "a third of them" and "one third" are fractions."""
    if found["count"].lower() not in {"a", "an"} or found["part"].lower() not in _ORDINAL_PARTS:
        return False
    return not _OF.match(text, found.end(), found.end() + 6)


def _digit_fraction(text: str, start: int) -> Number | None:
    """Return the ratio of "3/4 of a mile"; "7/3 of a mile" is none."""
    found = _DIGIT_FRACTION.match(text, start)
    if not found or not 0 < int(found[1]) < int(found[2]):
        return None
    return _ratio(start, found.end(), int(found[1]) / int(found[2]))


def _indefinite(text: str, start: int) -> Number | None:
    """Return an amount without a value: "several hundred", "hundreds of", "tens of thousands"."""
    found = _SEVERAL.match(text, start)
    if not found and _PLURAL.match(text, start):
        found = _INDEFINITE.match(text, start)
    if not found:
        return None
    of = _OF.match(text, found.end()) or found
    return Number(Span(start, of.end()), NumberKind.COUNT, None, None)


def _ordinal(text: str, start: int) -> Number | None:
    """Return the ordinal of "its fourth year", "the twenty-first" or "the 22nd time"."""
    read = _ordinal_in_words(text, start) or _ordinal_in_digits(text, start)
    if read is None or _AMENDMENT.match(text, read[1]):
        return None
    value, end = read
    return Number(Span(start, end), NumberKind.ORDINAL, value, value, precision=1.0)


def _ordinal_in_words(text: str, start: int) -> tuple[float, int] | None:
    """Return the value and the end of "twenty-first"; None for a "second later"."""
    found = _ORDINAL_WORD.match(text, start)
    if not found:
        return None
    words, end = found[0].lower().split("-"), found.end()
    if words == ["second"] and _SECONDS_OF_TIME.match(text, end, end + 10):
        return None
    return float(sum(ORDINALS.get(word, TENS.get(word, 0)) for word in words)), end


def _ordinal_in_digits(text: str, start: int) -> tuple[float, int] | None:
    """Return the value and the end of "22nd"."""
    digits = _ORDINAL_DIGITS.match(text, start)
    return (from_digits(digits[1]).value, digits.end()) if digits else None
