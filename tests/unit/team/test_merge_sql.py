"""Vetted changes, taken into the record."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection, select

from claimdesk.annotate.evidence.sql import Captured, keep_capture, read_raw
from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.history import read_changes, read_reviewers
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.team.brought import Brought
from claimdesk.annotate.team.merge_sql import count_unread, take_in, verdicts_in
from claimdesk.annotate.team.vetting import Vetted
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import ANN, BO, add_article, change_of
from tests.support.open_records import detected, new_record, put, write_down

CY = "01234567-0000-7000-8000-00000000000c"
PAGE = b"page"
DIGEST = hashlib.sha256(PAGE).hexdigest()
FOUND = "A found text.\n\nIt is short."


@pytest.fixture
def brought(tmp_path: Path, record: Connection, ships: Article) -> Iterator[Brought]:
    """A file with another article, a claim that was detected there, and two captured pages."""
    path = tmp_path / "bo.claimdesk"
    with new_record(path) as packet:
        add_article(packet)
        add_article(packet, FOUND, title="Found\0")
        put(packet, detected(ships, "Two came back."))
        keep_capture(packet, Captured(DIGEST, "text/html", "", "", "Page.", 4), PAGE)
        keep_capture(packet, Captured("0" * 64, "text/html", "", "", "Page.", 4), PAGE)
    with Brought(path) as opened:
        yield opened


def verdict_on(claim: str, number: int = 1) -> Change:
    review = Review(claim, BO.id, verdict=Verdict.VERIFIED)
    return change_of(number, Edit(None, review), claim=claim, by=BO)


def test_changes_are_numbered_behind_those_of_the_record(
    record: Connection, brought: Brought, left: Claim, back: Claim
) -> None:
    # the packet numbers its changes from 1 too
    own = Review(left.id, ANN.id, verdict=Verdict.DISPUTED)
    write_down(record, change_of(1, Edit(None, own)))
    fresh = msgspec.structs.replace(verdict_on(back.id, 2), sequence=1)

    take_in(record, brought, Vetted([fresh]), {})

    assert [(one.id, one.sequence) for one in read_changes(record)] == [("1", 1), ("2", 2)]
    assert SqlRecord(record).get(Review, (back.id, BO.id, "statement")) is not None


def test_a_claim_that_was_detected_there_is_made_here(
    record: Connection, brought: Brought, ships: Article
) -> None:
    claim = detected(ships, "Two came back.")

    take_in(record, brought, Vetted([verdict_on(claim.id)], new_claims=[claim.id]), {})

    assert SqlRecord(record).get(Claim, claim.key) == claim


def test_an_article_comes_in_withdrawn_and_without_null_characters(
    record: Connection, brought: Brought
) -> None:
    found = Article(FOUND, "ships.txt")

    take_in(record, brought, Vetted(new_articles=[found.id]), {})

    c = schema.articles.c
    row = record.execute(select(c.title, c.text, c.withdrawn).where(c.id == found.id)).one()
    # a change of the packet puts it on the desk
    assert tuple(row) == ("Found\ufffd", FOUND, True)


def test_an_unknown_author_gets_the_name_in_the_file(
    record: Connection, brought: Brought, back: Claim
) -> None:
    review = Review(back.id, CY, verdict=Verdict.VERIFIED)
    fresh = msgspec.structs.replace(verdict_on(back.id), reviewer=CY, edits=(Edit(None, review),))

    take_in(record, brought, Vetted([fresh]), {CY: "Cy"})

    assert read_reviewers(record)[CY] == "Cy"


def test_a_captured_page_comes_along_if_its_bytes_are_the_named_ones(
    record: Connection, brought: Brought, back: Claim
) -> None:
    # a page that was put into the file by hand is no evidence
    sound = Evidence("e1", back.id, BO.id, sha256=DIGEST)
    exchanged = Evidence("e2", back.id, BO.id, sha256="0" * 64)
    fresh = change_of(1, Edit(None, sound), Edit(None, exchanged), by=BO)

    take_in(record, brought, Vetted([fresh]), {})

    assert read_raw(record, DIGEST) == PAGE
    assert read_raw(record, "0" * 64) == b""


def test_a_later_change_of_the_record_holds(
    record: Connection, brought: Brought, left: Claim
) -> None:
    friday = msgspec.structs.replace(left, parked=True, parked_for="Friday")
    monday = msgspec.structs.replace(left, parked=True, parked_for="Monday")
    SqlRecord(record).apply(Edit(left, friday))
    SqlRecord(record).append(change_of(7, Edit(left, friday)))
    fresh = change_of(3, Edit(left, monday), by=BO)

    merged = take_in(record, brought, Vetted([fresh]), {})

    assert (merged.edits, len(merged.conflicts)) == ([], 1)
    assert SqlRecord(record).get(Claim, left.key) == friday


def test_paragraphs_wait_for_detection_if_their_article_is_there(
    record: Connection, brought: Brought, ships: Article
) -> None:
    # the article of the record has one paragraph, the withdrawn one another
    take_in(record, brought, Vetted(new_articles=[Article(FOUND, "ships.txt").id]), {})

    assert count_unread(record) == 1


def test_verdicts_are_counted_by_change() -> None:
    note = change_of(2, Edit(None, Review("c", BO.id, note="seen")), by=BO)

    assert verdicts_in([verdict_on("c"), note, verdict_on("d", 3)]) == 2
