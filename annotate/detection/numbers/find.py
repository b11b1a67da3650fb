"""Numbers in a text: their places, values, units and relations.

A single pass over candidate places (digits, currency signs, number words); at each, the longest
reading wins: date, fraction or share, range, then a numeral with its unit and relation.
"""

import re
from dataclasses import replace
from math import isfinite

from claimdesk.annotate.detection.findings import Number, NumberKind
from claimdesk.annotate.detection.numbers.context import with_context
from claimdesk.annotate.detection.numbers.dates import FoundDate, date_at
from claimdesk.annotate.detection.numbers.finish import finished
from claimdesk.annotate.detection.numbers.names import is_aircraft, is_code, not_a_number
from claimdesk.annotate.detection.numbers.numeral import Numeral
from claimdesk.annotate.detection.numbers.priced import priced_numeral
from claimdesk.annotate.detection.numbers.ranges import joined
from claimdesk.annotate.detection.numbers.relations import is_negative
from claimdesk.annotate.detection.numbers.special import special_at
from claimdesk.annotate.detection.numbers.tokens import Tagging, Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.units import unit_after, with_rate
from claimdesk.annotate.detection.numbers.value import MAGNITUDES, ORDINALS, SMALL, TENS, VULGAR
from claimdesk.annotate.text.span import Span

# digits, vulgar fractions and signs ("½", "£5", ".5"); number words ("twelve", "hundreds",
# "a third of"); months ("May 2024"); currency codes ("US$5", "EUR 5")
_STARTS = re.compile(
    rf"\d|[{''.join(VULGAR)}]|(?<!\w)[$€£¥₹₩₽₴₪₺₦₱]|(?<!\w)\.\d"
    rf"|\b(?:{'|'.join([*SMALL, *TENS, *ORDINALS])}|several|few|couple|half"
    r"|(?:hundred|thousand|million|billion|dozen|ten)s"
    rf"|an?(?=\s(?:{'|'.join(MAGNITUDES)}|half|third|quarter|fifth|tenth|few|couple)\b)"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June"
    r"|July|August|September|October|November|December)\b"
    r"|\b(?:US|UK|AU?|CA?|NZ|HK|S|R|NT|Cdn)(?=\s?[$£])"
    r"|\b(?:PS|USD|EUR|GBP|JPY|CNY|RMB|CHF|AUD|CAD|NZD|HKD|SGD|INR|Rs|Rp"
    r"|RM|NIS|SEK|NOK|DKK|PLN|ZAR|AED|SAR|THB|Y=)(?=[.\s\u00a0]{0,2}\d)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_NEVER_BEFORE = frozenset("_#@&")
_SLASHES = frozenset("/⁄")
_JOINTS = frozenset(".,-‑")
_PREFIXES = frozenset({"minus-", "sub-", "now-", "to-"})
"""Words whose hyphen a number may follow: "a minus-5 degree morning", "sub-7 nm chips"."""


def find_numbers(text: str, tagged: Tagging = ()) -> list[Number]:
    """Return the numbers in `text`, in order, none overlapping.

    `tagged` are the text's tokens with Penn Treebank tags (or a function that gives them, called
    only where a number needs its noun); without them units are measures and currencies alone.
    """
    tokens = Tokens(tagged)
    found: list[Number] = []
    position = 0
    for candidate in _STARTS.finditer(text):
        start = candidate.start()
        # inside the number before, or inside a word
        if start < position or not _may_start(text, start):
            continue

        number = _number_at(text, start, tokens)
        if isinstance(number, Number):
            found.append(_bounded(number))
            position = number.span.end

        # something else stands here, such as a telephone number
        elif number is not None:
            position = number

    return with_context(text, found)


def _bounded(number: Number) -> Number:
    """Return the number; without a value if its hundreds of digits are beyond floating point."""
    if number.low is None or number.high is None:
        return number
    if isfinite(number.low) and isfinite(number.high):
        return number
    return replace(number, low=None, high=None, precision=None)


def _may_start(text: str, start: int) -> bool:
    """Return True if a number may begin at `start`, after the character that stands before.

    Not inside "A380", "#2" or "item_2".
    """
    before = text[start - 1 : start]
    if before.isalnum() or before in _NEVER_BEFORE:
        return False
    return start == 0 or not _goes_on_from_word(text, start)


def _goes_on_from_word(text: str, start: int) -> bool:
    """Return True for the figure of "and/2", "Covid-19", "v.2", but not of "minus-5"."""
    before = text[start - 1]
    follows_word = start > 1 and text[start - 2].isalnum()
    if before in _SLASHES:
        return start == 1 or follows_word
    if before not in _JOINTS or not follows_word:
        return False
    return text[max(0, start - 9) : start].lower().split(" ")[-1] not in _PREFIXES


def _number_at(text: str, start: int, tokens: Tokens) -> Number | int | None:
    """Return the number at `start`.

    It is a position to go on from where there is something else, and None for nothing.
    """
    # "10.45pm", "two 737 Max jets"
    skipped = not_a_number(text, start) or is_aircraft(text, start)
    if skipped is not None:
        return skipped

    # "5 May 2024", "in 2016"
    found = date_at(text, start)
    if found:
        return _dated(found)

    # "one in five", "half a million", "the third"
    special = special_at(text, start)
    if special:
        return finished(text, special, None, tokens)

    # "11,000 km", "$5 to $6 a day"
    return _numeral_at(text, start, tokens)


def _dated(found: FoundDate) -> Number | int:
    """Return the date as a number without a value, or the end of one such as "31 February"."""
    if not found.date:
        return found.end
    return Number(Span(found.start, found.end), NumberKind.DATE, None, None, date=found.date)


def _numeral_at(text: str, start: int, tokens: Tokens) -> Number | int | None:
    """Return the number of a numeral at `start`, or the end of the code or name it is part of."""
    numeral, currency = priced_numeral(text, start)
    if numeral is None:
        return None

    # "Room 4", "4B2"
    if _is_code(text, start, numeral.end, currency):
        return numeral.end

    # "the 22nd Amendment" is a name
    suffix = _SUFFIX.match(text, numeral.end)
    if suffix:
        return suffix.end()

    return _numeral(text, start, numeral, currency, tokens)


def _is_code(text: str, start: int, end: int, currency: Unit | None) -> bool:
    """Return True for "4B2" and "Room 4"; a unit makes it a number ("Room 4 km off")."""
    if currency is not None or unit_after(text, end, None) is not None:
        return False
    return is_code(text, start, end)


def _numeral(
    text: str, start: int, first: Numeral, currency: Unit | None, tokens: Tokens
) -> Number | int:
    """Return a numeral, or a range of two ("1.2 to 1.5 million", "5%-6%"), with all it belongs to.

    `first` is the numeral at `start`, `currency` what stands before it.
    """
    unit = currency
    own = with_rate(text, unit, first.end) if unit else unit_after(text, first.end, None)
    last = first
    low = high = first.value.value

    joint = joined(text, start, first, own)
    if joint:
        last = joint.second
        low, high = sorted(joint.ends)  # "a fall from 30% to 12%"
        unit = unit or _handed_on(text, own, last.end)

    number = Number(
        Span(start, last.end), NumberKind.COUNT, low, high, precision=last.value.precision
    )
    number = _signed(text, number)
    is_word_alone = first.in_words and not first.magnitude
    return finished(text, number, unit, tokens, in_words=is_word_alone)


def _signed(text: str, number: Number) -> Number:
    """Return the number below zero behind a minus: "minus 40C"; the dash before a range is none."""
    minus = is_negative(text, number.span.start)
    if minus is None or number.low is None or number.low != number.high:
        return number
    return replace(number, span=Span(minus, number.span.end), low=-number.low, high=-number.low)


def _handed_on(text: str, own: Unit | None, end: int) -> Unit | None:
    """Return the first figure's unit for a second without any: "from 240 km to 273"."""
    if own is None or unit_after(text, end, None) is not None:
        return None
    return replace(own, end=end)
