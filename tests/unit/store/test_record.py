"""States by their keys in SQL, and the changes that replace them."""

import pytest
from sqlalchemy import Connection, select

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Edit, key_of
from claimdesk.annotate.review.state import (
    Adjudication,
    BlockRole,
    Claim,
    Correction,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    State,
    Tick,
)
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.history import read_changes, write_fact
from claimdesk.annotate.store.record import CLOCK, FEW, SqlRecord
from claimdesk.annotate.store.schema import blocks
from claimdesk.annotate.text.article import Article, Role
from tests.support.empty_record import ANN, BO, add_article, add_claim, change_of

ARTICLE = Article("Seven ships left. Two came back.", "").id


@pytest.fixture
def record(connection: Connection) -> SqlRecord:
    """A record with an article and the claims c1 and c2."""
    article = add_article(connection)
    add_claim(connection, article, "Seven ships left.", "c1")
    add_claim(connection, article, "Two came back.", "c2")
    return SqlRecord(connection)


@pytest.mark.parametrize(
    "state",
    [
        Claim("c3", ARTICLE, 0, 5, "Seven", parked=True, parked_until="2025-03-01"),
        Review("c1", ANN.id, Target.ATTRIBUTION, Verdict.NOT_A_CLAIM, "opinion", private=True),
        Evidence("e1", "c1", ANN.id, link="https://example.org/"),
        Tick(ARTICLE, 0, 5, ANN.id, "t"),
        Correction(ARTICLE, 0, 5, "number", "count", 7.0, 7.0, "ship", precision=1.0),
        Adjudication("c1", ANN.id, same_as="c2"),
        NothingToCheck(ARTICLE, ANN.id, "t"),
        Page("notes", "Ask first."),
    ],
)
def test_a_state_comes_back_as_it_was_and_goes(record: SqlRecord, state: State) -> None:
    record.apply(Edit(None, state))
    assert record.get(type(state), state.key) == state

    record.apply(Edit(state, None))
    assert record.get(type(state), state.key) is None


def test_a_new_role_has_its_block_read_again(connection: Connection, record: SqlRecord) -> None:
    connection.execute(blocks.update().values(detected=True))

    record.apply(Edit(BlockRole(ARTICLE, 0, Role.BODY), BlockRole(ARTICLE, 0, Role.CAPTION)))

    assert record.get(BlockRole, (ARTICLE, 0)) == BlockRole(ARTICLE, 0, Role.CAPTION)
    assert connection.execute(select(blocks.c.detected)).scalar_one() is False


@pytest.mark.parametrize(
    "edit",
    [
        Edit(Page("notes", "x"), Page("notes", "y")),
        Edit(Page("notes", "x"), None),
        Edit(Shelf("nowhere", withdrawn=True), Shelf("nowhere")),
    ],
)
def test_an_edit_that_reaches_no_row_is_refused(record: SqlRecord, edit: Edit) -> None:
    # a server hides the rows of other reviewers; the history must not say what the tables do not
    with pytest.raises(ProjectError) as refused:
        record.apply(edit)
    assert refused.value.code == "no-right"


def test_an_edit_without_a_difference_writes_nothing(record: SqlRecord) -> None:
    # the page is not there, so an update would be refused
    page = Page("notes", "x")
    record.apply(Edit(page, page))
    assert record.get(Page, ("notes",)) is None


def test_many_states_are_found_and_no_other_ones(record: SqlRecord) -> None:
    of_ann, of_bo = Review("c1", ANN.id, note="n"), Review("c2", BO.id, note="n")
    # a query of two lists, of claims and of reviewers, finds this one too
    between = Review("c1", BO.id, note="n")
    record.apply_many([Edit(None, of_ann), Edit(None, of_bo), Edit(None, between)])

    found = record.get_many(
        [key_of(Edit(None, of_ann)), key_of(Edit(None, of_bo)), (Claim, ("nowhere",))]
    )

    assert list(found.values()) == [of_ann, of_bo]


def test_more_reviewers_than_a_query_names_are_found(record: SqlRecord) -> None:
    ticks = [Tick(ARTICLE, start, start + 1, ANN.id) for start in range(FEW + 1)]
    record.apply_many([Edit(None, tick) for tick in ticks])

    found = record.get_many((Tick, tick.key) for tick in ticks)

    assert list(found.values()) == ticks


def test_many_edits_write_claims_before_what_refers_to_them(record: SqlRecord) -> None:
    claim, page = Claim("c3", ARTICLE, 0, 5, "Seven"), Page("notes", "x")
    edits = [
        Edit(None, Review("c3", ANN.id, note="n")),
        Edit(None, claim),
        Edit(None, page),
        Edit(Shelf(ARTICLE), Shelf(ARTICLE, withdrawn=True)),
    ]

    record.apply_many(edits)

    assert record.get(Review, ("c3", ANN.id, Target.STATEMENT)) is not None
    assert record.get(Shelf, (ARTICLE,)) == Shelf(ARTICLE, withdrawn=True)


def test_changes_come_back_with_all_their_states(connection: Connection, record: SqlRecord) -> None:
    edits = (
        Edit(None, Review("c1", ANN.id, verdict=Verdict.VERIFIED)),
        Edit(BlockRole("a", 0, Role.BODY), BlockRole("a", 0, Role.CAPTION)),
        Edit(Page("notes", "“Ask”, said Zoë"), None),
    )
    change = change_of(1, *edits)

    record.append(change)
    record.append_many([])

    assert read_changes(connection) == [change]


def test_a_packets_clock_goes_on_from_that_of_its_record(
    connection: Connection, record: SqlRecord
) -> None:
    assert record.last_place() == (0, 0)
    record.append(change_of(3))
    assert record.last_place() == (3, 3)

    write_fact(connection, CLOCK, "41")
    assert record.last_place() == (3, 41)
