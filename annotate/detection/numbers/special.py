"""Numbers that are not one numeral: shares, fractions, ordinals, indefinite amounts."""

import re

from claimdesk.annotate.detection.findings import Number, NumberKind
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.nouns import counted_noun
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
    rf"(?P<share>(?:a\s)?half|three[\s-]quarters|(?:a\s)?quarter)[\s-](?:of\s)?(?:an?\s)?(?P<magnitude>{'|'.join(MAGNITUDES)})\b",
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
    r"\s+(?:Amendment|Avenue|Street|Circuit|District|Infantry|Brigade|Regiment|Division|Fleet|Army|Corps|Street)\b"
)


_ONE_OF_THE = re.compile(
    r"\s+of\s+(?:the|its|his|her|their|our|my)\s+(?:[a-z’'\d]+\s+)?(?=most\s|[a-z]+est\s|best\s|worst\s|top\s)"
)
_DIGIT_FRACTION = re.compile(
    r"(\d{1,2})[/⁄](\d{1,3})(?=\s(?:of\b|mile|inch|cup|cent|teaspoon|tablespoon|pint|gallon|ounce|pound))"
)


def one_of_the(text: str, end: int, tokens: Tokens) -> Unit | None:
    """What "one of the largest ports" counts; None behind any other "one", which is a pronoun."""
    found = _ONE_OF_THE.match(text, end)
    return (
        counted_noun(text, found.end(), tokens) or Unit("", NumberKind.COUNT, end)
        if found
        else None
    )


def special_at(text: str, start: int) -> Number | None:
    """The share, fraction, indefinite amount or ordinal that starts at `start`."""
    for reader in (_share, _part_of_magnitude, _fraction, _digit_fraction, _indefinite, _ordinal):
        number = reader(text, start)
        if number:
            return number
    return None


def _count(words: str) -> float:
    if words.lower().startswith(("a ", "an ")):
        return float(MAGNITUDES[words.split()[-1].lower()])
    return from_digits(words).value if words[0].isdigit() else from_small_words(words).value


def _share(text: str, start: int) -> Number | None:
    """ "one in five": a ratio of 0.2. "61 of 103" is two numbers and not read here."""
    found = _SHARE.match(text, start)
    if not found or text[found.end() :].lstrip()[:1].isdigit():
        return None
    part, whole = _count(found["part"]), _count(found["whole"])
    if not 0 < part < whole or (
        "out" not in found[0] and whole > 1000 and not found["whole"].startswith("a")
    ):
        return None
    value = round(part / whole, 4) or part / whole
    return Number(Span(start, found.end()), NumberKind.RATIO, value, value, precision=0.0001)


def _part_of_magnitude(text: str, start: int) -> Number | None:
    """ "half a million", "three-quarters of a billion"."""
    found = _PART_OF_MAGNITUDE.match(text, start)
    if not found:
        return None
    words = found["share"].lower().removeprefix("a ")
    share = {"half": 0.5, "three": 0.75}.get(words[:5].rstrip("-"), 0.25)
    value = share * MAGNITUDES[found["magnitude"].lower()]
    return Number(Span(start, found.end()), NumberKind.COUNT, value, value, precision=value)


def _fraction(text: str, start: int) -> Number | None:
    found = _FRACTION.match(text, start)
    if not found:
        return None
    if found["half"]:
        value = 0.5
    else:
        count = found["count"].lower()
        ordinal = found["part"].lower() in {
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        }
        if (
            count in {"a", "an"}
            and ordinal
            and not re.match(r"\s+of\b", text[found.end() : found.end() + 6])
        ):
            return None  # "a third man" is an ordinal
        value = (1 if count in {"a", "an"} else SMALL[count]) / PARTS[found["part"].lower()]
    value = round(value, 4)
    return Number(Span(start, found.end()), NumberKind.RATIO, value, value, precision=0.0001)


def _digit_fraction(text: str, start: int) -> Number | None:
    found = _DIGIT_FRACTION.match(text, start)
    if not found or not 0 < int(found[1]) < int(found[2]):
        return None
    value = int(found[1]) / int(found[2])
    return Number(Span(start, found.end()), NumberKind.RATIO, value, value, precision=0.0001)


def _indefinite(text: str, start: int) -> Number | None:
    """ "several hundred", "hundreds of": an amount without invented precision."""
    found = _SEVERAL.match(text, start)
    if not found:
        if not _PLURAL.match(text, start):
            return None
        found = _INDEFINITE.match(text, start)
    assert found is not None
    end = found.end()
    of = re.compile(r"\s+of\b").match(text, end)
    return Number(Span(start, of.end() if of else end), NumberKind.COUNT, None, None)


def _ordinal(text: str, start: int) -> Number | None:
    found = _ORDINAL_WORD.match(text, start)
    if found:
        if found[0].lower() in {"second", "seconds"} and re.match(
            r"s?\s*(?:later|ago|left)", text[found.end() :][:10]
        ):
            return None
        words = found[0].lower().split("-")
        value = float(sum(ORDINALS.get(w, TENS.get(w, 0)) for w in words))
        end = found.end()
    else:
        digits = _ORDINAL_DIGITS.match(text, start)
        if not digits:
            return None
        value, end = from_digits(digits[1]).value, digits.end()
    if _AMENDMENT.match(text, end):
        return None
    return Number(Span(start, end), NumberKind.ORDINAL, value, value, precision=1.0)
