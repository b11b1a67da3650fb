"""Descriptions of changes in plain words."""

import msgspec
import pytest

from claimdesk.annotate.ledger.describe import SHORT, describe, shortened
from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import (
    Adjudication,
    BlockRole,
    CaptureState,
    Claim,
    Correction,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    State,
    Tick,
)
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role

CLAIM = Claim("c1", "a1", 0, 17, "Seven ships left.")
REVIEW = Review("c1", "me")
EVIDENCE = Evidence("e1", "c1", "me", link="https://example.org/")


def but(state: State, **values: object) -> State:
    """Return a state with other values."""
    return msgspec.structs.replace(state, **values)


def change(
    *edits: Edit, operation: Operation = Operation.SETTLE, article: str = "a1", claim: str = ""
) -> Change:
    return Change("1", 1, "me", "t", operation, article, claim, edits)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, but(REVIEW, verdict=Verdict.VERIFIED), "verified"),
        (None, but(REVIEW, verdict=Verdict.DISPUTED, reason="made up"), "disputed, made up"),
        # the verdict says more than the note that came with it
        (REVIEW, but(REVIEW, verdict=Verdict.VERIFIED, note="x"), "verified"),
        (but(REVIEW, verdict=Verdict.VERIFIED), REVIEW, "verdict cleared"),
        (but(REVIEW, verdict=Verdict.VERIFIED), None, "verdict cleared"),
        (
            None,
            but(REVIEW, target=Target.ATTRIBUTION, verdict=Verdict.VERIFIED),
            "verified (was it said?)",
        ),
        (REVIEW, but(REVIEW, correction="six"), "correction: six"),
        (but(REVIEW, correction="six"), REVIEW, "correction removed"),
        (REVIEW, but(REVIEW, note="ask Bo"), "note: ask Bo"),
        (but(REVIEW, note="ask Bo"), REVIEW, "note removed"),
        (REVIEW, but(REVIEW, reason="outdated"), "reason: outdated"),
        # nothing but the time is new
        (REVIEW, but(REVIEW, time="t2"), "settle"),
    ],
)
def test_a_review_is_described_by_its_most_important_difference(
    before: State | None, after: State | None, words: str
) -> None:
    assert describe(change(Edit(before, after))) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, CLAIM, "claim added: “Seven ships left.”"),
        (but(CLAIM, withdrawn=True), CLAIM, "claim added: “Seven ships left.”"),
        (CLAIM, but(CLAIM, withdrawn=True), "claim removed: “Seven ships left.”"),
        (CLAIM, None, "claim removed: “Seven ships left.”"),
        (CLAIM, but(CLAIM, end=5, quote="Seven"), "claim text changed: “Seven”"),
        (CLAIM, but(CLAIM, same_as="c2"), "linked to an identical claim"),
        (but(CLAIM, same_as="c2"), CLAIM, "link to another claim removed"),
        (CLAIM, but(CLAIM, parked=True), "parked"),
        (
            CLAIM,
            but(CLAIM, parked=True, parked_for="Bo", parked_until="2025-03-01"),
            "parked, waiting for Bo until 2025-03-01",
        ),
        (but(CLAIM, parked=True), CLAIM, "unparked"),
        # a difference without words of its own
        (CLAIM, but(CLAIM, follows="c0"), "settle"),
    ],
)
def test_a_claim_is_described_by_its_first_difference(
    before: State | None, after: State | None, words: str
) -> None:
    assert describe(change(Edit(before, after))) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, EVIDENCE, "evidence added: https://example.org/"),
        (EVIDENCE, None, "evidence removed: https://example.org/"),
        (EVIDENCE, but(EVIDENCE, note="x"), "evidence edited: https://example.org/"),
        (None, Evidence("e1", "c1", "me", note="by telephone"), "evidence added: by telephone"),
        (
            EVIDENCE,
            but(EVIDENCE, capture=CaptureState.CAPTURED),
            "evidence captured: https://example.org/",
        ),
        (
            EVIDENCE,
            but(EVIDENCE, capture=CaptureState.FAILED),
            "evidence could not be captured: https://example.org/",
        ),
        (
            but(EVIDENCE, capture=CaptureState.CAPTURED),
            EVIDENCE,
            "capture of evidence undone: https://example.org/",
        ),
    ],
)
def test_evidence_is_described_by_what_became_of_it(
    before: State | None, after: State | None, words: str
) -> None:
    assert describe(change(Edit(before, after))) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, Tick("a1", 0, 5, "me"), "marked as checked"),
        (Tick("a1", 0, 5, "me"), None, "check mark removed"),
        (None, NothingToCheck("a1", "me"), "no claims to check in the article"),
        (NothingToCheck("a1", "me"), None, "article open for checking again"),
        (None, Page("notes", "x"), "project notes edited"),
        (Page("notes", "x"), None, "project notes cleared"),
        (None, Correction("a1", 0, 5, "ORG"), "marked as org"),
        (None, Correction("a1", 0, 5, ""), "name or number removed"),
        (Correction("a1", 0, 5, ""), None, "correction of a name or number undone"),
        (
            BlockRole("a1", 0, Role.BODY),
            BlockRole("a1", 0, Role.CAPTION),
            "paragraph marked as caption",
        ),
        (None, Adjudication("c1", "me"), "waiting for evidence"),
        (
            None,
            Adjudication("c1", "me", verdict=Verdict.DISPUTED, reason="reviewer error"),
            "disagreement resolved: disputed, reviewer error",
        ),
        (Adjudication("c1", "me"), None, "decision on a disagreement undone"),
    ],
)
def test_other_states_are_described_by_their_kind(
    before: State | None, after: State | None, words: str
) -> None:
    assert describe(change(Edit(before, after))) == words


def test_an_article_is_added_and_comes_back() -> None:
    comes = Edit(Shelf("a1", withdrawn=True), Shelf("a1"))
    words = [
        describe(change(comes, operation=Operation.ADD_ARTICLE)),
        describe(change(comes, operation=Operation.UNDO)),
        describe(change(comes.opposite, operation=Operation.REMOVE_ARTICLE)),
    ]
    assert words == [
        "article added",
        "undo: article restored",
        "article removed",
    ]


def test_a_reversal_says_what_it_reverses_with_the_words_of_the_claim() -> None:
    off = Edit(but(REVIEW, verdict=Verdict.VERIFIED), None)
    undo = change(off, operation=Operation.UNDO, claim="c1")
    redo = change(off.opposite, operation=Operation.REDO, claim="c1")

    assert describe(undo, "Seven ships left.") == "undo: verdict cleared: “Seven ships left.”"
    assert describe(redo, "Seven ships left.") == "redo: verified: “Seven ships left.”"


def test_a_quotation_stands_once() -> None:
    # the description of a claim that was made has its words already
    made = change(Edit(None, CLAIM), operation=Operation.MAKE_CLAIM, claim="c1")
    assert describe(made, CLAIM.quote) == "claim added: “Seven ships left.”"


TWO_CLAIMS = (Edit(None, CLAIM), Edit(None, but(CLAIM, id="c2")))
TWO_VERDICTS = (
    Edit(None, but(REVIEW, verdict=Verdict.VERIFIED)),
    Edit(None, but(REVIEW, claim="c2", verdict=Verdict.VERIFIED)),
)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (change(*TWO_CLAIMS, operation=Operation.SPLIT_CLAIM), "claim split in two"),
        (change(*TWO_CLAIMS, operation=Operation.MERGE_CLAIMS), "2 claims merged"),
        (change(*TWO_CLAIMS, operation=Operation.UNDO), "undo: 2 claims split or merged"),
        (change(*TWO_VERDICTS), "verified, 2 claims"),
        # a verdict that unparks is one action on one claim
        (change(TWO_VERDICTS[0], Edit(None, CLAIM), claim="c1"), "verified"),
        (change(TWO_VERDICTS[0], TWO_VERDICTS[0]), "verified"),
        (
            change(*TWO_VERDICTS, operation=Operation.BRING_BACK, article=""),
            "spreadsheet imported, edits: 2",
        ),
        (
            change(*TWO_VERDICTS, operation=Operation.UNDO, article=""),
            "undo: spreadsheet imported, edits: 2",
        ),
        (
            change(Edit(None, Shelf("a2")), *TWO_VERDICTS, operation=Operation.NEW_VERSION),
            "new version of the article, reviews carried over: 2",
        ),
    ],
)
def test_a_change_of_many_states_is_one_line(made: Change, words: str) -> None:
    assert describe(made) == words


def test_a_translator_gets_the_words_apart_from_what_stands_in_them() -> None:
    # a reason that the team wrote has no translation: as part of a sentence it would spoil both
    asked: list[str] = []

    def say(words: str) -> str:
        asked.append(words)
        return words.upper()

    made = change(Edit(None, but(REVIEW, verdict=Verdict.DISPUTED, reason="Ann's own")))

    assert describe(made, say=say) == "DISPUTED, ANN'S OWN"
    assert asked == ["disputed", "Ann's own"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("“Seven ships”", "Seven ships"),
        ("two\n  lines", "two lines"),
        ("x" * SHORT, "x" * SHORT),
        ("x" * (SHORT + 1), "x" * (SHORT - 1) + "…"),
        # no space before the sign
        ("x" * (SHORT - 2) + " more words", "x" * (SHORT - 2) + "…"),
    ],
)
def test_a_long_text_is_cut_on_one_line(text: str, short: str) -> None:
    assert shortened(text) == short
