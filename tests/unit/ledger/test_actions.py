"""Actions of a reviewer, each one durable change."""

from collections.abc import Callable

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.state import EvidenceKind
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.empty_record import add_article, add_claim
from tests.support.workplace import Workplace, there

Action = Callable[[Workplace], Change | None]


def second_article(ann: Workplace) -> None:
    """Add an article with the claim d1."""
    with ann.ledger.writing() as connection:
        add_claim(connection, add_article(connection, "Bo left."), "Bo left.", "d1")


ACTIONS: list[tuple[Action, Operation]] = [
    (lambda a: a.act.set_verdict("c1", Verdict.VERIFIED), Operation.SETTLE),
    (lambda a: a.act.park("c1", "Bo", "2025-03-01"), Operation.PARK),
    (lambda a: a.act.write_note("c1", "ask"), Operation.NOTE),
    (lambda a: a.act.write_correction("c1", "six"), Operation.CORRECT),
    (lambda a: a.act.add_evidence("c1", quote="seven"), Operation.ADD_EVIDENCE),
    (lambda a: a.act.tick(a.article.id, Span(0, 5)), Operation.TICK),
    (lambda a: a.act.make_claim(a.article.id, 0, 5), Operation.MAKE_CLAIM),
    (lambda a: a.act.move_claim(a.article.id, "c1", Span(0, 5)), Operation.MOVE_CLAIM),
    (lambda a: a.act.remove_claim("c1"), Operation.REMOVE_CLAIM),
    (lambda a: a.act.split_claim(a.article.id, "c1", 6), Operation.SPLIT_CLAIM),
    (lambda a: a.act.merge_claims(a.article.id, ["c1", "c2"]), Operation.MERGE_CLAIMS),
    (lambda a: a.act.link_claims("c2", "c1"), Operation.LINK_CLAIMS),
    (lambda a: a.act.nothing_to_check(a.article.id), Operation.NOTHING_TO_CHECK),
    (lambda a: a.act.write_page("notes", "x"), Operation.WRITE_PAGE),
    (lambda a: a.act.set_role(a.article.id, 0, Role.CAPTION), Operation.SET_ROLE),
    (lambda a: a.act.correct_name(a.article.id, Span(0, 5), "ORG"), Operation.CORRECT_FINDING),
    (lambda a: a.act.correct_number(a.article.id, Span(0, 5), "7"), Operation.CORRECT_FINDING),
    (lambda a: a.act.remove_article(a.article.id), Operation.REMOVE_ARTICLE),
]


@pytest.mark.parametrize(
    ("action", "operation"), ACTIONS, ids=lambda one: getattr(one, "value", "")
)
def test_an_action_is_one_change_of_the_reviewer(
    ann: Workplace, action: Action, operation: Operation
) -> None:
    change = there(action(ann))

    assert (change.operation, change.reviewer) == (operation, ann.ledger.reviewer.id)
    assert ann.history.changes() == [change]


def test_an_action_that_changes_nothing_leaves_no_trace(ann: Workplace) -> None:
    none = [
        ann.act.clear_verdict("c1"),
        ann.act.unpark("c1"),
        ann.act.write_note("c1", "  "),
        ann.act.write_correction("c1", ""),
        ann.act.remove_evidence("e1"),
        ann.act.link_claims("c1", ""),
        ann.act.write_page("notes", ""),
        ann.act.remove_article("nowhere"),
        ann.act.set_verdicts([], Verdict.VERIFIED),
    ]

    assert none == [None] * len(none)
    assert (ann.history.changes(), ann.heard) == ([], [])


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        # by its strongest part
        (("https://example.org/", "seven", "x"), EvidenceKind.LINK),
        (("", "seven", "x"), EvidenceKind.QUOTE),
        (("", "", "by telephone"), EvidenceKind.NOTE),
    ],
)
def test_evidence_is_of_the_kind_of_what_was_given(
    ann: Workplace, given: tuple[str, str, str], kind: EvidenceKind
) -> None:
    link, quote, note = given
    # a pasted link has spaces around it
    ann.act.add_evidence("c1", link=f" {link} ", quote=quote, note=note)

    (evidence,) = there(ann.read.claim("c1")).evidence
    assert (evidence.kind, evidence.reviewer) == (kind, ann.ledger.reviewer.id)
    assert (evidence.link, evidence.quote, evidence.note) == given


def test_evidence_of_nothing_is_refused(ann: Workplace) -> None:
    # fields of the window that were left blank
    with pytest.raises(ProjectError) as refused:
        ann.act.add_evidence("c1", link=" ", quote="\n")
    assert refused.value.code == "evidence-empty"


def test_evidence_is_removed(ann: Workplace) -> None:
    added = there(ann.act.add_evidence("c1", note="by telephone"))

    removed = there(ann.act.remove_evidence(str(added.edits[0].subject.key[0])))

    assert removed.edits == (added.edits[0].opposite,)


def test_a_selection_without_words_makes_no_claim(ann: Workplace) -> None:
    # the space between the two sentences
    with pytest.raises(ProjectError) as refused:
        ann.act.make_claim(ann.article.id, 17, 18)
    assert refused.value.code == "selection-empty"


def test_a_claim_has_no_white_space_at_its_edges(ann: Workplace) -> None:
    ann.act.make_claim(ann.article.id, 5, 12)

    quotes = [view.claim.quote for view in ann.read.claims(ann.article.id)]
    assert quotes == ["Seven ships left.", "ships", "Two came back."]


def test_several_verdicts_are_one_change_with_one_time(ann: Workplace) -> None:
    change = there(ann.act.set_verdicts(["c1", "c2"], Verdict.NOT_A_CLAIM, "opinion"))

    assert (change.article, change.claim, len(change.edits)) == (ann.article.id, "", 2)
    assert (ann.verdict("c1"), ann.verdict("c2")) == (Verdict.NOT_A_CLAIM, Verdict.NOT_A_CLAIM)
    ann.history.undo()
    assert (ann.verdict("c1"), ann.verdict("c2")) == (None, None)


def test_of_several_claims_only_those_that_change_are_in_the_change(ann: Workplace) -> None:
    ann.act.set_verdict("c1", Verdict.VERIFIED)

    change = there(ann.act.set_verdicts(["c1", "c2"], Verdict.VERIFIED))

    # one claim: then the change names it
    assert (change.claim, len(change.edits)) == ("c2", 1)


def test_a_change_over_several_articles_names_none(ann: Workplace) -> None:
    second_article(ann)

    parked = there(ann.act.park_many(["c1", "d1"], "Bo", ""))
    removed = there(ann.act.remove_many(["c1", "d1"]))

    assert (parked.article, removed.article) == ("", "")
    assert ann.read.filter(Filter()) == ["c2"]


def test_parking_is_taken_off(ann: Workplace) -> None:
    ann.act.park_many(["c1", "c2"])
    ann.act.unpark("c2")

    assert ann.read.filter(Filter(standing=Standing.PARKED)) == ["c1"]


def test_the_other_question_has_a_verdict_of_its_own(ann: Workplace) -> None:
    ann.act.set_verdict("c1", Verdict.VERIFIED, Target.ATTRIBUTION)
    assert ann.verdict("c1") is None

    assert ann.act.clear_verdict("c1", Target.ATTRIBUTION) is not None
    assert ann.act.clear_verdict("c1", Target.ATTRIBUTION) is None


def test_signs_that_no_file_can_hold_are_replaced(ann: Workplace) -> None:
    # a lone half of a character, as a broken paste gives it
    ann.act.write_note("c1", "x\ud83dy\0z")

    view = there(ann.read.claim("c1"))
    assert view.reviews[Target.STATEMENT].note == "x\ufffdy\ufffdz"
