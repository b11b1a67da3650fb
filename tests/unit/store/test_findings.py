"""Findings of detection, written block by block and read as reviewers corrected them."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    BlockFindings,
    Check,
    ClaimFinding,
    Entity,
    Number,
    NumberKind,
    Outcome,
)
from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import BlockRole, Claim, Correction, Origin
from claimdesk.annotate.store.articles import list_undetected
from claimdesk.annotate.store.claims import read_claims
from claimdesk.annotate.store.findings import (
    read_corrected,
    read_findings,
    unify_labels,
    write_findings,
)
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article, Role, claim_id
from claimdesk.annotate.text.span import Span
from tests.support.empty_record import ANN, add_article, change_of, change_state

WHOLE = Span(0, 32)
FIRST, SECOND = Span(0, 17), Span(18, 32)
NAME = Entity(Span(6, 11), "PRODUCT")
NUMBER = Number(Span(0, 5), NumberKind.COUNT, 7.0, 7.0, "ship")
FOUND = BlockFindings(
    WHOLE,
    Role.BODY,
    (NAME,),
    (NUMBER,),
    (ClaimFinding(FIRST, 0.5), ClaimFinding(SECOND, 0.25)),
    (Attribution(None, None, SECOND, AttributionType.INDIRECT),),
    (Check("part and whole", (Span(0, 5), Span(18, 21)), Outcome.CONSISTENT, "7"),),
)
NOTHING = BlockFindings(WHOLE, Role.BODY)


@pytest.fixture
def article(connection: Connection) -> Article:
    """An article in which detection found something of every kind."""
    article = add_article(connection)
    write_findings(connection, article, [FOUND], "rules 1")
    return article


def spans_of_claims(connection: Connection, article: Article) -> list[Span]:
    return [view.claim.span for view in read_claims(connection, article.id, ANN.id)]


def claim_on(connection: Connection, article: Article, span: Span) -> Claim:
    claim = SqlRecord(connection).get(Claim, (claim_id(article.id, span),))
    assert claim is not None
    return claim


def test_findings_come_back_and_their_block_is_read(
    connection: Connection, article: Article
) -> None:
    found = read_findings(connection, article.id)

    assert (found.entities, found.numbers) == (FOUND.entities, FOUND.numbers)
    assert (found.attributions, found.checks) == (FOUND.attributions, FOUND.checks)
    assert spans_of_claims(connection, article) == [FIRST, SECOND]
    assert list_undetected(connection) == []


def test_a_new_detection_replaces_what_was_found(connection: Connection, article: Article) -> None:
    fewer = replace(NOTHING, claims=(ClaimFinding(SECOND, 0.75),))

    write_findings(connection, article, [fewer], "rules 2")

    (view,) = read_claims(connection, article.id, ANN.id)
    assert (view.claim.span, view.score) == (SECOND, 0.75)
    assert read_findings(connection, article.id).entities == ()


def test_a_claim_that_a_change_mentions_stays(connection: Connection, article: Article) -> None:
    claim = claim_on(connection, article, FIRST)
    SqlRecord(connection).append(change_of(1, Edit(claim, claim), claim=claim.id))

    write_findings(connection, article, [NOTHING], "rules 2")

    # a verdict on it would be lost, and undo would find nothing
    assert spans_of_claims(connection, article) == [FIRST]


@pytest.mark.parametrize(
    ("origin", "comes_back"),
    # detection proposes what a reviewer made and removed; it does not insist on its own proposal
    [(Origin.REVIEWER, True), (Origin.DETECTED, False)],
)
def test_a_removed_claim_comes_back_only_if_a_reviewer_had_made_it(
    connection: Connection, article: Article, origin: Origin, comes_back: bool
) -> None:
    claim = claim_on(connection, article, FIRST)
    change_state(connection, claim, withdrawn=True, origin=origin)

    write_findings(connection, article, [FOUND], "rules 2")

    assert (FIRST in spans_of_claims(connection, article)) is comes_back


def test_a_claim_that_was_moved_away_keeps_its_identifier(
    connection: Connection, article: Article
) -> None:
    moved = change_state(connection, claim_on(connection, article, FIRST), end=5, quote="Seven")
    SqlRecord(connection).append(change_of(1, Edit(moved, moved), claim=moved.id))

    # FIRST is proposed again, and its identifier is taken by the moved claim
    write_findings(connection, article, [FOUND], "rules 2")

    assert spans_of_claims(connection, article) == [Span(0, 5), SECOND]


def test_findings_for_a_role_that_was_changed_meanwhile_are_dropped(
    connection: Connection, article: Article
) -> None:
    caption = Edit(BlockRole(article.id, 0, Role.BODY), BlockRole(article.id, 0, Role.CAPTION))
    SqlRecord(connection).apply(caption)

    write_findings(connection, article, [NOTHING], "rules 2")

    assert list_undetected(connection) == [article.id]
    assert spans_of_claims(connection, article) == [FIRST, SECOND]


def test_a_long_block_counts_as_read_with_its_last_part(connection: Connection) -> None:
    article = add_article(connection)
    first = BlockFindings(Span(0, 18), Role.BODY, whole=WHOLE)
    last = BlockFindings(Span(18, 32), Role.BODY, whole=WHOLE)

    # if the program is closed in between, the block is read again
    write_findings(connection, article, [first], "rules 1")
    after_first = list_undetected(connection)
    write_findings(connection, article, [last], "rules 1")

    assert (after_first, list_undetected(connection)) == ([article.id], [])


def test_a_surname_takes_the_label_of_the_whole_name(connection: Connection) -> None:
    text = "Adam Neumann left. Neumann sank."
    article = add_article(connection, text)
    names = (Entity(Span(0, 12), "PERSON"), Entity(Span(19, 26), "ORG"))
    write_findings(connection, article, [replace(NOTHING, entities=names)], "rules 1")

    # only the name that changes is written, and nothing is left to change
    assert unify_labels(connection, article) == {19}
    _, surname = read_findings(connection, article.id).entities
    assert surname.label == "PERSON"
    assert unify_labels(connection, article) == set()


def test_corrections_lie_over_the_findings(connection: Connection, article: Article) -> None:
    wider = Correction(article.id, 0, 11, "ORG")
    SqlRecord(connection).apply(Edit(None, wider))

    found = read_findings(connection, article.id)

    # the name "Seven ships" takes the place of the number 7, and of the sum that was done with it
    assert (found.entities, found.numbers, found.checks) == (
        (Entity(Span(0, 11), "ORG"),),
        (),
        (),
    )
    assert read_corrected(connection, article.id) == {Span(0, 11)}


def test_a_part_shows_what_begins_in_it(connection: Connection, article: Article) -> None:
    SqlRecord(connection).apply(Edit(None, Correction(article.id, 0, 11, "ORG")))

    part = read_findings(connection, article.id, Span(6, 20))

    # the correction begins before the part and covers the name that begins in it
    assert (part.entities, part.numbers) == ((), ())
    assert [one.content for one in part.attributions] == [SECOND]
