"""Corrections of names and numbers."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.detection.findings import Entity, Number, NumberKind
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.corrected import correct_name, correct_number, with_corrections
from claimdesk.annotate.review.state import Correction
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from tests.support.memory_record import MemoryRecord

SEVEN, SHIPS = Span(0, 5), Span(6, 11)
FOUND = Findings(
    entities=(Entity(SHIPS, "PRODUCT"),),
    numbers=(Number(SEVEN, NumberKind.COUNT, 7.0, 7.0, "ship"),),
)


def test_a_correction_takes_the_place_of_all_that_it_touches() -> None:
    # the number "Seven" becomes part of a name
    wider = Correction("a", 0, 11, "ORG")
    assert with_corrections(FOUND, [wider]) == Findings((Entity(Span(0, 11), "ORG"),))


def test_a_correction_to_nothing_covers_exactly_its_span() -> None:
    assert with_corrections(FOUND, [Correction("a", 6, 11, "")]).entities == ()
    # detection has found a longer name meanwhile
    assert with_corrections(FOUND, [Correction("a", 6, 9, "")]) == FOUND


def test_a_name_that_moves_leaves_nothing_where_it_was(article: Article) -> None:
    draft = MemoryRecord().apply(
        correct_name(MemoryRecord(), article, Span(0, 11), "ORG", instead_of=SHIPS)
    )
    wider, gone = Correction(article.id, 0, 11, "ORG"), Correction(article.id, 6, 11, "")
    assert draft.edits == (Edit(None, wider), Edit(None, gone))


def test_the_same_correction_twice_is_one_change(article: Article) -> None:
    record = MemoryRecord(Correction(article.id, 6, 11, "ORG"))
    assert correct_name(record, article, SHIPS, "ORG", None) is None


def test_a_typed_number_has_its_value_and_the_words_behind_it(article: Article) -> None:
    # counted things have no unit of their own
    record = MemoryRecord()
    record.apply(correct_number(record, article, SEVEN, " 61 fishing boats ", None))

    (made,) = record.all(Correction)
    assert (made.low, made.high, made.unit, made.kind) == (61.0, 61.0, "fishing boat", "count")


def test_an_unknown_label_is_refused(article: Article) -> None:
    with pytest.raises(ProjectError) as refused:
        correct_name(MemoryRecord(), article, SHIPS, "SHIP", None)
    assert refused.value.code == "label-unknown"


def test_words_without_a_number_are_refused(article: Article) -> None:
    with pytest.raises(ProjectError) as refused:
        correct_number(MemoryRecord(), article, SEVEN, "some boats", None)
    assert refused.value.code == "no-number"
