"""A record without articles, known to two reviewers, inside a transaction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.sqlite import connect
from tests.support.empty_record import ANN, BO, empty_file


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
