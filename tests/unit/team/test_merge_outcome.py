"""The words of a merge report."""

from pathlib import Path

import pytest

from claimdesk.annotate.review.state import Review, State, Tick
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_outcome import PART_NAMES, conflict_sentences, report_of
from claimdesk.annotate.team.merge_rules import Conflict, Merged, Part
from claimdesk.annotate.team.packet_checks import Fault, Objection
from claimdesk.annotate.team.vetting import Vetted
from tests.support.merging_desks import CLAIMS

NAMES = {"bo": "Bo"}


def sentence(conflict: Conflict, quotes: dict[str, str] | None = None) -> str:
    """Return the sentence of one conflict."""
    (found,) = conflict_sentences(Merged(conflicts=[conflict]), NAMES, quotes or {})
    return found


def test_every_part_of_a_state_can_be_named_in_a_report() -> None:
    # a conflict about a part without a name ended the merge in a KeyError
    assert set(PART_NAMES) == set(Part)


def test_a_conflict_about_a_claim_quotes_it() -> None:
    claim = CLAIMS[0]

    found = sentence(Conflict(claim, claim, claim, Part.PARKING))

    assert found == "“words”: parking changed on both sides; the later change was kept."


def test_a_conflict_of_one_reviewer_at_two_desks_has_both_verdicts() -> None:
    kept = Review("c", "bo", verdict=Verdict.VERIFIED)

    # the verdict was taken off at the other desk
    found = sentence(Conflict(kept, None, kept, Part.WHOLE), {"c": "61 drones"})

    assert found == (
        "“61 drones”: Bo chose nothing on one computer and “verified” on another; “verified” was kept."
    )


@pytest.mark.parametrize(
    ("subject", "about"),
    [(Tick("a", 0, 2, "bo"), "a tick"), (Review("c", "bo"), "something")],
)
def test_a_conflict_without_a_quote_is_named_by_its_kind(subject: State, about: str) -> None:
    assert sentence(Conflict(None, subject, subject, Part.WHOLE)).startswith(f"{about}: ")


def test_repeated_objections_are_counted() -> None:
    vetted = Vetted(objections=[Objection(Fault.REFUSED, "a mark outside its article")] * 3)

    report = report_of(Path("x/bo.claimdesk"), vetted, Merged(), NAMES)

    assert report.source == "bo.claimdesk"
    assert report.refused == ["a mark outside its article (3 times)"]
    assert report.unknown == []
