"""The result of reading an edited sheet: proposals to approve, problems, words to ask about."""

from dataclasses import dataclass, field

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.review.state import Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target

__all__ = ["Field", "Problem", "Proposal", "Returned"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One cell that differs from the exported one.

    `old` is its text in the project now. An `overtaken` proposal is about an answer that changed
    since the sheet was written, and is not ticked by itself. For evidence, `before` is replaced by
    `after`.
    """

    place: str
    """The cell, for people: "Claims!D12"."""
    claim: str
    target: Target
    field: Field
    old: str
    new: str
    quote: str = ""
    article: str = ""
    overtaken: bool = False
    why: str = ""
    """The reason why it is overtaken, in a sentence."""
    shown: Review | None = None
    """The review whose answers the sheet showed."""
    before: Evidence | None = None
    after: Evidence | None = None
    made: Claim | None = None
    """A claim that has to be made first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell or row that was left alone: its place, the reason and a remedy."""

    place: str
    what: str
    remedy: str = ""
    lost: bool = True
    """True if a person's edit may be in it, not only a change of the spreadsheet itself."""

    @property
    def sentence(self) -> str:
        """The whole problem in one line."""
        text = f"{self.what} {self.remedy}"
        if self.place:
            text = f"{self.place}: {text}"
        return text.strip()


@dataclass
class Returned:
    """A sheet compared with the record. Nothing is applied yet."""

    source: str
    rows: int = 0
    """Rows that were found again."""
    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=dict)
    """Words in verdict cells that are no verdicts, with the cells they stand in."""
    remarks: list[str] = field(default_factory=list)
    """Assumptions about the sheet, in sentences: renamed headers, hidden rows, macros."""

    @property
    def ready(self) -> list[Proposal]:
        """The proposals that no later change has overtaken."""
        return [proposal for proposal in self.proposals if not proposal.overtaken]
