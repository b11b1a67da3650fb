"""Findings as rows of their tables and back."""

from types import SimpleNamespace
from typing import Any

from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    Check,
    ClaimFinding,
    Entity,
    Number,
    NumberKind,
    Outcome,
    Relation,
)
from claimdesk.annotate.store import finding_rows as rows
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span


def as_row(values: dict[str, Any]) -> SimpleNamespace:
    """Return column values as a query gives them back."""
    return SimpleNamespace(**values)


def test_names_and_numbers_come_back_as_they_were() -> None:
    name = Entity(Span(0, 4), "PERSON")
    price = Number(Span(5, 9), NumberKind.MONEY, 5.0, 7.0, "pound", "GBP", "", Relation.ABOUT, 0.1)

    assert rows.entity_of(as_row(rows.entity_row("a", name))) == name
    assert rows.number_of(as_row(rows.number_row("a", price))) == price


def test_an_amount_without_a_value_has_none_and_not_zero() -> None:
    several = Number(Span(9, 16), NumberKind.COUNT, None, None, "ship")
    assert rows.number_of(as_row(rows.number_row("a", several))) == several


def test_an_attribution_may_lack_its_source_and_cue() -> None:
    named = Attribution(Span(0, 3), Span(4, 8), Span(9, 20), AttributionType.DIRECT)
    bare = Attribution(None, None, Span(9, 20), AttributionType.MIXED)

    assert rows.attribution_of(as_row(rows.attribution_row("a", named))) == named
    assert rows.attribution_of(as_row(rows.attribution_row("a", bare))) == bare


def test_a_check_begins_with_its_first_number() -> None:
    check = Check("share", (Span(7, 9), Span(2, 4)), Outcome.CANNOT_TELL, "7 of 2")

    row = rows.check_row("a", check)

    # the numbers stand in the order of the sum, not of the text
    assert (row["start"], row["numbers"]) == (7, "[[7, 9], [2, 4]]")
    assert rows.check_of(as_row(row)) == check


def test_a_claim_has_its_identifier_from_its_place_and_the_words_around_it() -> None:
    article = Article("Seven ships left. Two came back.", "x")
    finding = ClaimFinding(Span(18, 32), 0.25, ("names",), (Span(22, 26),))

    row = rows.claim_row(article, article.id, finding)

    assert row == {
        "id": claim_id(article.id, Span(18, 32)),
        "article": article.id,
        "start": 18,
        "stop": 32,
        "quote": "Two came back.",
        "prefix": "Seven ships left. ",
        "suffix": "",
        "origin": "detected",
        "score": 0.25,
        "reasons": '["names"]',
        "hedges": "[[22, 26]]",
    }
