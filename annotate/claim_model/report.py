"""What a training reports, as plain values."""

import msgspec


class Interval(msgspec.Struct, frozen=True):
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


class Measures(msgspec.Struct, frozen=True):
    """Precision, recall and F1 at a score of .5, and average precision, which asks for the order alone."""

    precision: Interval
    recall: Interval
    f1: Interval
    average_precision: Interval


class CurvePoint(msgspec.Struct, frozen=True):
    """F1 on held-out articles after so many decisions."""

    decisions: int
    f1: float


class TrainingReport(msgspec.Struct, frozen=True):
    """What came of a training. `better` says whether the trained finder beats the one it was held against."""

    decisions: int
    claims: int
    """Decisions that it is a claim."""
    articles: int
    folds: int
    trained: Measures
    before: Measures
    """The finder that was there: the shipped one, on the same held-out articles."""
    curve: tuple[CurvePoint, ...]
    better: bool
