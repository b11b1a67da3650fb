"""The current day where the reviewer is."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo

import pytest

from claimdesk.annotate.review import days

LATE_IN_FEBRUARY = datetime(2025, 2, 28, 23, 30, tzinfo=UTC)


class Clock(datetime):
    """A clock that stands still, half an hour before the end of a month in Greenwich."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        return cls.fromtimestamp(LATE_IN_FEBRUARY.timestamp(), tz)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    monkeypatch.setattr(days, "datetime", Clock)
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("zone", "day"),
    # POSIX names of zones count hours to the west: these need no list of zones on the machine
    [("UTC0", "2025-02-28"), ("EAST-14", "2025-03-01"), ("WEST12", "2025-02-28")],
)
def test_the_day_is_that_of_the_reviewers_zone(at: pytest.MonkeyPatch, zone: str, day: str) -> None:
    at.setenv("TZ", zone)
    time.tzset()

    assert days.today() == day
