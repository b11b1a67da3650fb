"""The open record: one way to write, and its listeners."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Announcement, Reviewer
from claimdesk.annotate.ledger.ledger import BLIND, Ledger, is_secret
from claimdesk.annotate.review.change import Change, Draft, Edit, Operation
from claimdesk.annotate.review.state import BlockRole, Claim, Page, Review, Shelf, State, Tick
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import (
    read_changes,
    read_fact,
    read_reviewers,
    write_fact,
)
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.text.article import Role
from tests.support.empty_record import ANN, BO, change_of, empty_file
from tests.support.workplace import Workplace, there

Result = TypeVar("Result")
NOTES = Page("notes", "x")


class SharedFile(ProjectFile):
    """A file with the messages and the broken connections of a server."""

    sent: list[str]
    heard: Callable[[str], None]
    joined: Callable[[], None]
    breaks = False

    def notify(self, message: str) -> None:
        self.sent.append(message)

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        self.heard, self.joined = heard, joined

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        if self.breaks:
            # the commit arrived, and its confirmation did not
            work(False)
            return work(True)
        return work(False)


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[SharedFile]:
    file = SharedFile.open(empty_file(tmp_path / "shared.claimdesk"))
    file.sent = []
    yield file
    file.close()


def write_notes(record: SqlRecord) -> Draft:
    """Write the project's notes for the first time."""
    return Draft(Operation.WRITE_PAGE, "", "", (Edit(record.get(Page, ("notes",)), NOTES),))


def value_of_x(connection: Connection) -> str:
    return read_fact(connection, "x")


def test_a_change_is_numbered_written_and_announced(ann: Workplace) -> None:
    first = there(ann.act.set_verdict("c1", Verdict.VERIFIED))
    second = there(ann.act.set_verdict("c2", Verdict.VERIFIED))

    assert (first.sequence, first.clock, second.sequence, second.clock) == (1, 1, 2, 2)
    assert [one.change for one in ann.heard] == [first, second]
    assert ann.heard[0].claims == ("c1",)


def test_an_announcement_names_all_claims_that_a_change_is_about(ann: Workplace) -> None:
    ann.act.merge_claims(ann.article.id, ["c1", "c2"])
    ann.act.write_page("notes", "x")

    assert [one.claims for one in ann.heard] == [("c1", "c2"), ()]


def test_a_decision_that_fails_leaves_nothing(ledger: Ledger) -> None:
    # the first of two edits is written already
    def fails(record: SqlRecord) -> Draft:
        record.apply(Edit(None, NOTES))
        raise ProjectError("x", "It was refused half way.")

    with pytest.raises(ProjectError):
        ledger.commit(fails)

    # neither the state nor a change that says so
    notes = ledger.asked(lambda connection: SqlRecord(connection).get(Page, ("notes",)))
    assert (notes, ledger.asked(read_changes)) == (None, [])


def test_a_record_that_is_only_read_takes_no_change(tmp_path: Path) -> None:
    file = ProjectFile.open(empty_file(tmp_path / "r.claimdesk"), read_only=True)
    ledger = Ledger(file, ANN)
    with pytest.raises(ProjectError) as refused:
        ledger.commit(write_notes)
    file.close()
    assert refused.value.code == "read-only"


def test_a_change_of_another_editor_is_theirs_and_was_brought(ledger: Ledger) -> None:
    change = there(ledger.commit(write_notes, editor=BO))

    assert (change.reviewer, change.brought_by) == (BO.id, ANN.id)
    assert ledger.asked(read_reviewers) == {BO.id: "Bo", ANN.id: "Ann"}


def test_a_change_that_the_reviewer_brings_for_themselves_is_theirs(ledger: Ledger) -> None:
    change = there(ledger.commit(write_notes, editor=ANN))

    assert (change.reviewer, change.brought_by) == (ANN.id, "")


def test_a_new_name_holds_from_the_next_change_on(ledger: Ledger) -> None:
    ledger.commit(write_notes)

    # the identifier stays, so earlier changes get the new name too
    ledger.take_reviewer(Reviewer(ANN.id, "Ann Lee"))
    ledger.commit(write_notes)

    assert ledger.asked(read_reviewers) == {ANN.id: "Ann Lee"}


def test_a_change_that_was_durable_before_the_connection_broke_is_made_once(
    shared: SharedFile,
) -> None:
    shared.breaks = True
    ledger = Ledger(shared, ANN)

    change = ledger.commit(write_notes)

    assert ledger.asked(read_changes) == [change]


def test_reading_and_asking_inside_a_write_use_its_transaction(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        write_fact(connection, "x", "1")
        with ledger.reading() as same:
            found = value_of_x(same)
        asked = ledger.asked(value_of_x)

    assert (found, asked) == ("1", "1")


def test_what_is_handed_out_is_durable(ledger: Ledger) -> None:
    def take(connection: Connection) -> str:
        write_fact(connection, "x", "taken")
        return "c1"

    assert ledger.handed_out(take) == "c1"
    assert ledger.asked(value_of_x) == "taken"


def test_what_could_not_be_handed_out_is_undone(ledger: Ledger) -> None:
    # what was written before the refusal goes with it
    def fail(connection: Connection) -> str:
        write_fact(connection, "x", "lost")
        raise ProjectError("x", "It was refused.")

    with pytest.raises(ProjectError):
        ledger.handed_out(fail)

    assert ledger.asked(value_of_x) == ""


def test_a_backup_holds_the_record_outside_any_transaction(ledger: Ledger) -> None:
    with ledger.idle() as connection:
        assert connection.in_transaction() is False


def test_a_fault_of_the_drive_is_an_error_with_a_code(ledger: Ledger) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    with pytest.raises(ProjectError) as refused, ledger.writing():
        raise OperationalError("INSERT", {}, full)
    assert refused.value.code == "disk-full"


def test_listeners_hear_until_they_stop(ledger: Ledger) -> None:
    heard: list[Announcement] = []
    stop = ledger.listen(heard.append)
    first = Announcement("a1", blocks=(0,))

    ledger.announce(first)
    stop()
    ledger.announce(Announcement("a2"))

    assert heard == [first]


def test_blind_review_is_a_fact_of_the_record(ledger: Ledger) -> None:
    assert ledger.blind is False
    ledger.set_blind(blind=True)
    assert (ledger.blind, Ledger(ledger.database, BO).blind) == (True, True)

    ledger.set_blind(blind=False)
    assert ledger.asked(lambda connection: read_fact(connection, BLIND)) == ""


class Two:
    """Ann's and Bo's programs on one record; Ann's hears what Bo's sends."""

    def __init__(self, file: SharedFile) -> None:
        self.file = file
        self.ann, self.bo = Ledger(file, ANN), Ledger(file, BO)
        self.heard: list[Announcement] = []
        self.ann.hear_others()
        self.ann.listen(self.heard.append)

    def deliver(self) -> None:
        """Bring Ann's program all messages, its own too."""
        while self.file.sent:
            self.file.heard(self.file.sent.pop(0))


@pytest.fixture
def two(shared: SharedFile) -> Two:
    return Two(shared)


def test_changes_of_others_are_announced_once(two: Two) -> None:
    change = two.bo.commit(write_notes)
    two.deliver()
    two.file.joined()

    assert [one.change for one in two.heard] == [change]


def test_own_changes_that_come_back_are_not_announced_again(two: Two) -> None:
    change = two.ann.commit(write_notes)
    two.deliver()
    assert [one.change for one in two.heard] == [change]

    # after the connection broke everything since is read again
    two.file.joined()
    assert len(two.heard) == 1


def test_findings_of_others_name_their_blocks(two: Two) -> None:
    # so that a window reads no more than these again
    two.bo.announce_findings("a1", (0, 120))
    two.deliver()

    assert two.heard == [Announcement("a1", blocks=(0, 120))]


def test_blind_review_that_another_begins_is_noticed(two: Two) -> None:
    assert two.ann.blind is False

    two.bo.set_blind(blind=True)
    two.deliver()

    assert two.heard == [Announcement("", everything=True)]
    assert two.ann.blind is True


def test_a_blind_reviewer_does_not_hear_of_opinions(two: Two) -> None:
    two.ann.set_blind(blind=True)
    tick = Tick("a1", 0, 5, BO.id)

    def with_opinion(record: SqlRecord) -> Draft:
        # a tick needs its article: here it is enough that the change says so
        return Draft(Operation.TICK, "a1", "", (Edit(NOTES, NOTES), Edit(tick, tick)))

    shown = two.bo.commit(write_notes)
    two.bo.commit(with_opinion)
    two.deliver()

    assert [one.change for one in two.heard] == [shown]


@pytest.mark.parametrize(
    ("states", "secret"),
    [
        ([Review("c1", BO.id)], True),
        ([Tick("a1", 0, 5, BO.id)], True),
        ([Claim("c1", "a1", 0, 5, "Seven")], False),
        ([BlockRole("a1", 0, Role.BODY)], False),
        # an article that was added or removed is for all to see, with what came along
        ([Shelf("a1"), Review("c1", BO.id)], False),
    ],
)
def test_a_change_is_secret_if_it_shows_an_opinion(states: list[State], secret: bool) -> None:
    change: Change = change_of(1, *(Edit(None, state) for state in states))
    assert is_secret(change) is secret
