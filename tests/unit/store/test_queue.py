"""Claims handed out by a server, so that no two reviewers do the same one."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, event, update

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Adjudication, Claim
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.postgresql import ProjectServer
from claimdesk.annotate.store.queue import LEASE, take_next
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.schema import assignments
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import ANN, BO, add_article, add_claim, add_review, change_state
from tests.support.server import Server

ONE, TWO = "One left. Two left. Three left.", "Four sank. Five sank."


@pytest.fixture(scope="module")
def shared(server: Server) -> Iterator[ProjectServer]:
    project = ProjectServer.open(server.new_database(), create=True)
    yield project
    project.close()


@pytest.fixture
def on_server(shared: ProjectServer) -> Iterator[Connection]:
    """The connection to a record with two articles, inside a transaction that is undone."""
    with shared.connection.begin() as transaction:
        know_reviewer(shared.connection, ANN.id, ANN.name)
        know_reviewer(shared.connection, BO.id, BO.name)
        yield shared.connection
        transaction.rollback()


@pytest.fixture
def articles(on_server: Connection) -> tuple[Article, Article]:
    """Articles with the claims a1 to a3 and b1 and b2."""
    made = add_article(on_server, ONE), add_article(on_server, TWO)
    for identifier, words in (("a1", "One left."), ("a2", "Two left."), ("a3", "Three left.")):
        add_claim(on_server, made[0], words, identifier)
    for identifier, words in (("b1", "Four sank."), ("b2", "Five sank.")):
        add_claim(on_server, made[1], words, identifier)
    return made


def taken(
    connection: Connection, reviewer: str, article: str = "", after: int = -1, overlap: int = 1
) -> str | None:
    """Return the claim that the reviewer is handed."""
    found = take_next(connection, reviewer, article, after, overlap)
    return found and found[1]


Articles = tuple[Article, Article]


def test_claims_come_from_the_place_of_the_reviewer_on_and_then_before_it(
    on_server: Connection, articles: Articles
) -> None:
    here = articles[0].id
    # behind "One left."; a claim that is handed out and passed over is free again
    assert taken(on_server, ANN.id, here, after=0) == "a2"
    assert taken(on_server, ANN.id, here, after=10) == "a3"
    assert taken(on_server, ANN.id, here, after=30) == "a1"


def test_two_reviewers_get_claims_of_different_articles(
    on_server: Connection, articles: Articles
) -> None:
    # both would have to read all of the first
    assert taken(on_server, ANN.id) == "a1"
    assert taken(on_server, BO.id) == "b1"


def test_a_claim_goes_to_as_many_as_asked(on_server: Connection, articles: Articles) -> None:
    here = articles[0].id
    assert taken(on_server, ANN.id, here) == "a1"
    assert taken(on_server, BO.id, here) == "a2"
    assert taken(on_server, BO.id, here, overlap=2) == "a1"


def test_who_holds_a_claim_and_settled_it_counts_once(
    on_server: Connection, articles: Articles
) -> None:
    here = articles[0].id
    assert taken(on_server, ANN.id, here) == "a1"
    add_review(on_server, "a1", ANN, Verdict.VERIFIED)

    assert taken(on_server, BO.id, here, overlap=2) == "a1"
    assert taken(on_server, ANN.id, here, overlap=2) == "a2"


def test_a_claim_that_was_held_too_long_is_handed_out_again(
    on_server: Connection, articles: Articles
) -> None:
    here = articles[0].id
    assert taken(on_server, ANN.id, here) == "a1"

    # Ann went home
    on_server.execute(update(assignments).values(since=assignments.c.since - LEASE - 1))

    assert taken(on_server, BO.id, here) == "a1"


def test_claims_that_wait_or_are_settled_are_not_handed_out(
    on_server: Connection, articles: Articles
) -> None:
    record = SqlRecord(on_server)
    for identifier, values in (("a1", {"parked": True}), ("a2", {"withdrawn": True})):
        claim = record.get(Claim, (identifier,))
        assert claim is not None
        change_state(on_server, claim, **values)
    record.apply(Edit(None, Adjudication("a3", BO.id, verdict=Verdict.VERIFIED)))

    # nothing is left in the first article
    assert taken(on_server, ANN.id, articles[0].id) == "b1"


def test_when_all_is_done_there_is_no_next(on_server: Connection, articles: Articles) -> None:
    for claim in ("a1", "a2", "a3", "b1", "b2"):
        add_review(on_server, claim, ANN, Verdict.VERIFIED)
    assert take_next(on_server, ANN.id, "", -1, 1) is None


@pytest.fixture
def bo_is_faster(on_server: Connection) -> Iterator[None]:
    """Bo gets the claim a1 after it was chosen for another reviewer and before it is counted."""
    waiting = [{"claim": "a1", "reviewer": BO.id, "since": 4e9}]

    def takes(connection: Connection, cursor: Any, statement: str, *_: object) -> None:
        if "FOR NO KEY UPDATE" in statement and waiting:
            connection.execute(assignments.insert().values(waiting.pop()))

    event.listen(on_server, "after_cursor_execute", takes)
    yield
    event.remove(on_server, "after_cursor_execute", takes)


@pytest.mark.usefixtures("bo_is_faster")
def test_a_claim_that_another_took_at_that_moment_is_passed_over(
    on_server: Connection, articles: Articles
) -> None:
    assert taken(on_server, ANN.id, articles[0].id) == "a2"
