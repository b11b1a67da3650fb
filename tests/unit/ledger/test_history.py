"""Undo, redo and the list of changes."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.history import OVERTAKEN, History
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.span import Span
from tests.support.workplace import Workplace, there


def add_article(ledger: Ledger, article: str) -> None:
    """Record that an article was added, as its intake does."""

    def decide(record: SqlRecord) -> Draft:
        shelf = record.get(Shelf, (article,))
        return Draft(Operation.ADD_ARTICLE, article, "", (Edit(shelf, shelf),))

    ledger.commit(decide)


def test_undo_and_redo_go_through_the_changes(ann: Workplace) -> None:
    first = ann.act.set_verdict("c1", Verdict.VERIFIED)
    second = ann.act.set_verdict("c2", Verdict.DISPUTED)
    assert ann.history.to_undo() == second

    ann.history.undo()
    assert (ann.verdict("c2"), ann.history.to_undo(), ann.history.to_redo()) == (
        None,
        first,
        second,
    )

    ann.history.redo()
    assert (ann.verdict("c2"), ann.history.to_redo()) == (Verdict.DISPUTED, None)


def test_with_nothing_done_there_is_nothing_to_undo(ann: Workplace) -> None:
    # a key that is pressed all the same is no error
    assert (ann.history.to_undo(), ann.history.to_redo()) == (None, None)
    assert (ann.history.undo(), ann.history.redo()) == (None, None)


def test_undo_is_the_same_after_a_restart(ann: Workplace) -> None:
    # the stacks are not kept: they follow from the changes in the record
    first = ann.act.set_verdict("c1", Verdict.VERIFIED)
    ann.act.set_verdict("c2", Verdict.DISPUTED)
    ann.history.undo()

    again = History(ann.ledger)

    assert again.to_undo() == first
    redone = there(again.redo())
    assert redone.claim == "c2"


def test_an_article_that_was_added_is_not_undone(ann: Workplace) -> None:
    verdict = ann.act.set_verdict("c1", Verdict.VERIFIED)
    ann.history.to_undo()
    add_article(ann.ledger, ann.article.id)

    # one Ctrl+Z too many must not remove an article with all that was done in it, neither now nor
    # after a restart
    assert (ann.history.to_undo(), History(ann.ledger).to_undo()) == (verdict, verdict)


def test_a_colleagues_change_is_not_undone(ann: Workplace, bo: Workplace) -> None:
    mine = ann.act.set_verdict("c1", Verdict.VERIFIED)
    theirs = there(bo.act.set_verdict("c1", Verdict.DISPUTED))

    with pytest.raises(ProjectError) as refused:
        ann.history.undo_one(theirs.id)
    assert (refused.value.code, ann.history.to_undo()) == ("not-yours", mine)


def test_an_unknown_change_is_not_undone(ann: Workplace) -> None:
    with pytest.raises(ProjectError) as refused:
        ann.history.undo_one("unknown")
    assert refused.value.code == "not-yours"


def test_any_change_of_the_reviewer_can_be_undone(ann: Workplace) -> None:
    first = there(ann.act.set_verdict("c1", Verdict.VERIFIED))
    ann.act.set_verdict("c2", Verdict.DISPUTED)

    ann.history.undo_one(first.id)

    assert (ann.verdict("c1"), ann.verdict("c2")) == (None, Verdict.DISPUTED)


def test_a_change_that_was_overtaken_is_refused_and_passed_over(
    ann: Workplace, bo: Workplace
) -> None:
    before = ann.act.set_verdict("c1", Verdict.VERIFIED)
    ann.act.move_claim(ann.article.id, "c2", Span(18, 26))
    bo.act.move_claim(ann.article.id, "c2", Span(18, 21))

    with pytest.raises(ProjectError) as refused:
        ann.history.undo()

    # Ann's undo would lose what Bo did; it is passed over, or every further undo would fail on it
    assert (refused.value.code, ann.history.to_undo()) == (OVERTAKEN, before)


def test_an_old_change_that_was_overtaken_leaves_the_newer_ones(ann: Workplace) -> None:
    first = there(ann.act.set_verdict("c1", Verdict.VERIFIED))
    last = ann.act.set_verdict("c1", Verdict.DISPUTED)

    with pytest.raises(ProjectError) as refused:
        ann.history.undo_one(first.id)
    assert (refused.value.code, ann.history.to_undo()) == (OVERTAKEN, last)


def test_what_a_colleague_took_back_by_hand_is_undone_already(
    ann: Workplace, bo: Workplace
) -> None:
    ann.act.move_claim(ann.article.id, "c2", Span(18, 26))
    bo.act.move_claim(ann.article.id, "c2", Span(18, 32))

    undone = there(ann.history.undo())

    assert undone.edits[0].before == undone.edits[0].after


def test_a_claim_that_was_made_is_withdrawn_and_not_deleted(ann: Workplace) -> None:
    made = there(ann.act.make_claim(ann.article.id, 0, 5))

    ann.history.undo()

    # others may have worked on it
    claim = there(ann.read.claim(made.claim)).claim
    assert claim.withdrawn is True


def test_the_latest_of_a_split_is_undone_first(ann: Workplace) -> None:
    ann.act.split_claim(ann.article.id, "c1", 6)

    undone = there(ann.history.undo())

    # the second part goes before the first gets its words back
    assert [edit.subject.key for edit in undone.edits][-1] == ("c1",)
    assert len(ann.read.claims(ann.article.id)) == 2


def test_entries_carry_the_words_of_their_claims(ann: Workplace) -> None:
    ann.act.set_verdict("c1", Verdict.VERIFIED)
    ann.act.write_page("notes", "x")

    verdict, page = ann.history.entries()
    assert (verdict[1], page[1]) == (
        "verified: “Seven ships left.”",
        "project notes edited",
    )


def test_entries_of_one_claim_may_be_translated(ann: Workplace) -> None:
    ann.act.set_verdict("c1", Verdict.VERIFIED)
    ann.act.set_verdict("c2", Verdict.VERIFIED)

    ((_, words),) = ann.history.entries("c1", say=str.upper)

    # the words of the article stay as they are
    assert words == "VERIFIED: “Seven ships left.”"


def test_blind_reviewers_see_only_what_shows_no_opinion(ann: Workplace, bo: Workplace) -> None:
    ann.ledger.set_blind(blind=True)
    bo.act.set_verdict("c1", Verdict.DISPUTED)
    moved = bo.act.move_claim(bo.article.id, "c2", Span(18, 26))
    own = ann.act.set_verdict("c1", Verdict.VERIFIED)

    assert ann.history.changes() == [moved, own]
    assert ann.history.changes(newest=1) == [own]


def test_the_figures_of_a_sitting_are_the_reviewers(ann: Workplace, bo: Workplace) -> None:
    ann.act.set_verdict("c1", Verdict.VERIFIED)
    bo.act.set_verdicts(["c1", "c2"], Verdict.DISPUTED)

    assert ann.history.sitting().verdicts == {Verdict.VERIFIED: 1}
    # of a time to come there is nothing
    assert ann.history.sitting(since="2999-01-01T00:00:00+00:00").settled == 0
