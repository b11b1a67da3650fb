"""Soundness of a file and of the record in it."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, update

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Claim, Page
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.soundness import MOST_TOLD, faults_of, is_sound, last_states
from tests.support.empty_record import add_article, add_claim, change_of, change_state, empty_file


@pytest.fixture
def claim(connection: Connection) -> Claim:
    """The only claim of a record that is sound."""
    article = add_article(connection, title="Ships")
    return add_claim(connection, article, "Seven ships left.", "c1")


def spoil(connection: Connection, table: Table, **values: object) -> None:
    """Write values into every row of a table, as no change would."""
    connection.execute(update(table).values(values))


def test_a_sound_record_has_no_faults(connection: Connection, claim: Claim) -> None:
    page = Page("notes", "x")
    SqlRecord(connection).append(change_of(1, Edit(None, page)))
    SqlRecord(connection).apply(Edit(None, page))
    raw = b"page"
    captures = schema.captures.insert()
    connection.execute(captures.values(sha256=hashlib.sha256(raw).hexdigest(), raw=raw))

    assert faults_of(connection) == []


def test_a_text_that_lost_a_character_is_a_fault(connection: Connection, claim: Claim) -> None:
    spoil(connection, schema.articles, text="Seven ship left. Two came back.")

    # the text itself, and the claim whose words are no longer at its place
    text, quote = faults_of(connection)
    assert "“Ships”" in text
    assert "c1" in quote


def test_a_copy_with_other_bytes_is_a_fault(connection: Connection) -> None:
    captures = schema.captures.insert()
    connection.execute(captures.values(sha256="0" * 64, raw=b"page", url="https://example.org/"))

    (fault,) = faults_of(connection)

    assert "https://example.org/" in fault


def test_a_state_that_no_change_explains_is_a_fault(connection: Connection) -> None:
    page = Page("notes", "x")
    SqlRecord(connection).append(change_of(1, Edit(None, page)))
    SqlRecord(connection).apply(Edit(None, page))
    spoil(connection, schema.pages, text="y")

    (fault,) = faults_of(connection)

    assert "page notes" in fault


def test_claims_may_differ_from_their_last_change(connection: Connection, claim: Claim) -> None:
    # a merge joins the parts of a claim that two reviewers moved
    SqlRecord(connection).append(change_of(1, Edit(None, claim)))
    change_state(connection, claim, parked=True)

    assert faults_of(connection) == []


def test_a_damaged_page_does_not_make_thousands_of_sentences(connection: Connection) -> None:
    edits = [Edit(None, Page(f"page {number}", "x")) for number in range(MOST_TOLD + 5)]
    SqlRecord(connection).append(change_of(1, *edits))

    # and one sentence that says that there is more
    assert len(faults_of(connection)) == MOST_TOLD + 1


def test_the_last_state_of_a_key_is_that_of_its_last_change(connection: Connection) -> None:
    first, second = Page("notes", "x"), Page("notes", "y")
    record = SqlRecord(connection)
    record.append_many([change_of(1, Edit(None, first)), change_of(2, Edit(first, second))])
    record.append(change_of(3, Edit(Page("guidelines", "z"), None)))

    assert last_states(connection) == {
        (Page, ("notes",)): (second, "2"),
        (Page, ("guidelines",)): (None, "3"),
    }


def test_a_file_is_sound_if_every_page_can_be_read(tmp_path: Path) -> None:
    whole = empty_file(tmp_path / "whole.claimdesk")
    cut = tmp_path / "cut.claimdesk"
    cut.write_bytes(whole.read_bytes()[:-4096])

    assert is_sound(whole) is True
    assert is_sound(cut) is False
    assert is_sound(tmp_path / "missing.claimdesk") is False
