"""Copies of whole records, and of some rows of a table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.copying import AT_ONCE, Row, copy_record, copy_rows
from claimdesk.annotate.store.history import know_reviewer, read_fact, write_fact
from claimdesk.annotate.store.search import find_articles
from claimdesk.annotate.store.sqlite import connect
from tests.support.empty_record import ANN, add_article, add_claim, empty_file


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Connection, Connection]]:
    """A record with one article and one claim, and an empty one, both outside a transaction."""
    source = connect(empty_file(tmp_path / "source.claimdesk"))
    target = connect(empty_file(tmp_path / "target.claimdesk"))
    with source.begin():
        know_reviewer(source, ANN.id, ANN.name)
        add_claim(source, add_article(source), "Seven ships left.", "c1")
        write_fact(source, "project", "the source's")
    yield source, target
    for connection in (source, target):
        connection.close()
        connection.engine.dispose()


def count(connection: Connection, table: str) -> int:
    """Return the number of rows of a table."""
    query = select(func.count()).select_from(schema.metadata.tables[table])
    with connection.begin():
        return int(connection.execute(query).scalar_one())


def test_a_copy_has_every_row_and_can_be_searched(pair: tuple[Connection, Connection]) -> None:
    source, target = pair

    rows = copy_record(source, target)

    # a reviewer, an article, its block, a claim, and the fact that names the project
    assert rows == 5
    with target.begin():
        found = (read_fact(target, "project"), len(find_articles(target, "ships")))
    # even a new record has an identifier, and the copy is the same project
    assert found == ("the source's", 1)


def test_claims_that_are_handed_out_stay_behind(pair: tuple[Connection, Connection]) -> None:
    source, target = pair
    held = {"claim": "c1", "reviewer": ANN.id, "since": 0.0}
    source.execute(schema.assignments.insert().values(held))
    source.commit()

    copy_record(source, target)

    # they are held for half an hour, and of no use in a file
    assert (count(target, "claims"), count(target, "assignments")) == (1, 0)


def test_a_target_that_holds_something_is_left_alone(pair: tuple[Connection, Connection]) -> None:
    source, target = pair
    copy_record(source, target)

    with pytest.raises(ProjectError) as refused:
        copy_record(source, target)
    assert (refused.value.code, count(target, "articles")) == ("not-empty", 1)


def test_a_copy_with_missing_rows_is_refused_and_undone(
    pair: tuple[Connection, Connection],
) -> None:
    source, target = pair
    # as the rules of a server: rows are skipped without an error
    target.exec_driver_sql(
        "CREATE TRIGGER hides BEFORE INSERT ON claims BEGIN SELECT RAISE(IGNORE); END"
    )
    target.commit()

    with pytest.raises(ProjectError) as refused:
        copy_record(source, target)

    # a source whose copy was refused is kept
    assert (refused.value.code, count(target, "articles")) == ("copy", 0)


def test_rows_are_chosen_altered_and_left_out(pair: tuple[Connection, Connection]) -> None:
    source, target = pair
    facts = schema.facts

    def without_secrets(row: Row) -> Row | None:
        if row["name"] == "secret":
            return None
        return row | {"value": row["value"].upper()}

    with source.begin(), target.begin():
        for name in ("secret", "shown", "other"):
            write_fact(source, name, "words")
        wanted = facts.c.name.in_(["secret", "shown"])
        copied = copy_rows(source, target, facts, wanted, without_secrets)

        assert copied == 1
        assert (read_fact(target, "shown"), read_fact(target, "secret")) == ("WORDS", "")


def test_more_rows_than_are_held_at_once_are_copied(pair: tuple[Connection, Connection]) -> None:
    source, target = pair
    rows = [{"name": f"page {number}", "text": ""} for number in range(AT_ONCE + 1)]
    with source.begin(), target.begin():
        source.execute(schema.pages.insert(), rows)
        assert copy_rows(source, target, schema.pages) == AT_ONCE + 1
