"""The words of a merge report."""

from claimdesk.annotate.team.merge_outcome import PART_NAMES
from claimdesk.annotate.team.merge_rules import Part


def test_every_part_of_a_state_can_be_named_in_a_report() -> None:
    # a conflict about a part without a name ended the merge in a KeyError
    assert set(PART_NAMES) == set(Part)
