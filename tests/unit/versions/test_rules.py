"""Rules of a new version: decisions go along where the words are the same."""

from itertools import count

import pytest

from claimdesk.annotate.review.change import Operation
from claimdesk.annotate.review.state import (
    Claim,
    Correction,
    Evidence,
    Origin,
    Review,
    Shelf,
    State,
    Tick,
)
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span
from claimdesk.annotate.versions.rules import (
    Worked,
    anchor,
    is_touched,
    report_of,
    take_version,
)

OLD = "The port lost 40 million. It rained."
NEW = Article("At noon. It rained. The port lost 41 million.", "news.txt")
PORT = Claim("port", "old", 0, 25, "The port lost 40 million.", parked=True, parked_for="the port")
RAIN = Claim("rain", "old", 26, 36, "It rained.", parked=True)
NEW_RAIN = claim_id(NEW.id, Span(9, 19))
WORKED = Worked(
    [PORT, RAIN],
    [
        Review("port", "ann", verdict=Verdict.VERIFIED),
        Review("rain", "bo", verdict=Verdict.DISPUTED),
    ],
    [Evidence("e1", "rain", "bo", link="https://example.org")],
    [Tick("old", 29, 35, "ann"), Tick("old", 14, 16, "ann")],
    [Correction("old", 26, 28, "GPE")],
)


@pytest.fixture
def added() -> list[State]:
    """The states that the new version gets, behind those that put it in place."""
    numbers = count(1)
    draft = take_version(
        Shelf("old"), NEW, anchor(OLD, NEW.text, WORKED), WORKED, lambda: f"new {next(numbers)}"
    )
    return [edit.after for edit in draft.edits[2:] if edit.after is not None]


def test_the_new_version_is_put_in_the_old_ones_place() -> None:
    draft = take_version(Shelf("old"), NEW, [], Worked([]), str)

    shelves = [edit.after for edit in draft.edits]
    assert (draft.operation, draft.article) == (Operation.NEW_VERSION, NEW.id)
    assert shelves == [Shelf("old", withdrawn=True), Shelf(NEW.id)]


def test_claims_follow_their_old_ones(added: list[State]) -> None:
    port, rain = [state for state in added if isinstance(state, Claim)]

    assert (port.follows, port.quote) == ("port", "The port lost 41 million.")
    assert (rain.follows, rain.quote) == ("rain", "It rained.")
    # changed words are to be checked anew, so they wait for nothing
    assert (port.parked, rain.parked) == (False, True)


def test_reviews_and_evidence_go_along_with_the_same_words(added: list[State]) -> None:
    decided = [state for state in added if isinstance(state, Review | Evidence)]

    assert decided == [
        Review(NEW_RAIN, "bo", verdict=Verdict.DISPUTED),
        Evidence("new 1", NEW_RAIN, "bo", link="https://example.org"),
    ]


def test_ticks_and_corrections_move_with_the_same_words(added: list[State]) -> None:
    marks = [state for state in added if isinstance(state, Tick | Correction)]

    # 17 characters further up; the tick on "40" stays behind
    assert marks == [Tick(NEW.id, 12, 18, "ann"), Correction(NEW.id, 9, 11, "GPE")]


def test_the_report_has_the_fate_of_each_claim() -> None:
    lost = Claim("lost", "old", 37, 40, "So.")
    followers = [
        Claim("n1", "new", 20, 45, "The port lost 41 million.", follows="port"),
        Claim("n2", "new", 9, 19, "It  rained.", follows="rain"),
        # a reviewer removed it since
        Claim("n3", "new", 50, 53, "So.", follows="lost", withdrawn=True),
    ]
    aside = Review("port", "bo", Target.ATTRIBUTION, Verdict.DISPUTED)
    worked = Worked([RAIN, PORT, lost], [*WORKED.reviews, aside])

    report = report_of(worked, followers, "new")

    assert (report.article, report.unchanged, report.moved) == ("new", 1, 0)
    assert list(report.lost) == [lost]
    (changed,) = report.changed
    assert (changed.old, changed.new) == (PORT, followers[0])
    # the verdict on the quotation is of another question
    assert list(changed.reviews) == [WORKED.reviews[0]]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Claim("c", "a", 0, 1, "x"), False),
        (Claim("c", "a", 0, 1, "x", origin=Origin.REVIEWER), True),
        (Claim("c", "a", 0, 1, "x", parked=True), True),
        (Claim("c", "a", 0, 1, "x", same_as="d"), True),
        (Claim("decided", "a", 0, 1, "x"), True),
        (Claim("decided", "a", 0, 1, "x", withdrawn=True), False),
    ],
)
def test_a_claim_is_touched_by_work_on_it(claim: Claim, expected: bool) -> None:
    assert is_touched(claim, ["decided"]) is expected
