"""A project of Ann and Bo with one article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import PACKET, write_fact
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import BO, add_article, change_of
from tests.support.open_records import detected, new_record, put, write_down


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


@pytest.fixture
def packet_at(tmp_path: Path, record: Connection, ships: Article, left: Claim) -> Path:
    """Bo's packet of the project, closed: the first claim is disputed in it, by the change "1"."""
    path = tmp_path / "bo.claimdesk"
    with new_record(path) as packet:
        add_article(packet)
        put(packet, left)
        write_fact(packet, PACKET, "p1")
        verdict = Review(left.id, BO.id, verdict=Verdict.DISPUTED)
        write_down(packet, change_of(1, Edit(None, verdict), claim=left.id, by=BO))
    return path
