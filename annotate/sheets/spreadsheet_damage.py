"""The damage that spreadsheets do to text by themselves, apart from a person's edits.

Curly quotes, trimmed spaces, numbers that lost their zeros, "1-2" turned into a date: such a cell
differs from the one in the export, and yet no person edited it. It is reported and left alone.
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
_MOST_EXACT = 1e15
"""Whole numbers below it are printed digit by digit."""


class Kind(Enum):
    """The state of a cell beside the exported text."""

    SAME = "same"
    EDITED = "edited"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Reading:
    """The content of a cell beside the exported text."""

    kind: Kind
    text: str = ""
    what: str = ""
    """The damage to a cell, in a sentence."""
    edited: bool = False
    """True if a person typed into the damaged cell, so that an edit is lost with it."""


_SAME = Reading(Kind.SAME)


def handed_out(text: str, *, as_csv: bool) -> str:
    """Return a text as the export wrote it into one cell, and a spreadsheet shows it.

    "=1+1" stands in a CSV as "'=1+1"; a text longer than a cell ends in "…" in a workbook.
    """
    safe = holdable(text, ExportReport())
    if as_csv:
        return csv_guarded(safe)
    if len(safe) <= LONGEST:
        return safe
    return safe[: LONGEST - 1] + "…"


def plain(text: str) -> str:
    """Return a text without the things that spreadsheets change by themselves.

    Quotes become straight, dashes hyphens, white space single, accents composed: "“so  be it” –" is
    '"so be it" -'.
    """
    composed = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", composed.translate(_QUOTES)).strip()


def read_cell(value: Value, was: str, *, as_csv: bool) -> Reading:
    """Return the content of a cell, where `was` is the record's text when the sheet was written."""
    # "1-2" typed into a cell is a date by now, "12:30" a time.
    if isinstance(value, date | datetime | time | timedelta):
        return _read_date(str(value), was)
    if isinstance(value, bool):
        # "true", typed as text, comes back as the truth value TRUE.
        return _read_text(str(value).upper(), was, as_csv=as_csv)
    if isinstance(value, int | float):
        return _read_number(value, was)
    return _read_text(value, was, as_csv=as_csv)


def _read_date(value: str, was: str) -> Reading:
    # A day without a time comes back as "2026-02-01 00:00:00".
    shown = value.removesuffix(" 00:00:00")
    if was == shown:
        return _SAME
    # "1-2" in the record, the date 2026-02-01 in the cell: the program did that.
    if is_date_like(was):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the date {shown}.")
    what = (
        f"the cell holds a date or time ({shown}) and not text; "
        "it may have been typed as “1-2” or “12:30”."
    )
    return Reading(Kind.DAMAGED, what=what, edited=True)


def _read_number(value: float, was: str) -> Reading:
    if not math.isfinite(value):
        return Reading(Kind.DAMAGED, what="the cell holds an infinite number.", edited=True)

    is_whole = value == int(value)
    text = _printed(value)
    if text == was.strip():
        return _SAME
    # "007" in the record, 7 in the cell.
    if is_reformatted(was, text):
        return Reading(Kind.DAMAGED, what=f"“{was}” was turned into the number {text}.")
    # 0.12 may be "12 %", 0.5 may be "12:00": the text that a person typed cannot be known.
    if not is_whole:
        what = (
            f"the cell holds the number {text}, "
            "which may have been typed as a percentage, a time or a price."
        )
        return Reading(Kind.DAMAGED, what=what, edited=True)
    return Reading(Kind.EDITED, text)


def _printed(value: float) -> str:
    """Return a number as a person types it: "3" for 3.0, "0.5" for 0.5."""
    if value == int(value) and abs(value) < _MOST_EXACT:
        return str(int(value))
    return repr(value)


def _read_text(value: str, was: str, *, as_csv: bool) -> Reading:
    # LibreOffice writes the line ends of its system: "\r\n" on Windows.
    was, value = _one_line_end(was), _one_line_end(value)
    if value in _written_forms(was):
        return _SAME

    text = value.strip()
    # "'=1+1" in a CSV is the text "=1+1" with the export's guard before it.
    if as_csv and text.startswith("'") and csv_guarded(text[1:]) == text:
        text = text[1:]
    if text == was:
        return _SAME

    damage = _damage(text, was)
    if damage:
        return Reading(Kind.DAMAGED, what=damage)
    # A cell held the first 32,766 characters of it: the edited text would lose the rest.
    if len(was) > LONGEST and not as_csv:
        what = "the text is longer than a cell, so the spreadsheet has only its beginning."
        return Reading(Kind.DAMAGED, what=what, edited=True)
    return Reading(Kind.EDITED, text)


def _written_forms(was: str) -> set[str]:
    """Return all the forms in which an unedited text may come back.

    The text itself, with the guard of CSV ("'=1+1": the CSV may have been saved as a workbook
    since), as a workbook holds it, and as Excel escapes characters in its XML ("_x005F_x0041_").
    """
    in_workbook = handed_out(was, as_csv=False)
    return {was, handed_out(was, as_csv=True), in_workbook, escaped(in_workbook)}


def _damage(text: str, was: str) -> str:
    """Return the damage that a program did to a text, as a sentence; "" if a person edited it."""
    if text == was.strip():
        return "spaces at its start or end were removed."
    # Of "1,000" comes "1000", of "9:30" "09:30:00", of "1-2" "1-Feb".
    if is_reformatted(was, text):
        return f"“{was}” was turned into {text}."
    if not text:
        return ""
    # A curly apostrophe became straight, a dash a hyphen, a no-break space a space.
    if _SPACES.sub("", plain(text)) == _SPACES.sub("", plain(was)):
        return "only quotation marks, dashes or spaces differ."
    # "Київ" is "????" by now.
    if _lost_characters(was, text):
        return "characters were lost when the file was saved in another encoding."
    return ""


def _lost_characters(was: str, text: str) -> bool:
    """Return True if a program wrote or read a text in an encoding that does not fit it."""
    return _has_question_marks(was, text) or _is_misread(was, text)


def _has_question_marks(was: str, text: str) -> bool:
    """Return True if question marks stand for some characters: "Київ" as "????"."""
    if len(was) != len(text):
        return False
    pairs = zip(was, text, strict=True)
    return all(before == after or after in "?\ufffd" for before, after in pairs)


def _is_misread(was: str, text: str) -> bool:
    """Return True if UTF-8 was read as the Western code page: "Straße" as "StraÃŸe"."""
    try:
        raw = b"".join(_western_byte(character) for character in text)
        return raw.decode("utf-8") == was
    except UnicodeError:
        return False


def _western_byte(character: str) -> bytes:
    """Return the byte that Windows' Western code page has for a character: 0x80 for "€".

    The bytes that the code page does not use, such as 0x81, are read as U+0081, or as U+F181 by
    LibreOffice.

    Raises:
        UnicodeError: the code page lacks the character.
    """
    code = ord(character)
    if 0xF180 <= code <= 0xF19F:
        return bytes([code - 0xF100])
    if 0x80 <= code <= 0x9F:
        return bytes([code])
    return character.encode("cp1252")


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
