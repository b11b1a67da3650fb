"""States, of which a record is made. A change replaces one state of a key by another.

They are tagged structs, so that a change can be kept as JSON and read back as the same states. None
can be part of a cycle, so the garbage collector need not look at them: a merge holds hundreds of
thousands.
"""

from enum import StrEnum

import msgspec

from claimdesk.annotate.review.days import today
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span


class Origin(StrEnum):
    """The proposer of a claim: detection or a reviewer."""

    DETECTED = "detected"
    REVIEWER = "reviewer"


class Claim(msgspec.Struct, frozen=True, tag="claim", gc=False):
    """A span to be reviewed.

    `parked_for` names the person or event that it waits for, `parked_until` is an ISO date.
    `same_as` names a claim that is the same; `follows` is this claim in the previous version of the
    article.
    """

    id: str
    article: str
    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    origin: Origin = Origin.DETECTED
    withdrawn: bool = False
    parked: bool = False
    parked_for: str = ""  # "the ministry's answer"
    parked_until: str = ""  # "2026-03-01", "" for no day
    same_as: str = ""  # the claim that leads a group of linked ones
    follows: str = ""

    @property
    def is_waiting(self) -> bool:
        """True if it is parked and its day has not come."""
        if not self.parked:
            return False
        # parked until 1 March: on 1 March it is open again
        return not self.parked_until or self.parked_until > today()

    @property
    def span(self) -> Span:
        """The place in the article."""
        return Span(self.start, self.end)

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.id,)


class Review(msgspec.Struct, frozen=True, tag="review", gc=False):
    """One reviewer's answer to one question on one claim.

    `verdict` is None while there is only a note.
    """

    claim: str
    reviewer: str
    target: Target = Target.STATEMENT
    verdict: Verdict | None = None
    reason: str = ""  # "wrong number"
    correction: str = ""  # "change 61 to 16"
    note: str = ""
    private: bool = False  # of the note alone: verdict and correction are always shared
    time: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.claim, self.reviewer, self.target)

    @property
    def is_blank(self) -> bool:
        """True if nothing is answered, so that it need not be kept."""
        return self.verdict is None and not (self.reason or self.correction or self.note)


class EvidenceKind(StrEnum):
    """The kind of a piece of evidence."""

    LINK = "link"
    QUOTE = "quote"
    FILE = "file"
    NOTE = "note"


class CaptureState(StrEnum):
    """The state of the copy that a project keeps of a link or file."""

    NOT_ASKED = ""
    CAPTURED = "captured"
    FAILED = "failed"


class Evidence(msgspec.Struct, frozen=True, tag="evidence", gc=False):
    """Evidence for a verdict. `accessed` is the time of the reviewer's look at it, in UTC.

    `capture` is the state of its copy, `reason` is the cause if that failed, `captured` its time
    (UTC), `sha256` its name; `archive` is a link to a copy elsewhere.
    """

    id: str
    claim: str
    reviewer: str
    kind: EvidenceKind = EvidenceKind.LINK
    link: str = ""
    quote: str = ""  # the words of the page that matter
    note: str = ""
    accessed: str = ""
    title: str = ""  # of the page, as it gives it
    publisher: str = ""
    capture: CaptureState = CaptureState.NOT_ASKED
    reason: str = ""
    captured: str = ""
    sha256: str = ""  # of the copy's bytes, so that a changed copy is noticed
    archive: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.id,)


class Tick(msgspec.Struct, frozen=True, tag="tick", gc=False):
    """A tick: a reviewer looked at the name or number that starts at `start` and ends at `end`."""

    article: str
    start: int
    end: int
    reviewer: str
    time: str = ""

    @property
    def key(self) -> tuple[str | int, ...]:
        """The key in the record."""
        return (self.article, self.start, self.end, self.reviewer)


class BlockRole(msgspec.Struct, frozen=True, tag="role", gc=False):
    """The role of the block at `start`; detection's proposal or a reviewer's correction."""

    article: str
    start: int
    role: Role

    @property
    def key(self) -> tuple[str | int, ...]:
        """The key in the record."""
        return (self.article, self.start)


NUMBER = "number"
"""The label of a correction that holds a number."""


class Correction(msgspec.Struct, frozen=True, tag="correction", gc=False):
    """A name or number at a span, put by a reviewer in place of detection's finding.

    `label` is an entity's (OntoNotes 5), `NUMBER`, or "" for nothing; the rest is a number's.
    """

    article: str
    start: int
    end: int
    label: str  # "ORG", "number", ""
    kind: str = ""  # "money", as `NumberKind` names it
    low: float | None = None  # "5 to 7 %": 5.0
    high: float | None = None  # "5 to 7 %": 7.0
    unit: str = ""
    currency: str = ""
    date: str = ""
    relation: str = ""  # "about 60": "~"
    precision: float | None = None

    @property
    def span(self) -> Span:
        """The place in the article."""
        return Span(self.start, self.end)

    @property
    def key(self) -> tuple[str | int, ...]:
        """The key in the record."""
        return (self.article, self.start, self.end)


class Shelf(msgspec.Struct, frozen=True, tag="article", gc=False):
    """The presence of an article in the project: there, or withdrawn."""

    id: str
    withdrawn: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.id,)


class Adjudication(msgspec.Struct, frozen=True, tag="adjudication", gc=False):
    """The answer that holds after reviewers disagreed, settled by `reviewer`, with its reason.

    Without a verdict the claim needs evidence first. `same_as` names the claim whose edges hold, if
    this one is the same statement marked a little differently.
    """

    claim: str
    reviewer: str
    target: Target = Target.STATEMENT
    verdict: Verdict | None = None
    reason: str = ""  # "reviewer error"
    note: str = ""
    same_as: str = ""
    time: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.claim, self.target)


class NothingToCheck(msgspec.Struct, frozen=True, tag="nothing", gc=False):
    """A reviewer read an article and found nothing in it to check."""

    article: str
    reviewer: str
    time: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.article, self.reviewer)


class Page(msgspec.Struct, frozen=True, tag="page", gc=False):
    """A page of the project: its notes or its guidelines."""

    name: str  # "notes" or "guidelines"
    text: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The key in the record."""
        return (self.name,)


State = (
    Claim
    | Review
    | Evidence
    | Tick
    | BlockRole
    | Correction
    | Shelf
    | Adjudication
    | NothingToCheck
    | Page
)
