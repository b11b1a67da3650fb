"""Text as a cell of a spreadsheet can hold it."""

import re

from claimdesk.annotate.export.export_report import ExportReport

LONGEST = 32_767
"""Characters in a cell, of Excel's file format."""
MOST_ROWS = 1_048_576
"""Rows of a sheet, the titles included."""
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore that Excel would take for the beginning of an escaped character (ECMA-376, part 1, 22.9.2.19)."""
_RISKY_IN_CSV = tuple("=+-@\t\r\n＝＋－＠|%")


def holdable(text: str, report: ExportReport) -> str:
    """The text with what no workbook can hold replaced by U+FFFD, and counted."""
    if text.isprintable():  # nearly all of it, and found out much faster
        return text
    safe, replaced = _UNHOLDABLE.subn("\ufffd", text)
    report.replaced += replaced
    return safe


def escaped(text: str) -> str:
    """The text as it stands in a workbook's XML: `_x0041_` there is an escape, so a literal one is escaped itself."""
    return _ESCAPE.sub(r"_x005F\g<0>", text) if "_x" in text else text


def csv_guarded(text: str) -> str:
    """The text, guarded by an apostrophe where a spreadsheet would run it as a formula (OWASP, CWE-1236).

    A text that begins with an apostrophe before such a sign gets another, so that one can be taken off again.
    """
    return "'" + text if text.lstrip("'").startswith(_RISKY_IN_CSV) else text
