"""Decisions on a record that is a dictionary."""

from typing import TypeVar

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review import decisions
from claimdesk.annotate.review.change import Draft
from claimdesk.annotate.review.state import Claim, Origin, Review, State
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span

Kept = TypeVar("Kept", bound=State)
TEXT = "Seven ships left. Two came back."


class SimilarClaims:
    """A record in memory."""

    def __init__(self, *states: State) -> None:
        self.states: dict[tuple[type, tuple[str | int, ...]], State] = {
            (type(s), s.key): s for s in states
        }

    def get(self, kind: type[Kept], key: tuple[str | int, ...]) -> Kept | None:
        return self.states.get((kind, key))  # type: ignore[return-value]

    def apply(self, draft: Draft) -> None:
        for edit in draft.edits:
            if edit.after is None:
                del self.states[type(edit.subject), edit.subject.key]
            else:
                self.states[type(edit.subject), edit.subject.key] = edit.after


@pytest.fixture
def memory() -> SimilarClaims:
    return SimilarClaims(Claim("c1", "a1", 0, 17, "Seven ships left."))


def test_the_same_verdict_twice_is_one_change(memory: SimilarClaims) -> None:
    first = decisions.set_verdict(memory, "c1", "me", Verdict.VERIFIED, Target.STATEMENT, "", "t1")
    assert first is not None
    memory.apply(first)
    assert (
        decisions.set_verdict(memory, "c1", "me", Verdict.VERIFIED, Target.STATEMENT, "", "t2")
        is None
    )


def test_the_two_questions_are_apart(memory: SimilarClaims) -> None:
    for target, verdict in (
        (Target.STATEMENT, Verdict.DISPUTED),
        (Target.ATTRIBUTION, Verdict.VERIFIED),
    ):
        draft = decisions.set_verdict(memory, "c1", "me", verdict, target, "", "t")
        assert draft is not None
        memory.apply(draft)
    found = {r.target: r.verdict for r in memory.states.values() if isinstance(r, Review)}
    assert found == {Target.STATEMENT: Verdict.DISPUTED, Target.ATTRIBUTION: Verdict.VERIFIED}


def test_settling_unparks_in_the_same_change(memory: SimilarClaims) -> None:
    draft = decisions.park(memory, "c1", "the ministry", "2026-03-13")
    assert draft is not None
    memory.apply(draft)
    settled = decisions.set_verdict(memory, "c1", "me", Verdict.VERIFIED, Target.STATEMENT, "", "t")
    assert settled is not None
    assert len(settled.edits) == 2
    memory.apply(settled)
    assert not memory.states[Claim, ("c1",)].parked  # type: ignore[union-attr]


def test_taking_a_verdict_off_keeps_the_note(memory: SimilarClaims) -> None:
    note = decisions.write_note(memory, "c1", "me", "ask again", "t")
    assert note is not None
    memory.apply(note)
    verdict = decisions.set_verdict(memory, "c1", "me", Verdict.VERIFIED, Target.STATEMENT, "", "t")
    assert verdict is not None
    memory.apply(verdict)
    off = decisions.clear_verdict(memory, "c1", "me", Target.STATEMENT, "t")
    assert off is not None
    memory.apply(off)
    review = memory.get(Review, ("c1", "me", Target.STATEMENT))
    assert review is not None
    assert (review.verdict, review.note) == (None, "ask again")


def test_a_blank_review_leaves_nothing_behind(memory: SimilarClaims) -> None:
    draft = decisions.set_verdict(memory, "c1", "me", Verdict.VERIFIED, Target.STATEMENT, "", "t")
    assert draft is not None
    memory.apply(draft)
    off = decisions.clear_verdict(memory, "c1", "me", Target.STATEMENT, "t")
    assert off is not None
    memory.apply(off)
    assert memory.get(Review, ("c1", "me", Target.STATEMENT)) is None


def test_a_claim_is_not_made_twice_on_the_same_words(memory: SimilarClaims) -> None:
    article = Article(TEXT, "x")
    draft = decisions.make_claim(memory, article, Span(18, 32))
    memory.apply(draft)
    made = memory.get(Claim, (draft.claim,))
    assert made is not None
    assert (made.quote, made.prefix, made.origin) == (
        "Two came back.",
        "Seven ships left. ",
        Origin.REVIEWER,
    )
    with pytest.raises(ProjectError, match="already"):
        decisions.make_claim(memory, article, Span(18, 32))


def test_a_removed_claim_comes_back_with_its_story(memory: SimilarClaims) -> None:
    article = Article(TEXT, "x")
    first = decisions.make_claim(memory, article, Span(18, 32))
    memory.apply(first)
    removal = decisions.remove_claim(memory, first.claim)
    assert removal is not None
    memory.apply(removal)
    assert decisions.make_claim(memory, article, Span(18, 32)).claim == first.claim


def test_a_claim_made_where_another_was_moved_away_gets_its_own_identifier(
    memory: SimilarClaims,
) -> None:
    article = Article(TEXT, "x")
    first = decisions.make_claim(memory, article, Span(18, 32))
    memory.apply(first)
    moved = decisions.move_claim(memory, article, first.claim, Span(18, 26))
    assert moved is not None
    memory.apply(moved)
    assert decisions.make_claim(memory, article, Span(18, 32)).claim != first.claim


def test_unknown_claims_are_named(memory: SimilarClaims) -> None:
    with pytest.raises(ProjectError, match="no claim nowhere"):
        decisions.park(memory, "nowhere", "", "")
