"""Reviewers and their activity as a client sees them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Activity:
    """What a reviewer did on a day (UTC), in changes of each kind; `first` and `last` are times."""

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
    """A reviewer and how far they are. `latest` is the time of their last change, UTC."""

    id: str
    name: str
    colour: str
    login: str
    settled: int
    latest: str
