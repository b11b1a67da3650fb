"""The record, as far as decisions need to know it."""

from typing import Protocol, TypeVar

from claimdesk.annotate.review.state import State

Kept = TypeVar("Kept", bound=State)


class Record(Protocol):
    """A store of states. `annotate.store` implements it; tests use a dictionary."""

    def get(self, kind: type[Kept], key: tuple[str | int, ...]) -> Kept | None:
        """Return the current state of a key, or None."""
        ...
