"""The history of a record: changes, reviewers, facts and pages."""

import msgspec
import pytest
from sqlalchemy import Connection, select

from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import Page, Review
from claimdesk.annotate.store import history
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.schema import reviewers
from tests.support.empty_record import ANN, BO, change_of


@pytest.fixture
def changes(connection: Connection) -> list[Change]:
    """Ann's change of c1, Bo's of c2, and Ann's of both at once, which names no claim."""
    on_one, on_two = Review("c1", ANN.id), Review("c2", ANN.id)
    made = [
        change_of(1, Edit(None, on_one), claim="c1"),
        change_of(2, Edit(None, on_two), claim="c2", by=BO),
        change_of(3, Edit(on_one, None), Edit(on_two, None)),
    ]
    SqlRecord(connection).append_many(made)
    return made


def identifiers(changes: list[Change]) -> list[str]:
    return [change.id for change in changes]


def test_changes_come_back_oldest_first(connection: Connection, changes: list[Change]) -> None:
    assert history.read_changes(connection) == changes
    assert history.read_changes(connection, newest=2) == changes[1:]
    assert history.read_one_change(connection, "2") == changes[1]
    assert history.read_one_change(connection, "4") is None


def test_a_change_over_several_claims_is_of_each(
    connection: Connection, changes: list[Change]
) -> None:
    assert identifiers(history.read_changes(connection, "c1")) == ["1", "3"]
    assert identifiers(history.read_changes(connection, "c2")) == ["2", "3"]
    # an identifier is looked for as a whole
    assert history.read_changes(connection, "c") == []


def test_changes_since_one_follow_it_by_arrival(
    connection: Connection, changes: list[Change]
) -> None:
    assert history.changes_since(connection, "") == changes
    assert history.changes_since(connection, "2") == changes[2:]
    assert history.changes_since(connection, "3") == []
    # of another record: not the same as "nothing new"
    assert history.changes_since(connection, "unknown") is None


def test_the_last_change_is_the_one_that_arrived_last(
    connection: Connection, changes: list[Change]
) -> None:
    assert (history.last_change(connection), history.last_sequence(connection)) == ("3", 3)


def test_before_the_first_change_there_is_no_last_one(connection: Connection) -> None:
    assert (history.last_change(connection), history.last_sequence(connection)) == ("", 0)


def test_changes_that_a_reviewer_brought_in_are_theirs_to_undo(
    connection: Connection, changes: list[Change]
) -> None:
    brought = msgspec.structs.replace(
        change_of(4, Edit(None, Page("notes", "x")), by=BO), brought_by=ANN.id, undoes="2"
    )
    SqlRecord(connection).append(brought)

    # with the change that each undoes
    assert list(history.changes_of(connection, ANN.id)) == [("1", ""), ("3", ""), ("4", "2")]


def test_own_changes_are_those_that_a_reviewer_made(
    connection: Connection, changes: list[Change]
) -> None:
    # the figures of a sitting are of work, not of sheets that were brought in
    assert identifiers(history.own_changes(connection, ANN.id, 5)) == ["1", "3"]
    assert identifiers(history.own_changes(connection, ANN.id, 1)) == ["3"]


def test_changes_are_found_by_operation(connection: Connection, changes: list[Change]) -> None:
    assert list(history.ids_of(connection, [Operation.SETTLE.value])) == ["1", "2", "3"]
    assert list(history.ids_of(connection, [Operation.PARK.value])) == []


def test_a_change_is_recognised_by_its_identifier(
    connection: Connection, changes: list[Change]
) -> None:
    assert history.has_change(connection, "1") is True
    assert history.has_change(connection, "4") is False


def test_a_known_reviewer_keeps_what_is_not_given(connection: Connection) -> None:
    history.know_reviewer(connection, "r", "Cy", "#00aa00", "cy_l")

    history.know_reviewer(connection, "r", "Cy Lee")

    row = connection.execute(select(reviewers).where(reviewers.c.id == "r")).one()
    assert tuple(row) == ("r", "Cy Lee", "#00aa00", "cy_l")


def test_reviewers_have_names_and_some_have_colours(connection: Connection) -> None:
    history.know_reviewer(connection, "r", "Cy", "#00aa00")

    assert history.read_reviewers(connection) == {ANN.id: "Ann", BO.id: "Bo", "r": "Cy"}
    assert history.read_colours(connection) == {"r": "#00aa00"}


def test_a_fact_is_empty_until_it_is_written(connection: Connection) -> None:
    assert history.read_fact(connection, "x") == ""
    history.write_fact(connection, "x", "1")
    # the second time there is a row to change
    history.write_fact(connection, "x", "2")
    assert history.read_fact(connection, "x") == "2"


def test_a_page_is_empty_until_it_is_written(connection: Connection) -> None:
    assert history.read_page(connection, "notes") == ""
    SqlRecord(connection).apply(Edit(None, Page("notes", "Ask first.")))
    assert history.read_page(connection, "notes") == "Ask first."
