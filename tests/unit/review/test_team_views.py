"""Reviewers and their activity as values."""

import dataclasses

import pytest

from claimdesk.annotate.review.team_views import Activity, Member

ANN = Member("r1", "Ann", "#aa0000", "ann_l", 3, "2025-01-05T09:00:00+00:00")


def test_members_are_compared_by_value() -> None:
    # a list is drawn again only if one of its lines differs
    assert dataclasses.replace(ANN, settled=3) == ANN
    assert dataclasses.replace(ANN, settled=4) != ANN


def test_a_view_is_never_written_back() -> None:
    day = Activity("r1", "2025-01-05", 2, 1, 0, 2, 0, "09:00", "17:00")

    with pytest.raises(dataclasses.FrozenInstanceError):
        day.verdicts = 3  # type: ignore[misc]  # writing to it is the fault that is tested
    assert (day.reviewer, day.day, day.verdicts, day.last) == ("r1", "2025-01-05", 2, "17:00")
