"""A project of Ann and Bo with one article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import add_article
from tests.support.open_records import detected, new_record, put


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Connection]:
    """The project's file, in one transaction."""
    with new_record(tmp_path / "team.claimdesk") as connection:
        yield connection


@pytest.fixture
def ships(record: Connection) -> Article:
    """The article: "Seven ships left. Two came back."."""
    return add_article(record)


@pytest.fixture
def left(record: Connection, ships: Article) -> Claim:
    """The first claim: "Seven ships left."."""
    claim = detected(ships, "Seven ships left.")
    put(record, claim)
    return claim


@pytest.fixture
def back(record: Connection, ships: Article) -> Claim:
    """The second claim: "Two came back."."""
    claim = detected(ships, "Two came back.")
    put(record, claim)
    return claim
