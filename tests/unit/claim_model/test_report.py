"""The report of a training."""

import msgspec
import pytest

from claimdesk.annotate.claim_model.report import CurvePoint, Interval, Measures, TrainingReport

HALF = Interval(0.5, 0.25, 0.75)
MEASURES = Measures(HALF, HALF, HALF, HALF)
REPORT = TrainingReport(
    decisions=48,
    claims=24,
    articles=8,
    folds=5,
    trained=MEASURES,
    before=MEASURES,
    curve=(CurvePoint(25, 0.5), CurvePoint(38, 0.75)),
    better=False,
)


def test_a_report_comes_back_from_its_json() -> None:
    kept = msgspec.json.encode(REPORT)
    assert msgspec.json.decode(kept, type=TrainingReport) == REPORT


def test_a_report_without_a_measure_is_not_read() -> None:
    # kept by another version: it must not be shown as if a figure were 0
    kept = msgspec.to_builtins(REPORT)
    del kept["trained"]["f1"]

    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(kept, TrainingReport)
