"""Claims that reviewers make, move and remove."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review import decisions
from claimdesk.annotate.review.state import Claim, Origin
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span
from tests.support.memory_record import MemoryRecord

SECOND = Span(18, 32)


def test_a_claim_has_the_words_around_it(record: MemoryRecord, article: Article) -> None:
    draft = record.apply(decisions.make_claim(record, article, SECOND))

    made = record.get(Claim, (draft.claim,))
    assert made is not None
    assert (made.quote, made.prefix, made.suffix) == ("Two came back.", "Seven ships left. ", "")
    assert made.origin is Origin.REVIEWER


def test_a_claim_is_not_made_twice_on_the_same_words(
    record: MemoryRecord, article: Article
) -> None:
    record.apply(decisions.make_claim(record, article, SECOND))

    with pytest.raises(ProjectError) as refused:
        decisions.make_claim(record, article, SECOND)

    assert refused.value.code == "claim-there"


def test_a_removed_claim_comes_back_with_its_history(
    record: MemoryRecord, article: Article
) -> None:
    first = record.apply(decisions.make_claim(record, article, SECOND))
    record.apply(decisions.remove_claim(record, first.claim))

    again = record.apply(decisions.make_claim(record, article, SECOND))

    assert again.claim == first.claim
    assert decisions.claim_of(record, first.claim).withdrawn is False


def test_a_claim_where_another_was_moved_away_gets_its_own_identifier(
    record: MemoryRecord, article: Article
) -> None:
    first = record.apply(decisions.make_claim(record, article, SECOND))
    record.apply(decisions.move_claim(record, article, first.claim, Span(18, 26)))

    second = record.apply(decisions.make_claim(record, article, SECOND))

    assert second.claim != first.claim
    assert decisions.claim_of(record, first.claim).quote == "Two came"


def test_moving_edges_to_where_they_are_is_no_change(
    record: MemoryRecord, article: Article
) -> None:
    assert decisions.move_claim(record, article, "c1", Span(0, 17)) is None


def test_a_place_where_a_hundred_claims_were_moved_away_is_refused(article: Article) -> None:
    names = [claim_id(article.id, SECOND, attempt) for attempt in range(100)]
    record = MemoryRecord(*(Claim(name, article.id, 0, 5, "Seven") for name in names))

    # the search for a free identifier has to end
    with pytest.raises(ProjectError) as refused:
        decisions.make_claim(record, article, SECOND)
    assert refused.value.code == "claim-there"
