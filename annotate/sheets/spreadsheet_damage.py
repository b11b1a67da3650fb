"""What spreadsheets do to text unasked, told from what a person changed.

Curly quotes, trimmed spaces, numbers that lost their zeros, "1-2" turned into a date: such a cell differs from what
was handed out and yet nobody edited it. It is reported and left alone.
"""

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.sheets.cell_text import LONGEST, csv_guarded, escaped, holdable
from claimdesk.annotate.sheets.reformatted_values import is_date_like, is_reformatted
from claimdesk.annotate.sheets.sheet import Value

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
    edited: bool = False
    """Whether somebody typed into the damaged cell, so that an edit is lost with it."""


_SAME = Reading(Kind.SAME)


def handed_out(text: str, *, as_csv: bool) -> str:
    """A text as the export wrote it into one cell, and a spreadsheet shows it."""
    safe = holdable(text, ExportReport())
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
    if was == shown:
        return _SAME
    if is_date_like(was):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the date {shown}.")
    what = f"the cell holds a date or time ({shown}) and not text; it may have been typed as “1-2” or “12:30”."
    return Reading(Kind.DAMAGED, what=what, edited=True)


def _read_number(value: float, was: str) -> Reading:
    if not math.isfinite(value):
        return Reading(Kind.DAMAGED, what="the cell holds a number without end.", edited=True)
    text = str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    if text == was.strip():
        return _SAME
    if is_reformatted(was, text):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the number {text}.")
    if value != int(value):
        what = f"the cell holds the number {text}, which may have been typed as a percentage, a time or a price."
        return Reading(Kind.DAMAGED, what=what, edited=True)
    return Reading(Kind.EDITED, text)


def _read_text(value: str, was: str, *, as_csv: bool) -> Reading:
    was, value = _one_line_end(was), _one_line_end(value)
    # with the guard of CSV, which may have been saved as a workbook since; and as Excel escapes characters in its XML
    if value in {
        was,
        *(handed_out(was, as_csv=kind) for kind in (True, False)),
        escaped(handed_out(was, as_csv=False)),
    }:
        return _SAME
    text = value.strip()
    if as_csv and text.startswith("'") and csv_guarded(text[1:]) == text:
        text = text[1:]
    if text == was.strip():
        return (
            _SAME
            if text == was
            else Reading(Kind.DAMAGED, what="white space at its edges was cut off.")
        )
    if is_reformatted(was, text):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into {text}.")
    if text and _SPACES.sub("", plain(text)) == _SPACES.sub("", plain(was)):
        return Reading(Kind.DAMAGED, what="only quotation marks, dashes or white space differ.")
    if text and _lost_characters(was, text):
        return Reading(
            Kind.DAMAGED, what="characters were lost when the file was saved in another encoding."
        )
    if len(was) > LONGEST and not as_csv:
        what = "the text is longer than a cell, so that only its beginning stood here."
        return Reading(Kind.DAMAGED, what=what, edited=True)
    return Reading(Kind.EDITED, text)


def _lost_characters(was: str, text: str) -> bool:
    """Whether a program wrote a text in an encoding that has not all of it, or read it in the wrong one."""
    if len(was) == len(text) and all(
        a == b or b in "?\ufffd" for a, b in zip(was, text, strict=True)
    ):
        return True
    try:
        return b"".join(_western_byte(character) for character in text).decode("utf-8") == was
    except UnicodeError:
        return False


def _western_byte(character: str) -> bytes:
    """The byte that Windows' Western code page has for a character; LibreOffice keeps its unused bytes at U+F180."""
    if 0xF180 <= ord(character) <= 0xF19F:
        return bytes([ord(character) - 0xF100])
    return bytes([ord(character)]) if 0x80 <= ord(character) <= 0x9F else character.encode("cp1252")


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
