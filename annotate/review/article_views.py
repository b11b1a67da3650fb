"""Articles as a client sees them: their line in a list, blocks, findings and progress."""

from dataclasses import dataclass

from claimdesk.annotate.detection.findings import Attribution, Check, Entity, Number
from claimdesk.annotate.text.article import Block


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
    model: str  # of detection, "" before it ran
    length: int  # in characters
    replaced: int  # characters that no file can hold
    added: str = ""
    """The time when it was added, UTC."""
    previous: str = ""
    """The article that it is a new version of."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block; `detected` is True if detection has read it."""

    block: Block
    detected: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings in an article that are no claims, in text order."""

    entities: tuple[Entity, ...] = ()
    numbers: tuple[Number, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of the current reviewer with an article, in claims."""

    total: int = 0
    settled: int = 0
    parked: int = 0
    disputed: int = 0
    unevidenced: int = 0
    """Verified or disputed without evidence."""

    @property
    def open(self) -> int:
        """The claims that are neither reviewed nor parked."""
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
