"""Articles, their versions and the progress of their review in SQL."""

from sqlalchemy import Connection

from claimdesk.annotate.review.article_views import BlockView, Progress
from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Evidence, NothingToCheck, Shelf
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import articles
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span
from tests.support.empty_record import (
    ANN,
    BO,
    TIME,
    add_article,
    add_claim,
    add_review,
    change_state,
)


def test_an_article_is_withdrawn_until_a_change_adds_it(connection: Connection) -> None:
    article = Article("Ten boats sank.", "a.txt", "Boats", "Ada", "2025-01-04", "u", "en", 2)
    articles.insert_article(connection, article, [Block(Span(0, 15), Role.BODY)], TIME)

    # adding is a change, which can be undone; the text stays
    assert articles.list_articles(connection) == []
    assert articles.read_article(connection, article.id) == article


def test_blocks_are_to_be_read_in_text_order(connection: Connection) -> None:
    article = Article("Boats\nTen sank.", "a.txt")
    body, headline = Block(Span(6, 15), Role.BODY), Block(Span(0, 5), Role.HEADLINE)

    articles.insert_article(connection, article, [body, headline], TIME)

    waiting = [BlockView(headline, detected=False), BlockView(body, detected=False)]
    assert articles.read_blocks(connection, article.id) == waiting


def test_articles_keep_the_order_in_which_they_were_added(connection: Connection) -> None:
    first = add_article(connection, "Zebras sank.")
    second = add_article(connection, "Apes swam.")

    zebras, apes = articles.list_articles(connection)

    # the list has no texts, which may be books
    assert (zebras.id, zebras.length, apes.id, apes.length) == (first.id, 12, second.id, 10)


def test_the_newest_articles_come_newest_first(connection: Connection) -> None:
    for text in ("Zebras sank.", "Apes swam.", "Mice ran."):
        add_article(connection, text)
    mice, apes = articles.read_newest(connection, 2)
    assert (mice.text, apes.text) == ("Mice ran.", "Apes swam.")


def test_an_unknown_article_is_none(connection: Connection) -> None:
    assert articles.read_article(connection, "nowhere") is None
    assert articles.read_blocks(connection, "nowhere") == []


def test_all_versions_are_found_from_any_of_them(connection: Connection) -> None:
    first = add_article(connection, "One.", added="t1")
    second = add_article(connection, "Two.", added="t2", previous=first.id)
    third = add_article(connection, "Three.", added="t3", previous=second.id)

    expected = [(first.id, "t1"), (second.id, "t2"), (third.id, "t3")]
    for version in (first, second, third):
        assert articles.read_versions(connection, version.id) == expected


def test_an_unknown_article_has_no_versions(connection: Connection) -> None:
    assert articles.read_versions(connection, "nowhere") == []


def test_of_two_new_versions_the_one_that_is_there_counts(connection: Connection) -> None:
    first = add_article(connection, "One.")
    kept = add_article(connection, "Two.", previous=first.id)
    undone = add_article(connection, "Three.", previous=first.id)
    away = Edit(Shelf(undone.id), Shelf(undone.id, withdrawn=True))
    SqlRecord(connection).apply(away)

    found = articles.read_versions(connection, first.id)

    assert [identifier for identifier, _ in found] == [first.id, kept.id]


def test_a_circle_of_versions_ends(connection: Connection) -> None:
    # two records that took one text for the new version of the other were merged
    one, other = Article("One.", ""), Article("Two.", "")
    add_article(connection, one.text, previous=other.id)
    add_article(connection, other.text, previous=one.id)

    found = articles.read_versions(connection, one.id)

    assert {identifier for identifier, _ in found} == {one.id, other.id}


def test_progress_counts_each_claim_by_what_the_reviewer_did(connection: Connection) -> None:
    article = add_article(connection)
    disputed = add_claim(connection, article, "Seven ships left.", "c1")
    parked = add_claim(connection, article, "Two came back.", "c2")
    add_claim(connection, article, "came", "c3")
    add_review(connection, disputed.id, ANN, Verdict.DISPUTED)
    change_state(connection, parked, parked=True)

    found = articles.read_progress(connection, ANN.id)

    assert found == {article.id: Progress(3, settled=1, parked=1, disputed=1, unevidenced=1)}
    # of another reviewer the parking holds, and no verdict
    assert articles.read_progress(connection, BO.id, article.id) == {
        article.id: Progress(3, parked=1)
    }


def test_a_blind_reviewer_is_not_shown_that_others_gave_evidence(connection: Connection) -> None:
    article = add_article(connection)
    claim = add_claim(connection, article, "Seven ships left.", "c1")
    add_review(connection, claim.id, ANN, Verdict.VERIFIED)
    evidence = Evidence("e1", claim.id, BO.id, link="https://example.org/")
    SqlRecord(connection).apply(Edit(None, evidence))

    seeing = articles.read_progress(connection, ANN.id)[article.id]
    blind = articles.read_progress(connection, ANN.id, blind=True)[article.id]

    assert (seeing.unevidenced, blind.unevidenced) == (0, 1)


def test_an_article_with_blocks_to_read_is_undetected(connection: Connection) -> None:
    article = add_article(connection)
    assert articles.list_undetected(connection) == [article.id]


def test_nothing_to_check_is_each_reviewers_own(connection: Connection) -> None:
    article = add_article(connection)
    SqlRecord(connection).apply(Edit(None, NothingToCheck(article.id, ANN.id, TIME)))

    assert articles.read_nothing_to_check(connection, ANN.id) == {article.id}
    assert articles.read_nothing_to_check(connection, BO.id) == set()


def test_a_short_text_has_no_fingerprint(connection: Connection) -> None:
    short = add_article(connection)
    long = add_article(connection, " ".join(f"word{number}" for number in range(30)))

    found = articles.read_fingerprints(connection)

    assert found[short.id] == ""
    assert len(found[long.id]) == 512
