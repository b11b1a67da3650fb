"""Reviewers and announcements. It imports little, since the window starts with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from claimdesk.annotate.review.change import Change


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who works in a project. The identifier stays when the name changes."""

    id: str
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """News of the record. `change` is None for findings: proposals and not decisions."""

    article: str
    claims: tuple[str, ...] = ()
    change: Change | None = None
    blocks: tuple[int, ...] = ()
    """Starts of the blocks whose findings are new."""
    everything: bool = False
    """True if all that is shown has to be read anew, as after a merge."""


Listener = Callable[[Announcement], None]


def now() -> str:
    """Return the time of an action: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
