"""Who is at the desk, and what the record tells its listeners. Light: the window starts with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from claimdesk.annotate.review.change import Change


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who is at the desk. The identifier stays when the name changes."""

    id: str
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something in the record is new. `change` is None for findings, which are proposals and not decisions."""

    article: str
    claims: tuple[str, ...] = ()
    change: Change | None = None
    blocks: tuple[int, ...] = ()
    """Starts of the blocks whose findings are new."""
    everything: bool = False
    """Whether all that is shown has to be read anew, as after a merge."""


Listener = Callable[[Announcement], None]


def now() -> str:
    """The time of an action: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
