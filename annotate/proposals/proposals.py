"""What an edited sheet asks for: proposals to approve, problems to look at, words to ask about."""

from dataclasses import dataclass, field

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.review.state import Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target

__all__ = ["Field", "Problem", "Proposal", "Returned"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One cell that differs from what was handed out.

    `old` is what the desk says now. `overtaken` says that the desk changed it since the sheet was written; such a
    proposal is not ticked by itself. For evidence, `before` and `after` say what is replaced by what.
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
    """Why it is overtaken, in a sentence."""
    shown: Review | None = None
    """The review whose answers the sheet showed."""
    before: Evidence | None = None
    after: Evidence | None = None
    made: Claim | None = None
    """A claim that has to be made first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the sheet that was left alone: where, what, and what to do."""

    place: str
    what: str
    remedy: str = ""
    lost: bool = True
    """Whether somebody's edit may be in it; not where a spreadsheet alone changed what was handed out."""

    @property
    def sentence(self) -> str:
        """All of it in one line."""
        return (
            f"{self.place}: {self.what} {self.remedy}".strip()
            if self.place
            else f"{self.what} {self.remedy}".strip()
        )


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
    """What was understood, in sentences: renamed headers, hidden rows, macros."""

    @property
    def ready(self) -> list[Proposal]:
        """The proposals that nothing at the desk has overtaken."""
        return [proposal for proposal in self.proposals if not proposal.overtaken]
