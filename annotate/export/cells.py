"""Text as a spreadsheet can hold it, and a count of what it could not."""

import re
from dataclasses import dataclass, field

LONGEST = 32_767
"""Characters in a cell, of Excel's file format."""
MOST_ROWS = 1_048_576
"""Rows of a sheet, the titles included."""
MOST_LINKS = 65_530
"""Hyperlinks on a sheet."""
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore that Excel would take for the beginning of an escaped character (ECMA-376, part 1, 22.9.2.19)."""
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
    told: list[str] = field(default_factory=list)
    """What a format cannot carry and how much of it there was, or what its reader has to know; in sentences."""
    dropped: dict[str, int] = field(default_factory=dict)
    """What a format could not carry, by what it was."""

    def drop(self, what: str, count: int = 1) -> None:
        """Count something that the format cannot carry."""
        if count:
            self.dropped[what] = self.dropped.get(what, 0) + count

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
        told += [f"Not carried over: {count:,} {what}." for what, count in self.dropped.items()]
        told += self.told
        return told


def holdable(text: str, report: Report) -> str:
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
