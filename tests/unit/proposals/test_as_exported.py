"""Claims as they were when a sheet was written."""

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.proposals.as_exported import (
    Key,
    as_it_was,
    edits_by_claim,
    known_claim,
    touched_since,
)
from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Claim, Evidence, Review, State, Tick
from claimdesk.annotate.review.verdict import Target, Verdict

CLAIM = Claim("c", "a", 0, 9, "61 drones")
OPEN = None
DISPUTED = Review("c", "ann", verdict=Verdict.DISPUTED, time="t1")
VERIFIED = Review("c", "ann", verdict=Verdict.VERIFIED, time="t2")
NEW_LINK = Evidence("e", "c", "ann", link="https://example.org")
NOW = ClaimView(
    CLAIM,
    0.5,
    (),
    (),
    reviews={Target.STATEMENT: VERIFIED},
    evidence=(NEW_LINK,),
    everybody=(VERIFIED,),
)
EDITS = (Edit(OPEN, DISPUTED), Edit(DISPUTED, VERIFIED))


def change(*edits: Edit) -> Change:
    return Change("1", 1, "ann", "", Operation.SETTLE, "a", "c", edits)


def test_edits_are_gathered_by_the_claim_they_are_about() -> None:
    moved = Edit(CLAIM, Claim("c", "a", 3, 9, "drones"))
    ticked = Edit(None, Tick("a", 0, 2, "ann"))

    found = edits_by_claim([change(EDITS[0], ticked), change(moved)])

    # a tick is of no claim
    assert found == {"c": [EDITS[0], moved]}


def test_of_several_changes_the_state_before_the_first_counts() -> None:
    touched = touched_since([change(EDITS[0]), change(EDITS[1])])

    assert touched == {"c": {(Review, VERIFIED.key): OPEN}}


def test_a_claim_gets_back_the_states_that_were_replaced() -> None:
    before: dict[Key, State | None] = {
        (Claim, CLAIM.key): Claim("c", "a", 0, 12, "61 drones or"),
        (Review, DISPUTED.key): DISPUTED,
        (Evidence, NEW_LINK.key): None,
    }

    then = as_it_was(NOW, before)

    assert then.claim.quote == "61 drones or"
    assert (then.verdict, then.everybody) == (Verdict.DISPUTED, (DISPUTED,))
    # the link is new since
    assert then.evidence == ()


def test_an_untouched_claim_is_as_it_was() -> None:
    known = known_claim(NOW, "News", "digest", {})

    assert known.then is NOW
    assert known.sent == known.current


def test_a_claim_has_its_cells_as_they_were_sent_and_as_they_are() -> None:
    known = known_claim(NOW, "News", "digest", {(Review, DISPUTED.key): DISPUTED})

    assert known.sent[Target.STATEMENT][Field.VERDICT] == "disputed"
    assert known.current[Target.STATEMENT][Field.VERDICT] == "verified"
    assert known.past == {}


def test_where_the_export_is_not_known_any_older_answer_may_have_been_sent() -> None:
    known = known_claim(NOW, "News", "digest", None, EDITS)

    assert known.then is None
    assert known.past[Target.STATEMENT][Field.VERDICT] == {"disputed", ""}
