"""Calendar dates and years in news English, as ISO 8601 in the precision printed."""

import re
from dataclasses import dataclass
from datetime import date

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
_MONTH = (
    r"(?P<month>(?:(?i:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|Mar)\.?(?![a-z])"
    r"|(?i:January|February|April|June|July|August|September|October|November|December)|March|May|(?<=on )may)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?(?![\w,]*\d)",
        rf"{_MONTH}\s+{_DAY}(?!\d|\.\d|%)(?:,?\s+{_YEAR})?",
        rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
        r"(?:the\s+)?(?:(?:early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s(?!\w)",
    )
)
_YEAR_ALONE = re.compile(rf"{_YEAR}(?![\d,.]\d|\w|%|-\w)")
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|before|after|during|of|for|to|and|late|early|mid|the|year|fiscal|between|back"
    r"|spring|summer|autumn|fall|winter|season|election|elections|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|[–—(-])[\s-]?$",
    re.IGNORECASE,
)
_A_LEAP_YEAR = 2000
_RECENT = (1950, 2049)
"""Years that news prints without a cue ("2018 sales"); other four digits are a year only behind one."""
_COUNTS = re.compile(
    r"\s+(?:people|of the|more|dead|injured|men|women|jobs|rpm|MW|GW|kW|hp|bhp|kWh|mAh|Hz|sq|square|cubic|degrees"
    r"|(?:kilo|centi|milli)?(?:met(?:re|er)|gram)s?|miles?|km|cm|mm|m|feet|foot|ft|tons?|tonnes?|kg|lbs?|pounds?|dollars?"
    r"|euros?|yen|votes?|barrels?|acres?|hectares?|lit(?:re|er)s?|calories|points|seats|troops|soldiers)\b"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    start: int
    end: int
    date: str


_IN_FIGURES = re.compile(r"(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_SEASON = re.compile(r"((?:19|20)\d\d)[-–/](\d{2}|(?:19|20)\d\d)(?![\d-])")


def _in_figures(text: str, start: int) -> FoundDate | None:
    """ "13/04/2024"; the year alone where day and month could be either way round ("03/04/2024")."""
    found = _IN_FIGURES.match(text, start)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    day, month = (second, first) if second > 12 else (first, second)
    if max(first, second) <= 12 and first != second and found[2] == "/":
        return FoundDate(start, found.end(), f"{year}")
    try:
        return FoundDate(start, found.end(), date(year, month, day).isoformat())
    except ValueError:
        return FoundDate(start, found.end(), "")


def _season(text: str, start: int) -> FoundDate | None:
    """ "the 2019-20 season", "2019-2021": an interval of years."""
    found = _SEASON.match(text, start)
    if not found:
        return None
    first = int(found[1])
    last = int(found[2]) if len(found[2]) == 4 else first - first % 100 + int(found[2])
    return FoundDate(start, found.end(), f"{first}/{last}") if first < last < first + 60 else None


def date_at(text: str, start: int) -> FoundDate | None:
    """The calendar date that starts at `start`, if one does; its `date` is empty when no calendar has it."""
    for pattern in _PATTERNS:
        found = pattern.match(text, start)
        if found:
            return FoundDate(start, found.end(), _iso(found.groupdict()))
    return _in_figures(text, start) or _season(text, start) or _year_at(text, start)


def _year_at(text: str, start: int) -> FoundDate | None:
    found = _YEAR_ALONE.match(text, start)
    if not found:
        return None
    if _COUNTS.match(text, found.end()):
        return None
    recent = _RECENT[0] <= int(found["year"]) <= _RECENT[1]
    if not recent and not _YEAR_CUE.search(text, max(0, start - 14), start):
        return None
    return FoundDate(start, found.end(), found["year"])


def _iso(parts: dict[str, str | None]) -> str:
    if parts.get("decade"):
        return f"{parts['decade']}"[:3]  # ISO 8601-2: a decade is its first three digits
    printed = parts.get("monthnumber")
    month = int(printed) if printed else _month_number(parts["month"] or "")
    year, day = parts.get("year"), parts.get("day")
    if not day:
        return f"{year}-{month:02}"
    try:
        known = date(int(year or _A_LEAP_YEAR), month, int(day))
    except ValueError:
        return ""
    return known.isoformat() if year else f"--{month:02}-{int(day):02}"


def _month_number(name: str) -> int:
    stem = name.lower().rstrip(".")[:3]
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(stem))
