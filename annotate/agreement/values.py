"""Results of measuring agreement, as plain values."""

from dataclasses import dataclass, field

import msgspec


class Measure(msgspec.Struct, frozen=True):
    """A coefficient on `n` units that two or more rated, with a 95 % interval.

    `value` is None where it is undefined; `why` then says so in a sentence: a bare NaN reads as a
    broken computation, and a 1.0 would be a lie.
    """

    value: float | None
    n: int
    why: str = ""
    low: float | None = None
    high: float | None = None


class Pair(msgspec.Struct, frozen=True):
    """Agreement of two reviewers, by identifier, on what both rated."""

    first: str
    second: str
    kappa: Measure
    percent: Measure


class OfVerdict(msgspec.Struct, frozen=True):
    """Agreement on one verdict against all others.

    `specific` is how often a second reviewer gives it where a first one does (positive agreement;
    Cicchetti and Feinstein, 1990).
    """

    verdict: str
    times: int
    alpha: Measure
    specific: Measure


class OnSpans(msgspec.Struct, frozen=True):
    """Agreement on where claims are, apart from their verdicts.

    `alpha` is Krippendorff's for unitizing, claim or gap, in characters; `exact` the share of
    claims that a pair marked with the same edges (F1). `left_out` articles were not gone through by
    two reviewers.
    """

    alpha: Measure
    exact: Measure
    articles: int
    left_out: int


class Agreement(msgspec.Struct, frozen=True):
    """All measures for one question."""

    raters: list[str]
    units: int
    """Claims that any reviewer reviewed."""
    shared: int
    """Of them, reviewed by two or more."""
    percent: Measure
    alpha: Measure
    fleiss: Measure
    pairs: list[Pair]
    verdicts: list[OfVerdict]
    spans: OnSpans
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Ratings:
    """Answers of raters: a row a unit, a column a rater, None where they gave none."""

    raters: tuple[str, ...]
    rows: list[tuple[str | None, ...]] = field(default_factory=list)
