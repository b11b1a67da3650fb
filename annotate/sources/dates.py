"""Publication dates as pages print them."""

import re
from datetime import datetime

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_NAMED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTHS})[a-z]*\.?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTHS})[a-z]*\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}}))\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d)?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE
)


def printed_date(line: str) -> str:
    """The first full date in `line` as ISO 8601, with the time printed after it if there is one; else ""."""
    found = _NAMED.search(line) or _NUMERIC.search(line)
    if not found:
        return ""
    parts = {key.rstrip("2"): value for key, value in found.groupdict().items() if value}
    month = parts["month"].lower()[:3]
    number = int(month) if month.isdigit() else _MONTHS.split("|").index(month) + 1
    try:
        moment = datetime(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return ""
    clock = _clock(line[found.end() :]) or _clock(line[: found.start()])
    if clock is None:
        return moment.date().isoformat()
    return moment.replace(hour=clock[0], minute=clock[1]).isoformat(timespec="minutes")


def _clock(text: str) -> tuple[int, int] | None:
    found = _TIME.search(text)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    return (hour, minute) if hour < 24 and minute < 60 else None
