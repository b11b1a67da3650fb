"""Text as a spreadsheet can hold it, and a count of what it could not."""

import re
from dataclasses import dataclass, field

LONGEST = 32_767
"""Characters in a cell, of Excel's file format."""
MOST_LINKS = 65_530
"""Hyperlinks on a sheet."""
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RISKY_IN_CSV = tuple("=+-@\t\r\n＝＋－＠|%")


@dataclass
class Report:
    """What an export wrote, and everything it had to change."""

    rows: int = 0
    replaced: int = 0
    """Characters that no workbook can hold, now U+FFFD."""
    split: list[tuple[str, str]] = field(default_factory=list)
    """(claim, column) of texts longer than a cell; the rest is on the sheet "Long texts"."""
    unlinked: int = 0
    """Links written as plain text because a sheet holds no more."""

    @property
    def sentences(self) -> list[str]:
        """The changes, for people; empty where there were none."""
        told = []
        if self.replaced:
            told.append(f"{self.replaced} characters that a spreadsheet cannot hold were replaced by “\ufffd”.")
        if self.split:
            told.append(f"{len(self.split)} texts were longer than a cell; their rest is on the sheet “Long texts”.")
        if self.unlinked:
            told.append(f"{self.unlinked} links were written as plain text: a sheet holds {MOST_LINKS:,}.")
        return told


def holdable(text: str, report: Report) -> str:
    """The text with what no workbook can hold replaced by U+FFFD, and counted."""
    safe, replaced = _UNHOLDABLE.subn("\ufffd", text)
    report.replaced += replaced
    return safe


def csv_cell(text: str) -> str:
    """The text, guarded by an apostrophe where a spreadsheet would run it as a formula (OWASP, CWE-1236)."""
    return "'" + text if text.startswith(_RISKY_IN_CSV) else text
