"""Attributions by layout: transcripts, and quotations that are signed."""

import pytest

from claimdesk.annotate.detection.attribution.layout import from_layout
from claimdesk.annotate.detection.findings import AttributionType


def parts(text: str) -> list[tuple[str, str, str, AttributionType]]:
    """Return source, cue, content and type of what the layout attributes."""
    made = []
    for one in from_layout(text):
        assert one.source is not None
        assert one.cue is not None
        made.append((one.source.of(text), one.cue.of(text), one.content.of(text), one.type))
    return made


def test_a_transcript_names_its_speaker() -> None:
    text = "  QUILL: We never saw the invoice.\n"
    assert parts(text) == [
        ("QUILL", ":", "We never saw the invoice.", AttributionType.INDIRECT),
    ]


def test_a_quotation_may_be_signed() -> None:
    text = "“We never agreed to close it.” ― Ada Quill"
    assert parts(text) == [
        ("Ada Quill", "―", "“We never agreed to close it.”", AttributionType.DIRECT),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # no one speaks these words
        "Photo: The harbour at dawn, by Ada Quill",
        "Editor's Note: The harbour was closed.",
        # a speaker has a capital, and says more than a word
        "the mayor: We never saw the invoice.",
        "QUILL: Never.",
        "",
    ],
)
def test_other_paragraphs_are_no_ones(text: str) -> None:
    assert from_layout(text) == []
