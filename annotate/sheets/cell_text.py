"""Text as a cell of a spreadsheet can hold it."""

import re

from claimdesk.annotate.export.export_report import ExportReport

LONGEST = 32_767
"""Characters in a cell, of Excel's file format."""
MOST_ROWS = 1_048_576
"""Rows of a sheet, the titles included."""
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold: control characters (but tab and line ends), lone surrogates."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore that Excel would take for the beginning of an escaped character.

It is that of "_x0041_", which Excel shows as "A" (ECMA-376, part 1, 22.9.2.19); "_x" alone is none.
"""
_RISKY_IN_CSV = tuple("=+-@\t\r\n＝＋－＠|%")


def holdable(text: str, report: ExportReport) -> str:
    """Return the text with U+FFFD for each character that no workbook can hold; they are counted.

    A form feed between "page" and "break" becomes "page�break".
    """
    if text.isprintable():  # nearly all of it, and found out much faster
        return text
    safe, replaced = _UNHOLDABLE.subn("\ufffd", text)
    report.replaced += replaced
    return safe


def escaped(text: str) -> str:
    """Return the text as it stands in a workbook's XML.

    "_x0041_" there is an escape, so the literal text is escaped itself: "_x005F_x0041_".
    """
    if "_x" not in text:
        return text
    return _ESCAPE.sub(r"_x005F\g<0>", text)


def csv_guarded(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would run as a formula.

    "=1+1" becomes "'=1+1" (OWASP, CWE-1236). A text that begins with an apostrophe before such a
    sign gets another, "'=x" becomes "''=x", so that one can be taken off again.
    """
    is_risky = text.lstrip("'").startswith(_RISKY_IN_CSV)
    return "'" + text if is_risky else text
