"""Settled claims in SQL, for claim matching."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.claim_matching.sql import (
    ReviewedClaim,
    read_reviewed,
    read_reviewed_words,
)
from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Evidence
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import connect
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import (
    ANN,
    BO,
    add_article,
    add_claim,
    add_review,
    change_state,
    empty_file,
)

ALL = ["c1", "c2", "c3", "c4"]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = connect(empty_file(tmp_path / "p.claimdesk"))
    with opened.begin() as transaction:
        know_reviewer(opened, ANN.id, ANN.name)
        know_reviewer(opened, BO.id, BO.name)
        yield opened
        transaction.rollback()
    opened.close()
    opened.engine.dispose()


@pytest.fixture
def article(connection: Connection) -> Article:
    """An article with c1 settled by both, c2 by Bo, c3 no claim and c4 open."""
    article = add_article(connection, "One left. Two left. Three left. Four left.")
    for identifier, words in zip(ALL, ("One", "Two", "Three", "Four"), strict=True):
        add_claim(connection, article, f"{words} left.", identifier)
    add_review(connection, "c1", ANN, Verdict.VERIFIED, "t1")
    add_review(connection, "c1", BO, Verdict.DISPUTED, "t2")
    add_review(connection, "c2", BO, Verdict.VERIFIED, "t3")
    add_review(connection, "c3", ANN, Verdict.NOT_A_CLAIM, "t4")
    add_review(connection, "c4", ANN, None, "t5")
    return article


def test_the_claims_settled_last_are_read(connection: Connection, article: Article) -> None:
    # c3 is no claim and c4 has a note only
    assert read_reviewed_words(connection, 10) == {"c2": "Two left.", "c1": "One left."}
    assert list(read_reviewed_words(connection, 1)) == ["c2"]


def test_a_blind_reviewer_does_not_learn_that_others_settled_a_claim(
    connection: Connection, article: Article
) -> None:
    SqlRecord(connection).apply(Edit(None, Evidence("e1", "c1", BO.id, note="seen")))

    own = read_reviewed(connection, ALL, ANN.id)

    assert read_reviewed_words(connection, 10, ANN.id) == {"c1": "One left."}
    assert list(own) == ["c1"]
    assert (own["c1"].verdict, own["c1"].evidence) == (Verdict.VERIFIED, 0)


def test_of_several_reviewers_the_newest_answer_is_shown(
    connection: Connection, article: Article
) -> None:
    SqlRecord(connection).apply(Edit(None, Evidence("e1", "c1", ANN.id, note="seen")))

    found = read_reviewed(connection, ["c1", "c4", "nowhere"])

    # an article without a title is shown by its source
    expected = ReviewedClaim(
        "c1", article.id, "ships.txt", "One left.", Verdict.DISPUTED, "", BO.id, "t2", 1
    )
    assert found == {"c1": expected}


def test_a_removed_claim_is_not_found(connection: Connection, article: Article) -> None:
    other = add_article(connection, "Bo left.", title="Bo")
    claim = add_claim(connection, other, "Bo left.", "d1")
    add_review(connection, "d1", ANN, Verdict.VERIFIED)
    assert read_reviewed(connection, ["d1"])["d1"].title == "Bo"

    change_state(connection, claim, withdrawn=True)

    assert read_reviewed(connection, ["d1"]) == {}
