"""Findings of detection for an article. Spans count code points of the article's text."""

from dataclasses import dataclass
from enum import StrEnum

from claimdesk.annotate.base.plurals import plural
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span, SpanIndex


class NumberKind(StrEnum):
    """The kind of a number: it says which fields of `Number` are set."""

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
    """The relation of the value meant to the value printed: "about 60" is `ABOUT` 60."""

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

    `low` and `high` are equal for a single value and None for an indefinite one ("several hundred")
    or a date. `unit` is spelled out in the singular ("drone", "mile per hour"); `currency` is ISO
    4217; `date` is ISO 8601 in the precision printed; `precision` is the place value of the last
    printed digit ("3.5 million": 100000).
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
    """The share of a content in quotation marks: nearly all, none or part of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of a report, as in PolNeAR (Newell, Margolin, Ruths, LREC 2018)."""

    source: Span | None
    cue: Span | None
    content: Span
    type: AttributionType


class Outcome(StrEnum):
    """The outcome of a sum: the article agrees or disagrees with itself, or leaves it open."""

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
    """A statement to settle: its span, its check-worthiness from 0 to 1 and the reasons for it."""

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
    """Findings of one block, or of a part of a very long one, with spans in the article's text."""

    block: Span
    """The block that was read, or the part of it."""
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
        """The start of the block that this is, or is a part of."""
        return self.whole.start if self.whole else self.block.start

    @property
    def completes(self) -> bool:
        """True if the block is read to its end now."""
        return self.whole is None or self.block.end == self.whole.end


def main_attribution(index: SpanIndex[Attribution], span: Span) -> Attribution | None:
    """Return the attribution whose content shares most with a span, at least a third of it."""

    def shared(one: Attribution) -> int:
        return min(one.content.end, span.end) - max(one.content.start, span.start)

    most = max(index.overlapping(span), key=shared, default=None)
    if most is None or 3 * shared(most) < len(span):
        return None
    return most


def printed_number(number: Number) -> str:
    """Return a number as a value for people: "61 drones", "1,860,000,000 GBP", "8.4 %", "~ 60"."""
    if number.date:
        return number.date

    unit = _printed_unit(number)
    if number.low is None or number.high is None:  # "several hundred drones"
        return f"indefinite: {unit}" if unit else "indefinite"

    value = _plain(number.low)
    if number.low != number.high:  # "12 to 15 million"
        value += f" to {_plain(number.high)}"
    if number.relation is not Relation.EQUAL:
        value = f"{number.relation.value} {value}"
    return f"{value} {unit}".strip()


def _printed_unit(number: Number) -> str:
    """Return the unit behind a value: "drones", "1 drone", "miles per hour", "GBP", "%"."""
    if number.unit == "percentage":
        return "%"

    base, per, divisor = number.unit.partition(" per ")
    if number.currency:  # "GBP per year"
        return f"{number.currency}{per}{divisor}"
    if base == "year of age":
        return "years of age"

    is_single = number.low == number.high == 1
    if base and not is_single:
        base = plural(base)
    return f"{base}{per}{divisor}"


def _plain(value: float) -> str:
    """Return a value with thousands apart: 1860000000.0 -> "1,860,000,000", 8.4 -> "8.4"."""
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.10g}"
