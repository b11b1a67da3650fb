"""Trained claim models in SQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.claim_model.sql import (
    StoredModel,
    insert_model,
    list_models,
    read_weights,
    use_model,
)
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.sqlite import connect
from tests.support.empty_record import ANN, empty_file


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """A record with two trained models, the second in use."""
    opened = connect(empty_file(tmp_path / "p.claimdesk"))
    with opened.begin() as transaction:
        know_reviewer(opened, ANN.id, ANN.name)
        insert_model(opened, "t1", ANN.id, "{}", "first")
        insert_model(opened, "t2", ANN.id, '{"x": 1}', "second")
        use_model(opened, 2)
        yield opened
        transaction.rollback()
    opened.close()
    opened.engine.dispose()


def used(connection: Connection) -> list[int]:
    return [model.id for model in list_models(connection) if model.used]


def test_models_are_listed_without_their_weights(connection: Connection) -> None:
    assert list_models(connection) == [
        StoredModel(1, "t1", ANN.id, False, "{}"),
        StoredModel(2, "t2", ANN.id, True, '{"x": 1}'),
    ]


def test_weights_are_read_by_number(connection: Connection) -> None:
    assert (read_weights(connection, 1), read_weights(connection, 3)) == ("first", "")


def test_one_model_at_most_is_in_use(connection: Connection) -> None:
    use_model(connection, 1)
    assert used(connection) == [1]

    # the one included
    use_model(connection, 0)
    assert used(connection) == []


def test_a_new_model_is_not_in_use_and_takes_the_next_number(connection: Connection) -> None:
    assert insert_model(connection, "t3", ANN.id, "{}", "third") == 3
    assert used(connection) == [2]
