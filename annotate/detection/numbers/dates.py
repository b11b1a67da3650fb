"""Calendar dates and years in news English, as ISO 8601 in the precision printed."""

import re
from dataclasses import dataclass
from datetime import date

from claimdesk.annotate.detection.numbers.lookback import search_before

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
# "mar", "march" and "may" are everyday words, too; only "on may" begins a date in lower case
_MONTH = (
    r"(?P<month>(?:(?i:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|Mar)\.?(?![a-z])"
    r"|(?i:January|February|April|June|July|August|September|October|November|December)"
    r"|March|May|(?<=on )may)"
)
_MONTH_NUMBER = "(?P<monthnumber>0[1-9]|1[0-2])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # "5 May 2024", "5th of May"
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?(?![\w,]*\d)",
        # "May 5, 2024", "Sept. 30", but not "May 5.5" or "May 5%"
        rf"{_MONTH}\s+{_DAY}(?!\d|\.\d|%)(?:,?\s+{_YEAR})?",
        # "May 2024", "May of 2024"
        rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        # "2024-05-06"
        rf"(?P<year>(?:19|20)\d\d)-{_MONTH_NUMBER}-(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
        # "the 1990s", "the late 1990s"
        r"(?:the\s+)?(?:(?:early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s(?!\w)",
    )
)
_YEAR_ALONE = re.compile(rf"{_YEAR}(?![\d,.]\d|\w|%|-\w)")
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|before|after|during|of|for|to|and|late|early|mid|the|year"
    r"|fiscal|between|back|spring|summer|autumn|fall|winter|season|election|elections|January"
    r"|February|March|April|May|June|July|August|September|October|November|December)"
    r"|[–—(-])[\s-]?$",
    re.IGNORECASE,
)
_A_LEAP_YEAR = 2000
_RECENT = (1950, 2049)
"""Years that news prints without a cue ("2018 sales"); others need one ("in 1890")."""
_COUNTS = re.compile(
    r"\s+(?:people|of the|more|dead|injured|men|women|jobs|rpm|MW|GW|kW|hp|bhp|kWh|mAh|Hz|sq|square"
    r"|cubic|degrees|(?:kilo|centi|milli)?(?:met(?:re|er)|gram)s?|miles?|km|cm|mm|m|feet|foot|ft"
    r"|tons?|tonnes?|kg|lbs?|pounds?|dollars?|euros?|yen|votes?|barrels?|acres?|hectares?"
    r"|lit(?:re|er)s?|calories|points|seats|troops|soldiers)\b"
)
"""Words behind four digits that are a count and no year: "2018 people"."""
_IN_FIGURES = re.compile(r"(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_SEASON = re.compile(r"((?:19|20)\d\d)[-–/](\d{2}|(?:19|20)\d\d)(?![\d-])")
_LONGEST_SEASON = 60
"""Years; "2019-85" is no interval."""
_MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `[start, end)` in the text; `date` is ISO 8601."""

    start: int
    end: int
    date: str


def date_at(text: str, start: int) -> FoundDate | None:
    """Return the calendar date that starts at `start`, if one does.

    Its `date` is empty when no calendar has it ("31 February").
    """
    for pattern in _PATTERNS:
        found = pattern.match(text, start)
        if found:
            return FoundDate(start, found.end(), _iso(found.groupdict()))
    return _in_figures(text, start) or _season(text, start) or _year_at(text, start)


def _in_figures(text: str, start: int) -> FoundDate | None:
    """Return the date of "13/04/2024" or "4.13.2024".

    Of "03/04/2024" only the year is sure: day and month may be either way round.
    """
    found = _IN_FIGURES.match(text, start)
    if not found:
        return None

    first, second, year = int(found[1]), int(found[3]), int(found[4])
    # "03/04/2024"
    if found[2] == "/" and _is_either_way_round(first, second):
        return FoundDate(start, found.end(), f"{year}")

    # points separate in countries that print the day first ("12.03.2024")
    if second > _MONTHS_IN_A_YEAR:
        day, month = second, first
    else:
        day, month = first, second

    return FoundDate(start, found.end(), _calendar_day(year, month, day))


def _is_either_way_round(first: int, second: int) -> bool:
    """Return True if either figure may be the month, and it matters ("03/04", not "04/04")."""
    return max(first, second) <= _MONTHS_IN_A_YEAR and first != second


def _season(text: str, start: int) -> FoundDate | None:
    """Return the interval of years of "the 2019-20 season" or "2019-2021"."""
    found = _SEASON.match(text, start)
    if not found:
        return None
    years = _interval_of_years(found[1], found[2])
    if not years:
        return None
    return FoundDate(start, found.end(), years)


def _interval_of_years(printed_first: str, printed_last: str) -> str:
    """Return "2019/2020" for "2019" and "20"; "" where they are no interval."""
    first, last = int(printed_first), int(printed_last)
    if len(printed_last) == len("20"):
        last += first - first % 100
    if not first < last < first + _LONGEST_SEASON:
        return ""
    return f"{first}/{last}"


def _year_at(text: str, start: int) -> FoundDate | None:
    """Return a year alone: "in 1890", "2018 sales", but not "2018 people" nor "1890 sales"."""
    found = _YEAR_ALONE.match(text, start)
    if not found or _COUNTS.match(text, found.end()):
        return None
    is_recent = _RECENT[0] <= int(found["year"]) <= _RECENT[1]
    if not is_recent and not search_before(_YEAR_CUE, text, start, 14):
        return None
    return FoundDate(start, found.end(), found["year"])


def _iso(parts: dict[str, str | None]) -> str:
    """Return the ISO 8601 date of a pattern's named parts.

    "5 May 2024" -> "2024-05-05", "May 2024" -> "2024-05", "the 1990s" -> "199".
    """
    decade, year, day = parts.get("decade"), parts.get("year"), parts.get("day")
    if decade:
        return decade[:3]  # ISO 8601-2: a decade is its first three digits
    month = int(parts.get("monthnumber") or _month_number(parts["month"] or ""))
    if not day:
        return f"{year}-{month:02}"
    return _iso_day(year, month, int(day))


def _iso_day(year: str | None, month: int, day: int) -> str:
    """Return the day in ISO 8601; without its year ("5 May") it is "--05-05".

    29 February is a day of no year as well.
    """
    iso = _calendar_day(int(year or _A_LEAP_YEAR), month, day)
    if iso and not year:
        return f"--{month:02}-{day:02}"
    return iso


def _calendar_day(year: int, month: int, day: int) -> str:
    """Return the day in ISO 8601; "" if the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month_number(name: str) -> int:
    """Return the number of a month by its first three letters: "Sept." -> 9."""
    stem = name.lower().rstrip(".")[:3]
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(stem))
