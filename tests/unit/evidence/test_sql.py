"""Copies of pages and files in the database."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.evidence.sql import (
    Captured,
    keep_capture,
    read_capture,
    read_captures,
    read_raw,
)
from claimdesk.annotate.review.state import Evidence
from tests.support.empty_record import ANN, BO, add_article
from tests.support.open_records import detected, new_record, put

PAGE = Captured("ab" * 32, "text/html", "https://example.org", "2026-01-05", "Boats.", 4)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Connection]:
    """A project of Ann and Bo."""
    with new_record(tmp_path / "p.claimdesk") as connection:
        yield connection


def test_a_copy_is_read_with_its_bytes_apart(record: Connection) -> None:
    # the size is that of the bytes, not a given one
    keep_capture(record, replace(PAGE, size=99), b"page")

    assert read_capture(record, PAGE.sha256) == PAGE
    assert read_raw(record, PAGE.sha256) == b"page"


def test_the_same_bytes_are_kept_once_and_as_they_came_first(record: Connection) -> None:
    keep_capture(record, PAGE, b"page")
    later = Captured(PAGE.sha256, "text/html", "https://mirror.example", "2026-02-01", "", 4)

    keep_capture(record, later, b"page")

    assert read_capture(record, PAGE.sha256) == PAGE


def test_a_copy_that_is_not_there_is_empty(record: Connection) -> None:
    assert read_capture(record, PAGE.sha256) is None
    assert read_raw(record, PAGE.sha256) == b""


@pytest.fixture
def evidence(record: Connection) -> list[Evidence]:
    """Evidence of Ann and of Bo for one claim, the older one first."""
    claim = detected(add_article(record), "Two came back.")
    older = Evidence("e1", claim.id, ANN.id, link="https://a.example", accessed="2026-01-01")
    newer = Evidence("e2", claim.id, BO.id, link="https://b.example", accessed="2026-01-02")
    put(record, claim, older, newer)
    return [older, newer]


def test_the_newest_evidence_comes_first_with_the_words_of_its_claim(
    record: Connection, evidence: list[Evidence]
) -> None:
    older, newer = evidence

    assert read_captures(record) == [(newer, "Two came back."), (older, "Two came back.")]


def test_a_blind_reviewer_sees_only_their_own_evidence(
    record: Connection, evidence: list[Evidence]
) -> None:
    assert [one for one, _ in read_captures(record, ANN.id)] == evidence[:1]


def test_a_long_list_ends_with_the_newest(record: Connection, evidence: list[Evidence]) -> None:
    assert [one for one, _ in read_captures(record, most=1)] == evidence[1:]
