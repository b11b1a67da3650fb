"""The report of an export: rows written, and everything that had to be changed or left out."""

from dataclasses import dataclass, field

MOST_LINKS = 65_530
"""Hyperlinks that a sheet of a workbook can hold."""


@dataclass
class ExportReport:
    """The rows of an export, and everything that had to be changed in them."""

    rows: int = 0
    replaced: int = 0
    """Characters that no workbook can hold, now U+FFFD."""
    split: list[tuple[str, str]] = field(default_factory=list)
    """(claim, column) of texts longer than a cell; the rest is on the sheet "Long texts"."""
    unlinked: int = 0
    """Links written as plain text because a sheet holds no more."""
    remarks: list[str] = field(default_factory=list)
    """Further facts that the reader of the file has to know, in sentences."""
    dropped: dict[str, int] = field(default_factory=dict)
    """Counts of things that a format could not carry, by their name ("private notes")."""

    def drop(self, what: str, count: int = 1) -> None:
        """Count things that the format cannot carry."""
        if count:
            self.dropped[what] = self.dropped.get(what, 0) + count

    @property
    def sentences(self) -> list[str]:
        """The changes, for people; empty where there were none."""
        sentences = []
        # Control characters, of a PDF that was read badly.
        if self.replaced:
            sentences.append(
                f"{self.replaced} characters that a spreadsheet cannot hold "
                "were replaced by “\ufffd”."
            )
        # A note of 40,000 characters.
        if self.split:
            sentences.append(
                f"{len(self.split)} texts were longer than a cell; "
                "the rest is on the sheet “Long texts”."
            )
        # Of 70,000 pieces of evidence with a link.
        if self.unlinked:
            sentences.append(
                f"{self.unlinked} links were written as plain text: a sheet holds {MOST_LINKS:,}."
            )
        sentences += [f"Left out: {count:,} {what}." for what, count in self.dropped.items()]
        return sentences + self.remarks
