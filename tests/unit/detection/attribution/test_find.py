"""Attributions of a paragraph with a parse made by hand."""

import pytest

from claimdesk.annotate.detection.attribution.find import (
    find_attributions,
    open_report,
    type_of,
)
from claimdesk.annotate.detection.findings import AttributionType
from claimdesk.annotate.text.span import Span
from tests.support.parses import parsed

DIRECT, INDIRECT, MIXED = AttributionType.DIRECT, AttributionType.INDIRECT, AttributionType.MIXED


def test_a_report_has_a_source_a_cue_and_a_content() -> None:
    doc = parsed(
        "The DT det 1",
        "minister NN nsubj 2",
        "said VBD ROOT 2",
        "it PRP nsubj 4",
        "held VBD ccomp 2",
        ". . punct 2",
    )
    (one,) = find_attributions(doc)
    assert one.source is not None
    assert one.cue is not None
    words = [span.of(doc.text) for span in (one.source, one.cue, one.content)]
    assert words == ["The minister", "said", "it held"]
    assert one.type is INDIRECT


def test_an_infinitive_reports_nothing_yet() -> None:
    doc = parsed(
        "Quill NNP nsubj 2",
        "to TO aux 2",
        "say VB ROOT 2",
        "it PRP nsubj 4",
        "held VBD ccomp 2",
    )
    assert find_attributions(doc) == []


def test_a_report_inside_a_quotation_is_left_out() -> None:
    doc = parsed(
        "“ `` punct 2",
        "Quill NNP nsubj 2",
        "said VBD ROOT 2",
        "it PRP nsubj 4",
        "held VBD ccomp 2",
        "” '' punct 2",
    )
    assert find_attributions(doc) == []


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([], INDIRECT),
        ([Span(30, 40)], INDIRECT),
        ([Span(5, 8)], MIXED),
        # 17 of 20 characters are 85 %
        ([Span(0, 16)], MIXED),
        ([Span(0, 17)], DIRECT),
        ([Span(0, 9), Span(11, 19)], DIRECT),
    ],
)
def test_a_content_is_direct_if_nearly_all_is_quoted(
    quotes: list[Span], expected: AttributionType
) -> None:
    assert type_of(Span(0, 20), quotes) is expected


def test_a_paragraph_may_end_with_an_open_report() -> None:
    doc = parsed("The DT det 1", "governor NN nsubj 2", "added VBD ROOT 2", ": : punct 2")
    found = open_report(doc)
    assert found is not None
    assert [span.of(doc.text) for span in found] == ["The governor", "added:"]


def test_a_report_without_a_colon_or_a_source_is_not_open() -> None:
    doc = parsed("The DT det 1", "governor NN nsubj 2", "added VBD ROOT 2", ". . punct 2")
    assert open_report(doc) is None
    doc = parsed("Added VBD ROOT 0", ": : punct 0")
    assert open_report(doc) is None
