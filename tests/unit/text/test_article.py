"""The frozen text of an article, its roles and identifiers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.text.article import (
    Article,
    Role,
    claim_id,
    is_subheading,
    normalise,
    storable,
)
from claimdesk.annotate.text.span import Span


@pytest.mark.parametrize(
    ("raw", "text", "replaced"),
    [
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne", 0),
        ("\ufeffab\ufeff", "ab\ufeff", 0),
        ("a\0b\ud800c", "a\ufffdb\ufffdc", 2),
        # composed or not: spans must fit the text as its source has it
        ("e\u0301 \u00a0 \u00e9", "e\u0301 \u00a0 \u00e9", 0),
        # Qt marks the borders of frames with characters that are none
        ("\ufdd0x\ufdd1", "\nx\n", 0),
    ],
)
def test_normalise(raw: str, text: str, replaced: int) -> None:
    assert normalise(raw) == (text, replaced)


@given(st.text())
def test_normalised_text_stays_as_it_is_and_can_be_stored(raw: str) -> None:
    once, _ = normalise(raw)
    assert normalise(once)[1] == 0
    assert "\r" not in once
    once.encode()


def test_same_text_has_the_same_identifier_wherever_it_comes_from() -> None:
    assert Article("text", "a.txt").id == Article("text", "b.txt").id != Article("texT", "a.txt").id


def test_claim_identifiers_differ_by_place_and_attempt() -> None:
    # a second claim on a span must not take the first one's identifier
    made = {
        claim_id("a", Span(0, 4)),
        claim_id("a", Span(0, 5)),
        claim_id("b", Span(0, 4)),
        claim_id("a", Span(0, 4), 1),
    }
    assert len(made) == 4


def test_furniture_and_credits_carry_no_claims() -> None:
    without = {role for role in Role if not role.carries_claims}
    assert without == {Role.BYLINE, Role.DATELINE, Role.FURNITURE}


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The day after the flood", True),
        ("It rained.", False),
        ("It rained.”", False),
        ("one two three four five six seven eight", True),
        ("one two three four five six seven eight nine", False),
        # figures are no words
        ("one two three four five six seven eight 9", True),
        ("", True),
    ],
)
def test_a_subheading_is_short_and_has_no_stop(paragraph: str, *, expected: bool) -> None:
    assert is_subheading(paragraph) is expected


def test_typed_text_keeps_its_line_ends() -> None:
    assert storable("a\r\nb\0\ud800") == "a\r\nb\ufffd\ufffd"
