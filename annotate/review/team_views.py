"""Reviewers and their activity as a client sees them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Activity:
    """A reviewer's changes of each kind on a day (UTC); `first` and `last` are times."""

    reviewer: str
    day: str
    verdicts: int
    notes: int
    evidence: int
    settled: int
    others: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Member:
    """A reviewer and their progress. `latest` is the time of their last change, UTC."""

    id: str
    name: str
    colour: str
    login: str
    settled: int
    latest: str
