"""What a client is shown of the record: plain values, read at once, never written back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from claimdesk.annotate.detection.findings import Attribution, Check, Entity, Number
from claimdesk.annotate.review.state import Adjudication, Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Block
from claimdesk.annotate.text.span import Span


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with what detection says of it and what the current reviewer decided."""

    claim: Claim
    score: float | None
    reasons: tuple[str, ...]
    hedges: tuple[Span, ...]
    reviews: dict[Target, Review] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    everybody: tuple[Review, ...] = ()
    """All reviewers' reviews, where they were asked for."""
    settled: dict[Target, Adjudication] = field(default_factory=dict)
    """What was settled after reviewers disagreed."""
    others: tuple[Verdict, ...] = ()
    """What other reviewers say of the statement, one each; empty for a blind reviewer."""

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on the statement."""
        review = self.reviews.get(Target.STATEMENT)
        return review.verdict if review else None

    @property
    def is_open(self) -> bool:
        """Neither settled nor parked."""
        return self.verdict is None and not self.claim.is_waiting


def agreed(
    given: Sequence[Review], settled: Mapping[Target, Adjudication] | None = None
) -> dict[Target, Review]:
    """Of each question what was settled, else the newest review if all that were given say the same.

    `given` is oldest first.
    """
    by_target: dict[Target, list[Review]] = {}
    for review in given:
        by_target.setdefault(review.target, []).append(review)
    found = {
        target: next((one for one in reversed(answers) if one.verdict), answers[-1])
        for target, answers in by_target.items()
        if len({one.verdict for one in answers if one.verdict}) <= 1
    }
    for target, one in (settled or {}).items():
        if one.verdict is None:
            found.pop(target, None)  # it needs evidence first
            continue
        same = [review for review in by_target.get(target, []) if review.verdict is one.verdict]
        base = same[-1] if same else Review(one.claim, one.reviewer, target)
        found[target] = msgspec.structs.replace(
            base, verdict=one.verdict, reviewer=one.reviewer, time=one.time
        )
    return found


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in an article and is not a claim, in text order."""

    entities: tuple[Entity, ...] = ()
    numbers: tuple[Number, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block and whether detection has read it."""

    block: Block
    detected: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the current reviewer is with an article."""

    total: int = 0
    settled: int = 0
    parked: int = 0
    disputed: int = 0
    unevidenced: int = 0
    """Verified or disputed without evidence."""

    @property
    def open(self) -> int:
        return self.total - self.settled - self.parked

    def __add__(self, other: "Progress") -> "Progress":
        return Progress(
            self.total + other.total,
            self.settled + other.settled,
            self.parked + other.parked,
            self.disputed + other.disputed,
            self.unevidenced + other.unevidenced,
        )

    def __sub__(self, other: "Progress") -> "Progress":
        return Progress(
            self.total - other.total,
            self.settled - other.settled,
            self.parked - other.parked,
            self.disputed - other.disputed,
            self.unevidenced - other.unevidenced,
        )


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's line in a list."""

    id: str
    title: str
    source: str
    byline: str
    published: str
    url: str
    language: str
    model: str
    length: int
    replaced: int
    added: str = ""
    """When it came, UTC."""
    previous: str = ""
    """The article that it is a new version of."""


class Standing(StrEnum):
    """Where a claim stands, for filters."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    NOT_A_CLAIM = "not a claim"
    PARKED = "parked"
    UNEVIDENCED = "no evidence"


class Order(StrEnum):
    """How claims are listed."""

    READING = "reading"
    WORTH = "worth"
    """The most check-worthy first."""
    TEACHING = "teaching"
    """First what the claim finder is least sure of: a decision there teaches it most (Lewis and Gale, 1994)."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims to list: of one article or all, with one standing or any, holding some words or any.

    They come in reading order unless another is asked for.
    """

    article: str = ""
    standing: Standing | None = None
    words: str = ""
    order: Order = Order.READING


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim's line in a list."""

    id: str
    article: str
    start: int
    quote: str
    verdict: Verdict | None
    parked: bool
    score: float | None
    others: tuple[Verdict, ...] = ()
    """What other reviewers say, one each; empty for a blind reviewer."""


class HitKind(StrEnum):
    """Where a search found something."""

    TEXT = "text"
    NOTE = "note"
    CORRECTION = "correction"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found: the article, the claim for notes and evidence, and the words around it."""

    kind: HitKind
    article: str
    claim: str
    words: str


@dataclass(frozen=True, slots=True)
class Activity:
    """What a reviewer did on a day (UTC), in changes of each kind; `first` and `last` are times."""

    reviewer: str
    day: str
    verdicts: int
    notes: int
    evidence: int
    settled: int
    others: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Member:
    """A reviewer and how far they are. `latest` is the time of their last change, UTC."""

    id: str
    name: str
    colour: str
    login: str
    settled: int
    latest: str
