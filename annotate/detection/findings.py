"""What detection proposes for an article. Spans count code points of the article's text."""

from dataclasses import dataclass
from enum import StrEnum

from claimdesk.annotate.base.plurals import plural
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span, SpanIndex


class NumberKind(StrEnum):
    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    RATIO = "ratio"


class Relation(StrEnum):
    """How the value printed stands to the value meant."""

    EQUAL = "="
    ABOUT = "~"
    BELOW = "<"
    ABOVE = ">"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named person, place, organisation or the like; labels are OntoNotes 5's."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a value.

    `low` and `high` are equal for a single value and None for an indefinite one ("several hundred") or a date.
    `unit` is spelled out in the singular ("drone", "mile per hour"); `currency` is ISO 4217; `date` is ISO 8601
    in the precision printed; `precision` is the place value of the last printed digit (0.1 in "3.5 million"
    is 100000).
    """

    span: Span
    kind: NumberKind
    low: float | None
    high: float | None
    unit: str = ""
    currency: str = ""
    date: str = ""
    relation: Relation = Relation.EQUAL
    precision: float | None = None


class AttributionType(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: source, cue and content as in PolNeAR (Newell, Margolin, Ruths, LREC 2018)."""

    source: Span | None
    cue: Span | None
    content: Span
    type: AttributionType


class Outcome(StrEnum):
    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Check:
    """A sum that can be done inside the article. The working is always shown."""

    kind: str
    numbers: tuple[Span, ...]
    outcome: Outcome
    working: str


@dataclass(frozen=True, slots=True)
class ClaimFinding:
    """A statement to settle: its span, its check-worthiness from 0 to 1 and what that was read off."""

    span: Span
    score: float
    reasons: tuple[str, ...] = ()
    hedges: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """The language model that findings came from. An empty version means rules alone."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class BlockFindings:
    """What was found in one block, or in a part of a very long one, with spans in the article's text."""

    block: Span
    """What was read: the block, or the part of it."""
    role: Role
    entities: tuple[Entity, ...] = ()
    numbers: tuple[Number, ...] = ()
    claims: tuple[ClaimFinding, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    checks: tuple[Check, ...] = ()
    whole: Span | None = None
    """The block that `block` is a part of; None for the block itself."""

    @property
    def start(self) -> int:
        """Where the block starts that this is, or is a part of."""
        return self.whole.start if self.whole else self.block.start

    @property
    def completes(self) -> bool:
        """Whether the block is read to its end now."""
        return self.whole is None or self.block.end == self.whole.end


def main_attribution(index: SpanIndex[Attribution], span: Span) -> Attribution | None:
    """The attribution whose content shares most with the span, and a third of it at least."""

    def shared(one: Attribution) -> int:
        return min(one.content.end, span.end) - max(one.content.start, span.start)

    most = max(index.overlapping(span), key=shared, default=None)
    return most if most is not None and 3 * shared(most) >= len(span) else None


def printed_number(number: Number) -> str:
    """A number as a value for people: "61 drones", "1,860,000,000 GBP", "8.4 %", "2025-01-05"."""
    if number.date:
        return number.date
    unit = _printed_unit(number)
    if number.low is None or number.high is None:
        return f"indefinite: {unit}" if unit else "indefinite"
    value = (
        _plain(number.low)
        if number.low == number.high
        else f"{_plain(number.low)} to {_plain(number.high)}"
    )
    relation = "" if number.relation is Relation.EQUAL else f"{number.relation.value} "
    return f"{relation}{value} {unit}".strip()


def _printed_unit(number: Number) -> str:
    """The unit behind a value: plural unless there is one of it, the ISO code for money, the sign for percent."""
    if number.unit == "percentage":
        return "%"
    base, per, divisor = number.unit.partition(" per ")
    if number.currency:
        return f"{number.currency}{per}{divisor}"
    if base == "year of age":
        return "years of age"
    return f"{base if number.low == number.high == 1 or not base else plural(base)}{per}{divisor}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
