"""Quotations by their marks."""

import pytest

from claimdesk.annotate.detection.attribution.quotations import quotation_at, quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He called it “a slow thing” and left.", ["“a slow thing”"]),
        ('He called it "slow" and left.', ['"slow"']),
        # one left open goes to the paragraph's end
        ("He left. “It is over", ["“It is over"]),
        ("He said ‘we never lost it’ again.", ["‘we never lost it’"]),
        # single marks are apostrophes mostly
        ("It was rock ‘n’ roll in the ’90s.", []),
        ("Nothing “” at all", []),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    assert [quote.of(text) for quote in quotations(text)] == expected


def test_the_quotation_that_a_place_is_in() -> None:
    text = "A “slow” and “sad” thing"
    slow, sad = quotations(text)
    assert quotation_at([slow, sad], text.index("slow")) == slow
    assert quotation_at([slow, sad], text.index("sad")) == sad
    assert quotation_at([slow, sad], 0) is None
    # behind the closing mark it is over
    assert quotation_at([slow, sad], slow.end) is None
