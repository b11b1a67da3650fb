"""Publication dates as pages print them."""

import re
from datetime import datetime

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_ORDINAL = "(?:st|nd|rd|th)?"
# "3rd March 2024", "4 Sept. 2012" | "March 3, 2024", "Sep 4th 2012"
_NAMED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}){_ORDINAL}\s+(?P<month>{_MONTHS})[a-z]*\.?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTHS})[a-z]*\.?\s+(?P<day2>\d{{1,2}}){_ORDINAL},?\s+(?P<year2>\d{{4}}))\b",
    re.IGNORECASE,
)
# "2024-03-03"; "03/04/2024" is left alone, because it is March in one country and April in another
_NUMERIC = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
# A time of day: "14:05", "14.05", "5:07 pm", "5:07:33 p.m."
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d)?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE
)


def printed_date(line: str) -> str:
    """Return the first full date in `line` as ISO 8601, with the time printed beside it; else "".

    "Published 3rd March 2024" -> "2024-03-03", "May 5, 2020 at 5:07 pm" -> "2020-05-05T17:07",
    "May 2020" -> "" (no day), "2021-02-30" -> "" (no such day)
    """
    found = _NAMED.search(line) or _NUMERIC.search(line)
    if not found:
        return ""

    parts = {key.rstrip("2"): value for key, value in found.groupdict().items() if value}
    try:
        day = datetime(int(parts["year"]), _month(parts["month"]), int(parts["day"]))
    except ValueError:
        return ""

    # "5 May 2020, 14:05" prints the time behind the date, "14:05, 5 May 2020" before it
    clock = _clock(line[found.end() :]) or _clock(line[: found.start()])
    if clock is None:
        return day.date().isoformat()
    hour, minute = clock
    return day.replace(hour=hour, minute=minute).isoformat(timespec="minutes")


def _month(printed: str) -> int:
    """Return the number of a month: "September" -> 9, "Sept" -> 9, "09" -> 9."""
    short = printed.lower()[:3]
    if short.isdigit():
        return int(short)
    return _MONTHS.split("|").index(short) + 1


def _clock(text: str) -> tuple[int, int] | None:
    """Return the first time of day in `text` as (hour, minute), or None.

    "at 5:07 pm" -> (17, 7), "12.30 am" -> (0, 30), "14:05" -> (14, 5), "25:10" -> None
    """
    found = _TIME.search(text)
    if not found:
        return None

    hour, minute = int(found["hour"]), int(found["minute"])
    if found["half"]:
        hour = _hour_of_day(hour, found["half"])
    if hour >= 24 or minute >= 60:
        return None
    return hour, minute


def _hour_of_day(hour: int, half: str) -> int:
    """Return an hour from 0 on: 12 am -> 0, 5 pm -> 17, 12 p.m. -> 12."""
    is_afternoon = half.lower().startswith("p")
    return hour % 12 + 12 * is_afternoon
