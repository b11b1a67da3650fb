"""What spreadsheets do to text unasked, told from what a person changed.

Curly quotes, trimmed spaces, numbers that lost their zeros, "1-2" turned into a date: such a cell differs from what
was handed out and yet nobody edited it. It is reported and left alone.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from annotate.export.cells import LONGEST, Report, csv_guarded, escaped, holdable
from annotate.returning.sheet import Value

_QUOTES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
_SPACES = re.compile(r"\s+")
_DATE_LIKE = re.compile(r"\d{1,4}([-/.])\d{1,2}(?:\1\d{1,4})?")
_TEXT_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?: 0?0:00(?::00)?)?|\d{1,2}[-. ][A-Za-z]{3}(?:[-. ]\d{2,4})?")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")


class Kind(Enum):
    SAME = "same"
    EDITED = "edited"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says beside what was handed out in it."""

    kind: Kind
    text: str = ""
    what: str = ""
    """For a damaged cell: what happened to it, in a sentence."""


_SAME = Reading(Kind.SAME)


def handed_out(text: str, *, as_csv: bool) -> str:
    """A text as the export wrote it into one cell, and a spreadsheet shows it."""
    safe = holdable(text, Report())
    if as_csv:
        return csv_guarded(safe)
    return safe if len(safe) <= LONGEST else safe[: LONGEST - 1] + "…"


def plain(text: str) -> str:
    """A text without what spreadsheets change by themselves: quotes straight, white space single, composed."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_QUOTES)).strip()


def read_cell(value: Value, was: str, *, as_csv: bool) -> Reading:
    """What the cell says, where `was` is what the record said when the sheet was written."""
    if isinstance(value, date | datetime | time | timedelta):
        return _read_date(str(value), was)
    if isinstance(value, bool):
        value = "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _read_number(value, was)
    return _read_text(value, was, as_csv=as_csv)


def _read_date(value: str, was: str) -> Reading:
    shown = value.removesuffix(" 00:00:00")
    if _DATE_LIKE.fullmatch(was.strip()):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the date {shown}.")
    if was == shown:
        return _SAME
    return Reading(Kind.DAMAGED, what=f"the cell holds a date ({shown}) and not text; it may have been typed as “1-2”.")


def _read_number(value: float, was: str) -> Reading:
    text = str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    if text == was.strip():
        return _SAME
    if _NUMBER.fullmatch(was.strip()) and _same_number(was.strip(), value):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the number {text}.")
    return Reading(Kind.EDITED, text)


def _same_number(was: str, value: float) -> bool:
    number = float(was.replace(",", "."))
    return abs(number - value) <= 1e-9 * max(abs(number), 1)


def _read_text(value: str, was: str, *, as_csv: bool) -> Reading:
    was, value = _one_line_end(was), _one_line_end(value)
    sent = handed_out(was, as_csv=as_csv)
    # the last is Excel's own escape of characters, where the reading library left it as it stands
    if value in {was, sent, escaped(sent)}:
        return _SAME
    text = value.strip()
    if as_csv and text.startswith("'") and csv_guarded(text[1:]) == text:
        text = text[1:]
    if text == was.strip():
        return _SAME if text == was else Reading(Kind.DAMAGED, what="white space at its edges was cut off.")
    if _DATE_LIKE.fullmatch(was.strip()) and _TEXT_DATE.fullmatch(text) and _shares_digits(was, text):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the date {text}.")
    if _NUMBER.fullmatch(was.strip()) and _NUMBER.fullmatch(text) and _same_value(was.strip(), text):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the number {text}.")
    if text and plain(text) == plain(was):
        return Reading(Kind.DAMAGED, what="only quotation marks, dashes or white space differ.")
    return Reading(Kind.EDITED, text)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _same_value(was: str, text: str) -> bool:
    """Whether a program rounded or reformatted a number: fewer digits, or none of its leading zeros."""
    number, other = float(was.replace(",", ".")), float(text.replace(",", "."))
    return abs(number - other) <= 1e-5 * abs(number)


def _shares_digits(was: str, text: str) -> bool:
    return {int(part) for part in re.findall(r"\d+", was)[:1]} <= {int(part) for part in re.findall(r"\d+", text)}
