"""The report of a training, as plain values that are kept as JSON."""

import msgspec


class Interval(msgspec.Struct, frozen=True):
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


class Measures(msgspec.Struct, frozen=True):
    """Precision, recall and F1 at a score of .5; average precision, which needs no threshold."""

    precision: Interval
    recall: Interval
    f1: Interval
    average_precision: Interval


class CurvePoint(msgspec.Struct, frozen=True):
    """A point of the learning curve: F1 on held-out articles after so many decisions."""

    decisions: int
    f1: float


class TrainingReport(msgspec.Struct, frozen=True):
    """The result of a training. `better` is True if the trained model beats the shipped one."""

    decisions: int
    claims: int
    """Decisions for a claim; the others are for "not a claim"."""
    articles: int
    folds: int
    trained: Measures
    before: Measures
    """The measures of the shipped model, on the same held-out articles."""
    curve: tuple[CurvePoint, ...]
    better: bool
